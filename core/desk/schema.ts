/** The part of JSON Schema (draft 7) that describes the desk file. */
export interface DeskSchema {
  readonly type?: "object" | "array" | "string" | "integer";
  /** For people: shown in hovers, completions and the manual. */
  readonly description?: string;
  readonly properties?: Readonly<Record<string, DeskSchema>>;
  readonly additionalProperties?: false;
  readonly required?: readonly string[];
  readonly items?: DeskSchema;
  readonly minItems?: number;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
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

const LEVELS: Readonly<Record<string, string>> = {
  error: "Report as an error.",
  warning: "Report as a warning.",
  information: "Report as information.",
  hint: "Report as a hint.",
  off: "Do not report.",
};

const TYPES: Readonly<Record<string, string>> = {
  person: "A person.",
  organisation: "A company, ministry, club, party or other body.",
  organization: "The same as organisation.",
  place: "A country, region, town, building or piece of water.",
  event: "A meeting, fair, festival or match.",
  work: "An agreement, plan, law, report, book or film.",
  "not a name": "No name at all, whatever it looks like.",
};

function choice(description: string, choices: Readonly<Record<string, string>>): DeskSchema {
  return { type: "string", description, enum: Object.keys(choices), enumDescriptions: Object.values(choices) };
}

function words(description: string): DeskSchema {
  return { type: "string", description, minLength: 1, maxLength: LONGEST_WORDS };
}

function date(description: string): DeskSchema {
  return { type: "string", description, format: "date", examples: ["2026-01-27"] };
}

function whole(description: string, minimum: number, maximum: number): DeskSchema {
  return { type: "integer", description, minimum, maximum };
}

/** One of them, or a list. */
function oneOrMore(description: string, item: string): DeskSchema {
  return { description, anyOf: [words(item), { type: "array", items: words(item) }] };
}

function list(description: string, items: DeskSchema): DeskSchema {
  return { type: "array", description, items };
}

function entry(required: readonly string[], properties: Readonly<Record<string, DeskSchema>>): DeskSchema {
  return { type: "object", required, properties, additionalProperties: false };
}

const year = (description: string): DeskSchema => whole(description, 1, 9999);
const edition = (description: string): DeskSchema => whole(description, 1, 9999);
const globs = (description: string): DeskSchema => oneOrMore(description, "A file, a folder or a pattern.");

const style: DeskSchema = {
  ...entry([], {
    dates: choice("How dates are written.", {
      "Oct. 28, 2025": "Month first, cut as the Associated Press cuts it.",
      "October 28, 2025": "Month first, in full.",
      "28 October 2025": "Day first.",
    }),
    money: choice("How sums in dollars are written.", {
      "$5 million": "The sign alone.",
      "US$5 million": "The country before the sign.",
      "5 million USD": "The code after the sum.",
      "5 million U.S. dollars": "In words.",
    }),
    plainAcronyms: oneOrMore("Acronyms that every reader knows: they need no expansion.", "An acronym."),
  }),
  description: "How the newsroom writes. What is not said is left to each article.",
};

const name: DeskSchema = entry(["name", "type"], {
  name: words("The form that the newsroom prefers."),
  type: choice("What it names.", TYPES),
  aliases: oneOrMore("Other right forms, such as an acronym or a short form.", "Another right form."),
  avoid: oneOrMore("Forms that are to be replaced by the preferred one.", "A form to be replaced."),
});

const oneEdition: DeskSchema = entry(["edition", "year"], {
  edition: edition("The number of the edition."),
  year: year("Its year."),
  start: date("Its first day, YYYY-MM-DD."),
  end: date("Its last day, YYYY-MM-DD."),
  place: words("Where it was held."),
});

const oneSeries: DeskSchema = entry(["name"], {
  name: words("The name of the event without number and year."),
  aliases: oneOrMore("Other names of it, acronyms among them.", "Another name of the event."),
  every: whole("Years from one edition to the next: 1 for each year, 2 for every other; 0 for none fixed.", 0, 100),
  first: {
    description: "The year of the first edition; or the number and the year of one that the others are counted from.",
    anyOf: [
      year("The year of the first edition."),
      entry(["edition", "year"], { edition: edition("The number of an edition."), year: year("Its year.") }),
    ],
  },
  editions: list("Editions with their years, days and places; those that broke the rhythm above all.", oneEdition),
});

const office: DeskSchema = entry(["office", "holder"], {
  office: words("The office, such as “mayor”."),
  of: words("The country, town or body that it belongs to."),
  holder: words("The person who holds or held it."),
  from: date("The day it began, YYYY-MM-DD."),
  until: date("The day it ended, YYYY-MM-DD; left out for one who still holds it."),
});

/** The schema of `copydesk.yaml`, with the rules there are: the one source of what the desk file may hold. */
export function deskSchema(rules: readonly RuleName[]): DeskSchema {
  const level = (description: string): DeskSchema => choice(description, LEVELS);
  const levels: DeskSchema = {
    type: "object",
    description: "How loudly each rule reports, or `off`. A rule that is not named keeps its own severity.",
    properties: Object.fromEntries(rules.map(({ id, summary }) => [id, level(summary)])),
    additionalProperties: false,
  };
  const rule: DeskSchema = choice(
    "The rule; every rule where it is left out.",
    Object.fromEntries(rules.map(({ id, summary }) => [id, summary])),
  );
  const intended = entry(["words"], {
    rule,
    words: words("The marked words."),
    before: words("Words that stand before, so that only this place is meant."),
    after: words("Words that stand after."),
    file: words("The article, or a pattern of articles; all of them where it is left out."),
    note: words("Why it stands."),
    date: date("When that was decided, YYYY-MM-DD."),
  });
  return {
    type: "object",
    description: "What a newsroom tells Copydesk: its names, events, offices and style, and what it wants reported.",
    additionalProperties: false,
    properties: {
      names: list("People, organisations, places, events and works that the newsroom knows.", name),
      series: list("Events that come again, with their numbers and years.", oneSeries),
      offices: list("Who held which office, from when to when.", office),
      style,
      rules: levels,
      overrides: list(
        "Other rules and another style for some files.",
        entry(["files"], { files: globs("The files or folders that it holds for."), rules: levels, style }),
      ),
      files: globs("Plain text files that are articles, as patterns; all `.txt` files where it is left out."),
      skip: globs("Files and folders that are left alone."),
      different: list("Names that look alike and belong to different people or things.", {
        type: "array",
        description: "Names of which no two are one.",
        items: words("A name."),
        minItems: 2,
      }),
      right: oneOrMore("Names and words that are right as they stand.", "A name or a word that is right as it stands."),
      intended: list("Findings that an editor has looked at and let stand.", intended),
    },
  };
}
