import {messages} from '../../data/strings/languages/messages.js';
import type {Messages} from '../../data/strings/strings.js';
import {formatMessage, type MessageValues} from '../text/format-message.js';
import type {Language} from '../text/language.js';

// Loaded with the first language other than English. Here, as beside it, data and functions meet.

/** A language, perhaps as in one country, at the beginning of a tag. */
const place = /^[a-z]+(?:-[a-z]{2}(?![a-z]))?/i;

/**
 * Makes a language that the chrome speaks of its messages.
 *
 * @param tag - What the page calls it, for example `es-MX`: numbers are written as in that country.
 */
export function speak({lang: name, dir, messages: lines}: Messages, tag: string): Language {
  const own = lines.split('\n');
  const known = new Map(messages.split('\n').map((message, index) => [message, own[index]]));
  const lang = place.exec(tag)?.[0] ?? name;
  return {
    lang,
    dir,
    say(message, values = {}) {
      const written = Object.entries(values).map(([key, value]) => {
        if (typeof value === 'number') return [key, value.toLocaleString(lang)];
        // In a language that reads from right to left, both what is put in and what stands around it keep their direction.
        return [key, dir === 'rtl' ? `\u2068${value}\u2069` : value];
      });
      return formatMessage(
        known.get(message) ?? message,
        Object.fromEntries(written) as MessageValues,
      );
    },
  };
}
