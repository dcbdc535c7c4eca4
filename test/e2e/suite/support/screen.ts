/**
 * The page that shows the workbench, as a person sees and uses it. It exists only where the host is the browser one; a
 * test that needs it begins with `const screen = requireScreen(this)` and is skipped elsewhere.
 */
import type { Context } from "mocha";
import * as vscode from "vscode";
import { until } from "./until.ts";

export interface Screen {
  /** Saves test/e2e/screenshots/NAME.png. */
  screenshot(name: string): Promise<void>;
  /** Presses keys in playwright's notation, such as `Control+.`. */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  click(selector: string, index?: number): Promise<void>;
  /** Rests the mouse on the middle of an element. */
  hover(selector: string, index?: number): Promise<void>;
  /** Waits for the first match of a playwright selector; in a web view behind `IN_SIDE_BAR` or `IN_EDITOR` and `>>>`. */
  waitFor(selector: string, state?: "visible" | "hidden" | "attached" | "detached"): Promise<void>;
  text(selector: string): Promise<string>;
  count(selector: string): Promise<number>;
  /** Computed values of a CSS property, one for each match. */
  style(selector: string, property: string): Promise<string[]>;
}

async function ask<T>(address: string, request: Record<string, unknown>): Promise<T> {
  const response = await fetch(address, { method: "POST", body: JSON.stringify(request) });
  const answer = (await response.json()) as { value: T } | { error: string };
  if ("error" in answer) throw new Error(`${JSON.stringify(request)}: ${answer.error}`);
  return answer.value;
}

/** Where the page is reached: a Web Worker has no environment, so there it stands among the settings. */
function addressOfControl(): string | undefined {
  const fromSettings = vscode.workspace.getConfiguration("copydeskTests").get<string>("control");
  return fromSettings ?? process.env["COPYDESK_E2E_CONTROL"];
}

/** The screen, or undefined in a desktop VS Code. */
export function findScreen(): Screen | undefined {
  const address = addressOfControl();
  if (!address) return undefined;
  return {
    screenshot: (name) => ask(address, { action: "screenshot", name }),
    press: (keys) => ask(address, { action: "press", keys }),
    type: (text) => ask(address, { action: "type", text }),
    click: (selector, index = 0) => ask(address, { action: "click", selector, index }),
    hover: (selector, index = 0) => ask(address, { action: "hover", selector, index }),
    waitFor: (selector, state = "visible") => ask(address, { action: "waitFor", selector, state }),
    text: (selector) => ask(address, { action: "text", selector }),
    count: (selector) => ask(address, { action: "count", selector }),
    style: (selector, property) => ask(address, { action: "style", selector, property }),
  };
}

/** The screen; skips the test that asks where there is none. */
export function requireScreen(test: Context): Screen {
  const screen = findScreen();
  if (!screen) test.skip();
  return screen as Screen;
}

/**
 * Puts the cursor and the keys into an editor. The page hears of a selection later than the extension's host, so keys that
 * are to act on it must wait until the status bar has it.
 */
export async function putCursor(screen: Screen, editor: vscode.TextEditor, at: vscode.Position): Promise<void> {
  await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? 1, preserveFocus: false });
  await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await screen.waitFor(`.statusbar-item >> text=Ln ${at.line + 1}, Col ${at.character + 1}`);
  await screen.waitFor(".monaco-editor.focused");
}

/**
 * Opens a menu of actions at the cursor and waits for one of them. A key that meets them being asked for anew opens nothing,
 * so it is pressed again.
 */
export async function openActions(screen: Screen, keys: string, offer: string): Promise<void> {
  const isOpen = async () => (await screen.count(`.action-widget >> text=${offer}`)) > 0;
  await until(`the menu with ${offer}`, async () => {
    await screen.press(keys);
    return until(offer, isOpen, 5000).catch(() => false);
  });
}

/** Before `>>>` and what is meant in it: the timeline in the side bar, and any web view in an editor's place. */
export const IN_SIDE_BAR = "body.side";
export const IN_EDITOR = "body.panel";

/** The themes that pictures are taken in, with the class that the workbench's root element then has. */
export const THEMES = {
  light: { id: "Default Light Modern", selector: ".monaco-workbench.vs" },
  dark: { id: "Default Dark Modern", selector: ".monaco-workbench.vs-dark" },
  "high-contrast": { id: "Default High Contrast", selector: ".monaco-workbench.hc-black" },
  "high-contrast-light": { id: "Default High Contrast Light", selector: ".monaco-workbench.hc-light" },
} as const;

export async function useTheme(screen: Screen, theme: keyof typeof THEMES): Promise<void> {
  const { id, selector } = THEMES[theme];
  await vscode.workspace.getConfiguration("workbench").update("colorTheme", id, vscode.ConfigurationTarget.Global);
  await screen.waitFor(selector);
}
