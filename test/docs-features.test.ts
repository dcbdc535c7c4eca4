import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as protocol from "vscode-languageserver/node";
import { serverCapabilities } from "../server/capabilities.ts";

const root = join(import.meta.dirname, "..");
const page = readFileSync(join(root, "docs/features.md"), "utf8");

/** By the title of their table, the names in it and whether each is provided. */
const tables = new Map(
  page.split(/^## /m).map((section): [string, Map<string, boolean>] => {
    const rows = [...section.matchAll(/^\| `(?<name>[^`]+)` \| (?<here>yes|no) \| (?<why>.*) \|$/gm)];
    return [
      section.split("\n", 1)[0] ?? "",
      new Map(rows.map(({ groups }) => [groups?.["name"] ?? "", groups?.["here"] === "yes"])),
    ];
  }),
);

const requests = new Map(
  ["Language features", "Documents and workspace", "From the server to the client", "Beginning and end"].flatMap(
    (title) => [...(tables.get(title) ?? [])],
  ),
);

/** Requests that a capability stands for, by its path. */
const CAPABILITIES: Readonly<Record<string, string>> = {
  "textDocument/diagnostic": "diagnosticProvider",
  "workspace/diagnostic": "diagnosticProvider.workspaceDiagnostics",
  "codeAction/resolve": "codeActionProvider.resolveProvider",
  "textDocument/prepareRename": "renameProvider.prepareProvider",
  "completionItem/resolve": "completionProvider.resolveProvider",
  "codeLens/resolve": "codeLensProvider.resolveProvider",
  "documentLink/resolve": "documentLinkProvider.resolveProvider",
  "inlayHint/resolve": "inlayHintProvider.resolveProvider",
  "textDocument/semanticTokens": "semanticTokensProvider",
  "textDocument/semanticTokens/full": "semanticTokensProvider.full",
  "textDocument/semanticTokens/full/delta": "semanticTokensProvider.full.delta",
  "textDocument/semanticTokens/range": "semanticTokensProvider.range",
  "textDocument/formatting": "documentFormattingProvider",
  "textDocument/rangeFormatting": "documentRangeFormattingProvider",
  "textDocument/rangesFormatting": "documentRangeFormattingProvider.rangesSupport",
  "textDocument/onTypeFormatting": "documentOnTypeFormattingProvider",
  "textDocument/documentColor": "colorProvider",
  "textDocument/colorPresentation": "colorProvider",
  "textDocument/prepareCallHierarchy": "callHierarchyProvider",
  "callHierarchy/incomingCalls": "callHierarchyProvider",
  "callHierarchy/outgoingCalls": "callHierarchyProvider",
  "textDocument/prepareTypeHierarchy": "typeHierarchyProvider",
  "typeHierarchy/supertypes": "typeHierarchyProvider",
  "typeHierarchy/subtypes": "typeHierarchyProvider",
  "workspace/symbol": "workspaceSymbolProvider",
  "workspaceSymbol/resolve": "workspaceSymbolProvider.resolveProvider",
  "workspace/executeCommand": "executeCommandProvider",
  "workspace/didChangeWorkspaceFolders": "workspace.workspaceFolders.changeNotifications",
  "workspace/textDocumentContent": "workspace.textDocumentContent",
  "textDocument/didOpen": "textDocumentSync.openClose",
  "textDocument/didClose": "textDocumentSync.openClose",
  "textDocument/didChange": "textDocumentSync.change",
  "textDocument/didSave": "textDocumentSync.save",
  "textDocument/willSave": "textDocumentSync.willSave",
  "textDocument/willSaveWaitUntil": "textDocumentSync.willSaveWaitUntil",
};

/** No capability tells of these: a client sends them when it has been asked to. */
const REGISTERED: ReadonlySet<string> = new Set([
  "workspace/didChangeConfiguration",
  "workspace/didChangeWatchedFiles",
]);

function capabilityOf(method: string): string {
  const operation = /^workspace\/((?:did|will)(?:Create|Rename|Delete))Files$/.exec(method)?.[1];
  if (operation !== undefined) return `workspace.fileOperations.${operation}`;
  if (method.startsWith("notebookDocument/")) return "notebookDocumentSync";
  return CAPABILITIES[method] ?? `${method.replace("textDocument/", "")}Provider`;
}

function at(path: string): unknown {
  let value: unknown = serverCapabilities;
  for (const step of path.split(".")) value = (value as Record<string, unknown> | undefined | null)?.[step];
  return value;
}

test("README.md tells every setting and its default", () => {
  const { contributes } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const settings: Record<string, { default: unknown }> = contributes.configuration.properties;
  const rows = readFileSync(join(root, "README.md"), "utf8").matchAll(
    /^\| `(?<name>copydesk\.[\w.]+)` \| `(?<value>[^`]+)` \|/gm,
  );
  const told = Object.fromEntries([...rows].map(({ groups }) => [groups?.["name"], groups?.["value"]]));
  const text = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
  expect(told).toEqual(Object.fromEntries(Object.entries(settings).map(([name, each]) => [name, text(each.default)])));
});

describe("docs/features.md", () => {
  test("lists every request and notification of the protocol, and none besides", () => {
    const known = Object.values(protocol).flatMap((value: unknown) => {
      const { method }: { method?: unknown } = typeof value === "object" && value !== null ? value : {};
      return typeof method === "string" && method.includes("/") ? [method] : [];
    });
    const plain = ["initialize", "initialized", "shutdown", "exit"];
    const base = ["$/cancelRequest", "$/progress", "$/setTrace", "$/logTrace"];
    expect([...requests.keys()].sort()).toEqual([...new Set([...known, ...plain, ...base])].sort());
  });

  const asked = [...(tables.get("Language features") ?? []), ...(tables.get("Documents and workspace") ?? [])];
  test.each(asked.filter(([method]) => !REGISTERED.has(method)))("tells the truth of %s", (method, here) => {
    const value = at(capabilityOf(method));
    expect(value !== undefined && value !== false, capabilityOf(method)).toBe(here);
  });

  test("accounts for every capability", () => {
    const told = new Set([...requests.keys()].map((method) => capabilityOf(method).split(".")[0]));
    const rest = Object.keys(serverCapabilities).filter((key) => !told.has(key));
    expect(rest).toEqual(["positionEncoding"]);
  });

  test("tells the truth of what the server sends", () => {
    const source = sourcesIn("server");
    const signs: Readonly<Record<string, RegExp>> = {
      "textDocument/publishDiagnostics": /\.sendDiagnostics\(/,
      "workspace/configuration": /\.getConfiguration\(/,
      "workspace/diagnostic/refresh": /languages\.diagnostics\.refresh\(/,
      "workspace/semanticTokens/refresh": /languages\.semanticTokens\.refresh\(/,
      "workspace/inlayHint/refresh": /languages\.inlayHint\.refresh\(/,
      "workspace/codeLens/refresh": /CodeLensRefreshRequest/,
      "workspace/applyEdit": /\.applyEdit\(/,
      "client/registerCapability": /client\.register\(/,
      "window/workDoneProgress/create": /createWorkDoneProgress\(/,
      "window/logMessage": /console\.(?:info|warn|error)\(/,
      "window/showMessage": /window\.show(?:Information|Warning|Error)Message\(/,
      "window/showDocument": /\.showDocument\(/,
      "telemetry/event": /telemetry/,
    };
    const told = Object.keys(signs).map((method): [string, boolean | undefined] => [method, requests.get(method)]);
    expect(told).toEqual(Object.entries(signs).map(([method, sign]) => [method, sign.test(source)]));
  });

  test("tells the truth of what VS Code is given", () => {
    const { contributes }: { contributes: object } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const told = [...(tables.get("Contributions to VS Code") ?? [])];
    expect(
      told
        .filter(([, here]) => here)
        .map(([name]) => name)
        .sort(),
    ).toEqual(Object.keys(contributes).sort());
  });

  test("says why where there is nothing", () => {
    const rows = [...page.matchAll(/^\| `[^`]+` \| (?:yes|no) \|(?<why>.*)\|$/gm)];
    expect(rows.length).toBeGreaterThan(120);
    expect(rows.filter(({ groups }) => (groups?.["why"] ?? "").trim() === "").map(([row]) => row)).toEqual([]);
  });
});

function sourcesIn(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(join(root, folder, path), "utf8"))
    .join("\n");
}
