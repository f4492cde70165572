// Installs what the real-editor tests need, once: VS Code's builds from the npm registry, without install scripts
// and without a compiler. `node setup.mjs`; nothing happens when all is there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Makes sure that everything is installed as package-lock.json says. */
export function setup() {
  const lock = readFileSync(join(here, 'package-lock.json'), 'utf8');
  const stamp = join(here, 'node_modules', '.soan-ke-hoach-setup');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  npm(['ci'], here);
  // code-server ships VS Code without its dependencies; its own lock file is out of step, so `npm ci` refuses it.
  const vscode = join(here, 'node_modules', 'code-server', 'lib', 'vscode');
  const inner = ['install', '--omit=dev', '--no-save', '--no-package-lock'];
  npm(inner, vscode);
  npm(inner, join(vscode, 'extensions'));
  writeFileSync(stamp, lock);
}

/**
 * @param {string[]} args
 * @param {string} cwd
 */
function npm(args, cwd) {
  const result = spawnSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--no-progress'], {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setup();
