import {
  type CodeAction,
  type Diagnostic,
  DiagnosticTag,
  type DocumentDiagnosticReport,
  type Hover,
  type InlayHint,
  type SemanticTokensLegend,
  type WorkspaceDocumentDiagnosticReport,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { overlaps, type Severity, type Span, staleIgnore } from "../core/index.ts";
import type { Checked, OpenText } from "./articles.ts";
import { toWorkspaceEdit } from "./convert-edits.ts";
import { DESK_PROBLEM } from "./desk-findings.ts";
import type { Desks } from "./desks.ts";
import type { Offer } from "./features/code-actions.ts";
import type { HoverText } from "./features/hover.ts";
import type { Note } from "./features/inlay-hints.ts";
import { TOKEN_MODIFIERS, TOKEN_TYPES } from "./features/semantic-tokens.ts";
import { type DeskOffer, type DeskRewrite, rewriteOf } from "./features/stet.ts";
import type { LocatedFinding } from "./findings.ts";
import { LineTable } from "./lines.ts";
import { render } from "./markup.ts";
import type { Refusal } from "./open-document.ts";

/** What the client said it understands, as far as answers depend on it. */
export interface ClientTraits {
  /** The folder of the rules' pages, a URI that ends with a slash. */
  readonly rulePages?: string;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  /** The tags of diagnostics that it can show. */
  readonly tags: readonly DiagnosticTag[];
  readonly versionedEdits: boolean;
  readonly markdown: boolean;
  readonly preferredFixes: boolean;
  /** The documentation of completions may be Markdown. */
  readonly markdownCards: boolean;
  /** An action's edits may come later, when it is chosen. */
  readonly resolvesEdits: boolean;
  /** Edits may make files. */
  readonly createsFiles: boolean;
  /** Edits may ask for confirmation. */
  readonly changeNotes: boolean;
  /** The client has a command that shows places. */
  readonly showsPlaces: boolean;
  /** Symbols may have children. */
  readonly symbolTree: boolean;
  readonly definitionLinks: boolean;
  readonly foldsLinesOnly: boolean;
  readonly mostFolds: number;
}

const SOURCE = "copydesk";
/** The command by which a client shows places. */
export const SHOW_PLACES = "copydesk.showPlaces";

const SEVERITIES: Readonly<Record<Severity, 1 | 2 | 3 | 4>> = { error: 1, warning: 2, information: 3, hint: 4 };

export const legend: SemanticTokensLegend = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] };

/** How what a rule marks is shown besides: faded as superfluous, or struck through as no longer used. */
const TAGS: Readonly<Record<string, DiagnosticTag>> = {
  "avoided-name": DiagnosticTag.Deprecated,
  "duplicated-paragraph": DiagnosticTag.Unnecessary,
  "repeated-word": DiagnosticTag.Unnecessary,
};

/** @param hidden a word that is being typed: what is found in it is not told yet */
export function toDiagnostics({ located, refusal }: Checked, traits: ClientTraits, hidden?: Span): Diagnostic[] {
  if (refusal !== undefined) return [toRefusal(refusal)];
  return located.filter((each) => !isHidden(each, hidden)).map((each) => toDiagnostic(each, traits));
}

function isHidden({ finding }: LocatedFinding, word: Span | undefined): boolean {
  return word !== undefined && overlaps(finding.span, word);
}

function toDiagnostic({ finding, range, evidence }: LocatedFinding, traits: ClientTraits): Diagnostic {
  const related = traits.relatedInformation
    ? evidence.map(({ uri, range: place, note }) => ({ location: { uri, range: place }, message: note }))
    : [];
  const tag = TAGS[finding.rule];
  return {
    range,
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    source: SOURCE,
    message: finding.message,
    ...(tag === undefined || !traits.tags.includes(tag) ? {} : { tags: [tag] }),
    ...(related.length === 0 ? {} : { relatedInformation: related }),
    ...(traits.rulePages === undefined || !traits.codeDescription
      ? {}
      : { codeDescription: { href: pageOf(finding.rule, traits.rulePages) } }),
  };
}

/** The manual page of a rule; what is reported in the desk file is in its own. */
function pageOf(rule: string, pages: string): string {
  const isDesk = rule === DESK_PROBLEM || rule === staleIgnore.id;
  return isDesk ? pages.replace(/rules\/$/, "desk-file.md") : `${pages}${rule}.md`;
}

/** On the first line, whatever its length. */
function toRefusal({ reason, message }: Refusal): Diagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: { line: 1, character: 0 } }, severity: 3, code: reason, source: SOURCE, message };
}

export function toDocumentReport(
  checked: Checked,
  previousResultId: string | undefined,
  traits: ClientTraits,
  hidden?: Span,
): DocumentDiagnosticReport {
  const hides = checked.located.filter((each) => isHidden(each, hidden));
  const resultId = [checked.resultId, ...hides.map(({ finding }) => finding.span.start)].join("-");
  if (resultId === previousResultId) return { kind: "unchanged", resultId };
  return { kind: "full", resultId, items: toDiagnostics(checked, traits, hidden) };
}

export function toWorkspaceReport(checked: Checked, traits: ClientTraits): WorkspaceDocumentDiagnosticReport {
  const { uri, version = null, resultId } = checked;
  return { kind: "full", uri, version, resultId, items: toDiagnostics(checked, traits) };
}

export function toHover({ span, lines }: HoverText, table: LineTable, traits: ClientTraits): Hover {
  const kind = traits.markdown ? "markdown" : "plaintext";
  return { contents: { kind, value: render(lines, kind) }, range: table.rangeOf(span) };
}

export function toInlayHint({ offset, label, tooltip }: Note, table: LineTable): InlayHint {
  const lines = tooltip.map((line) => [line]);
  return { position: table.positionAt(offset), label, paddingLeft: true, tooltip: render(lines, "plaintext") };
}

export function toCodeAction(offer: Offer, article: OpenText, traits: ClientTraits): CodeAction {
  const { title, kind, solves, preferred } = offer;
  return {
    title,
    kind,
    ...(solves.length === 0 ? {} : { diagnostics: solves.map((each) => toDiagnostic(each, traits)) }),
    ...deedOf(offer, article, traits),
    ...(preferred && traits.preferredFixes ? { isPreferred: true } : {}),
  };
}

/** What taking an offer does: an edit, one that is worked out then, or places shown. */
function deedOf(
  { title, edits, everywhere, explains }: Offer,
  article: OpenText,
  traits: ClientTraits,
): Pick<CodeAction, "edit" | "data" | "command"> {
  if (everywhere !== undefined) return { data: { everywhere, from: article.uri } };
  if (explains === undefined)
    return { edit: toWorkspaceEdit([{ place: article, version: article.version, edits }], traits) };
  const locations = explains.evidence.map(({ uri, range }) => ({ uri, range }));
  return { command: { title, command: SHOW_PLACES, arguments: [article.uri, explains.range.start, locations] } };
}

/** With its edit, or with what the edit is made from when the user takes it; undefined where nothing would change. */
export function toDeskAction(
  { title, kind, target, change, solves }: DeskOffer,
  desks: Desks,
  traits: ClientTraits,
): CodeAction | undefined {
  const diagnostics = solves.map((each) => toDiagnostic(each, traits));
  const action = { title, kind, ...(solves.length === 0 ? {} : { diagnostics }) };
  if (traits.resolvesEdits) return { ...action, data: { target, change } };
  const rewrite = rewriteOf(desks, target, change);
  return rewrite && { ...action, edit: toDeskEdit(rewrite, traits) };
}

/** Makes the file first where there is none. */
export function toDeskEdit({ target, file, edit }: DeskRewrite, traits: ClientTraits): WorkspaceEdit {
  const place = file ?? { uri: target, lines: new LineTable("") };
  const version = file?.version;
  const placed = { place, edits: [edit], ...(version === undefined ? {} : { version }) };
  const made = toWorkspaceEdit([placed], traits);
  if (file !== undefined || !traits.createsFiles || made.documentChanges === undefined) return made;
  const create = { kind: "create" as const, uri: target, options: { ignoreIfExists: true } };
  return { documentChanges: [create, ...made.documentChanges] };
}
