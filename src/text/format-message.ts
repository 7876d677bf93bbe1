/** What is put into a message, by name. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * Fills the `{names}` in a message.
 *
 * @param message - For example `Conclusion {n}`.
 * @param values - What to put in; a name without a value stays as it is.
 * @returns The message with its values in place.
 */
export function formatMessage(message: string, values: MessageValues = {}): string {
  return message.replace(/\{(\w+)\}/g, (name, key: string) => String(values[key] ?? name));
}
