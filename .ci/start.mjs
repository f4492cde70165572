// `npm start`: checks the real plans under test/fixtures/samples and prints what it found. Findings are what is
// expected of real drafts, so they do not make the command fail; anything else does.
import { spawnSync } from 'node:child_process';
import { root, setUp } from './setup.mjs';

setUp();
const folder = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['test/fixtures/samples'];
const { status } = spawnSync(
  process.execPath,
  ['dist/cli.js', 'lint', '--date', '2026-11-22', '--format', 'stylish', ...folder],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
process.exit(status === 1 ? 0 : (status ?? 3));
