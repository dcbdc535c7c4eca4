import type { CancellationToken, GenericRequestHandler } from "vscode-languageserver";
import type { ServerContext } from "../context.ts";
import { guarded } from "../guard.ts";

type Answering = <P, R>(
  method: string,
  fallback: R,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
) => void;

/** Registers answers to requests that only Copydesk's own clients make. */
export function answering(context: ServerContext): Answering {
  return <P, R>(method: string, fallback: R, handler: (params: P, token: CancellationToken) => R | Promise<R>) => {
    // The type of an answer that is still open cannot be told from that of an error.
    const guard = guarded<P, R>(context, method, fallback, handler) as GenericRequestHandler<unknown, void>;
    context.connection.onRequest(method, guard);
  };
}
