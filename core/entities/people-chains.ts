import { nameKey } from "../text/name-key.ts";
import type { Mention } from "./mention.ts";
import { foldName, isShortened, readPersonName, standsFirst } from "./person-name.ts";

/** A person whom an article names by more than one word, or by one word alone. */
interface Person {
  readonly key: string;
  /** The words of the fullest name. */
  words: readonly string[];
  /** What the person may be called by, the most usual form first. */
  forms: readonly string[];
  /** All mentions by a full name, and those of any form so far in the text. */
  full: number;
  mentions: number;
  /** The last words of the titles that stand before the full name. */
  readonly offices: Set<string>;
}

export interface PeopleOptions {
  /** Where the headline ends; only before it a surname may stand ahead of the full name. */
  readonly bodyStart: number;
  /** The name that the newsroom prefers for a form of it, or the form itself. */
  nameOf(name: string): string;
}

/**
 * Gives each mention of a person the key of the person. Full names come first, wherever they stand, so that a surname in the
 * headline finds its owner further down: spellings of one full name (case, accents, hyphens, either order of the words, a middle name more
 * or less) are one person, all others are different people. Then a lone name is that of the person with the same office, else
 * of the one named so most often up to there; of two, the later.
 */
export function joinPeople(
  text: string,
  mentions: readonly Mention[],
  { bodyStart, nameOf }: PeopleOptions,
): Map<Mention, string> {
  const people = new People();
  const keys = new Map<Mention, string>();
  const named = new Map<Mention, Person>();
  for (const mention of mentions) {
    if (mention.type !== "PER") continue;
    const { words, shortForms } = readPersonName(nameOf(mention.name));
    if (words.length > 1) named.set(mention, people.addFull(words, shortForms, officeOf(text, mention)));
  }
  for (const mention of mentions) {
    if (mention.type !== "PER") continue;
    const person =
      named.get(mention) ??
      people.called(foldName(nameOf(mention.name)), officeOf(text, mention), mention.start < bodyStart);
    person.mentions++;
    keys.set(mention, person.key);
  }
  return keys;
}

const AHEAD = 1_000_000;

class People {
  private readonly byFirstWord = new Map<string, Person[]>();
  private readonly byForm = new Map<string, Set<Person>>();
  /** By the letters of the name, and by its words in any order. */
  private readonly bySpelling = new Map<string, Person>();

  addFull(words: readonly string[], shortForms: readonly string[], office: string): Person {
    const spellings = spellingsOf(words);
    const known = spellings.map((spelling) => this.bySpelling.get(spelling)).find((person) => person !== undefined);
    const person = known ?? this.longer(words) ?? this.add(words);
    if (person.full === 0 || words.length > person.words.length) {
      person.words = words;
      person.forms = shortForms;
    }
    for (const spelling of spellings) if (!this.bySpelling.has(spelling)) this.bySpelling.set(spelling, person);
    // A part of a name of several words is found by its spelling too: `Ahmad Phadil` for what follows `bin`.
    for (const form of [...shortForms]) this.call(form, person);
    person.full++;
    if (office !== "") person.offices.add(office);
    return person;
  }

  /** The person whom one word, or a part of a full name, calls at this place: one named before, or `ahead` in the text. */
  called(form: string, office: string, ahead: boolean): Person {
    let best: Person | undefined;
    let top = -1;
    for (const person of this.byForm.get(form) ?? []) {
      if (person.mentions === 0 && !ahead) continue;
      const value =
        (office !== "" && person.offices.has(office) ? AHEAD * AHEAD * 10 : 0) +
        (person.mentions > 0 && person.full > 0 ? AHEAD * AHEAD : 0) +
        (person.forms[0] === form ? AHEAD * 100_000 : 0) +
        person.mentions * AHEAD +
        (person.mentions === 0 ? person.full : 0);
      if (value > top || (value === top && person.mentions > 0)) {
        best = person;
        top = value;
      }
    }
    if (best !== undefined) return best;
    const alone = this.add([form]);
    this.call(form, alone);
    return alone;
  }

  private add(words: readonly string[]): Person {
    const person: Person = {
      key: `person ${words.join(" ")}`,
      words,
      forms: [],
      full: 0,
      mentions: 0,
      offices: new Set(),
    };
    const first = words[0] as string;
    const namesakes = this.byFirstWord.get(first);
    if (namesakes === undefined) this.byFirstWord.set(first, [person]);
    else namesakes.push(person);
    return person;
  }

  private call(form: string, person: Person): void {
    const called = this.byForm.get(form);
    if (called === undefined) this.byForm.set(form, new Set([person]));
    else called.add(person);
  }

  /** The person whose full name `words` shortens or lengthens. */
  private longer(words: readonly string[]): Person | undefined {
    return this.byFirstWord
      .get(words[0] as string)
      ?.find((person) => isShortened(words, person.words) || isShortened(person.words, words));
  }
}

/** `Kim Jong-un`, `Kim Jong Un`; `Shinzo Abe`, `Abe Shinzo`. Two Chinese surnames in two orders may be two people. */
function spellingsOf(words: readonly string[]): string[] {
  const letters = `letters ${words.join("").replace(/[-.']/g, "")}`;
  return words.every(standsFirst) ? [letters] : [letters, `words ${nameKey(words.join(" "))}`];
}

/** The last word of a title: `premier` for `Chinese Premier`. */
function officeOf(text: string, { title }: Mention): string {
  if (title === undefined) return "";
  const words = text
    .slice(title.start, title.end)
    .trim()
    .toLowerCase()
    .split(/[\s-]+/);
  return words[words.length - 1] ?? "";
}
