import type { CodeLens, DocumentLink } from "vscode-languageserver";
import { filesNamedIn } from "../../core/index.ts";
import type { ServerContext } from "../context.ts";
import { SHOW_PLACES } from "../convert.ts";
import { toLocation } from "../convert-structure.ts";
import type { DeskFile } from "../desks.ts";
import { guarded } from "../guard.ts";
import { headlineOf, LENSES, type LensKind, lensOf } from "./code-lens.ts";
import { linksOf } from "./document-links.ts";
import { onArticle } from "./provide-structure.ts";

/** Counts above the headline, worked out when they come into view, and links in the text. */
export function provideLenses(context: ServerContext): void {
  const { connection, workspace } = context;
  connection.onCodeLens(
    onArticle(context, "textDocument/codeLens", ({ article, lines, uri }): CodeLens[] => {
      if (!workspace.settings.codeLens) return [];
      const range = lines.rangeOf(headlineOf(article));
      return LENSES.map((kind) => ({ range, data: { uri, kind } }));
    }),
  );
  connection.onCodeLensResolve(async (lens, token) => {
    const resolve = guarded<CodeLens, CodeLens>(context, "codeLens/resolve", lens, () => resolved(context, lens));
    return resolve(lens, token);
  });
  connection.onDocumentLinks(
    guarded<{ textDocument: { uri: string } }, DocumentLink[] | null>(
      context,
      "textDocument/documentLink",
      null,
      ({ textDocument }) => {
        const desk = workspace.desks.get(textDocument.uri);
        if (desk !== undefined) return deskLinks(context, desk);
        const open = workspace.article(textDocument.uri);
        if (open === undefined) return null;
        return linksOf(open.article).map(({ target, ...span }) => ({ range: open.lines.rangeOf(span), target }));
      },
    ),
  );
}

/** To the files that a desk file names, as far as there are such files. */
async function deskLinks({ desks }: ServerContext, { uri, text, lines }: DeskFile): Promise<DocumentLink[]> {
  const folder = uri.slice(0, uri.lastIndexOf("/") + 1);
  const links = filesNamedIn(text).map(({ path, ...span }) => ({
    range: lines.rangeOf(span),
    target: folder + path.split("/").map(encodeURIComponent).join("/"),
  }));
  const exist = await Promise.all(links.map(({ target }) => desks.exists(target)));
  return links.filter((_, at) => exist[at]);
}

function resolved({ workspace, traits }: ServerContext, lens: CodeLens): CodeLens {
  const { uri, kind }: { uri?: unknown; kind?: unknown } =
    typeof lens.data === "object" && lens.data !== null ? lens.data : {};
  const open = typeof uri === "string" ? workspace.article(uri) : undefined;
  if (open === undefined || !isKind(kind)) return { ...lens, command: { title: "", command: "" } };
  const { located } = workspace.check(open.uri);
  const { title, places } = lensOf(kind, open.article, { located, archive: workspace.archive(), id: open.id });
  const locations = places.flatMap(({ article, ...span }) => {
    const place = article === undefined ? open : workspace.place(article);
    return place === undefined ? [] : [toLocation(span, place)];
  });
  const shows = traits.showsPlaces && locations.length > 0;
  const command = shows
    ? { title, command: SHOW_PLACES, arguments: [open.uri, lens.range.start, locations] }
    : { title, command: "" };
  return { ...lens, command };
}

function isKind(value: unknown): value is LensKind {
  return LENSES.some((kind) => kind === value);
}
