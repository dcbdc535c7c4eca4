const NEW_LINE = 0x0a;

export type Line = { readonly bytes: Buffer } | { readonly tooLong: true };

/**
 * The lines of a stream of bytes, split at the line feed alone: JSON text may hold U+2028 and the like as they are, at which
 * `node:readline` would split. The feed, and a carriage return before it, are left out.
 *
 * @param limit a line of more bytes is reported instead of kept in memory.
 */
export async function* readLines(stream: AsyncIterable<Buffer | string>, limit: number): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let size = 0;
  const end = (): Line => {
    const line: Line = size > limit ? { tooLong: true } : { bytes: withoutReturn(Buffer.concat(parts)) };
    parts = [];
    size = 0;
    return line;
  };
  for await (const piece of stream) {
    const chunk = typeof piece === "string" ? Buffer.from(piece) : piece;
    let from = 0;
    for (let at = chunk.indexOf(NEW_LINE); at >= 0; at = chunk.indexOf(NEW_LINE, from)) {
      take(chunk.subarray(from, at));
      yield end();
      from = at + 1;
    }
    take(chunk.subarray(from));
  }
  if (size > 0) yield end();

  function take(part: Buffer): void {
    size += part.length;
    if (size > limit) parts = [];
    else if (part.length > 0) parts.push(part);
  }
}

function withoutReturn(line: Buffer): Buffer {
  return line.at(-1) === 0x0d ? line.subarray(0, -1) : line;
}
