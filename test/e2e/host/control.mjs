// Lets the suite, which runs inside the extension host, act on the page as a person does. The suite posts one JSON
// object a request to the address in COPYDESK_E2E_CONTROL (see suite/support/screen.ts) and gets `{ value }` or `{ error }`.
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import path from "node:path";
import { screenshot } from "./browser.mjs";

const TIMEOUT_MS = 60_000;

/** Everything a suite may ask for; `p` is the playwright page, the second parameter the request. */
const actions = {
  press: (p, { keys }) => p.keyboard.press(keys),
  type: (p, { text }) => p.keyboard.type(text),
  click: (p, { selector, index = 0, timeout }) => p.locator(selector).nth(index).click({ timeout, force: true }),
  waitFor: async (p, { selector, state = "visible", timeout }) => {
    await p.locator(selector).first().waitFor({ state, timeout });
  },
  text: (p, { selector, timeout }) => p.locator(selector).first().textContent({ timeout }),
  count: (p, { selector }) => p.locator(selector).count(),
  /** Rests the mouse on the middle of an element, so that its hover opens. */
  hover: async (p, { selector, index = 0, timeout }) => {
    const target = p.locator(selector).nth(index);
    await target.waitFor({ state: "visible", timeout });
    const box = await target.boundingBox();
    await p.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
  },
  /** Computed style of each matching element, for one property: colours of semantic tokens. */
  style: (p, { selector, property }) =>
    p
      .locator(selector)
      .evaluateAll((found, name) => found.map((el) => getComputedStyle(el).getPropertyValue(name)), property),
};

/** Serves the actions for one page on a random port of 127.0.0.1, behind a secret path. */
export async function startControl(page, screenshotDir) {
  const secret = `/${randomUUID()}`;
  async function act({ action, timeout = TIMEOUT_MS, ...request }) {
    if (action === "screenshot")
      return screenshot(page, path.join(screenshotDir, `${path.basename(request.name)}.png`));
    if (!Object.hasOwn(actions, action)) throw new Error(`no action called ${action}`);
    return actions[action](page, { ...request, timeout });
  }
  const server = createServer(async (request, response) => {
    if (request.url !== secret) return response.writeHead(404).end();
    let body = "";
    for await (const chunk of request) body += chunk;
    let answer;
    try {
      answer = { value: (await act(JSON.parse(body))) ?? null };
    } catch (error) {
      // What the page showed instead.
      await screenshot(page, path.join(screenshotDir, "failed.png")).catch(() => {});
      answer = { error: String(error?.message ?? error) };
    }
    response.setHeader("content-type", "application/json");
    // The browser's extension host asks from another origin; the secret path is what protects the page.
    response.setHeader("access-control-allow-origin", "*");
    response.end(JSON.stringify(answer));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}${secret}`, close: () => server.close() };
}
