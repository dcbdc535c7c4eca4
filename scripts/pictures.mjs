// Takes the pictures of the README and the walkthrough from a real VS Code with the packaged extension and the samples open,
// and draws the icon. node scripts/pictures.mjs [--icon]
//   docs/images/*.png   what a person sees, in the light theme
//   media/icon.png      the icon, from media/icon.svg
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openBrowser, screenshot, workbenchUrl } from "../test/e2e/host/browser.mjs";
import { ensureInstalled } from "../test/e2e/host/install.mjs";
import { shortTempDir } from "../test/e2e/host/paths.mjs";
import { runCommand, startServer } from "../test/e2e/host/server.mjs";
import { packageExtension } from "./package.mjs";
import { shrink } from "./png.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const images = path.join(root, "docs", "images");
const { values: options } = parseArgs({
  options: {
    /** Only the icon. */
    icon: { type: "boolean", default: false },
  },
});

const WINDOW = { width: 1000, height: 600 };
/** A picture that is larger makes the package slow to load. */
const MOST_BYTES = 100 * 1024;
const ICON_PIXELS = 128;
const PATIENCE = { timeout: 60_000 };
const SQUIGGLE = ".squiggly-error, .squiggly-warning";
const ARTICLE = "003-expo-to-return.txt";

const CALM = {
  "workbench.colorTheme": "Default Light Modern",
  "breadcrumbs.enabled": false,
  "editor.fontSize": 13,
  "editor.minimap.enabled": false,
  "editor.wordWrap": "on",
  "workbench.layoutControl.enabled": false,
};

async function drawIcon(page) {
  const svg = readFileSync(path.join(root, "media", "icon.svg"), "utf8");
  await page.setViewportSize({ width: ICON_PIXELS, height: ICON_PIXELS });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  await page.screenshot({ path: path.join(root, "media", "icon.png"), omitBackground: true });
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Opens files of the workspace in a workbench without a side bar and waits until the first one has been read. */
async function open(page, port, workspace, names) {
  const files = names.map((name) => path.join(workspace, name));
  await page.goto(workbenchUrl(port, { folder: workspace, files }), { waitUntil: "commit" });
  await page.waitForSelector(".monaco-editor .view-line", PATIENCE);
}

/** The command palette, by the words of a command. */
async function run(page, words) {
  await page.keyboard.press("F1");
  // What is typed before the box has the keys would go into the article.
  await page.locator(".quick-input-widget input:focus").fill(`>${words}`, PATIENCE);
  await page.waitForSelector(`.quick-input-list .monaco-list-row.focused >> text=${words}`, PATIENCE);
  await page.keyboard.press("Enter");
}

/** The workbench comes up again without it where it was closed before. */
async function closeSideBar(page) {
  if ((await page.locator(".part.sidebar:visible").count()) > 0) await run(page, "View: Close Primary Side Bar");
}

async function findSquiggle(page, words) {
  const line = page.locator(".view-line", { hasText: words }).first();
  await line.waitFor(PATIENCE);
  for (;;) {
    const box = await line.boundingBox();
    for (const mark of await page.locator(SQUIGGLE).all()) {
      const at = await mark.boundingBox().catch(() => null);
      if (box && at && at.y >= box.y - 2 && at.y < box.y + box.height) return at;
    }
    await pause(200);
  }
}

async function take(page, name) {
  const file = path.join(images, `${name}.png`);
  await screenshot(page, file);
  writeFileSync(file, shrink(readFileSync(file)));
  const { size } = statSync(file);
  console.log(`${path.relative(root, file)} ${Math.round(size / 1024)} KB`);
  if (size > MOST_BYTES) throw new Error(`${name}.png is larger than ${MOST_BYTES} bytes`);
}

/** What a person does with an article, one picture a step. */
async function takePictures(page, port, workspace) {
  await open(page, port, workspace, [ARTICLE]);
  await findSquiggle(page, "September");
  await closeSideBar(page);
  await pause(1500);
  await take(page, "article");

  const mark = await findSquiggle(page, "September 2025");
  const [x, y] = [mark.x + mark.width / 2, mark.y + mark.height / 2 - 3];
  await page.mouse.move(x, y, { steps: 5 });
  await page.waitForSelector(".monaco-hover:not(.hidden) >> text=/annual/", PATIENCE);
  await pause(500);
  await take(page, "proof");
  await page.keyboard.press("Escape");

  await page.mouse.click(x, y);
  await page.keyboard.press("Control+.");
  await page.waitForSelector(".action-widget >> text=/2026/", PATIENCE);
  await pause(500);
  await take(page, "fixes");
  await page.keyboard.press("Escape");

  await run(page, "Copydesk: Show timeline");
  await page.locator(".activitybar [aria-label^='Copydesk']").first().click();
  await page.locator(".pane-body .monaco-list-row", { hasText: "Events" }).first().click(PATIENCE);
  await pause(2500);
  await take(page, "views");

  await open(page, port, workspace, ["copydesk.yaml"]);
  await closeSideBar(page);
  // Nothing is shown on what the pointer rests on until the server has started; then it must come again.
  for (let shown = 0; shown === 0; shown = await page.locator(".monaco-hover:not(.hidden):visible").count()) {
    await page.mouse.move(0, 0);
    await page.hover(".view-line >> text=intended", PATIENCE);
    await pause(1000);
  }
  await pause(500);
  await take(page, "desk-file");
}

async function main() {
  ensureInstalled((line) => console.log(line));
  const temp = shortTempDir("s");
  const workspace = path.join(temp, "samples");
  const profile = { userDataDir: path.join(temp, "u"), extensionsDir: path.join(temp, "x") };
  let server;
  const browser = await openBrowser();
  try {
    if (options.icon) return await drawIcon(browser.page);
    cpSync(path.join(root, "samples"), workspace, { recursive: true });
    mkdirSync(profile.extensionsDir, { recursive: true });
    const vsix = path.join(temp, "copydesk.vsix");
    packageExtension({ root, file: vsix });
    const places = ["--user-data-dir", profile.userDataDir, "--extensions-dir", profile.extensionsDir];
    const installed = await runCommand([...places, "--install-extension", vsix]);
    if (installed.code !== 0) throw new Error(installed.output);
    server = await startServer({ ...profile, settings: CALM });
    await browser.page.setViewportSize(WINDOW);
    await takePictures(browser.page, server.port, workspace);
  } catch (error) {
    await screenshot(browser.page, path.join(root, "test", "e2e", "screenshots", "pictures-failed.png"));
    throw error;
  } finally {
    await browser.close();
    server?.stop();
    rmSync(temp, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

await main();
process.exit(0);
