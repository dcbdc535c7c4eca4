import { describe, expect, it } from "vitest";
import { analyze } from "../../core/analyze.ts";
import { type DeskEntity, emptyDesk } from "../../core/desk/desk.ts";

/** `TYPE name (aliases): number of mentions` of each entity, as a newsroom with these entities reads the text. */
function entitiesOf(text: string, entities: readonly Partial<DeskEntity>[]): string[] {
  const desk = {
    ...emptyDesk,
    entities: entities.map((entity): DeskEntity => ({ name: "", type: "ORG", aliases: [], avoid: [], ...entity })),
  };
  return analyze(text, { desk }).entities.map(({ type, name, aliases, mentions }) => {
    const also = aliases.length === 0 ? "" : ` (${aliases.join(", ")})`;
    return `${type} ${name}${also}: ${mentions.length}`;
  });
}

describe("names that the newsroom declares", () => {
  it("have its type and its name, and their aliases are the same thing", () => {
    const text = "The kite day drew crowds. Riverlight came back, and RKF tickets sold out. RIVERLIGHT was loud.";
    expect(
      entitiesOf(text, [{ name: "Riverlight Kite Festival", type: "EVENT", aliases: ["Riverlight", "RKF"] }]),
    ).toEqual(["EVENT Riverlight Kite Festival (Riverlight, RKF, RIVERLIGHT): 3"]);
  });

  it("are no names where it says so", () => {
    const text = "They met in Lima. The Lima Protocol was not read.";
    expect(entitiesOf(text, [{ name: "Lima", type: "none" }])).toEqual(["WORK Lima Protocol: 1"]);
  });

  it("join a person's other names with the surname that follows", () => {
    const text = "President Jane Roe came. Janie Roe sang, and Roe left.";
    expect(entitiesOf(text, [{ name: "Jane Roe", type: "PER", aliases: ["Janie Roe"] }])).toEqual([
      "PER Jane Roe (Janie Roe, Roe): 3",
    ]);
  });

  it("leave longer names and editions alone", () => {
    const text = "The 22nd Harbour Fair opened. The Harbour Fair Committee met.";
    expect(entitiesOf(text, [{ name: "Harbour Fair", type: "EVENT" }])).toEqual([
      "EVENT Harbour Fair: 1",
      "ORG Harbour Fair Committee: 1",
    ]);
  });

  it("change nothing where common words are meant", () => {
    expect(entitiesOf("The tide was high in may.", [{ name: "Tide", type: "ORG" }])).toEqual([]);
  });
});
