import { placeKey } from "./gazetteer.ts";

/** English names of cities that gazetteers file under another: `Geneva` is `Genève`. By country, ISO 3166-1 alpha-2. */
const EXONYMS =
  "AT:Vienna BE:Brussels|Antwerp|Ghent|Bruges|Liege|Ostend CH:Geneva|Zurich|Basel|Bern|Berne|Lucerne|Lausanne|Davos CZ:Prague|Pilsen DE:Munich|Cologne|Nuremberg|Hanover|Brunswick|Constance|Frankfurt DK:Copenhagen|Elsinore EG:Cairo|Alexandria|Luxor ES:Seville|Saragossa|Corunna|Cordova FI:Helsinki FR:Lyons|Marseilles|Strasbourg GR:Athens|Piraeus|Salonica|Corinth|Corfu|Rhodes IL:Jerusalem|Haifa IR:Tehran|Teheran|Isfahan IT:Rome|Milan|Turin|Florence|Venice|Naples|Genoa|Padua|Mantua|Leghorn|Syracuse LB:Beirut|Tyre|Sidon LU:Luxembourg MA:Marrakesh|Tangier|Casablanca|Fez NL:The_Hague|Hague|Flushing PL:Warsaw|Cracow PT:Lisbon|Oporto RO:Bucharest RS:Belgrade RU:Moscow|Saint_Petersburg|St._Petersburg|Archangel SA:Mecca|Medina|Riyadh|Jeddah SE:Gothenburg SY:Damascus|Aleppo|Homs TR:Gallipoli|Istanbul|Ankara|Izmir|Antioch|Ephesus UA:Kiev|Kyiv|Odessa|Lviv|Kharkiv CN:Peking|Canton|Nanking|Amoy|Mukden|Harbin IN:Bombay|Calcutta|Madras|Bangalore|New_Delhi MM:Rangoon|Mandalay VN:Saigon JP:Tokyo|Kyoto|Osaka KR:Seoul|Busan|Pusan DZ:Algiers TN:Tunis LY:Tripoli|Benghazi IQ:Baghdad|Mosul|Basra AF:Kabul|Kandahar";

const countries = new Map<string, string>();
for (const row of EXONYMS.split(" ")) {
  const [code = "", names = ""] = row.split(":");
  for (const name of names.split("|")) countries.set(placeKey(name.replaceAll("_", " ")), code);
}

/** The country of the great city that `name` means in English, beside any namesakes. */
export function exonymCountry(name: string): string | undefined {
  return countries.get(placeKey(name));
}
