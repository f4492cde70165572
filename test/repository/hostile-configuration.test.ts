import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BuiltRun, builtCli } from '../support/built-cli.ts';
import { fixtures } from '../support/fixtures.ts';
import { timeLimit } from '../support/hostile-configurations.ts';

/**
 * Configurations that a stranger may put into a repository, the built product beside them: each ends within 2 seconds, and
 * nothing of it reaches the terminal as a command. Values and patterns that take long: test/config/hostile.test.ts.
 */
const PLAN = fixtures('clean').find(({ name }) => name.includes('04-ubnd'))!.text;

const cli = builtCli();

interface Ended extends BuiltRun {
  readonly milliseconds: number;
}

async function inFolder(
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  prepare?: (folder: string) => void,
): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-hostile-'));
  mkdirSync(join(folder, '.git'));
  for (const [name, text] of Object.entries({ 'a.md': PLAN, ...files }))
    writeFileSync(join(folder, name), text);
  prepare?.(folder);
  const started = performance.now();
  try {
    return {
      ...(await cli.run(args, { cwd: folder, limit: 30_000 })),
      milliseconds: performance.now() - started,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What no line of a terminal or of a CI log may hold, and no crash. */
async function expectHarmless(run: Promise<Ended>): Promise<void> {
  const { code, out, err, milliseconds } = await run;
  expect([0, 1, 2, 3]).toContain(code);
  expect(out + err).not.toMatch(/[\0-\x08\x0b-\x1f\x7f\x9b]|^::/mu);
  expect(out + err).not.toMatch(/lỗi nội bộ|internal fault|\bat .*dist\/cli/u);
  expect(milliseconds).toBeLessThan(timeLimit());
}

describe('control characters and line breaks of a configuration reach no terminal and no log (R7)', () => {
  const ESC = '\x1b]0;PWN\x07\x1b[2J';
  it.each([
    ['a key', { [ESC]: 1 }],
    ['a key with a line break', { 'a\n::error::INJECTED': 1 }],
    ['a rule', { rules: { [`${ESC}\n::error::x`]: 'error' } }],
    ['a level', { rules: { 'num-missing': `${ESC}\n::add-mask::x` } }],
    ['a baseline', { baseline: `${ESC}\n::error::x.json` }],
    ['a pattern', { ignore: [`${ESC}\n::error::x*`] }],
  ])('%s', async (_, config) => {
    const files = { 'kehoach.config.json': JSON.stringify(config) };
    for (const args of [['lint'], ['lint', '-f', 'github'], ['config', 'a.md'], ['tasks']])
      await expectHarmless(inFolder(files, args));
  });

  it('the name of a file', async () => {
    const files = {
      [`b${ESC}.md`]: PLAN,
      'c\n::error::x.md': PLAN,
      'kehoach.config.json': '{"ignore": ["c*"]}',
    };
    for (const args of [['lint'], ['tasks'], ['outline', 'a.md'], ['lint', 'c\n::error::x.md']])
      await expectHarmless(inFolder(files, args));
  });
});

describe('what is no regular file is neither read for ever nor waited for (R10)', () => {
  const NAMES = ['kehoach.config.json', 'package.json', '.gitignore', '.kehoachcache'];
  it.each(NAMES)('%s leads to /dev/zero', async (name) => {
    await expectHarmless(
      inFolder({}, ['lint', '--cache'], (folder) => symlinkSync('/dev/zero', join(folder, name))),
    );
  });

  it.each(NAMES)('%s is a pipe', async (name) => {
    await expectHarmless(
      inFolder({}, ['lint', '--cache'], (folder) => void execFileSync('mkfifo', [join(folder, name)])),
    );
  });

  it('a baseline that leads to /dev/zero, a baseline that is a pipe', async () => {
    const files = { 'kehoach.config.json': '{"baseline": "b.json"}' };
    await expectHarmless(
      inFolder(files, ['lint'], (folder) => symlinkSync('/dev/zero', join(folder, 'b.json'))),
    );
    expectHarmless(
      inFolder(files, ['lint'], (folder) => void execFileSync('mkfifo', [join(folder, 'b.json')])),
    );
  });
});
