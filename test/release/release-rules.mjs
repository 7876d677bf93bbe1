import semver from 'semver';

const order = ['patch', 'minor', 'major'];

/**
 * Says what a change of the contract asks of the next version.
 *
 * @param {readonly string[]} before - Of the last release.
 * @param {readonly string[]} now
 * @returns {{removed: string[], added: string[], asks: 'major' | 'minor' | 'patch'}}
 */
export function compareContracts(before, now) {
  const removed = before.filter((line) => !now.includes(line));
  const added = now.filter((line) => !before.includes(line));
  return {removed, added, asks: removed.length ? 'major' : added.length ? 'minor' : 'patch'};
}

/**
 * The number of a release.
 *
 * @param {string} current - As it stands in package.json.
 * @param {string} wanted - A number, or `major`, `minor` or `patch`.
 * @param {boolean} wasReleased - Whether there was any release: the first may have the number that stands there.
 * @returns {string | undefined} None where what is wanted is neither.
 */
export function nameRelease(current, wanted, wasReleased) {
  if (order.includes(wanted)) return semver.inc(current, wanted) ?? undefined;
  const isNext = semver.valid(wanted) === wanted;
  return isNext && (semver.gt(wanted, current) || !wasReleased) ? wanted : undefined;
}

/**
 * What a change of the contract asks for: before version 1.0, where all may change, what breaks a page asks for a minor version.
 *
 * @param {string} last - The tag of the last release.
 * @param {'major' | 'minor' | 'patch'} asks
 */
function leastStep(last, asks) {
  return asks === 'major' && semver.major(last) === 0 ? 'minor' : asks;
}

/**
 * What the changelog has under "Unreleased".
 *
 * @param {string} changelog - In the form of Keep a Changelog.
 * @returns {string[]} Its lines, without empty ones.
 */
export function readUnreleased(changelog) {
  const [, section = ''] = /^## \[Unreleased\]\n([^]*?)(?=^## |(?![^]))/m.exec(changelog) ?? [];
  return section.split('\n').filter((line) => line.trim());
}

/**
 * Says what stands against a release, as far as the files tell.
 *
 * @param {object} state
 * @param {string} state.version - Of the release.
 * @param {string} [state.last] - The tag of the last one.
 * @param {{removed: string[], asks: 'major' | 'minor' | 'patch'}} [state.change] - Of the public contract since then.
 * @param {Record<string, unknown>} state.manifest - package.json.
 * @param {string} state.changelog
 * @param {string} state.readme
 * @returns {string[]} A sentence for each fault.
 */
export function findReleaseFaults({version, last, change, manifest, changelog, readme}) {
  const faults = [];
  const missing = ['homepage', 'repository', 'bugs'].filter((name) => !manifest[name]);
  if (missing.length) {
    faults.push(`package.json has no ${missing.join(', ')}: the owner sets them.`);
  }
  if (/There is no release yet/i.test(readme)) {
    faults.push('The README says that there is no release yet.');
  }
  const unreleased = readUnreleased(changelog);
  if (!unreleased.some((line) => line.startsWith('- '))) {
    faults.push('The changelog has nothing under "Unreleased".');
  }
  if (!last || !change) return faults;
  // Of a version before the next one, the step is the same.
  const step = semver.diff(last, version)?.replace('pre', '') ?? 'none';
  const least = leastStep(last, change.asks);
  if (order.indexOf(step) < order.indexOf(least)) {
    faults.push(`The public contract has changed so that this has to be a ${least} version.`);
  }
  const guide = `### Upgrading from ${semver.clean(last)}`;
  if (change.removed.length && !unreleased.includes(guide)) {
    faults.push(
      `The changelog lacks "${guide}" under "Unreleased": test/release/upgrade-guide.md is its form.`,
    );
  }
  return faults;
}
