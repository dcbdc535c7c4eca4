import type { Article } from "../../analyze.ts";
import type { Paragraph, Zone } from "../../article/layout.ts";
import { isQuoted } from "../../article/quotations.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import { isSameName } from "./shared/expansions.ts";
import { changeToForm, definitionsOf, noted, wholeOf, withBracket } from "./shared/uses.ts";

/** A caption, a heading or a firm's own words at the end are read apart from the story. */
const STORY: ReadonlySet<Zone> = new Set(["body"]);

export const acronymDefinedTwice: Rule = defineRule({
  id: "acronym-defined-twice",
  category: "acronym",
  severity: "hint",
  summary: "An acronym is spelt out a second time.",
  why: "Once is enough: the second time a reader wonders whether something else is meant.",
  limits:
    "Looks at running text alone: captions, headings, quotations and what follows the end of the story may spell an acronym out again. The names must be the same.",
  flags: [
    {
      text: "The Harbour Trade Council (HTC) met on Friday.\nMembers of the {|Harbour Trade Council (HTC)|} voted.",
      fixed: "The Harbour Trade Council (HTC) met on Friday.\nMembers of the HTC voted.",
    },
  ],
  accepts: [
    "The Harbour Trade Council (HTC) met on Friday.\nMembers of the HTC voted.",
    "Members of the Harbour Trade Council (HTC) vote in Port Town. (Photo/Ann Lee)\nThe Harbour Trade Council (HTC) met on Friday, its chair said.",
    "The Harbour Trade Council (HTC) met on Friday.\nAbout HTC The Harbour Trade Council (HTC) was founded in Port Town in 1990.",
    "The Harbour Trade Council (HTC) met on Friday. Ships came. For more information, please contact: Ann Lee, Harbour Trade Council (HTC).",
    "The Harbour Trade Council (HTC) met on Friday.\n“The Harbour Trade Council (HTC) is ours,” she said.",
  ],
  *check(article) {
    for (const [form, group] of definitionsOf(article)) {
      if (group.length < 2) continue;
      const told = group.filter(({ acronymSpan, expansionSpan }) => {
        return isStory(article, acronymSpan.start) && !isQuoted(article, expansionSpan);
      });
      const [first, ...more] = told;
      for (const again of more) {
        if (first === undefined || !isSameName(first.expansion, again.expansion)) continue;
        const span = withBracket(again, article.text);
        yield {
          span,
          message: say`${form} has been spelt out before. Write ${again.acronym} alone.`,
          evidence: [noted(wholeOf(first), say`${form} is spelt out here`)],
          fixes: [{ title: changeToForm(again.acronym, 1), edits: [{ ...span, newText: again.acronym }] }],
        };
      }
    }
  },
});

function isStory(article: Article, at: number): boolean {
  const paragraph = article.paragraphs.find(({ start, end }) => start <= at && at < end);
  return paragraph !== undefined && STORY.has(paragraph.zone) && !isBehindTheStory(paragraph, at);
}

/** Where releases are pasted, the firm's own words follow their heading, or the last paragraph, on one line. */
const OWN_WORDS = /(?:^|[.!?:"”)] ?|\w )About (?:the )?[A-Z]|\b(?:please contact|(?:Media )?Contact) ?:/;

function isBehindTheStory({ start, passage }: Paragraph, at: number): boolean {
  return OWN_WORDS.test(passage.text.slice(0, at - start));
}
