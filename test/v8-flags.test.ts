import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import CLI_FLAGS from '../server/src/cli/v8-flags.json' with { type: 'json' };
import SERVER_FLAGS from '../server/src/lsp/v8-flags.json' with { type: 'json' };

/**
 * Expressions that ran before the flags were set run on while V8 interrupts them to install what it has compiled: with
 * `--no-regexp-tier-up` set so late, Node 20 to 24 jump into nowhere.
 */
const PROGRAM = `
const { setFlagsFromString } = require('node:v8');
const expressions = Array.from({ length: 300 }, (_, i) => new RegExp('(?:a|b|' + i + 'x)*?c(?=d)|[^z]{0,30}q' + i, 'u'));
for (const expression of expressions) expression.test('abc');
for (const flag of process.argv.slice(1)) setFlagsFromString(flag);
const text = 'ab'.repeat(1500);
let sum = 0;
for (let n = 0; n < 150; n += 1) {
  const hot = new Function('x', 'let a = 0; for (let i = 0; i < 3000; i += 1) a += (x ^ i) % ' + (n + 3) + '; return a');
  for (let i = 0; i < 40; i += 1) sum += hot(i);
  for (let i = 0; i < 3; i += 1) expressions[(3 * n + i) % 300].test(text);
}
console.log(sum > 0 ? 'done' : '');
`;

const major = process.versions.v8.split('.', 1)[0]!;
const flagsOf = (flags: Readonly<Record<string, readonly string[]>>) => flags[major] ?? [];
const used = { 'the command line': flagsOf(CLI_FLAGS), 'the server': flagsOf(SERVER_FLAGS) };

function run(flags: readonly string[]): { readonly status: number | null; readonly stdout: string } {
  return spawnSync(process.execPath, ['-e', PROGRAM, '--', ...flags], { encoding: 'utf8' });
}

test.each(Object.entries(used))('V8 bears the flags that %s sets while it runs', (_, flags) => {
  expect(run(flags)).toMatchObject({ status: 0, stdout: 'done\n' });
});

// Later versions of V8 may bear it.
test.runIf(Number(major) <= 13)('the program tells: a flag that V8 cannot bear so late ends it', () => {
  expect(run(['--no-regexp-tier-up']).status).not.toBe(0);
});
