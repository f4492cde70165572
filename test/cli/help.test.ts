import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Folder } from './support.ts';

const COMMANDS = [
  'lint',
  'new',
  'outline',
  'tasks',
  'rules',
  'merge-reports',
  'merge-caches',
  'init',
  'config',
  'report',
  'numbers',
  'answers',
];

describe.each(['vi', 'en'])('help in %s', (locale) => {
  it.each(COMMANDS)('%s: every option named exists, and the list of commands has it', async (command) => {
    const folder = new Folder();
    const { code, out } = await folder.run([command, '--help', '--locale', locale]);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^kehoach ${command}`, 'u'));
    // What stands in brackets may be another command's.
    const own = out.replace(/\(kehoach lint[^)]*\)/gu, '');
    const options = new Set(own.match(/(?<![\w-])--[a-z][a-z-]+/gu));
    for (const option of options) {
      const { err } = await folder.run([command, option, '--no-such-option', '--locale', 'en']);
      expect(err, option).toMatch(/unknown option --no-such-option|needs a value/u);
    }
    expect((await folder.run(['--help', '--locale', locale])).out).toMatch(
      new RegExp(`^  ${command} `, 'mu'),
    );
  });
});

it('the page about the command line has every command and exit code', () => {
  const page = readFileSync('docs/cli.md', 'utf8');
  for (const command of COMMANDS) expect(page).toContain(`\`kehoach ${command}`);
  for (const code of [0, 1, 2, 3]) expect(page).toMatch(new RegExp(`^\\| ${code} \\| \\S`, 'mu'));
});
