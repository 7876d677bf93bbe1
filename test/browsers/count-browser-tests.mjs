import {writeFileSync} from 'node:fs';

function countSuite(suite, counts) {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped++;
    else if (test.passed) counts.passed++;
    else counts.failed++;
  }
  for (const inner of suite.suites) countSuite(inner, counts);
}

/**
 * Writes how many tests passed, failed and were skipped, as JSON. A file that did not load, or ran no test, or was
 * marked as failed for another reason counts as one failure.
 *
 * @param {string} path
 * @returns {import('@web/test-runner-core').Reporter}
 */
export function countBrowserTests(path) {
  return {
    onTestRunFinished({sessions}) {
      const total = {passed: 0, failed: 0, skipped: 0};
      for (const session of sessions) {
        const counts = {passed: 0, failed: 0, skipped: 0};
        if (session.testResults) countSuite(session.testResults, counts);
        const empty = counts.passed + counts.failed + counts.skipped === 0;
        if (empty) console.error(`${session.testFile}: no test ran`);
        if (empty || session.errors.length > 0 || (!session.passed && counts.failed === 0))
          counts.failed++;
        for (const key of Object.keys(total)) total[key] += counts[key];
      }
      writeFileSync(path, JSON.stringify(total));
    },
  };
}
