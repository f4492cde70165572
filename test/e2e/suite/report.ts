/** mocha's own reporters want a terminal or a page; it calls this with `new`. */
export class Silent {}

/** Of E2E_GREP when the tests were bundled; empty for all of them. */
declare const __GREP__: string;

/** Runs what has been defined; a line for each test, and an error when one fails. */
export function runAndReport(mocha: MochaInstance): Promise<void> {
  return new Promise((resolve, reject) => {
    let passed = 0;
    if (__GREP__ !== '') mocha.grep(new RegExp(__GREP__, 'u'));
    const runner = mocha.run((failed) => {
      console.log(`${passed} passed, ${failed} failed`);
      if (failed > 0 || passed === 0) reject(new Error(`${failed} tests failed, ${passed} passed`));
      else resolve();
    });
    runner.on('pass', (test) => {
      passed += 1;
      console.log(`✔ ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    runner.on('fail', (test, error) => {
      console.log(`✖ ${test.fullTitle()}: ${error.message.replace(/\s*\n\s*/gu, ' → ')}`);
    });
  });
}
