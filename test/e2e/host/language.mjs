// A workbench in another language.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Gives a profile a language pack without a word in it: the workbench's own words stay English, but its language is the
 * given one, and extensions speak that.
 * @returns {string[]} the server's arguments that choose it
 */
export function speak(language, userDataDir) {
  const translations = path.join(userDataDir, "translations.json");
  mkdirSync(userDataDir, { recursive: true });
  writeFileSync(translations, JSON.stringify({ version: "1.0.0", contents: {} }));
  const extensions = [{ extensionIdentifier: { id: `copydesk-tests.${language}` }, version: "1.0.0" }];
  const pack = { hash: "none", extensions, translations: { vscode: translations }, label: language };
  writeFileSync(path.join(userDataDir, "languagepacks.json"), JSON.stringify({ [language]: pack }));
  return ["--locale", language];
}
