import type { Span } from "../text/span.ts";

/**
 * - `cardinal`: a count or bare number: `7,600`, `nearly 20 million`, `twenty-one`.
 * - `ordinal`: `22nd`, `twenty-second`, `first`.
 * - `percent`: `12 percent`, `4.5%`, `per cent`, `pct`.
 * - `points`: `2 percentage points`, `50 basis points` (0.5).
 * - `money`: `US$5.73 billion`, `40 billion yuan`, `$8,520`, `50 cents`.
 */
export type QuantityKind = "cardinal" | "ordinal" | "percent" | "points" | "money";

/** What the words around a number say about how exact it is. */
export type Hedge =
  /** about, around, some, approximately, roughly, an estimated */
  | "about"
  /** nearly, almost, close to: a little less */
  | "nearly"
  /** more than, over, above, exceeding; a plus sign after the number */
  | "over"
  /** at least, no fewer than */
  | "at-least"
  /** less than, under, below, fewer than */
  | "under"
  /** up to, as many as, no more than, at most */
  | "up-to";

/** A number with its meaning. Spans are offsets into the passage. */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  /** In units: `5.73 billion` is 5,730,000,000; `12 percent` is 12; `50 cents` is 0.5. */
  readonly value: number;
  /** How exactly the number is printed: the last printed digit stands for so many units (`5.73 billion`: 10 million). */
  readonly precision: number;
  /** ISO 4217 code of money; `USD` for a bare dollar sign too, see {@link Quantity.bareSign}. */
  readonly currency?: string;
  /** True for `$`, `dollars` or `yuan` and the like without a country: the currency is the usual reading, not stated. */
  readonly bareSign?: boolean;
  readonly hedge?: Hedge;
  /** The words that hedge, where they stand before the number; `start` of the quantity leaves them out. */
  readonly hedgeSpan?: Span;
  /** The digits or number words alone, without sign, currency and percent. */
  readonly number: Span;
  /** Written in words (`seven`), not in digits. */
  readonly inWords: boolean;
}
