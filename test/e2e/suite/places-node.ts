import Mocha from 'mocha';
import { runAndReport, Silent } from './report.ts';

/** Entry of the test of all places, in the extension host on Node. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, reporter: Silent });
  mocha.suite.emit('pre-require', globalThis, null, mocha);
  await import('./regime-places.ts');
  await runAndReport(mocha);
}
