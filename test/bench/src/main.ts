import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fixtures } from '../../support/fixtures.ts';
import { keystrokes } from './keystrokes.ts';
import { againstPeers, againstPeersRenewed, archive, startUp } from './processes.ts';
import { shippedInProcess } from './shipped.ts';
import type { Row } from './stats.ts';

/** `npm run bench [-- PART …]`: parts parse, growth, start, peers, archive, keys; all without a name. */
const wanted = process.argv.slice(2);
const samples = fixtures('samples');
const plans = fixtures('samples', 'corpus', 'clean');
const parts: Readonly<
  Record<string, () => { rows: Row[]; json: object } | Promise<{ rows: Row[]; json: object }>>
> = {
  parse: async () => (await shippedInProcess()).againstRemark(samples),
  growth: async () => (await shippedInProcess()).growth(),
  start: () => startUp(samples[0]!),
  keys: () => keystrokes(samples[0]!.text),
  peers: () => {
    installPeers();
    return againstPeers(plans, 1000);
  },
  renewed: () => {
    installPeers();
    return againstPeersRenewed(plans, 1000);
  },
  archive: () => archive(plans),
};

function installPeers(): void {
  if (!existsSync('test/bench/peers/node_modules')) {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: 'test/bench/peers',
      stdio: 'inherit',
    });
  }
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
      console.log(`${what.padEnd(58)} ${figure.padEnd(40)} ${target ?? ''}`);
  }
  if (wanted.length === 0)
    writeFileSync('test/bench/results.json', `${JSON.stringify({ machine, rows, results }, null, 2)}\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
