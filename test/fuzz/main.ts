import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Kind, runCases } from './run.ts';

/**
 * `npm run fuzz [-- --cases N --seed S --kind plans|texts|prefixes|configurations|typing|word --minutes M]`: bounded, seeded. What
 * fails is written to coverage/fuzz/ with its number. Word files of a folder are changed where `FUZZ_WORD` names one.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: '20261122' },
    kind: { type: 'string' },
    minutes: { type: 'string', default: '600' },
  },
});
const seed = Number(values.seed);
const cases = Number(values.cases);
const from = Number(values.from);
const until = Date.now() + Number(values.minutes) * 60_000;
/** Out of all cases. */
const SHARES: Readonly<Record<Kind, number>> = {
  plans: 0.3,
  texts: 0.3,
  prefixes: 0.1,
  configurations: 0.2,
  typing: 0.05,
  word: 0.05,
};
const kinds = values.kind ? [values.kind as Kind] : (Object.keys(SHARES) as Kind[]);
let failures = 0;
for (const kind of kinds) {
  const count = values.kind ? cases : Math.round(cases * SHARES[kind]);
  const seen = new Map<string, number>();
  let ran = 0;
  while (ran < count && Date.now() < until) {
    const step = Math.min(1000, count - ran);
    const done = runCases(
      kind,
      seed,
      from + ran,
      from + ran + step,
      (failure) => {
        failures += 1;
        const head = failure.fault.slice(0, 60);
        const times = (seen.get(head) ?? 0) + 1;
        seen.set(head, times);
        if (times > 3) return;
        mkdirSync('coverage/fuzz', { recursive: true });
        writeFileSync(`coverage/fuzz/${kind}-${seed}-${failure.number}.md`, failure.input);
        console.log(`${kind} ${failure.number}: ${failure.fault.slice(0, 400)}`);
      },
      until,
    );
    ran += done;
    if (done < step) break;
    if (ran % 10_000 === 0) console.log(`${kind}: ${ran}, ${failures} failures`);
  }
  console.log(`${kind}: ${ran} of ${count} cases, seed ${seed}, ${failures} failures so far`);
}
process.exitCode = failures > 0 ? 1 : 0;
