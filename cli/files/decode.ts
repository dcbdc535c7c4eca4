export type Decoded =
  | { readonly text: string; readonly bom: boolean; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: string };

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** @param start whether a byte order mark may stand at the front; it is not part of the text. */
export function decodeUtf8(bytes: Uint8Array, start: boolean): Decoded {
  try {
    const text = decoder.decode(bytes);
    const bom = start && text.startsWith("\uFEFF");
    return { text: bom ? text.slice(1) : text, bom };
  } catch {
    const at = firstBadByte(bytes);
    const byte = (bytes[at] ?? 0).toString(16).padStart(2, "0").toUpperCase();
    return { problem: `is not UTF-8 (byte 0x${byte} at ${at})` };
  }
}

/** The offset of the first byte that is not UTF-8: that after the longest beginning that can be decoded, found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad + 1) >>> 1;
    if (canDecode(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle - 1;
  }
  // A character may have begun that never ends.
  while (!canDecode(bytes.subarray(0, good), false)) good--;
  return good;
}

/** @param begun whether a character may be cut off at the end. */
function canDecode(bytes: Uint8Array, begun: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: begun });
    return true;
  } catch {
    return false;
  }
}
