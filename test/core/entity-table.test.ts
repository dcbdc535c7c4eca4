import { describe, expect, it } from "vitest";
import { analyze } from "../../core/analyze.ts";

/** A text of own words, and all that it names: `TYPE canonical name: forms as they stand, in text order`. */
interface Case {
  readonly what: string;
  readonly text: string;
  readonly entities: readonly string[];
}

const TABLE: readonly Case[] = [
  {
    what: "a caption, a dateline and credits",
    text: `ASEAN talks end in calm

Chinese Premier Li Qiang waits for guests at the 28th China-ASEAN Summit in Kuala Lumpur, Malaysia, Oct. 28, 2025. (Xinhua/Li Xiang)

KUALA LUMPUR, Oct. 28 (Xinhua) -- Premier Li Qiang opened the day. At the 28th China-ASEAN Summit, Li thanked the hosts.

(Web editor: Zhang Kaiwei, Liang Jun)`,
    entities: [
      "ORG ASEAN: ASEAN",
      "PER Li Qiang: Li Qiang, Li Qiang, Li",
      "EVENT China-ASEAN Summit: 28th China-ASEAN Summit, 28th China-ASEAN Summit",
      "LOC Kuala Lumpur: Kuala Lumpur, KUALA LUMPUR",
      "LOC Malaysia: Malaysia",
      "ORG Xinhua: Xinhua, Xinhua",
      "PER Li Xiang: Li Xiang",
      "PER Zhang Kaiwei: Zhang Kaiwei",
      "PER Liang Jun: Liang Jun",
    ],
  },
  {
    what: "a list of people with their titles",
    text: "Seats in front were kept for Yu Yunquan, vice president of CICG, Li Guozhong, secretary of the CPC Guangxi University Committee, Wang Jicai, secretary-general of CAEXPO Secretariat, Ahmad Phadil bin Mohamed Ismail, Consul General of Malaysia in Nanning, and Vongpano Sipaseuth, Consul General of the Lao PDR in Nanning. Yu Yunquan spoke first and Ahmad Phadil last.",
    entities: [
      "PER Yu Yunquan: Yu Yunquan, Yu Yunquan",
      "ORG CICG: CICG",
      "PER Li Guozhong: Li Guozhong",
      "ORG CPC Guangxi University Committee: CPC Guangxi University Committee",
      "PER Wang Jicai: Wang Jicai",
      "ORG CAEXPO Secretariat: CAEXPO Secretariat",
      "PER Ahmad Phadil bin Mohamed Ismail: Ahmad Phadil bin Mohamed Ismail, Ahmad Phadil",
      "LOC Malaysia: Malaysia",
      "LOC Nanning: Nanning, Nanning",
      "PER Vongpano Sipaseuth: Vongpano Sipaseuth",
      "LOC Lao PDR: Lao PDR",
    ],
  },
  {
    what: "acronyms defined, used inside longer names and in short forms",
    text: "Staff of China Foreign Affairs University (CFAU) and of the Publicity Department of the Communist Party of China (CPC) Guangxi Zhuang Autonomous Regional Committee met. The CFAU Institute of Asian Studies took notes. Xue Bin, inspector of the Publicity Department of the CPC Guangxi Zhuang Autonomous Regional Committee, thanked the CFAU. The university's Institute of Asian Studies agreed.",
    entities: [
      "ORG China Foreign Affairs University: China Foreign Affairs University, CFAU, CFAU",
      "ORG Publicity Department of the Communist Party of China (CPC) Guangxi Zhuang Autonomous Regional Committee: Publicity Department of the Communist Party of China (CPC) Guangxi Zhuang Autonomous Regional Committee, Publicity Department of the CPC Guangxi Zhuang Autonomous Regional Committee",
      "ORG CFAU Institute of Asian Studies: CFAU Institute of Asian Studies, Institute of Asian Studies",
      "PER Xue Bin: Xue Bin",
    ],
  },
  {
    what: "agreements, plans and events",
    text: "Ministers read the China-ASEAN Free Trade Area 3.0 Upgrade Protocol twice. The Protocol is long. They had come for the 22nd China-ASEAN Expo (CAEXPO) and the China-ASEAN Business and Investment Summit (CABIS) in Nanning, before the 23rd CAEXPO. UNCLOS was quoted, and so were the Treaty of Amity and Cooperation in Southeast Asia and the Belt and Road Initiative.",
    entities: [
      "WORK China-ASEAN Free Trade Area 3.0 Upgrade Protocol: China-ASEAN Free Trade Area 3.0 Upgrade Protocol, Protocol",
      "EVENT China-ASEAN Expo: 22nd China-ASEAN Expo, CAEXPO, 23rd CAEXPO",
      "EVENT China-ASEAN Business and Investment Summit: China-ASEAN Business and Investment Summit, CABIS",
      "LOC Nanning: Nanning",
      "WORK UNCLOS: UNCLOS",
      "WORK Treaty of Amity and Cooperation in Southeast Asia: Treaty of Amity and Cooperation in Southeast Asia",
      "WORK Belt and Road Initiative: Belt and Road Initiative",
    ],
  },
  {
    what: "two plans of one name",
    text: "The region closed its 14th Five-Year Plan well and drafts the 15th Five-Year Plan now.",
    entities: ["WORK 14th Five-Year Plan: 14th Five-Year Plan", "WORK 15th Five-Year Plan: 15th Five-Year Plan"],
  },
  {
    what: "bodies with small words, seats and brackets in their names",
    text: "Among those who had come early in the morning and stayed until the lamps were lit were guests of the Vietnam National University, Hanoi, the Universiti Malaya, the Research Center for a Community with a Shared Future for Humanity, the Asia Pacific Pathways to Progress Foundation and the Thailand-China Belt and Road Research Center joined the 2025 ASEAN-China GBA Economic Cooperation (Qianhai) Forum.",
    entities: [
      "ORG Vietnam National University, Hanoi: Vietnam National University, Hanoi",
      "ORG Universiti Malaya: Universiti Malaya",
      "ORG Research Center for a Community with a Shared Future for Humanity: Research Center for a Community with a Shared Future for Humanity",
      "ORG Asia Pacific Pathways to Progress Foundation: Asia Pacific Pathways to Progress Foundation",
      "ORG Thailand-China Belt and Road Research Center: Thailand-China Belt and Road Research Center",
      "EVENT ASEAN-China GBA Economic Cooperation (Qianhai) Forum: 2025 ASEAN-China GBA Economic Cooperation (Qianhai) Forum",
    ],
  },
  {
    what: "two people with one surname, and one person under two names",
    text: "Foreign Minister Qin Gang met Secretary-General Kao Kim Hourn in Jakarta. (Xinhua/Xu Qin) Qin said he was glad. Prime Minister Pham Minh Chinh called. Chinh had met Pham Duy Binh, a consul, and Shinzo Abe. Abe Shinzo smiled.",
    entities: [
      "PER Qin Gang: Qin Gang, Qin",
      "PER Kao Kim Hourn: Kao Kim Hourn",
      "LOC Jakarta: Jakarta",
      "ORG Xinhua: Xinhua",
      "PER Xu Qin: Xu Qin",
      "PER Pham Minh Chinh: Pham Minh Chinh, Chinh",
      "PER Pham Duy Binh: Pham Duy Binh",
      "PER Shinzo Abe: Shinzo Abe, Abe Shinzo",
    ],
  },
  {
    what: "headings in title case",
    text: `Ten stories of a year

China Advances Regional Biosafety Cooperation

Experts spoke of China-ASEAN cooperation and of ASEAN-China ties in Guangzhou, south China's Guangdong Province.`,
    entities: [
      "LOC China: China, China, China, China",
      "ORG ASEAN: ASEAN, ASEAN",
      "LOC Guangzhou: Guangzhou",
      "LOC Guangdong Province: Guangdong Province",
    ],
  },
];

/** The entities of a text as the table writes them. */
function namesOf(text: string): string[] {
  return analyze(text).entities.map(
    ({ type, name, mentions }) =>
      `${type} ${name}: ${mentions.map(({ start, end }) => text.slice(start, end)).join(", ")}`,
  );
}

describe("all that a text names, typed and joined", () => {
  it.each(TABLE)("$what", ({ text, entities }) => {
    expect(namesOf(text)).toEqual(entities);
  });

  it.each(TABLE)("$what: does not depend on paragraphs that name nothing", ({ text, entities }) => {
    const between = text.replaceAll("\n\n", "\n\nIt rained all day and nobody minded that very much at all.\n\n");
    expect(namesOf(`${between}\n\nThe rest is silence, as people say.`)).toEqual(entities);
  });

  it.each(TABLE)("$what: gives the same ids with other things named further down", ({ text }) => {
    const ids = analyze(text).entities.map(({ id }) => id);
    const more = analyze(`${text}\n\nFarmers in Peru wrote to the Harbour Bank of Lima.`).entities.map(({ id }) => id);
    expect(more.slice(0, ids.length)).toEqual(ids);
  });
});
