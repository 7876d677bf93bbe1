/**
 * Picks the form of a message that a number asks for.
 *
 * @param message - Its forms, parted by `|`: each but the last begins with the category of Unicode that it is for and a
 * colon, such as `one:`. The last is for all others.
 * @param n - The number that the message tells.
 * @param language - The language of the message, as a BCP 47 tag.
 * @see https://cldr.unicode.org/index/cldr-spec/plural-rules
 */
export function pickPlural(message: string, n: number, language: string): string {
  const mark = `${new Intl.PluralRules(language).select(n)}:`;
  const forms = message.split('|');
  return forms.find((form) => form.startsWith(mark))?.replace(mark, '') ?? forms.at(-1) ?? '';
}
