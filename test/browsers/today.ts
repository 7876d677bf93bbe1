/** The day by the reader's clock, as `2026-07-15`. */
export function today(): string {
  // The Swedish way to write a day is the standard's.
  return new Date().toLocaleDateString('sv');
}
