// What `npm start` and `npm test` need before their work on a fresh clone: packages, then the built files.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a command in the project's folder, its output shown; throws where it fails. */
export function run(command, args, options = {}) {
  execFileSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
}

/** Installs the packages where they are missing or older than the lock file, and builds what is not built. */
export function setUp() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs - 1000) {
    console.log('Cài đặt các gói (npm ci) …');
    run('npm', ['ci', '--no-audit', '--no-fund']);
  } else {
    run(process.execPath, ['esbuild.mjs']);
  }
}
