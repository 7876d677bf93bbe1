// A reporter for `node --test`: prints how many tests passed, failed and were skipped, as JSON, and which files ran any.
// Suites are not counted, unless one failed by itself (in a hook, for example). A file that passes without a test is
// reported by Node as a passed test of the file's name; here it counts as nothing, and is found missing by the caller.
import {resolve} from 'node:path';

export default async function* countNodeTests(events) {
  const counts = {passed: 0, failed: 0, skipped: 0};
  const files = new Set();
  for await (const {type, data} of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const suite = data.details.type === 'suite';
    const own = !suite || data.details.error?.failureType !== 'subtestsFailed';
    const wholeFile = data.nesting === 0 && data.file && resolve(data.name) === resolve(data.file);
    if (type === 'test:fail' && own && data.todo === undefined) counts.failed++;
    else if (suite || wholeFile) continue;
    else if (data.skip !== undefined || data.todo !== undefined) counts.skipped++;
    else counts.passed++;
    if (data.file) files.add(resolve(data.file));
  }
  yield JSON.stringify({...counts, files: [...files]});
}
