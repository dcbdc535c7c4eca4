import { expect, test } from "vitest";
import { call } from "./support.ts";

const THIS = ` date 2026-02-10 Lakeside gets ready for its fair

The 13th Lakeside Trade Fair, scheduled for June 2025, will be larger.
`;
const OTHER = ` date 2025-06-30 Lakeside fair ends

The Lakeside Trade Fair has been held annually since 2014. The 12th Lakeside Trade Fair ran from June 3 to 7, 2025.
`;

test("check and batch say the same, with the other articles as evidence", async () => {
  const { out } = await call(["check", ".", "--format", "json"], { files: { "this.txt": THIS, "other.txt": OTHER } });
  const report = JSON.parse(out).articles.find(({ path }: { path: string }) => path === "this.txt");
  const request = { id: "this.txt", text: THIS, archive: [{ id: "other.txt", text: OTHER }] };
  const answer = JSON.parse((await call(["batch"], { stdin: `${JSON.stringify(request)}\n` })).out);
  expect(answer.findings).toMatchObject([
    { rule: "edition-year", start: THIS.indexOf("June"), end: THIS.indexOf(", will") },
  ]);
  expect(answer.findings[0].related.map(({ article }: { article?: string }) => article)).toContain("other.txt");
  const plain = ({ rule, severity, start, end, message }: Record<string, unknown>) => ({
    rule,
    severity,
    start,
    end,
    message,
  });
  expect(report.findings.map(plain)).toEqual(answer.findings.map(plain));
});
