/** What a published page in a frame tells the page around it, besides what WordPress is told. */
export interface HeightMessage {
  readonly type: 'bellagio-height';
  /** Of all that is on the page, in CSS pixels. */
  readonly height: number;
}

/** CSS pixels. Where a frame is 200 of them wide, the whole statement takes less than half of the highest. */
const lowest = 40;
const highest = 100_000;

/**
 * Reads the height from a message, which may be anyone's.
 *
 * @returns CSS pixels; `undefined` for any other message, and for a height that no page of ours can have.
 */
export function readHeight(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const {type, height} = data as Partial<Record<keyof HeightMessage, unknown>>;
  const good =
    type === ('bellagio-height' satisfies HeightMessage['type']) &&
    typeof height === 'number' &&
    height >= lowest &&
    height <= highest;
  return good ? height : undefined;
}
