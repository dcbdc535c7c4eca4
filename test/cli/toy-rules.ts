import type { Report, Rule } from "../../core/index.ts";

/** Rules of no use but to see what the command line makes of findings. */
const about = { category: "structure", limits: "None.", flags: [], accepts: [] } as const;

function* matches(
  text: string,
  pattern: RegExp,
  report: (at: number, words: string) => Omit<Report, "span">,
): Generator<Report> {
  for (const { index, 0: words } of text.matchAll(pattern)) {
    yield { span: { start: index, end: index + words.length }, ...report(index, words) };
  }
}

export const toyRules: readonly Rule[] = [
  {
    ...about,
    id: "toy-broken",
    severity: "error",
    summary: "Fails on a word.",
    why: "To see what follows.",
    check: ({ text }) => {
      if (text.includes("detonate")) throw new Error("boom");
      return [];
    },
  },
  {
    ...about,
    id: "toy-color",
    severity: "information",
    summary: "One way to write colour.",
    why: "House style.",
    flags: [{ text: "A {|color|}.", fixed: "A colour." }],
    accepts: ["A colour."],
    check: ({ text }) =>
      matches(text, /color/g, (at) => ({
        message: "color is spelt colour here.",
        evidence: [],
        fixes: [{ title: "Change to colour", edits: [{ start: at, end: at + 5, newText: "colour" }] }],
      })),
  },
  {
    ...about,
    id: "toy-twice",
    severity: "warning",
    summary: "A word twice.",
    why: "Readers stumble.",
    check: ({ text }) =>
      matches(text, /\bthe the\b/g, (at) => ({
        message: "“the” stands here twice.",
        evidence: [{ start: at, end: at + 3, note: "the first" }],
        fixes: [{ title: "Delete one", preferred: true, edits: [{ start: at + 3, end: at + 7, newText: "" }] }],
      })),
  },
  {
    ...about,
    id: "toy-year",
    severity: "error",
    summary: "A year that is long past.",
    why: "Typing errors.",
    check: ({ text }, archive) =>
      matches(text, /1066/g, (at) => ({
        message: "1066 was long ago.",
        evidence: [
          { start: 0, end: 5, note: "the beginning" },
          ...archive.about("acronym TOYEXPO").map(({ id, acronyms }) => ({
            article: id,
            start: acronyms[0]?.start ?? 0,
            end: acronyms[0]?.end ?? 0,
            note: "another article",
          })),
        ],
        fixes: [
          { title: "Change to 1966", edits: [{ start: at, end: at + 4, newText: "1966" }] },
          { title: "Change to 2066", edits: [{ start: at, end: at + 4, newText: "2066" }] },
        ],
      })),
  },
];
