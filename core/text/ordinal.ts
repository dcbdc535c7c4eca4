/** `1st`, `22nd`, `113th`. */
export function ordinal(number: number): string {
  return `${number}${ordinalSuffix(number)}`;
}

/** The suffix that a whole number takes as an ordinal. */
export function ordinalSuffix(number: number): "st" | "nd" | "rd" | "th" {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return "th";
  const ones = number % 10;
  return ones === 1 ? "st" : ones === 2 ? "nd" : ones === 3 ? "rd" : "th";
}
