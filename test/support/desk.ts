import { type DeskReading, deskSchema, put, readDesk, rules } from "../../core/index.ts";

/** The schema of the desk file with the rules there are. */
export const schema: ReturnType<typeof deskSchema> = deskSchema(rules);

export function desk(text: string): DeskReading {
  return readDesk(text, schema);
}

/** Each problem as the words it marks and its message. */
export function problemsOf(text: string): string[] {
  return desk(text).problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${put(message)}`);
}
