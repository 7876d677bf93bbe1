import {writeFileSync} from 'node:fs';
import {relative} from 'node:path';

/** Where an error came from, which of several assertions in a test it is, and its message. */
function describeError({message, stack} = {message: ''}) {
  const place = /^\s*(at .*\btest\.ts:.*)/m.exec(stack)?.[1];
  return place ? `${place}\n${message}` : message;
}

function countSuite(suite, names, counts) {
  for (const {name, passed, skipped, error} of suite.tests) {
    if (skipped) counts.skipped++;
    else if (passed) counts.passed++;
    else counts.failures.push({title: [...names, name].join(' > '), error: describeError(error)});
  }
  for (const inner of suite.suites) countSuite(inner, [...names, inner.name], counts);
}

/**
 * Writes what came of each test file, as JSON: how many tests passed and were skipped, and which failed, with their errors.
 * A file that did not load, or ran no test, or was marked as failed for another reason counts as one failure.
 *
 * @param {string} path
 * @returns {import('@web/test-runner-core').Reporter}
 */
export function countBrowserTests(path) {
  return {
    onTestRunFinished({sessions}) {
      const results = sessions.map(({testFile, testResults, errors, passed}) => {
        const counts = {passed: 0, skipped: 0, failures: []};
        if (testResults) countSuite(testResults, [], counts);
        const {failures} = counts;
        const empty = counts.passed + counts.skipped + failures.length === 0;
        if (empty || errors.length > 0 || (!passed && failures.length === 0)) {
          const title = empty ? 'no test ran' : 'the file failed';
          failures.push({title, error: errors.map(describeError).join('\n')});
        }
        return {file: relative('', testFile).replaceAll('\\', '/'), ...counts};
      });
      writeFileSync(path, JSON.stringify(results));
    },
  };
}
