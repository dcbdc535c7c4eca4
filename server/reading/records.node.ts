import type { PackedSummary } from "../../core/index.ts";

/** A hash of 32 bytes, the lengths of the two strings, and the checksum of all that, each in four; then the strings. */
const HASH = 32;
const FACTS = HASH;
const PLACES = HASH + 4;
const CHECKSUM = HASH + 8;
const HEAD = HASH + 12;

/** A summary in the file of a cache. */
export interface Entry {
  readonly record: Buffer;
  packed(): PackedSummary;
}

/** @param hash as 32 characters below 256 */
export function recordOf(hash: string, { facts, places }: PackedSummary): Buffer {
  const record = Buffer.allocUnsafe(HEAD + facts.length + places.length);
  record.write(hash, "latin1");
  record.writeUInt32LE(facts.length, FACTS);
  record.writeUInt32LE(places.length, PLACES);
  record.write(facts, HEAD, "latin1");
  record.write(places, HEAD + facts.length, "latin1");
  record.writeUInt32LE(checksum(record), CHECKSUM);
  return record;
}

/** The records from the beginning of `bytes` by their hashes, and where the last good one ends. */
export function recordsIn(bytes: Buffer): { readonly entries: Map<string, Entry>; readonly end: number } {
  const entries = new Map<string, Entry>();
  let end = 0;
  while (end + HEAD <= bytes.length) {
    const facts = end + HEAD;
    const places = facts + bytes.readUInt32LE(end + FACTS);
    const next = places + bytes.readUInt32LE(end + PLACES);
    const record = bytes.subarray(end, next);
    if (next > bytes.length || checksum(record) !== record.readUInt32LE(CHECKSUM)) break;
    entries.set(record.toString("latin1", 0, HASH), {
      record,
      packed: () => ({
        facts: bytes.toString("latin1", facts, places),
        places: bytes.toString("latin1", places, next),
      }),
    });
    end = next;
  }
  return { entries, end };
}

/** FNV-1a over all but the checksum itself. */
function checksum(record: Buffer): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < CHECKSUM; at++) hash = Math.imul(hash ^ (record[at] as number), 0x01000193);
  for (let at = HEAD; at < record.length; at++) hash = Math.imul(hash ^ (record[at] as number), 0x01000193);
  return hash >>> 0;
}
