// Lets the suite, which runs inside the extension host, act on the page as a person does. The suite posts one JSON
// object a request to the address in COPYDESK_E2E_CONTROL (see suite/support/screen.ts) and gets `{ value }` or `{ error }`.
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import path from "node:path";
import { screenshot } from "./browser.mjs";

const TIMEOUT_MS = 60_000;

/** Between the selector of a web view's body and that of something in it. */
const IN = " >>> ";

/** The page, or the web view whose body a selector begins with; a web view that is shown again is another frame. */
async function placeOf(page, selector, timeout) {
  const [body, inside] = selector.split(IN);
  if (inside === undefined) return { place: page, inside: body };
  for (const end = Date.now() + timeout; Date.now() < end; ) {
    for (const frame of page.frames()) if (await has(frame, body)) return { place: frame, inside };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited ${timeout} ms for a web view with ${body}`);
}

async function has(frame, selector) {
  try {
    return (await frame.locator(selector).count()) > 0;
  } catch {
    // The frame has just gone.
    return false;
  }
}

/** What an action says of an element that the workbench has just drawn anew; nothing was done to it. */
const REDRAWN = /not visible|not attached|was detached|outside of the viewport/;

/** Does something where a selector leads, as often as the workbench draws that anew meanwhile. */
async function act(page, { selector, timeout }, action) {
  const end = Date.now() + timeout;
  for (;;) {
    const left = () => Math.max(1, end - Date.now());
    const { place, inside } = await placeOf(page, selector, left());
    try {
      return await action(place.locator(inside), left);
    } catch (error) {
      if (Date.now() > end || !(REDRAWN.test(error.message) || (place !== page && place.isDetached()))) throw error;
    }
  }
}

/** Everything a suite may ask for; `p` is the playwright page, the second parameter the request. */
const actions = {
  press: (p, { keys }) => p.keyboard.press(keys),
  type: (p, { text }) => p.keyboard.type(text),
  click: (p, request) =>
    act(p, request, async (found, left) => {
      const target = found.nth(request.index ?? 0);
      await target.waitFor({ state: "visible", timeout: left() });
      await target.click({ timeout: left(), force: true });
    }),
  waitFor: (p, request) =>
    act(p, request, (found, left) => found.first().waitFor({ state: request.state ?? "visible", timeout: left() })),
  text: (p, request) => act(p, request, (found, left) => found.first().textContent({ timeout: left() })),
  count: (p, request) => act(p, request, (found) => found.count()),
  /** Rests the mouse on the middle of an element, so that its hover opens. */
  hover: (p, request) =>
    act(p, request, async (found, left) => {
      const target = found.nth(request.index ?? 0);
      await target.waitFor({ state: "visible", timeout: left() });
      const box = await target.boundingBox();
      if (box === null) throw new Error(`${request.selector} is not visible`);
      await p.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
    }),
  /** Computed style of each matching element, for one property: colours of semantic tokens. */
  style: (p, request) =>
    act(p, request, (found) =>
      found.evaluateAll((all, name) => all.map((el) => getComputedStyle(el).getPropertyValue(name)), request.property),
    ),
};

/** Serves the actions for one page on a random port of 127.0.0.1, behind a secret path. */
export async function startControl(page, screenshotDir) {
  const secret = `/${randomUUID()}`;
  async function perform({ action, timeout = TIMEOUT_MS, ...request }) {
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
      answer = { value: (await perform(JSON.parse(body))) ?? null };
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
