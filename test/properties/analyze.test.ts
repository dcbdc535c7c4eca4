import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Article, analyze, type Finding, type Span } from "../../core/index.ts";
import { check } from "../support/check.ts";
import { anyEdit, anyText, applyEdit, pressMix } from "./arbitraries.ts";

describe("any text", () => {
  test("is read and checked without an exception, and every offset lies in it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { article, findings } = check(text);
        const spans: Span[] = [...article.paragraphs, ...article.times, ...article.mentions, ...article.quotations];
        spans.push(...findings.map(({ span }) => span), ...findings.flatMap(({ evidence }) => evidence));
        spans.push(...findings.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits)));
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const list of [article.paragraphs, article.times, article.mentions]) expectApart(list);
        for (const { start, end, passage } of article.paragraphs) expect(passage.text).toBe(text.slice(start, end));
      }),
      { numRuns: 300 },
    );
  });

  test("means the same after any row of edits as when it is read afresh", () => {
    fc.assert(
      fc.property(pressMix, fc.array(anyEdit, { minLength: 1, maxLength: 8 }), (start, edits) => {
        let text = start;
        let article = analyze(text);
        for (const edit of edits) {
          text = applyEdit(text, edit);
          article = analyze(text, {}, article);
        }
        const fresh = check(text);
        expect(plain(article)).toEqual(plain(fresh.article));
        expect(findingsIn(article)).toEqual(fresh.findings);
      }),
      { numRuns: 150 },
    );
  });

  test("is read the same twice", () => {
    fc.assert(
      fc.property(pressMix, (text) => {
        expect(plain(analyze(text))).toEqual(plain(analyze(text)));
      }),
    );
  });
});

function findingsIn(article: Article): readonly Finding[] {
  return check(article).findings;
}

/** The data of an article, as another program would get it. */
function plain(article: Article): unknown {
  return JSON.parse(JSON.stringify(article));
}

function expectApart(spans: readonly Span[]): void {
  let at = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(at);
    at = end;
  }
}
