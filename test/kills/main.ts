import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Killed, killedRun } from './killed-runs.ts';

/**
 * `npx tsx test/kills/main.ts [--runs N] [--from N] [--log FILE]`: kills the built command line (SIGKILL) at N random moments
 * of `lint --fix`, `init`, `new`, `export`, `--update-baseline`, reports and the cache, and looks at what is left. Runs
 * that the log has are not made again. Ends with 1 where a file is neither old nor new.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100' },
    from: { type: 'string', default: '0' },
    log: { type: 'string' },
  },
});
const first = Number(values.from);
const done = new Map<number, Killed>();
if (values.log && existsSync(values.log)) {
  for (const line of readFileSync(values.log, 'utf8').split('\n').filter(Boolean)) {
    const { number, ...killed } = JSON.parse(line) as Killed & { readonly number: number };
    done.set(number, killed);
  }
}
async function main(): Promise<void> {
  for (let number = first; number < first + Number(values.runs); number += 1) {
    if (done.has(number)) continue;
    const killed = await killedRun(number);
    done.set(number, killed);
    if (values.log) appendFileSync(values.log, `${JSON.stringify({ number, ...killed })}\n`);
    for (const fault of killed.faults) console.log(`${number} ${killed.scenario}: ${fault}`);
  }
  const all = [...done.values()];
  for (const scenario of new Set(all.map((each) => each.scenario))) {
    const own = all.filter((each) => each.scenario === scenario);
    const killed = own.filter((each) => each.killed);
    const midway = killed.filter(({ written, toWrite }) => written > 0 && written < toWrite);
    const leftovers = killed.reduce((sum, each) => sum + each.leftovers, 0);
    console.log(
      `${scenario}: ${own.length} runs, ${killed.length} killed, ${midway.length} of them between two files, ${leftovers} files left, ${own.flatMap(({ faults }) => faults).length} faults`,
    );
  }
  process.exitCode = all.some(({ faults }) => faults.length > 0) ? 1 : 0;
}

void main();
