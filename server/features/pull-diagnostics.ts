import type {
  CancellationToken,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import type { Checked } from "../articles.ts";
import type { ServerContext } from "../context.ts";
import { toDocumentReport, toWorkspaceReport } from "../convert.ts";
import { guarded } from "../guard.ts";
import { articleId } from "../uri.ts";

/** Milliseconds without an edit before a closed article is checked, and the longest that one waits for such a pause. */
const PAUSE = 500;
const PATIENCE = 10_000;
/** An answer goes out after so many milliseconds; the client asks again. */
const BUDGET = 1000;

/** Answers the client's requests for findings, of one document and of the whole workspace. */
export function providePullDiagnostics(context: ServerContext): void {
  const { connection, workspace, traits, typing } = context;
  const none: DocumentDiagnosticReport = { kind: "full", items: [] };
  connection.languages.diagnostics.on(
    guarded(context, "textDocument/diagnostic", none, ({ textDocument, previousResultId }) =>
      toDocumentReport(workspace.check(textDocument.uri), previousResultId, traits, typing.wordIn(textDocument.uri)),
    ),
  );
  connection.languages.diagnostics.onWorkspace(
    guarded(context, "workspace/diagnostic", { items: [] }, (params: WorkspaceDiagnosticParams, token) =>
      workspaceReport(context, params, token),
    ),
  );
}

/** The reports that differ from what the client has. Waits until there is one, as the protocol suggests. */
async function workspaceReport(
  context: ServerContext,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  const previous = new Map(previousResultIds.map(({ uri, value }) => [articleId(uri), { uri, value }]));
  const cancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
  const stopped = () => token.isCancellationRequested || context.isStopping();
  while (!stopped()) {
    // Asked for first: what changes during the work counts.
    const changed = context.changed.wait();
    await checkStale(context, stopped);
    const items = differences(context, previous);
    if (items.length > 0) return { items };
    if (hasStale(context)) continue;
    await Promise.race([changed, cancelled]);
  }
  return { items: [] };
}

function hasStale({ workspace }: ServerContext): boolean {
  for (const { stale } of workspace.closedArticles()) if (stale) return true;
  return false;
}

async function checkStale({ workspace, indexer, quiet }: ServerContext, stopped: () => boolean): Promise<void> {
  const until = performance.now() + BUDGET;
  const stale = [...workspace.closedArticles()].filter((closed) => closed.stale);
  for (const closed of stale) {
    const text = await indexer.read(closed.uri);
    await quiet.wait(PAUSE, PATIENCE);
    if (stopped() || performance.now() > until) return;
    if (text === undefined) closed.stale = false;
    else workspace.checkClosed(closed, text);
  }
}

function differences(
  { workspace, traits }: ServerContext,
  previous: ReadonlyMap<string, { readonly uri: string; readonly value: string }>,
): WorkspaceDocumentDiagnosticReport[] {
  const gone = new Map(previous);
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const compare = (uri: string, checked: Checked | undefined) => {
    const id = articleId(uri);
    const known = previous.get(id)?.value;
    gone.delete(id);
    if (checked !== undefined && checked.resultId !== known) items.push(toWorkspaceReport(checked, traits));
  };
  for (const uri of workspace.openUris()) compare(uri, workspace.check(uri));
  for (const { uri, checked } of workspace.closedArticles()) compare(uri, checked);
  for (const file of workspace.desks.all())
    if (!workspace.isOpen(file.uri)) compare(file.uri, workspace.checkDesk(file));
  // What is no article any more loses its findings; without a result id it is not asked about again.
  for (const { uri } of gone.values()) items.push({ kind: "full", uri, version: null, items: [] });
  return items;
}
