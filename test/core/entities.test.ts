import { describe, expect, it } from "vitest";
import { analyze } from "../../core/analyze.ts";
import type { Entity, Mention } from "../../core/entities/mention.ts";

/** `TYPE name` of each mention, in order; an edition as `#22`, a year as `@2025`, a title in front. */
function mentionsOf(text: string): string[] {
  return analyze(text).mentions.map((mention) => show(text, mention));
}

function show(text: string, { type, name, title, edition, year }: Mention): string {
  const office = title === undefined ? "" : `${text.slice(title.start, title.end).trim()} | `;
  return `${type} ${office}${name}${edition ? ` #${edition.number}` : ""}${year ? ` @${year.year}` : ""}`;
}

function entityOf(text: string, name: string): Entity | undefined {
  return analyze(text).entities.find((entity) => entity.name === name);
}

describe("events", () => {
  it.each([
    ["Guests toured the 22nd China-ASEAN Expo on Friday.", "EVENT China-ASEAN Expo #22"],
    ["Nanning will host the 23rd CAEXPO next autumn.", "EVENT CAEXPO #23"],
    ["They met at the 28th ASEAN - China Summit in Kuala Lumpur.", "EVENT ASEAN-China Summit #28"],
    ["She spoke at the sixth China-ASEAN Media Forum in May.", "EVENT China-ASEAN Media Forum #6"],
    ["He opened the twenty-first China-ASEAN Expo himself.", "EVENT China-ASEAN Expo #21"],
    ["Delegates joined the 2025 ASEAN-China Digital Forum online.", "EVENT ASEAN-China Digital Forum @2025"],
    ["Envoys ended the 2024-2025 China-ASEAN Year of Exchanges.", "EVENT China-ASEAN Year of Exchanges @2025"],
    ["The China-ASEAN Business and Investment Summit drew crowds.", "EVENT China-ASEAN Business and Investment Summit"],
  ])("%s", (text, expected) => {
    expect(mentionsOf(text)).toContain(expected);
  });

  it("gives the span of the ordinal and of the year", () => {
    const text = "Traders came to the 22nd China-ASEAN Expo and the 2025 Boao Forum.";
    const [expo, forum] = analyze(text).mentions.filter(({ type }) => type === "EVENT");
    expect(text.slice(expo?.edition?.span.start, expo?.edition?.span.end)).toBe("22nd");
    expect(text.slice(forum?.year?.span.start, forum?.year?.span.end)).toBe("2025");
    expect(text.slice(expo?.start, expo?.end)).toBe("22nd China-ASEAN Expo");
  });
});

describe("agreements and other works", () => {
  it.each([
    "Treaty of Amity and Cooperation in Southeast Asia",
    "Code of Conduct in the South China Sea",
    "China-ASEAN Free Trade Area 3.0 Upgrade Protocol",
    "Plan of Action to Implement the ASEAN-China Comprehensive Strategic Partnership",
    "Biological Weapons Convention",
    "Belt and Road Initiative",
    "Global Civilization Initiative",
    "Kuala Lumpur Peace Accord",
    "ASEAN Community Vision 2045",
  ])("%s", (name) => {
    expect(mentionsOf(`Both ministers praised the ${name} again on Monday.`)).toContain(`WORK ${name}`);
  });
});

describe("organisations", () => {
  it.each([
    "CICG Center for Asia-Pacific",
    "CFAU Institute of Asian Studies",
    "Ministry of Foreign Affairs",
    "China Foreign Affairs University",
    "United Nations Office for Disarmament Affairs",
    "China Association for International Economic Cooperation",
    "Chinese Academy of Social Sciences",
    "National University of Malaysia",
    "China-ASEAN Network of Academies on Governance and Public Administration and Think Tanks",
    "Philippine Association for Chinese Studies",
    "Center for Strategic and International Studies",
    "Institute for the Study of Rivers",
    "Research Center for a Region with a Shared Coast for Seafarers",
    "Society for the Prevention of Harm to Bees",
    "Committee to Protect Harbours",
    "Lakeside Pathways to Plenty Foundation",
  ])("%s", (name) => {
    expect(mentionsOf(`Researchers from the ${name} read the draft first.`)).toContain(`ORG ${name}`);
  });

  it.each(["Universiti Malaya", "Universitas Indonesia", "Universidad de Chile", "Instituto Politécnico de Leiria"])(
    "with its head first: %s",
    (name) => {
      expect(mentionsOf(`Students from ${name} read the draft first.`)).toContain(`ORG ${name}`);
    },
  );

  it("ends before another name", () => {
    const names = mentionsOf("Students from the University of Oslo and Yale read the draft first.");
    expect(names).toContain("ORG University of Oslo");
    expect(names).toContain("ORG Yale");
    expect(mentionsOf("The minister sent the Committee to Geneva last week.")).not.toContain("ORG Committee to Geneva");
  });
});

describe("people", () => {
  it.each([
    ["Chinese Premier Li Qiang chaired the meeting.", "PER Chinese Premier | Li Qiang"],
    ["Reporters asked Prime Minister Pham Minh Chinh about rice.", "PER Prime Minister | Pham Minh Chinh"],
    ["ASEAN Secretary-General Kao Kim Hourn flew home.", "PER ASEAN Secretary-General | Kao Kim Hourn"],
    ["Yu Yunquan, vice president of the group, opened the day.", "PER Yu Yunquan"],
    ["Ahmad Phadil bin Mohamed Ismail said the port was full.", "PER Ahmad Phadil bin Mohamed Ismail"],
    ["Lucio Blanco Pitlo III, president of a think tank, disagreed.", "PER Lucio Blanco Pitlo III"],
    ["Souliya Mounnarath, head of the division, nodded.", "PER Souliya Mounnarath"],
    ["Wirun Phichaiwongphakdee, director of the centre, smiled.", "PER Wirun Phichaiwongphakdee"],
    ["The prize went to Leung Chun-ying again that year.", "PER Leung Chun-ying"],
  ])("%s", (text, expected) => {
    expect(mentionsOf(text)).toContain(expected);
  });
});

describe("places", () => {
  it.each(["Nanning", "Kunming", "Vientiane", "Kuala Lumpur", "Timor-Leste", "Guangxi", "Jakarta", "Southeast Asia"])(
    "%s",
    (name) => {
      expect(mentionsOf(`Buyers from across the region flew to ${name} in March.`)).toContain(`LOC ${name}`);
    },
  );

  it("does not take a currency for a place", () => {
    expect(mentionsOf("The firm lost US$40 million and AU$ 3 million in a year.")).toEqual([]);
  });

  it("does not take a people for a place", () => {
    expect(mentionsOf("The Malaysian and Chinese sides were pleased.")).toEqual([]);
  });
});

describe("acronyms", () => {
  const definitions = (text: string): string[] =>
    analyze(text).acronyms.map(({ acronym, expansion }) => `${acronym} = ${expansion}`);

  it.each([
    ["The China-ASEAN Expo (CAEXPO) opened.", "CAEXPO = China-ASEAN Expo"],
    [
      "The China-ASEAN Business and Investment Summit (CABIS) opened.",
      "CABIS = China-ASEAN Business and Investment Summit",
    ],
    ["The China-ASEAN Free Trade Area (CAFTA) grew.", "CAFTA = China-ASEAN Free Trade Area"],
    ["The Association of Southeast Asian Nations (ASEAN) met.", "ASEAN = Association of Southeast Asian Nations"],
    ["They read the Code of Conduct (COC) aloud.", "COC = Code of Conduct"],
    ["CAEXPO (China-ASEAN Expo) opened.", "CAEXPO = China-ASEAN Expo"],
  ])("%s", (text, expected) => {
    expect(definitions(text)).toEqual([expected]);
  });

  it("takes the short form of common nouns for no name", () => {
    const text = "They map sea surface salinity (SSS) from space. Maps of SSS help fishermen.";
    expect(mentionsOf(text)).toEqual([]);
  });

  it.each([
    "HANOI, Oct. 3 (Xinhua) -- Rain fell.",
    "He flew to Kuala Lumpur (Malaysia).",
    "Foreign Minister Qin Gang (L) waved.",
  ])("defines nothing: %s", (text) => {
    expect(definitions(text)).toEqual([]);
  });
});

describe("identity", () => {
  it("joins full name, surname and title with surname, and keeps namesakes apart", () => {
    const text =
      "Premier Li Qiang spoke first. Li thanked the hosts. Photos by Li Xiang show the hall. Premier Li left early.";
    const premier = entityOf(text, "Li Qiang");
    expect(premier?.mentions.length).toBeGreaterThanOrEqual(3);
    expect(entityOf(text, "Li Xiang")?.mentions).toHaveLength(1);
  });

  it("joins an acronym with what it stands for", () => {
    const text = "The China-ASEAN Expo (CAEXPO) opened in Nanning. The 22nd CAEXPO was large.";
    const expo = entityOf(text, "China-ASEAN Expo");
    expect(expo?.aliases).toContain("CAEXPO");
    expect(expo?.type).toBe("EVENT");
  });

  it("does not mind the order of a pair", () => {
    const text = "They came to the 28th China-ASEAN Summit. The 28th ASEAN-China Summit was short.";
    const summits = analyze(text).entities.filter(({ type }) => type === "EVENT");
    expect(summits).toHaveLength(1);
  });

  it("keeps different things apart", () => {
    const text = "Scholars from CICG met partners from CISS. Talks on CAFTA followed those on ACFTA.";
    const names = new Set(analyze(text).entities.map(({ name }) => name));
    for (const name of ["CICG", "CISS", "CAFTA", "ACFTA"]) expect(names).toContain(name);
  });
});
