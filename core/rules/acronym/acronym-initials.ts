import type { Article } from "../../analyze.ts";
import { acronymKey } from "../../archive/summary.ts";
import { commonAcronyms } from "../../knowledge/acronyms.ts";
import { isSwapped } from "../../text/slip.ts";
import type { Span } from "../../text/span.ts";
import { say } from "../../wording/say.ts";
import { defineRule, type Rule } from "../define-rule.ts";
import type { Report } from "../finding.ts";
import { type Bracketed, bracketedAcronyms } from "./shared/bracketed.ts";
import { changeToForm, noted, usesOf } from "./shared/uses.ts";

/** Fewer letters are swapped by chance, unless the right ones stand elsewhere. */
const SURE_LENGTH = 4;
/** How long an acronym with one wrong letter must be, unless the right one stands elsewhere. */
const SURE_SUBSTITUTION = 5;

export const acronymInitials: Rule = defineRule({
  id: "acronym-initials",
  category: "acronym",
  severity: "warning",
  summary: "The letters in brackets are a slip away from the initials of the name before them.",
  why: "The place where an acronym is explained is where every later use is copied from.",
  limits:
    "Only a small slip counts: two neighbouring letters swapped, one wrong or doubled letter. Blends (CAEXPO), letters from inside a word, left-out words, well-known acronyms, and brackets that explain nothing (agencies, places, tickers) are left alone. Three letters need the right form elsewhere in the article.",
  flags: [
    {
      text: "The Harbour Foreign Trade University {|(HTFU)|} opened.",
      fixed: "The Harbour Foreign Trade University (HFTU) opened.",
    },
    {
      text: "The Inland Harbours Act {|(IHD)|} is old. The IHA is to go.",
      fixed: "The Inland Harbours Act (IHA) is old. The IHA is to go.",
    },
    {
      text: "The Harbour Trade Council {|(HCT)|} met on Friday. HTC members voted.",
      fixed: "The Harbour Trade Council (HTC) met on Friday. HTC members voted.",
    },
    {
      text: "The Department of Foreign Affairs {|(DAF)|} met on Friday. The DFA voted.",
      fixed: "The Department of Foreign Affairs (DFA) met on Friday. The DFA voted.",
    },
    {
      text: "Members of the Lakeside Institute of Marine Science {|(LIMZ)|} came. LIMS is old.",
      fixed: "Members of the Lakeside Institute of Marine Science (LIMS) came. LIMS is old.",
    },
    {
      text: "The Fund for Green Rivers and Lakes {|(FGLR)|} grew.",
      fixed: "The Fund for Green Rivers and Lakes (FGRL) grew.",
    },
  ],
  accepts: [
    "The Inland Harbours Act (IHD) and the Island Health Authority (IHA) are old. The IHA is to go.",
    "The Inland Harbours Act (IHD) is old. The IHA, as some call the IHD, is to go.",
    "The Harbour Expo (HAREXPO) and the China-ASEAN Business and Investment Summit (CABIS) opened.",
    "The International Organization for Standardization (ISO) and the International Committee of the Red Cross (ICRC) met.",
    "Premier Ann Lee (L) met the press in Port Town, Harbour State (HSP), the Harbour News Agency (Xinhua) said.",
    "Shares of Harbour Holdings Corporation (NYSE: HHCO) and Lakeside Motor Works (LMOT) rose.",
    "The French National Company of Railways (SNCF) and the Lakeside Football Union (FUL) met.",
    "Small and mid-sized enterprises (SMEs), Research & Development (R&D) and the Lakeside Air-Sea Rescue (LASR) came.",
  ],
  *check(article, archive) {
    const defined = new Set(article.acronyms.map(({ acronymSpan }) => acronymSpan.start));
    const uses = usesOf(article);
    for (const { passage, start, zone } of article.paragraphs) {
      if (zone === "credit" || zone === "stamp") continue;
      for (const candidate of bracketedAcronyms(passage)) {
        const { form } = candidate;
        if (commonAcronyms.has(form)) continue;
        // Letters from inside the words may be meant, unless all else in the article goes by the initials.
        const isMeant =
          defined.has(start + candidate.start) || article.acronyms.some(({ acronym }) => acronym === form);
        if (isMeant && ((uses.get(form)?.length ?? 0) > 1 || !isCalledByInitials(article, candidate))) continue;
        const report = reportOf(article, candidate, start);
        // Where another article spells it so too, the newsroom knows better.
        if (
          report === undefined ||
          archive.about(acronymKey(form)).some((it) => it.acronyms.some((a) => a.acronym === form))
        )
          continue;
        yield report;
      }
    }
  },
});

/** The whole name's initials, a letter away from what is in the bracket, stand elsewhere and are explained nowhere. */
function isCalledByInitials(article: Article, { form, readings }: Bracketed): boolean {
  return readings.some(
    ({ initials, whole }) => whole && isUnexplained(article, initials) && isLetterOff(form, initials),
  );
}

function isUnexplained(article: Article, form: string): boolean {
  return usesOf(article).has(form) && !article.acronyms.some(({ acronym }) => acronym === form);
}

/** Two neighbours swapped, or one letter for another. */
function isLetterOff(form: string, initials: string): boolean {
  if (form.length !== initials.length) return false;
  const different = [...form].flatMap((letter, i) => (letter === initials[i] ? [] : [i]));
  return (different.length === 1 && different[0] !== 0) || isSwapped(form, initials);
}

function reportOf(article: Article, { form, start, end, readings }: Bracketed, base: number): Report | undefined {
  const uses = usesOf(article);
  const others = (uses.get(form) ?? []).filter((use) => use.start !== base + start);
  for (const { initials, name, words, whole } of readings) {
    const isCalled = whole && others.length === 0 && isUnexplained(article, initials) && isLetterOff(form, initials);
    const slip = slipOf(form, initials, words) ?? (isCalled ? "wrong" : undefined);
    if (slip === undefined) continue;
    const right = uses.get(initials) ?? [];
    const sure =
      right.length > others.length ||
      (whole && others.length === 0 && form.length >= (slip === "swapped" ? SURE_LENGTH : SURE_SUBSTITUTION)) ||
      (slip === "swapped" && whole && form.length >= SURE_LENGTH && right.length === 0);
    if (!sure) continue;
    const span: Span = { start: base + start - 1, end: base + end + 1 };
    const edits = [{ start: base + start, end: base + end }, ...others].map((it) => ({
      start: it.start,
      end: it.end,
      newText: initials,
    }));
    return {
      span,
      message: say`The initials of ${name} are ${initials}, not ${form}. Correct the letters, or the name.`,
      evidence: [
        noted({ start: base + words.start, end: base + words.end }, say`its initials are ${initials}`),
        ...right.slice(0, 2).map((use) => noted(use, say`written ${initials}`)),
      ],
      fixes: [
        {
          title: changeToForm(initials, edits.length),
          ...(right.length > 0 || others.length === 0 ? { preferred: true } : {}),
          edits,
        },
      ],
    };
  }
  return undefined;
}

type Slip = "swapped" | "wrong" | "doubled";

/** The one slip that makes `form` of `initials`; none where a letter can be taken from inside the words. */
function slipOf(form: string, initials: string, { lower }: { readonly lower: readonly string[] }): Slip | undefined {
  if (form.length === initials.length) {
    const different = [...form].flatMap((letter, i) => (letter === initials[i] ? [] : [i]));
    const [i = 0, j = 0] = different;
    if (different.length === 2 && j === i + 1 && form[i] === initials[j] && form[j] === initials[i]) return "swapped";
    if (different.length !== 1 || i === 0) return undefined;
    const letter = (form[i] ?? "").toLowerCase();
    return lower.some((word) => word.includes(letter)) ? undefined : "wrong";
  }
  if (form.length !== initials.length + 1 || initials.length < SURE_LENGTH) return undefined;
  for (let i = 1; i < form.length; i++) {
    if (form[i] !== form[i - 1] || form.slice(0, i) + form.slice(i + 1) !== initials) continue;
    const letter = (form[i] ?? "").toLowerCase();
    return lower.some((word) => word.indexOf(letter, 1) > 0) ? undefined : "doubled";
  }
  return undefined;
}
