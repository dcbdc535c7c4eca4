import { afterEach, expect, test } from "vitest";
import { FOLDER, Session, type SessionOptions } from "../support/session.ts";

const ONE = `${FOLDER}/one.txt`;
const ODD = `${FOLDER}/an%20odd%20(name)%20%5B1%5D.txt`;

const TEXT = `date 2026-02-13 Rowers meet

Governor Ana Velde of Halden opened the 4th Mole Harbour Regatta. Velde thanked the Harbour Rowing Council (HRC).
`;
const OTHER = `date 2025-02-01 Regatta

Former Governor Ana Velde rowed at the 3rd Mole Harbour Regatta, and the HRC paid.
`;

let session: Session;
afterEach(() => session.stop());

async function start(options: SessionOptions = {}): Promise<void> {
  session = await Session.start({ pull: true, rules: [], disk: { [ONE]: TEXT, [ODD]: OTHER }, ...options });
  session.open(ONE, TEXT);
  await session.indexed();
}

test("the card tells offices with links to where they are stated, other names, mentions and dates", async () => {
  await start();
  const card = (await session.hover(ONE, "Velde thanked")) ?? "";
  expect(card).toMatch(/^\*\*Ana Velde\*\* · Person/);
  expect(card).toContain(`governor · [one\\.txt](${ONE}#L3,1) \\(February 13, 2026\\)`);
  expect(card).toMatch(
    /former governor · \[an odd \\\(name\\\) \\\[1\\\]\\\.txt\]\(\S*an%20odd%20%28name%29%20%5B1%5D\.txt#L3,8\)/,
  );
  expect(card).toContain("Also\\: Velde");
  expect(card).toContain("2 mentions in this article · 3 in 2 articles, February 1, 2025 – February 13, 2026");
  expect(card).toContain("Named together with\\: Mole Harbour Regatta");
});

test("the card of an acronym tells what it stands for, and where that is said", async () => {
  const other = "date 2026-02-14 Rowers leave\n\nMembers of the HRC left.\n";
  await start({ disk: { [ONE]: TEXT, [`${FOLDER}/two.txt`]: other } });
  session.open(`${FOLDER}/two.txt`, other);
  const card = (await session.hover(`${FOLDER}/two.txt`, "HRC")) ?? "";
  expect(card).toMatch(/^\*\*Harbour Rowing Council\*\* · Organisation/);
  expect(card).toContain("HRC stands for Harbour Rowing Council");
  expect(card).toContain(`Introduced in [one\\.txt](${ONE}#L3,`);
});

test("nothing in a name is taken as markup or as a link of its own", async () => {
  const nasty = "date 2026-02-13 News\n\nGovernor Ana [Velde](command:x) <b>Sorrel</b> met Governor Ana_*Velde*.\n";
  await start({ disk: { [ONE]: nasty } });
  session.edit(ONE, TEXT, nasty);
  for (const words of ["Ana [", "Sorrel", "Velde*"]) {
    const card = (await session.hover(ONE, words)) ?? "";
    expect(card).not.toMatch(/(?<!\\)\]\(command|<b>/);
  }
});

test("the card is plain where the client asks for no Markdown", async () => {
  await start({ capabilities: {}, pull: false });
  const card = (await session.hover(ONE, "Velde thanked")) ?? "";
  expect(card).toMatch(/^Ana Velde · Person\n/);
  expect(card).toContain("governor · one.txt (February 13, 2026)");
  expect(card).not.toContain("](");
});
