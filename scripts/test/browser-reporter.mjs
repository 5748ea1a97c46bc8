import { writeFileSync } from 'node:fs';

/** Reporter of the web test runner: writes what was counted to a file. */
export const countsReporter = (file) => ({
  onTestRunFinished({ sessions }) {
    const total = { passed: 0, failed: 0, skipped: 0 };
    for (const session of sessions) {
      const tests = session.testResults ? testsOf(session.testResults) : [];
      for (const { passed, skipped } of tests) {
        total[skipped ? 'skipped' : passed ? 'passed' : 'failed'] += 1;
      }
      // A file that did not load or broke outside of its tests.
      if (!session.passed && !tests.some(({ passed, skipped }) => !passed && !skipped))
        total.failed += 1;
    }
    writeFileSync(file, JSON.stringify(total));
  },
});

const testsOf = ({ tests, suites }) => [...tests, ...suites.flatMap(testsOf)];
