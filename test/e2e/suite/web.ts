import 'mocha/mocha.js';
import { runAndReport, Silent } from './report.ts';

/** Entry of the tests in the extension host of the browser. */
export async function run(): Promise<void> {
  const { mocha } = globalThis as unknown as {
    mocha: MochaInstance & { setup(options: { ui: 'tdd'; timeout: number; reporter: typeof Silent }): void };
  };
  mocha.setup({ ui: 'tdd', timeout: 30_000, reporter: Silent });
  await import('./all.ts');
  await runAndReport(mocha);
}
