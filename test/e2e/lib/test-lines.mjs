/** The lines of the tests in what a host prints, shown as they come; those of failed tests are kept. */
export class TestLines {
  /** @type {string[]} */
  failed = [];

  /** @param {string} text whole lines */
  take(text) {
    for (const line of text.split('\n')) {
      if (/^\s*✖/u.test(line)) this.failed.push(line.trim());
      if (/^\s*(?:✔|✖|→|\d+ (?:passed|failed))/u.test(line) || process.env.E2E_VERBOSE) console.log(line);
    }
  }
}
