// A reporter for `node --test`: says as JSON what came of each test file: how many tests passed and were skipped, and which
// failed, with their errors. Suites are not counted, unless one failed by itself (in a hook, for example). A file that passes
// without a test is reported by Node as a passed test of the file's name; here it counts as nothing, and is found missing by
// the caller.
import {relative, resolve} from 'node:path';

/** Where a test threw, which of several assertions in it that is, and what; around it is the runner's own error. */
function describeError({cause, message}) {
  const place = /^\s*(at .*\btest\.ts:.*)/m.exec(cause?.stack)?.[1];
  return [place, cause?.message ?? cause ?? message].filter(Boolean).join('\n');
}

export default async function* countNodeTests(events) {
  const results = new Map();
  /** The names of the tests that are being reported, the outermost first. */
  const names = [];
  for await (const {type, data} of events) {
    if (type === 'test:start') names.splice(data.nesting, Infinity, data.name);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const {error} = data.details;
    const suite = data.details.type === 'suite';
    const own = !suite || error?.failureType !== 'subtestsFailed';
    const wholeFile = data.nesting === 0 && data.file && resolve(data.name) === resolve(data.file);
    const fails = type === 'test:fail' && own && data.todo === undefined;
    if (!fails && (suite || wholeFile)) continue;
    const file = relative('', data.file ?? '').replaceAll('\\', '/');
    if (!results.has(file)) results.set(file, {file, passed: 0, skipped: 0, failures: []});
    const counts = results.get(file);
    const title = [...names.slice(0, data.nesting), data.name].join(' > ');
    if (fails) {
      counts.failures.push({
        title: wholeFile ? 'the file failed' : title,
        error: describeError(error),
      });
    } else if (data.skip !== undefined || data.todo !== undefined) counts.skipped++;
    else counts.passed++;
  }
  yield JSON.stringify([...results.values()]);
}
