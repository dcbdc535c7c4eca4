import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { ServerContext } from "./context.ts";

/**
 * Makes a request handler that waits for the settings and the desk files, gives up when the client does, and answers `fallback` (logging why)
 * instead of failing.
 */
export function guarded<P, R>(
  { connection, ready, desks }: Pick<ServerContext, "connection" | "ready" | "desks">,
  name: string,
  fallback: R,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>> {
  return async (params, token) => {
    try {
      await ready;
      await desks.settled();
      const answer = token.isCancellationRequested ? undefined : await handler(params, token);
      return token.isCancellationRequested
        ? new ResponseError<never>(LSPErrorCodes.RequestCancelled, "The client cancelled the request.")
        : (answer as R);
    } catch (error) {
      connection.console.error(`${name} failed: ${describe(error)}`);
      return fallback;
    }
  };
}

export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
