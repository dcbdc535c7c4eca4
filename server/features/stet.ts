import {
  type Article,
  type DeskChange,
  type DeskEdit,
  type EntityType,
  editDesk,
  type Mention,
  overlaps,
  placeWords,
  type Rule,
  type Span,
  spellingPairs,
} from "../../core/index.ts";
import type { OpenArticle } from "../articles.ts";
import type { DeskFile, Desks } from "../desks.ts";
import type { LocatedFinding } from "../findings.ts";
import { t } from "../l10n.ts";
import { pathBelow } from "../uri.ts";

/** The kind of the actions that say what a name is. */
export const MARK = "refactor.rewrite.mark";

/** Something that an editor can tell Copydesk once and for all: a change of a desk file. */
export interface DeskOffer {
  readonly title: string;
  /** Below `quickfix.stet` or {@link MARK}. */
  readonly kind: string;
  /** The desk file to be written, a URI; it need not be there yet. */
  readonly target: string;
  readonly change: DeskChange;
  readonly solves: readonly LocatedFinding[];
}

/** What offers are made from. */
export interface Newsroom {
  readonly desks: Desks;
  readonly rule: (id: string) => Rule | undefined;
  /** True where the editor's settings say how a rule reports: the desk file could not turn it off. */
  readonly isSet: (rule: string) => boolean;
  /** The day, `YYYY-MM-DD`, that is noted beside what is let stand; none where the host does not tell. */
  readonly today: string | undefined;
}

/** What can be told of the findings that touch `span`, and of the name there. */
export function deskOffersAt(
  open: OpenArticle,
  all: readonly LocatedFinding[],
  span: Span,
  newsroom: Newsroom,
): DeskOffer[] {
  const places = newsroom.desks.placesFor(open.uri);
  const near = places.find((place) => newsroom.desks.get(place) !== undefined) ?? places.at(-1);
  const top = places.at(-1);
  // An article outside the workspace has no desk.
  if (near === undefined || top === undefined) return [];
  const touched = all.filter(({ finding }) => finding.span.start <= span.end && span.start <= finding.span.end);
  const stets = touched.flatMap((located) => stet(open, located, { ...newsroom, near, top }));
  return [...stets, ...markings(open.article, span, top, newsroom.desks)];
}

interface Where extends Newsroom {
  /** The innermost desk file above the article, or the place for the first one. */
  readonly near: string;
  /** The one of the whole workspace folder. */
  readonly top: string;
}

function stet({ uri, article }: OpenArticle, located: LocatedFinding, where: Where): DeskOffer[] {
  const { finding } = located;
  const { rule } = finding;
  const offers: DeskOffer[] = [];
  const offer = (title: string, kind: string, target: string, change: DeskChange): void => {
    offers.push({ title, kind: `quickfix.stet.${kind}`, target, change, solves: [located] });
  };
  offers.push(...spellingOffers(article, located, where));
  const place = placeWords(article.text, finding.span);
  const file = pathBelow(where.near.slice(0, where.near.lastIndexOf("/")), uri)?.replaceAll(/[*?{}\\]/g, "?");
  const entry = { rule, words: place.words };
  const dated = where.today === undefined ? {} : { date: where.today };
  if (file !== undefined) {
    offer(t("Mark as intended here"), "here", where.near, {
      add: "intended",
      entry: { rule, ...place, file, ...dated },
    });
    const change: DeskChange = { add: "intended", entry: { ...entry, file, ...dated } };
    offer(t("Mark “{0}” as intended in this article", cut(place.words)), "article", where.near, change);
  }
  const everywhere: DeskChange = { add: "intended", entry: { ...entry, ...dated } };
  offer(t("Mark “{0}” as intended everywhere", cut(place.words)), "everywhere", where.top, everywhere);
  if (!where.isSet(rule))
    offer(t("Turn rule “{0}” off", rule), "off", placeOfRule(where, uri, rule), { rule, level: "off" });
  return offers;
}

/** Where the rule's level is said now, since an inner file outranks an outer one; else the workspace folder's own file. */
function placeOfRule({ desks, top }: Where, uri: string, rule: string): string {
  return desks.placesFor(uri).find((place) => desks.get(place)?.inForce.rules[rule] !== undefined) ?? top;
}

function spellingOffers(article: Article, located: LocatedFinding, { rule, top }: Where): DeskOffer[] {
  const spelling = rule(located.finding.rule)?.spelling;
  const [pair] = spelling === undefined ? [] : spellingPairs(article, located.finding);
  if (pair === undefined) return [];
  const { written, meant } = pair;
  const offers: DeskOffer[] = [];
  const offer = (title: string, kind: string, change: DeskChange): void => {
    offers.push({ title, kind: `quickfix.stet.${kind}`, target: top, change, solves: [located] });
  };
  if (spelling === "name" && meant !== undefined && meant !== written) {
    const [one, other] = [cut(written), cut(meant)];
    const isPerson = located.finding.rule.startsWith("person");
    const title = isPerson
      ? t("Another person: “{0}” is not “{1}”", one, other)
      : t("Another thing: “{0}” is not “{1}”", one, other);
    offer(title, "different", { add: "different", entry: [written, meant] });
  }
  offer(t("This is right: “{0}”", cut(written)), "right", { add: "right", entry: written });
  return offers;
}

const MARKS: readonly {
  readonly type: EntityType | "none";
  readonly key: string;
  readonly title: (name: string) => string;
}[] = [
  { type: "PER", key: "person", title: (name) => t("Mark “{0}” as a person", name) },
  { type: "ORG", key: "organisation", title: (name) => t("Mark “{0}” as an organisation", name) },
  { type: "LOC", key: "place", title: (name) => t("Mark “{0}” as a place", name) },
  { type: "EVENT", key: "event", title: (name) => t("Mark “{0}” as an event", name) },
  { type: "WORK", key: "work", title: (name) => t("Mark “{0}” as a work", name) },
  { type: "none", key: "not a name", title: (name) => t("Mark “{0}” as no name", name) },
];

const LONGEST_NAME = 120;

/** What the selected words, or the name at the cursor, can be marked as. */
function markings({ text, mentions, times }: Article, span: Span, target: string, desks: Desks): DeskOffer[] {
  const mention = mentions.find(({ start, end }) => start <= span.start && span.end <= end);
  const selected = text.slice(span.start, span.end).replaceAll(/\s+/g, " ").trim();
  const name = selected === "" ? mention?.name : selected;
  if (name === undefined || name.length > LONGEST_NAME || !/\p{Lu}|\p{Lo}/u.test(name)) return [];
  if (times.some((time) => overlaps(time, span))) return [];
  const now = typeNow(name, mention, desks.get(target));
  return MARKS.filter(({ type }) => type !== now).map(({ key, title }) => ({
    title: title(cut(name)),
    kind: `${MARK}.${key === "not a name" ? "none" : key}`,
    target,
    change: { name, type: key },
    solves: [],
  }));
}

function typeNow(
  name: string,
  mention: Mention | undefined,
  desk: DeskFile | undefined,
): EntityType | "none" | undefined {
  const told = desk?.inForce.desk.entities.find((entity) => entity.name === name)?.type;
  return told ?? (mention?.name === name ? mention.type : undefined);
}

/** A desk file and the edit that makes a change in it. */
export interface DeskRewrite {
  readonly target: string;
  /** Undefined where the file has to be made first. */
  readonly file: DeskFile | undefined;
  readonly edit: DeskEdit;
}

/** Undefined where the file cannot be read, or says so already. */
export function rewriteOf(desks: Desks, target: string, change: DeskChange): DeskRewrite | undefined {
  if (!desks.isDeskFile(target)) return undefined;
  const file = desks.get(target);
  const edit = editDesk(file?.text ?? "", change);
  return edit && { target, file, edit };
}

/** What came back from a client as it was sent, or undefined. */
export function readRequest(data: unknown): Pick<DeskOffer, "target" | "change"> | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { target, change } = data as { readonly target?: unknown; readonly change?: unknown };
  const isChange = typeof change === "object" && change !== null;
  return typeof target === "string" && isChange ? { target, change: change as DeskChange } : undefined;
}

function cut(words: string): string {
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}
