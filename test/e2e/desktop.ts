// The API tests in a desktop VS Code, on a machine with a screen and a network: `npm run test:desktop [version]`.
// Downloads VS Code (by default the oldest that the extension supports), installs the packaged extension, runs.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
} from '@vscode/test-electron';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const windows = process.platform === 'win32';
const OLDEST = '1.91.1';

execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: here, stdio: 'inherit', shell: windows });
execFileSync('npm', ['run', 'package'], { cwd: root, stdio: 'inherit', shell: windows });
execFileSync(process.execPath, [join(here, 'build.mjs')], { stdio: 'inherit' });

const vscodeExecutablePath = await downloadAndUnzipVSCode(process.argv[2] ?? OLDEST);
const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(vscodeExecutablePath);
if (!cli) throw new Error('VS Code has no command line');
const installed = spawnSync(
  cli,
  [...args, '--install-extension', join(root, 'soan-ke-hoach.vsix'), '--force'],
  {
    stdio: 'inherit',
    shell: windows,
  },
);
if (installed.status !== 0) throw new Error('the .vsix does not install');

const workspace = join(mkdtempSync(join(tmpdir(), 'kehoach-desktop-')), 'Kế hoạch năm 2026');
cpSync(join(here, 'workspace'), workspace, { recursive: true });
const profile = args.filter((arg) => arg.startsWith('--'));
process.exitCode = await runTests({
  vscodeExecutablePath,
  extensionDevelopmentPath: join(here, 'harness'),
  extensionTestsPath: join(here, 'harness', 'out', 'node.js'),
  launchArgs: [workspace, '--disable-workspace-trust', ...profile],
});
