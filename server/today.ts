/** The day by this machine's clock, `YYYY-MM-DD`: for the note of when an editor decided something, and for nothing else. */
export function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
