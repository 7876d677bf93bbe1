import {findPrograms} from './find-program.mjs';

/**
 * Finds a Firefox: the environment's FIREFOX_PATH, or one that the system has.
 *
 * @returns {string} Its full path.
 * @throws {Error} With one line that says what to install, where there is none.
 */
export function findFirefox() {
  const [executablePath] = findPrograms([
    process.env.FIREFOX_PATH,
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    process.env.PROGRAMFILES && `${process.env.PROGRAMFILES}\\Mozilla Firefox\\firefox.exe`,
  ]);
  if (executablePath) return executablePath;
  throw new Error(
    'No Firefox to test in: install it (Debian: firefox-esr), or name one in FIREFOX_PATH.',
  );
}
