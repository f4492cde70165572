import { fixtures } from '../support/fixtures.ts';
import { MUTATIONS } from './kinds/index.ts';
import { Bench, mutantsOf, type Outcome, summarise } from './measure.ts';
import { soilOf } from './mutation.ts';

/**
 * `npm run mutants [-- [--places N] [--all] [NAME …]]`: plants each kind of defect in each clean plan, at up to N places
 * (default 3), and tells how many are found, at the right line, and what else is reported beside them.
 */
const args = process.argv.slice(2);
const placesAt = args.indexOf('--places');
const places = placesAt < 0 ? 3 : Number(args.splice(placesAt, 2)[1]);
const all = args.includes('--all');
const names = args.filter((arg) => !arg.startsWith('--'));

const soils = fixtures('clean').map(({ name, text }) => soilOf(name, text));
const bench = new Bench();
const outcomes: Outcome[] = [];
for (const mutation of MUTATIONS) {
  if (names.length > 0 && !names.some((name) => mutation.name.includes(name))) continue;
  const own = soils.flatMap((soil) =>
    mutantsOf(soil, mutation, places).map((mutant) => bench.measure(soil, mutation, mutant)),
  );
  outcomes.push(...own);
  const { mutants, found, onLine, beside } = summarise(own);
  const flaw = found < mutants || onLine < mutants || beside > 0 || mutants === 0;
  console.log(
    `${flaw ? '!' : ' '} ${mutation.name.padEnd(44)} ${String(mutants).padStart(4)} planted ${String(found).padStart(4)} found ${String(onLine).padStart(4)} on the line ${String(beside).padStart(3)} beside`,
  );
  for (const outcome of own) {
    const { plan, mutant } = outcome;
    const at = `${plan.replace(/^clean\//u, '')}:${mutant.lines[0]}`;
    if (!outcome.found)
      console.log(`    missed  ${at}  ${mutant.text.split('\n')[mutant.lines[0]! - 1]?.slice(0, 100)}`);
    else if (!outcome.onLine) console.log(`    astray  ${at}  ${outcome.astray.join(' | ')}`);
    if (outcome.beside.length > 0 && (all || names.length > 0 || outcome.beside.length < 4))
      for (const other of outcome.beside) console.log(`    beside  ${at}  ${other}`);
  }
}
const { kinds, mutants, found, onLine, beside } = summarise(outcomes);
const share = (count: number) => `${((100 * count) / mutants).toFixed(1)} %`;
console.log(
  `\n${kinds} kinds, ${mutants} mutants: found ${found} (${share(found)}), on the right line ${onLine} (${share(onLine)}), ` +
    `${beside} findings beside (${(beside / mutants).toFixed(3)} a mutant)`,
);
