/** Leaves out of a report what is only more of the same. */
export function shorten(text: string): string {
  return text
    .slice(0, 200_000)
    .replace(
      /(.{1,20}?)\1{9,}/gs,
      (all, unit: string) => `${unit}<${all.length / unit.length} times>`,
    )
    .slice(0, 5000);
}
