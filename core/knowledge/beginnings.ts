import { countryCode } from "./gazetteer.ts";

/**
 * Years from which well-known anniversaries count: own knowledge of public record, and only what is certain and counted from one
 * year by everybody. Each pattern is the whole of what stands behind "anniversary of (the)", in lower case, words apart by
 * single spaces, without hyphens.
 */
const BEGINNINGS: readonly (readonly [year: number, phrase: string])[] = [
  [1967, "FOUNDING of (?:the )?(?:association of southeast asian nations|asean)"],
  [1991, "(?:ONSET of )?(?:the )?CHINA_ASEAN dialogue (?:relations|relationship|partnership)"],
  [1991, "(?:ONSET of )?(?:the )?dialogue (?:relations|relationship|partnership) between BOTH"],
  [2021, "(?:ONSET of )?(?:the )?CHINA_ASEAN comprehensive strategic partnership"],
  [2021, "(?:ONSET of )?(?:the )?comprehensive strategic partnership between BOTH"],
  [2010, "(?:full )?(?:establishment|launch|completion) of the CHINA_ASEAN free trade area"],
  [
    2022,
    "(?:entry into force|implementation) of (?:the )?(?:regional comprehensive economic partnership|rcep)(?: agreement)?",
  ],
  [2003, "china 's accession to the treaty of amity and cooperation(?: in southeast asia)?"],
  [2001, "china 's (?:accession to|entry (?:in)?to|admission (?:in)?to) (?:the )?(?:wto|world trade organization)"],
  [2013, "(?:building|proposal|vision) (?:of )?a closer CHINA_ASEAN community(?: with a shared future)?"],
  [2013, "(?:launch|proposal) of (?:the )?belt and road initiative"],
  [1949, "FOUNDING of (?:the )?(?:people 's republic of china|prc|new china)"],
  [1921, "FOUNDING of (?:the )?(?:communist party of china|cpc)"],
  [1927, "FOUNDING of (?:the )?(?:chinese )?people 's liberation army"],
  [1978, "china 's reform and opening up"],
  [1997, "hong kong 's (?:return to (?:china|the motherland)|handover)"],
  [
    1997,
    "(?:return of hong kong to (?:china|the motherland)|establishment of the (?:hong kong special administrative region|hksar))",
  ],
  [1999, "macao 's (?:return to (?:china|the motherland)|handover)"],
  [1999, "(?:return of macao to (?:china|the motherland)|establishment of the macao special administrative region)"],
  [1954, "(?:initiation of )?(?:the )?five principles of peaceful coexistence"],
  [1955, "bandung conference"],
  [
    1945,
    "victory (?:in|of) (?:the )?(?:chinese people 's )?(?:war of resistance against japanese aggression|world anti fascist war)",
  ],
  [1945, "(?:the )?end of (?:the second world war|world war (?:ii|two))"],
  [1941, "(?:japanese )?attack on pearl harbor"],
  [1944, "(?:d day|normandy landings)"],
  [1945, "liberation of auschwitz"],
  [1945, "(?:atomic )?bombings? of (?:hiroshima and nagasaki|hiroshima|nagasaki)"],
  [1945, "FOUNDING of (?:the )?(?:united nations|un)"],
  [1945, "FOUNDING of unesco"],
  [1948, "FOUNDING of (?:the )?world health organization"],
  [1948, "(?:adoption of )?(?:the )?universal declaration of human rights"],
  [1949, "FOUNDING of (?:nato|the north atlantic treaty organization)"],
  [1957, "(?:signing of )?(?:the )?treat(?:y|ies) of rome"],
  [1989, "FOUNDING of (?:apec|the asia pacific economic cooperation)"],
  [1995, "FOUNDING of (?:the )?(?:wto|world trade organization)"],
  [2001, "FOUNDING of (?:the )?(?:shanghai cooperation organi[sz]ation|sco)"],
  [2015, "(?:adoption|signing) of (?:the )?paris (?:climate )?agreement"],
  [1998, "(?:signing of )?(?:the )?(?:good friday|belfast) agreement"],
  [1989, "fall of the berlin wall"],
  [1990, "german reunification"],
  [1969, "(?:the )?(?:apollo 11|first) moon landing"],
  [1986, "chernobyl (?:nuclear )?(?:disaster|accident)"],
  [2004, "indian ocean tsunami"],
  [2005, "hurricane katrina"],
  [2011, "(?:the )?(?:great east japan earthquake|fukushima (?:nuclear )?(?:disaster|accident))"],
  [2001, "(?:the )?(?:september 11|sept\\. 11|9 / 11|9/11)(?: terrorist)? attacks"],
  [1912, "sinking of (?:the )?(?:rms )?titanic"],
  [1963, "assassination of (?:president )?john f\\.? kennedy"],
  [1954, "brown v\\.? board of education(?: decision| ruling)?"],
  [1964, "(?:(?:signing|passage) of )?(?:the )?civil rights act of 1964"],
  [1965, "(?:(?:signing|passage) of )?(?:the )?voting rights act(?: of 1965)?"],
  [1990, "(?:(?:signing|passage) of )?(?:the )?americans with disabilities act"],
  [1935, "(?:(?:signing|passage) of )?(?:the )?social security act"],
  [1776, "(?:(?:signing|adoption) of )?(?:the )?(?:u\\.s\\. )?declaration of independence"],
  [1776, "(?:american|u\\.s\\.|america 's) independence"],
  [1945, "(?:indonesia 's|indonesian|vietnam 's|vietnamese) independence"],
  [1930, "FOUNDING of (?:the )?communist party of vietnam"],
  [1957, "(?:malaysia 's|malaysian) independence"],
  [1965, "singapore 's independence"],
  [1953, "(?:cambodia 's|cambodian) independence"],
  [1948, "(?:myanmar 's|sri lanka 's) independence"],
  [1947, "(?:india 's|indian|pakistan 's) independence"],
  [1975, "FOUNDING of (?:the )?lao people 's democratic republic"],
];

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/FOUNDING/g, "(?:founding|establishment|formation|creation|birth)"],
  [/ONSET/g, "(?:establishment|start|launch|initiation)"],
  [/CHINA_ASEAN/g, "(?:china asean|asean china)"],
  [/BOTH/g, "(?:china and asean|asean and china)"],
];

const patterns = BEGINNINGS.map(([year, phrase]) => {
  const whole = WORDS.reduce((text, [word, form]) => text.replace(word, form), phrase);
  return { year, pattern: new RegExp(`^(?:the )?${whole}$`, "u") };
});

/**
 * Years in which two states took up diplomatic relations, by their ISO 3166-1 codes: as both of their foreign ministries count
 * them. Pairs that count from two years, or began below ambassadors, are left out.
 */
const RELATIONS: ReadonlyMap<string, number> = new Map(
  (
    "1949:CN-RU CN-KP CN-MN CN-PL CN-HU CN-RO CN-BG 1950:CN-VN CN-ID CN-MM CN-IN CN-CH CN-SE CN-DK CN-FI RU-VN 1951:CN-PK 1954:CN-NO 1955:CN-NP ID-VN 1956:CN-EG " +
    "1957:CN-LK 1958:CN-KH 1960:CN-CU 1961:CN-LA 1962:LA-VN 1963:CN-KE 1964:CN-FR CN-TZ 1965:JP-KR 1967:KH-VN 1970:CN-CA CN-IT CN-ET CN-CL 1971:CN-TR CN-IR " +
    "CN-BE CN-AT CN-PE CN-NG 1972:CN-JP CN-DE CN-AU CN-NZ CN-MX CN-AR CN-GR IN-VN 1973:CN-ES JP-VN FR-VN GB-VN AU-VN MY-VN SG-VN 1974:CN-MY CN-BR 1975:CN-TH CN-PH CN-BD " +
    "DE-VN 1976:TH-VN PH-VN 1979:CN-US CN-PT 1984:AE-CN 1990:CN-SG CN-SA 1991:BN-CN 1992:CN-KR CN-IL CN-KZ CN-UZ CN-KG CN-TJ CN-TM CN-UA KR-VN 1995:US-VN 1998:CN-ZA 2002:CN-TL"
  )
    .split(/ (?=\d{4}:)/)
    .flatMap((group) => {
      const [year, pairs = ""] = group.trim().split(":");
      return pairs.split(" ").map((pair) => [pair, Number(year)] as const);
    }),
);

/** What else may stand in "the establishment of diplomatic relations between China and Laos". */
const RELATION_WORDS = new Set(
  "the establishment of diplomatic formal relations ties between with and 's two countries their".split(" "),
);

/**
 * The year from which an anniversary of `words` counts; undefined where nothing is known.
 *
 * @param words in lower case, without hyphens, the whole phrase behind "anniversary of"
 */
export function knownBeginning(words: readonly string[]): number | undefined {
  return yearOfRelations(words) ?? patterns.find(({ pattern }) => pattern.test(words.join(" ")))?.year;
}

function yearOfRelations(words: readonly string[]): number | undefined {
  if (!words.includes("diplomatic") || !words.some((word) => word === "relations" || word === "ties")) return undefined;
  const states: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (RELATION_WORDS.has(word)) continue;
    const two = countryCode(`${word} ${words[at + 1] ?? ""}`);
    const code = two ?? countryCode(word);
    if (code === undefined) return undefined;
    states.push(code);
    if (two !== undefined) at++;
  }
  return states.length === 2 ? RELATIONS.get(states.sort().join("-")) : undefined;
}
