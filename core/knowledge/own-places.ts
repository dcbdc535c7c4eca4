import { stateNames } from "./us-states.ts";

/** Kind (bits of `PlaceKind`), country or state code (empty for none), names: what the packed gazetteers leave out. */
export type OwnPlaces = readonly [kind: number, code: string, names: string];

const COUNTRY = 1;
const REGION = 4;
const CITY = 8;
const OTHER = 16;
const DEMONYM = 32;

/** Names of a state beside its full one. */
const MORE_NAMES = new Map([["DC", "|Washington DC|Washington D.C.|D.C."]]);

function ofStates(): OwnPlaces[] {
  const states = [...stateNames].map(
    ([code, name]): OwnPlaces => [REGION, `US-${code}`, `${name}${MORE_NAMES.get(code) ?? ""}`],
  );
  return [...states, [REGION, "US-PR", "Puerto Rico"]];
}

export const ownPlaces: readonly OwnPlaces[] = [
  ...ofStates(),
  [COUNTRY, "US", "U.S.|U.S|US|USA|U.S.A.|United States|America"],
  [COUNTRY, "GB", "U.K.|UK|Britain|Great Britain"],
  [REGION, "GB", "England|Scotland|Wales|Northern Ireland"],
  [COUNTRY, "AE", "UAE|U.A.E.|Emirates"],
  [COUNTRY, "LA", "Lao PDR|Lao People's Democratic Republic|Laos"],
  [COUNTRY, "KR", "ROK|Republic of Korea|South Korea"],
  [COUNTRY, "KP", "DPRK|North Korea|Democratic People's Republic of Korea"],
  [COUNTRY, "CN", "PRC|Chinese mainland"],
  [COUNTRY, "TR", "Turkey|Türkiye"],
  [COUNTRY, "CZ", "Czech Republic|Czechia"],
  [COUNTRY, "BN", "Brunei Darussalam|Brunei"],
  [COUNTRY, "SU", "Soviet Union|USSR"],
  [COUNTRY, "VA", "Vatican|Holy See"],
  [COUNTRY, "NL", "Holland"],
  [COUNTRY, "CI", "Ivory Coast"],
  [REGION, "CN", "Guangxi Zhuang Autonomous Region|Inner Mongolia Autonomous Region|Xinjiang Uygur Autonomous Region"],
  [REGION, "CN", "Ningxia Hui Autonomous Region|Tibet Autonomous Region|Xizang|Xizang Autonomous Region"],
  [CITY | REGION, "CN", "Hong Kong|Macao|Macau|Beijing|Shanghai|Tianjin|Chongqing"],
  [REGION, "TW", "Taiwan"],
  [CITY, "CN", "Qianhai|Pingxiang|Dongxing|Boao|Hengqin|Pudong|Xiong'an|Sanya|Hekou|Mohan|Ruili|Xishuangbanna"],
  [CITY, "MM", "Myawaddy|Muse|Tachileik|Naypyidaw|Nay Pyi Taw|Kyaukphyu|Yangon|Laukkai"],
  [CITY, "LA", "Boten|Luang Prabang|Savannakhet|Vang Vieng|Vientiane"],
  [CITY, "TH", "Mae Sot|Chiang Mai|Phuket|Laem Chabang|Map Ta Phut|Pattaya"],
  [CITY, "KH", "Phnom Penh|Siem Reap|Sihanoukville|Poipet"],
  [CITY, "MY", "Putrajaya|Cyberjaya|Langkawi|Kuantan|Penang|Labuan"],
  [REGION, "MY", "Sabah|Sarawak|Johor|Selangor|Kelantan|Terengganu|Perak|Kedah|Pahang|Malacca|Melaka"],
  [CITY, "VN", "Hanoi|Ha Noi|Ho Chi Minh City|Saigon|Da Nang|Danang|Haiphong|Hai Phong|Hue|Lao Cai|Mong Cai"],
  [CITY, "ID", "Bali|Nusantara|Yogyakarta|Labuan Bajo"],
  [REGION, "ID", "Java|Sumatra|Sulawesi|Kalimantan|Papua|Aceh|West Java|Central Java|East Java"],
  [CITY, "PH", "Metro Manila|Clark|Subic|Boracay"],
  [REGION, "PH", "Luzon|Visayas|Mindanao|Palawan|Cebu"],
  [CITY, "TL", "Dili"],
  [CITY, "UA", "Kiev|Kyiv|Odessa|Kharkiv"],
  [REGION, "UA", "Crimea|Donbas|Donetsk|Luhansk"],
  [REGION, "IN", "Kashmir"],
  [REGION, "PS", "Gaza|West Bank|Gaza Strip"],
  [REGION, "DE", "Bavaria|Saxony|Hesse"],
  [REGION, "ES", "Catalonia|Andalusia|Basque Country"],
  [OTHER, "US-DC", "White House|Capitol Hill|Pentagon"],
  [OTHER, "US-NY", "Manhattan|Brooklyn|Queens|Bronx|Wall Street|Long Island|Harlem"],
  [OTHER, "US-CA", "Hollywood|Silicon Valley"],
  [
    OTHER,
    "",
    "Asia|Europe|Africa|Oceania|Antarctica|North America|South America|Latin America|Central America|Americas",
  ],
  [
    OTHER,
    "",
    "Southeast Asia|East Asia|South Asia|Central Asia|West Asia|Northeast Asia|Southeastern Asia|Western Asia",
  ],
  [
    OTHER,
    "",
    "Asia-Pacific|Asia Pacific|Indo-Pacific|Middle East|Near East|Far East|Eurasia|Caribbean|Balkans|Scandinavia",
  ],
  [
    OTHER,
    "",
    "Western Europe|Eastern Europe|Central Europe|Northern Europe|North Africa|West Africa|East Africa|Arctic",
  ],
  [OTHER, "", "Southern Africa|Sub-Saharan Africa|Horn of Africa|Sahel|Maghreb|Levant|Persian Gulf|Gulf of Mexico"],
  [OTHER, "", "Global South|Global North|Siberia|Sahara|Alps|Himalayas|Amazon|Mekong|Mekong River|Korean Peninsula"],
  [
    OTHER,
    "",
    "South China Sea|East China Sea|East Sea|Yellow Sea|Red Sea|Black Sea|Mediterranean|Mediterranean Sea|Baltic",
  ],
  [
    OTHER,
    "",
    "Pacific|Atlantic|Pacific Ocean|Atlantic Ocean|Indian Ocean|Arctic Ocean|Strait of Malacca|Strait of Hormuz",
  ],
  [
    OTHER,
    "",
    "Taiwan Strait|Suez Canal|Panama Canal|English Channel|Sea of Japan|Gulf of Tonkin|Beibu Gulf|Malacca Strait",
  ],
  [
    OTHER,
    "",
    "Guangdong-Hong Kong-Macao Greater Bay Area|Greater Bay Area|Yangtze River|Yellow River|Pearl River Delta",
  ],
  [OTHER, "", "Lancang-Mekong|Golden Triangle|Earth|Mars|Moon"],
  [DEMONYM, "US", "American|Americans|Californian|Texan"],
  [DEMONYM, "GB", "British|English|Scottish|Welsh|Briton|Britons"],
  [DEMONYM, "CN", "Chinese|Cantonese|Hong Konger"],
  [DEMONYM, "LA", "Lao|Laotian"],
  [DEMONYM, "PH", "Philippine|Filipino|Filipinos"],
  [DEMONYM, "TH", "Thai|Thais"],
  [DEMONYM, "MM", "Burmese|Myanmarese"],
  [DEMONYM, "TL", "Timorese"],
  [DEMONYM, "FR", "French|Frenchman"],
  [DEMONYM, "NL", "Dutch"],
  [DEMONYM, "IE", "Irish"],
  [DEMONYM, "ES", "Spanish|Catalan|Basque"],
  [DEMONYM, "PL", "Polish"],
  [DEMONYM, "DK", "Danish"],
  [DEMONYM, "SE", "Swedish"],
  [DEMONYM, "IL", "Israeli|Israelis"],
  [DEMONYM, "RU", "Russian|Soviet"],
  [DEMONYM, "IR", "Persian|Iranian"],
  [DEMONYM, "TR", "Turkish|Ottoman"],
  [
    DEMONYM,
    "",
    "European|Asian|African|Latin American|North American|South American|Central American|Middle Eastern|Arab|Western|Eastern|Southeast Asian|East Asian|South Asian",
  ],
  [
    DEMONYM,
    "",
    "Jewish|Muslim|Christian|Islamic|Catholic|Protestant|Buddhist|Hindu|Sunni|Shiite|Roman|Latino|Hispanic",
  ],
  [DEMONYM, "", "Republican|Democrat|Democratic|Communist|Nazi|Victorian|Nordic|Slavic|Germanic|Latin|Kurdish|Tibetan"],
];
