// The built server in other editors, headless: `node test/editors/run.mjs [neovim|emacs …]`. An editor that is not
// installed is named and left out.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
/** @type {Record<string, { program: string, args: string[] }>} */
const EDITORS = {
  neovim: {
    program: 'nvim',
    args: ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${join(here, 'neovim.lua')}`],
  },
  emacs: { program: 'emacs', args: ['-Q', '--batch', '-l', join(here, 'emacs.el')] },
};

const asked = process.argv.slice(2).filter((word) => word in EDITORS);
for (const name of asked.length > 0 ? asked : Object.keys(EDITORS)) {
  const editor = EDITORS[name];
  if (!editor) continue;
  if (spawnSync(editor.program, ['--version']).status !== 0) {
    console.log(`${name} is not installed; left out: the server in ${name}`);
    continue;
  }
  const folder = mkdtempSync(join(tmpdir(), 'kế hoạch '));
  const plan = join(folder, 'kế hoạch.md');
  copyFileSync(join(here, 'plan.md'), plan);
  const env = {
    ...process.env,
    HOME: folder,
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    NODE: process.execPath,
    SERVER: join(here, '..', '..', 'dist', 'server.js'),
    PLAN: plan,
  };
  const { status, stdout, stderr } = spawnSync(editor.program, editor.args, {
    env,
    encoding: 'utf8',
    timeout: 120_000,
  });
  rmSync(folder, { recursive: true, force: true });
  if (status === 0) process.stdout.write(stdout.trim() === '' ? stderr : stdout);
  else {
    console.error(`${name}: FAILED (${status})\n${stdout}${stderr}`);
    process.exitCode = 1;
  }
}
