import { readFileSync, writeFileSync } from 'node:fs';
import { check } from 'recheck';
import { writeOutProperties } from '../../server/src/vietnamese/letters.ts';
import { ALLOWED, ALLOWED_BEGINNINGS, isAllowed } from './allowed.ts';
import { built, type Expression, literals } from './collect.ts';

/**
 * `npm run check:regex`: every regular expression of the product takes time in proportion to the text. A proof is of
 * the expression alone, so it is kept in proved.json; only expressions that are not there are proved anew.
 */
const PROVED = 'test/regex/proved.json';
const TIMEOUT = 20_000;
const WORKERS = 4;

const known = readCache();

async function main(): Promise<void> {
  // Nothing of the product is loaded before: what its modules put together would not be seen.
  const made = await built('server/src', async () => {
    const { readPlan } = await import('../../server/src/plan/read.ts');
    const { lintPlan } = await import('../../server/src/lint/lint.ts');
    const { fixtures, TODAY } = await import('../support/fixtures.ts');
    for (const { text } of fixtures('samples')) lintPlan(readPlan(text, { today: TODAY }), {});
  });
  const distinct = new Map<string, Expression>();
  for (const expression of [...literals('server/src'), ...literals('client/src'), ...made]) {
    // What a template makes when the program runs is the same expression again.
    const key = `/${writeOutProperties(expression.source)}/${expression.flags}`;
    if (!distinct.has(key)) distinct.set(key, expression);
  }
  const all = new Map(
    [...distinct.values()].map((expression) => [`/${expression.source}/${expression.flags}`, expression]),
  );
  const queue = [...all].filter(([key, { source }]) => !known.has(key) && !isAllowed(source));
  const faults: string[] = [];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [key, { file, source, flags }] = next;
      const result = await check(source, flags, { timeout: TIMEOUT });
      if (result.status === 'safe') known.add(key);
      else {
        const why =
          result.status === 'vulnerable' ? result.complexity.summary : `undecided (${result.error.kind})`;
        faults.push(`${file}: ${why}: ${key}`);
      }
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
  const sources = new Set([...all.values()].map(({ source }) => writeOutProperties(source)));
  for (const source of Object.keys(ALLOWED)) {
    if (!sources.has(source)) faults.push(`allowed.ts: no such expression any more: ${source}`);
  }
  for (const beginning of ALLOWED_BEGINNINGS.keys()) {
    if (![...all.values()].some(({ source }) => source.startsWith(beginning)))
      faults.push(`allowed.ts: no expression begins so any more: ${beginning}`);
  }
  if (!process.env.CI) {
    const proved = [...known].filter((key) => all.has(key)).sort();
    writeFileSync(PROVED, `${JSON.stringify(proved, null, 1)}\n`);
  }
  for (const fault of faults.sort()) console.log(fault);
  const allowed = Object.keys(ALLOWED).length + ALLOWED_BEGINNINGS.size;
  console.log(`${all.size} expressions, ${allowed} of them allowed; ${faults.length} not proved linear`);
  process.exit(faults.length > 0 ? 1 : 0);
}

function readCache(): Set<string> {
  try {
    return new Set(JSON.parse(readFileSync(PROVED, 'utf8')) as string[]);
  } catch {
    return new Set();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
