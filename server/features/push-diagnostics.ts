import type { ServerContext } from "../context.ts";
import { toDiagnostics } from "../convert.ts";
import { describe } from "../guard.ts";

/** Sends findings to clients that do not ask for them. */
export interface PushDiagnostics {
  /** The findings of these documents may have changed. */
  refresh(uris: readonly string[]): void;
  /** A document was closed. */
  clear(uri: string): void;
}

export function pushDiagnostics({
  connection,
  workspace,
  desks,
  traits,
  ready,
  changed,
  typing,
}: ServerContext): PushDiagnostics {
  const due = new Set<string>();
  const sent = new Map<string, string>();
  let scheduled = false;

  async function publish(): Promise<void> {
    await ready;
    await desks.settled();
    scheduled = false;
    const uris = [...due];
    due.clear();
    for (const uri of uris) {
      if (!workspace.isOpen(uri)) continue;
      try {
        const checked = workspace.check(uri);
        const hidden = typing.wordIn(uri);
        const stamp = `${checked.version} ${checked.resultId} ${hidden?.end ?? ""}`;
        if (sent.get(uri) === stamp) continue;
        sent.set(uri, stamp);
        const { version } = checked;
        const diagnostics = toDiagnostics(checked, traits, hidden);
        await connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
      } catch (error) {
        connection.console.error(`Publishing the findings of ${uri} failed: ${describe(error)}`);
      }
    }
    changed.fire();
  }

  return {
    refresh(uris) {
      for (const uri of uris) due.add(uri);
      if (scheduled) return;
      scheduled = true;
      // The changes of one burst are in the queue already: they are read before a timer goes off.
      setTimeout(() => void publish(), 0);
    },
    clear(uri) {
      due.delete(uri);
      sent.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
