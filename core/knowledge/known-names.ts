import { slipCost } from "../text/slip.ts";
import { countryNames, greatCityKeys, PlaceKind, placeKey, placeKinds } from "./gazetteer.ts";
import { knownOffices } from "./offices.ts";
import { stateNames } from "./us-states.ts";

/** Firms, brands and bodies that readers everywhere know and writers often misspell. Own list. */
const ORGANISATIONS =
  "Procter & Gamble|Johnson & Johnson|Berkshire Hathaway|Goldman Sachs|Morgan Stanley|JPMorgan Chase|Wells Fargo|Deutsche Bank|Credit Suisse|Hewlett Packard|" +
  "Lockheed Martin|Northrop Grumman|Rolls Royce|Abercrombie & Fitch|Ernst & Young|Price Waterhouse|Merrill Lynch|Lehman Brothers|Colgate-Palmolive|Bristol Myers Squibb|" +
  "Standard Chartered|Bed Bath & Beyond|Barnes & Noble|Harley-Davidson|Dow Jones|General Motors|General Electric|American Express|British Airways|Singapore Airlines|" +
  "Associated Press|Agence France-Presse|Al Jazeera|Wall Street Journal|New York Times|Washington Post|Financial Times|Los Angeles Times|The Guardian|" +
  "Johns Hopkins University|Johns Hopkins Medicine|Carnegie Mellon|Massachusetts Institute of Technology|Columbia University|Princeton University|Stanford University|Harvard University|Cambridge University|Tsinghua University|" +
  "United Nations|European Union|European Commission|European Parliament|European Central Bank|World Health Organization|World Trade Organization|World Food Programme|International Monetary Fund|World Bank|" +
  "Asian Development Bank|African Union|Arab League|International Criminal Court|International Court of Justice|International Atomic Energy Agency|International Olympic Committee|" +
  "Federal Reserve|Supreme Court|White House|Justice Department|State Department|Securities and Exchange Commission|Environmental Protection Agency|Federal Bureau of Investigation|" +
  "Association of Southeast Asian Nations|Shanghai Cooperation Organization|Asian Infrastructure Investment Bank|Amnesty International|Human Rights Watch|Red Cross|Doctors Without Borders|World Economic Forum|" +
  "Metropolitan Museum of Art|National Aeronautics and Space Administration|Centers for Disease Control and Prevention|Food and Drug Administration|" +
  "Microsoft|Facebook|Volkswagen|Lamborghini|Hyundai|Mitsubishi|Samsung|Alibaba|Tencent|Siemens|Unilever|Novartis|AstraZeneca|GlaxoSmithKline|Heineken|Starbucks|Caterpillar|" +
  "Raytheon|Airbus|Bombardier|Schlumberger|Halliburton|ExxonMobil|ConocoPhillips|Petronas|Gazprom|Rosneft|Reuters|Bloomberg|Wikipedia|YouTube|LinkedIn|Instagram|PricewaterhouseCoopers|" +
  "Accenture|Deloitte|Capgemini|Bridgestone|Continental|Michelin|Panasonic|Toshiba|Qualcomm|Broadcom|Cisco|Spotify|Salesforce|Porsche|Mercedes|Suzuki|Kawasaki|Chrysler|Chevrolet|" +
  "Lufthansa|Ryanair|Emirates|Qantas|Huawei|Xiaomi|Netflix|Walmart|Amazon|Starlink|Nvidia|Pfizer|Moderna|Greenpeace|Interpol|Eurostat|Frontex|Hezbollah|Guantanamo";
const PLACES =
  "Kuala Lumpur|Ho Chi Minh City|Phnom Penh|Luang Prabang|Siem Reap|Chiang Mai|Bandar Seri Begawan|Hong Kong|Las Vegas|Los Angeles|San Francisco|San Antonio|San Diego|New Orleans|" +
  "Salt Lake City|Saint Petersburg|St. Petersburg|Rio de Janeiro|Sao Paulo|Buenos Aires|Addis Ababa|Tel Aviv|Abu Dhabi|New Delhi|Cape Town|Port Moresby|Santo Domingo|Monte Carlo|Capitol Hill|" +
  "Silicon Valley|South China Sea|East China Sea|Mediterranean Sea|Caribbean|Mediterranean|Strait of Hormuz|Strait of Malacca|Mount Everest|Mount Kilimanjaro|Niagara Falls|Antarctica|Scandinavia|" +
  "Middle East|Southeast Asia|Latin America|Sub-Saharan Africa|Great Britain|Northern Ireland|Czech Republic|Massachusetts|Guangdong|Guangxi|Heilongjiang|Xinjiang|Zhejiang|Copenhagen|Brussels|Gothenburg|Reykjavik";
const CITIES =
  "Houston|Miami|Chicago|Boston|Dallas|Denver|Seattle|Atlanta|Detroit|Philadelphia|Baltimore|Pittsburgh|Cleveland|Cincinnati|Milwaukee|Minneapolis|Nashville|Memphis|Charlotte|Orlando|Tampa|Phoenix|" +
  "Tucson|Albuquerque|Sacramento|Oakland|Honolulu|Anchorage|Manhattan|Brooklyn|Indianapolis|Louisville|Tallahassee|Raleigh|Omaha|Tulsa|Toronto|Montreal|Vancouver|Ottawa|Calgary|Edmonton|Winnipeg|" +
  "London|Manchester|Birmingham|Liverpool|Edinburgh|Glasgow|Belfast|Dublin|Paris|Marseille|Strasbourg|Bordeaux|Toulouse|Berlin|Hamburg|Munich|Frankfurt|Cologne|Stuttgart|Leipzig|Dresden|Vienna|Zurich|" +
  "Geneva|Lausanne|Amsterdam|Rotterdam|Brussels|Antwerp|Luxembourg|Madrid|Barcelona|Valencia|Lisbon|Milan|Naples|Florence|Venice|Athens|Istanbul|Ankara|Moscow|Warsaw|Krakow|Prague|Budapest|Bucharest|" +
  "Stockholm|Helsinki|Copenhagen|Johannesburg|Pretoria|Durban|Nairobi|Lagos|Casablanca|Cairo|Alexandria|Jerusalem|Riyadh|Jeddah|Dubai|Doha|Tehran|Baghdad|Damascus|Beirut|Kabul|Karachi|Lahore|Islamabad|" +
  "Mumbai|Delhi|Bangalore|Chennai|Kolkata|Hyderabad|Dhaka|Colombo|Kathmandu|Bangkok|Jakarta|Surabaya|Bandung|Manila|Hanoi|Vientiane|Yangon|Mandalay|Naypyidaw|Putrajaya|Beijing|Shanghai|Guangzhou|" +
  "Shenzhen|Chongqing|Chengdu|Hangzhou|Nanjing|Kunming|Nanning|Tianjin|Wuhan|Seoul|Busan|Tokyo|Osaka|Kyoto|Yokohama|Fukuoka|Hiroshima|Nagasaki|Sapporo|Sydney|Melbourne|Brisbane|Adelaide|Canberra|" +
  "Auckland|Wellington|Montevideo|Santiago|Caracas|Bogota|Medellin|Brasilia|Havana|Managua|Guadalajara|Monterrey|Tijuana";
/** British and American spellings of one word: no slips. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/is(?=ation|ing|ed|e)/g, "iz"],
  [/re$/, "er"],
  [/our/g, "or"],
  [/programme/g, "program"],
  [/defence/g, "defense"],
];
const PRINTED = [ORGANISATIONS, PLACES, CITIES].flatMap((list) => list.split("|"));
/** Words that few names begin with. */
const TELLING = new Set(["los", "las", "hong"]);
/** What a slip may cost in a word that stands alone, and in one of a name of several words. */
const ALONE = 0.8;
const AMONG = 1;
const MIN_ALONE = 5;
/** The gazetteer has so many short names that any short word is near to one. */
const MIN_LISTED = 7;
/** A word that stands in more well-known names than this says little: San, Port. */
const MANY = 6;
/** A shorter word must be nearer. */
const SHORT = 6;
const SHORT_COST = 0.5;
/** Where names of people are spelt in one way only; those from other scripts have several. */
const ONE_SPELLING = new Set("US CN GB FR DE JP CA AU NZ IT ES BR MX AR VN PH NATO ECB IMF".split(" "));
const MIN_AMONG = 4;

/** A well-known name, as its words in lower case. */
interface Known {
  readonly name: string;
  readonly words: readonly string[];
  /** Only from the gazetteer, where other spellings of it may be as good. */
  readonly listed: boolean;
}

interface Index {
  /** Names of one word by their first letter. */
  readonly single: ReadonlyMap<string, readonly Known[]>;
  /** Names of several words by each of their words. */
  readonly byWord: ReadonlyMap<string, readonly Known[]>;
}

let made: Index | undefined;

function index(): Index {
  made ??= build();
  return made;
}

function build(): Index {
  const names = new Map<string, string>();
  const add = (name: string): void => void names.set(name.toLowerCase(), name);
  for (const name of [...ORGANISATIONS.split("|"), ...PLACES.split("|"), ...stateNames.values(), ...countryNames()])
    add(name);
  for (const { holder, of } of knownOffices) if (ONE_SPELLING.has(of)) add(holder);
  for (const key of greatCityKeys())
    if (!names.has(key))
      names.set(
        key,
        key.replace(/(?:^| )\p{Ll}/gu, (start) => start.toUpperCase()),
      );
  const own = new Set([
    ...PRINTED,
    ...stateNames.values(),
    ...countryNames(),
    ...knownOffices.map(({ holder }) => holder),
  ]);
  const single = new Map<string, Known[]>();
  const byWord = new Map<string, Known[]>();
  for (const name of names.values()) {
    const words = splitName(name);
    const known = { name, words, listed: !own.has(name) };
    const [only, more] = words;
    if (only === undefined) continue;
    if (more === undefined) push(single, only.charAt(0), known);
    else for (const word of new Set(words)) push(byWord, word, known);
  }
  return { single, byWord };
}

function push(map: Map<string, Known[]>, key: string, known: Known): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [known]);
  else list.push(known);
}

/** The words and signs of a name as the tokens of an article, in lower case. */
export function splitName(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{M}]+\.?|[&-]/gu) ?? [];
}

/** A well-known name of one word that another word is near to. */
export interface NearName {
  readonly name: string;
  /** Only the gazetteer has it. */
  readonly listed: boolean;
}

/** The one well-known name of one word that `word` misspells; undefined for a word that is right or near to several. */
export function knownNameNear(word: string): NearName | undefined {
  const lower = word.toLowerCase();
  if (lower.length < MIN_ALONE) return undefined;
  let best: NearName | undefined;
  let least = Infinity;
  for (const { name, words, listed } of index().single.get(lower.charAt(0)) ?? []) {
    const limit = (words[0] as string).length < SHORT ? SHORT_COST : ALONE;
    if (listed && lower.length < MIN_LISTED) continue;
    const cost = slipCost(lower, words[0] as string, limit);
    if (cost === 0) return undefined;
    if (cost === Infinity || isDerived(lower, words[0] as string)) continue;
    // What readers know is meant sooner than what a gazetteer has.
    const isLess = cost < least || (cost === least && best?.listed === true && !listed);
    if (isLess) best = { name, listed };
    else if (cost === least && best?.listed === listed) best = undefined;
    least = Math.min(least, cost);
  }
  return best;
}

/** `Colombian`, `Indonesia's`, `Italie`: other forms of a name are no slips. */
function isDerived(word: string, name: string): boolean {
  const [short, long] = word.length < name.length ? [word, name] : [name, word];
  return (long.startsWith(short) && long.length > short.length) || (placeKinds(word) & PlaceKind.Demonym) !== 0;
}

/** A misspelt word in what should be a well-known name of several words. */
export interface KnownSlip {
  readonly name: string;
  /** Which of the words read is wrong, and what it should be. */
  readonly at: number;
  readonly meant: string;
  /** Only the gazetteer has the name. */
  readonly listed: boolean;
  /** The words that are right and do not begin many names. */
  readonly telling: readonly string[];
  readonly length: number;
  /** How many words before the anchor the name begins. */
  readonly before: number;
}

/**
 * Names of several words that have `anchor` (in lower case) right and exactly one other word wrong by a slip.
 *
 * @param wordAt the words of the text in lower case, counted from the anchor (0)
 */
export function knownNamesAround(anchor: string, wordAt: (offset: number) => string): KnownSlip[] {
  const found: KnownSlip[] = [];
  for (const { name, words, listed } of index().byWord.get(anchor) ?? []) {
    const before = words.indexOf(anchor);
    const at = onlySlip(words, before, wordAt);
    if (at === undefined) continue;
    const rest = words.filter((word, i) => i !== at && word.length > 2);
    const isMany = (word: string) => !TELLING.has(word) && (index().byWord.get(word)?.length ?? 0) > MANY;
    const telling = words.includes("&") ? words : rest.filter((word) => !isMany(word));
    found.push({ name, at, meant: words[at] as string, listed, telling, length: words.length, before });
  }
  return found;
}

/** The index of the one word that differs, by a slip. */
function onlySlip(words: readonly string[], before: number, wordAt: (offset: number) => string): number | undefined {
  let slip: number | undefined;
  for (let i = 0; i < words.length; i++) {
    const meant = words[i] as string;
    const written = wordAt(i - before);
    if (written === meant) continue;
    if (slip !== undefined || meant.length < MIN_AMONG || written.length < MIN_AMONG) return undefined;
    if (
      written.charAt(0) !== meant.charAt(0) ||
      slipCost(written, meant, AMONG) === Infinity ||
      isVariant(written, meant)
    )
      return undefined;
    slip = i;
  }
  return slip;
}

function isVariant(a: string, b: string): boolean {
  const even = (word: string) => VARIANTS.reduce((text, [from, to]) => text.replace(from, to), word);
  return even(a) === even(b) || `${a}s` === b || a === `${b}s` || placeKey(a) === placeKey(b);
}
