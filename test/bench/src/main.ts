import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Fixture, fixtures } from '../../support/fixtures.ts';
import { keystrokes } from './keystrokes.ts';
import { againstPeers, archive, startUp } from './processes.ts';
import { scale } from './scale.ts';
import { shippedInProcess, shippedPages } from './shipped.ts';
import type { Row } from './stats.ts';

/**
 * `npm run bench [-- [--texts FOLDER] PART …]`: parts peers, parse, growth, start, keys, pages, archive, scale; all but scale without a name.
 * Comparisons run on the Markdown files below FOLDER; without one on the real texts among the fixtures, which are too
 * few for figures that count.
 */
const { values, positionals: wanted } = parseArgs({
  options: { texts: { type: 'string', multiple: true } },
  allowPositionals: true,
});
const samples = fixtures('samples');
const plans = fixtures('samples', 'corpus', 'clean');
const texts = values.texts?.flatMap(textsBelow) ?? fixtures('corpus', 'samples');
const parts: Readonly<
  Record<string, () => { rows: Row[]; json: object } | Promise<{ rows: Row[]; json: object }>>
> = {
  peers: () => {
    installPeers();
    return againstPeers(texts);
  },
  parse: async () => (await shippedInProcess()).againstRemark(texts),
  growth: async () => (await shippedInProcess()).growth(),
  start: () => startUp(samples[0]!),
  keys: () => keystrokes(samples[0]!.text),
  pages: async () => (await shippedPages()).printedPages(samples[0]!.text),
  archive: () => archive(plans),
  // Minutes of processor time: only where it is named.
  ...(wanted.includes('scale') ? { scale: () => scale(values.texts && texts) } : {}),
};

function installPeers(): void {
  if (!existsSync('test/bench/peers/node_modules')) {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: 'test/bench/peers',
      stdio: 'inherit',
    });
  }
}

/** The Markdown files below a folder, those that list marks or describe the folder aside. */
function textsBelow(folder: string): Fixture[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !/(?:MARKS|README)\.md$/u.test(name))
    .sort()
    .map((name) => ({ name, path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
}

const machine = `${cpus()[0]?.model ?? '?'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
console.log(`\n${machine}\n`);
const results: Record<string, object> = { machine: { description: machine } };
const rows: Row[] = [];
async function main(): Promise<void> {
  for (const [name, run] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const { rows: found, json } = await run();
    results[name] = json;
    rows.push(...found);
    for (const { what, figure, target } of found)
      console.log(`${what.padEnd(84)} ${figure.padEnd(40)} ${target ?? ''}`);
  }
  if (wanted.length === 0)
    writeFileSync('test/bench/results.json', `${JSON.stringify({ machine, rows, results }, null, 2)}\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
