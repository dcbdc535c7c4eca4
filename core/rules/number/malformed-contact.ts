import { brokenContacts } from "../../facts/broken-contact.ts";
import { shifted } from "../../text/span.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";

export const malformedContact: Rule = defineRule({
  id: "malformed-contact",
  category: "number",
  severity: "information",
  summary: "A web or e-mail address, a telephone number or a coordinate cannot be right as it stands.",
  why: "A reader who wants to get in touch gets nowhere, and nobody tells the newsroom.",
  limits:
    "Marks only what is broken by its form: a misspelt protocol, missing or doubled marks, a North American number with a digit too few or too many, degrees that do not exist. It calls nobody and opens nothing.",
  flags: [
    {
      text: "Read more at {|htpp|}://harbour.example and at {|http:/|}fair.example.",
      fixed: "Read more at http://harbour.example and at http:/fair.example.",
    },
    {
      text: "Write to {|press@@harbour.example|} or to {|fair@harbour..example|}.",
      fixed: "Write to press@harbour.example or to fair@harbour..example.",
    },
    { text: "See {|www,harbour.com|} for more.", fixed: "See www.harbour.com for more." },
    { text: "Call {|(718) 555-012|} for tickets." },
    { text: "The wreck lies at {|95° 12′ N|}, {|30°75′E|}." },
  ],
  accepts: [
    "Read more at http://harbour.example/fair, https://fair.example and www.harbour.example.",
    "Write to press@harbour.example or to @harbourfair.",
    "Call (718) 555-0123, (718) 555-0123, x1, +39 (342) 865-049 or (852) 2584 4272.",
    "The wreck lies at 59° 12′ N, 10°45′E, at 30°C.",
    "See https://keep.example/https://harbour.example for the old page.",
  ],
  *check({ paragraphs }) {
    for (const { passage, start } of paragraphs) {
      for (const contact of brokenContacts(passage)) {
        const { what, why, meant } = contact;
        const span = shifted({ start: contact.start, end: contact.end }, start);
        yield {
          span,
          message: say`This ${what} cannot be right: ${why}.`,
          evidence: [{ ...span, note: why }],
          fixes:
            meant === undefined
              ? []
              : [
                  {
                    title: meant === "" ? say`Drop it once` : say`Change to “${meant}”`,
                    preferred: true,
                    edits: [{ ...span, newText: meant }],
                  },
                ],
        };
      }
    }
  },
});
