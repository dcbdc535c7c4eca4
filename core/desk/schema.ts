import { ours, say, type Words } from "../wording/say.ts";

/** The part of JSON Schema (draft 7) that describes the desk file. */
export interface DeskSchema {
  readonly type?: "object" | "array" | "string" | "integer";
  /** For people: shown in hovers, completions and the manual. */
  readonly description?: Words;
  readonly properties?: Readonly<Record<string, DeskSchema>>;
  readonly additionalProperties?: false;
  readonly required?: readonly string[];
  readonly items?: DeskSchema;
  readonly minItems?: number;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly Words[];
  readonly format?: "date";
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Told apart by their `type`. */
  readonly anyOf?: readonly DeskSchema[];
  readonly examples?: readonly unknown[];
}

/** What the schema has to know of a rule. */
export interface RuleName {
  readonly id: string;
  readonly summary: string;
}

/** The longest words that an entry may hold, in UTF-16 code units. */
const LONGEST_WORDS = 400;

const LEVELS: Readonly<Record<string, Words>> = {
  error: say`Report as an error.`,
  warning: say`Report as a warning.`,
  information: say`Report as information.`,
  hint: say`Report as a hint.`,
  off: say`Do not report.`,
};

const TYPES: Readonly<Record<string, Words>> = {
  person: say`A person.`,
  organisation: say`A company, ministry, club, party or other body.`,
  organization: say`The same as organisation.`,
  place: say`A country, region, town, building or piece of water.`,
  event: say`A meeting, fair, festival or match.`,
  work: say`An agreement, plan, law, report, book or film.`,
  "not a name": say`No name at all, whatever it looks like.`,
};

function choice(description: Words, choices: Readonly<Record<string, Words>>): DeskSchema {
  return { type: "string", description, enum: Object.keys(choices), enumDescriptions: Object.values(choices) };
}

function words(description: Words): DeskSchema {
  return { type: "string", description, minLength: 1, maxLength: LONGEST_WORDS };
}

function date(description: Words): DeskSchema {
  return { type: "string", description, format: "date", examples: ["2026-01-27"] };
}

function whole(description: Words, minimum: number, maximum: number): DeskSchema {
  return { type: "integer", description, minimum, maximum };
}

/** One of them, or a list. */
function oneOrMore(description: Words, item: Words): DeskSchema {
  return { description, anyOf: [words(item), { type: "array", items: words(item) }] };
}

function list(description: Words, items: DeskSchema): DeskSchema {
  return { type: "array", description, items };
}

function entry(required: readonly string[], properties: Readonly<Record<string, DeskSchema>>): DeskSchema {
  return { type: "object", required, properties, additionalProperties: false };
}

const year = (description: Words): DeskSchema => whole(description, 1, 9999);
const edition = (description: Words): DeskSchema => whole(description, 1, 9999);
const globs = (description: Words): DeskSchema => oneOrMore(description, say`A file, a folder or a pattern.`);

const style: DeskSchema = {
  ...entry([], {
    dates: choice(say`How dates are written.`, {
      "Oct. 28, 2025": say`Month first, cut as the Associated Press cuts it.`,
      "October 28, 2025": say`Month first, in full.`,
      "28 October 2025": say`Day first.`,
    }),
    money: choice(say`How sums in dollars are written.`, {
      "$5 million": say`The sign alone.`,
      "US$5 million": say`The country before the sign.`,
      "5 million USD": say`The code after the sum.`,
      "5 million U.S. dollars": say`In words.`,
    }),
    plainAcronyms: oneOrMore(say`Acronyms that every reader knows: they need no expansion.`, say`An acronym.`),
  }),
  description: say`How the newsroom writes. What is not said is left to each article.`,
};

const name: DeskSchema = entry(["name", "type"], {
  name: words(say`The form that the newsroom prefers.`),
  type: choice(say`What it names.`, TYPES),
  aliases: oneOrMore(say`Other right forms, such as an acronym or a short form.`, say`Another right form.`),
  avoid: oneOrMore(say`Forms that are to be replaced by the preferred one.`, say`A form to be replaced.`),
});

const oneEdition: DeskSchema = entry(["edition", "year"], {
  edition: edition(say`The number of the edition.`),
  year: year(say`Its year.`),
  start: date(say`Its first day, YYYY-MM-DD.`),
  end: date(say`Its last day, YYYY-MM-DD.`),
  place: words(say`Where it was held.`),
});

const oneSeries: DeskSchema = entry(["name"], {
  name: words(say`The name of the event without number and year.`),
  aliases: oneOrMore(say`Other names of it, acronyms among them.`, say`Another name of the event.`),
  every: whole(say`Years from one edition to the next: 1 for each year, 2 for every other; 0 for none fixed.`, 0, 100),
  first: {
    description: say`The year of the first edition; or the number and the year of one that the others are counted from.`,
    anyOf: [
      year(say`The year of the first edition.`),
      entry(["edition", "year"], { edition: edition(say`The number of an edition.`), year: year(say`Its year.`) }),
    ],
  },
  editions: list(say`Editions with their years, days and places; those that broke the rhythm above all.`, oneEdition),
});

const office: DeskSchema = entry(["office", "holder"], {
  office: words(say`The office, such as “mayor”.`),
  of: words(say`The country, town or body that it belongs to.`),
  holder: words(say`The person who holds or held it.`),
  from: date(say`The day it began, YYYY-MM-DD.`),
  until: date(say`The day it ended, YYYY-MM-DD; left out for one who still holds it.`),
});

/** The schema of `copydesk.yaml`, with the rules there are: the one source of what the desk file may hold. */
export function deskSchema(rules: readonly RuleName[]): DeskSchema {
  const level = (description: Words): DeskSchema => choice(description, LEVELS);
  const levels: DeskSchema = {
    type: "object",
    description: say`How loudly each rule reports, or \`off\`. A rule that is not named keeps its own severity.`,
    properties: Object.fromEntries(rules.map(({ id, summary }) => [id, level(ours(summary))])),
    additionalProperties: false,
  };
  const rule: DeskSchema = choice(
    say`The rule; every rule where it is left out.`,
    Object.fromEntries(rules.map(({ id, summary }) => [id, ours(summary)])),
  );
  const intended = entry(["words"], {
    rule,
    words: words(say`The marked words.`),
    before: words(say`Words that stand before, so that only this place is meant.`),
    after: words(say`Words that stand after.`),
    file: words(say`The article, or a pattern of articles; all of them where it is left out.`),
    note: words(say`Why it stands.`),
    date: date(say`When that was decided, YYYY-MM-DD.`),
  });
  return {
    type: "object",
    description: say`What a newsroom tells Copydesk: its names, events, offices and style, and what it wants reported.`,
    additionalProperties: false,
    properties: {
      names: list(say`People, organisations, places, events and works that the newsroom knows.`, name),
      series: list(say`Events that come again, with their numbers and years.`, oneSeries),
      offices: list(say`Who held which office, from when to when.`, office),
      style,
      rules: levels,
      overrides: list(
        say`Other rules and another style for some files.`,
        entry(["files"], { files: globs(say`The files or folders that it holds for.`), rules: levels, style }),
      ),
      files: globs(say`Plain text files that are articles, as patterns; all \`.txt\` files where it is left out.`),
      skip: globs(say`Files and folders that are left alone.`),
      different: list(say`Names that look alike and belong to different people or things.`, {
        type: "array",
        description: say`Names of which no two are one.`,
        items: words(say`A name.`),
        minItems: 2,
      }),
      right: oneOrMore(
        say`Names and words that are right as they stand.`,
        say`A name or a word that is right as it stands.`,
      ),
      intended: list(say`Findings that an editor has looked at and let stand.`, intended),
    },
  };
}
