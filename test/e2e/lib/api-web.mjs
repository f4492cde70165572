import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './code-server.mjs';
import { TestLines } from './test-lines.mjs';

const here = dirname(fileURLToPath(import.meta.url));
/** test-web takes a build it finds under the name of a commit without asking the network. */
const COMMIT = '0'.repeat(40);

/**
 * The API tests in the web worker extension host of a VS Code build from npm.
 * @param {{ build: string, extension: string, workspace: string, harness: string, tests: string, browser: string }} options
 *   absolute paths; `build` the folder of the web build, `extension` that of the unpacked .vsix
 */
export async function runInWebHost({ build, extension, workspace, harness, tests, browser }) {
  const data = mkdtempSync(join(tmpdir(), 'kehoach-web-'));
  try {
    const name = `vscode-web-stable-${COMMIT}`;
    mkdirSync(join(data, name));
    link(build, join(data, name));
    writeFileSync(join(data, name, 'version'), name);
    const options = {
      browserType: 'chromium',
      headless: true,
      quality: 'stable',
      commit: COMMIT,
      testRunnerDataDir: data,
      port: await freePort(),
      extensionDevelopmentPath: harness,
      extensionTestsPath: tests,
      extensionPaths: [extension],
      folderPath: workspace,
    };
    const child = spawn(process.execPath, [join(here, 'web-runner.cjs')], {
      env: { ...process.env, E2E_BROWSER: browser, E2E_OPTIONS: JSON.stringify(options) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const lines = new TestLines();
    let log = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (/** @type {string} */ text) => {
        log += text;
        lines.take(text);
      });
    }
    const timer = setTimeout(() => {
      log += '\ntimed out';
      child.kill('SIGKILL');
    }, 420_000);
    const code = await new Promise((resolve) => child.once('exit', resolve));
    clearTimeout(timer);
    if (code !== 0 || !/^[1-9]\d* passed, 0 failed/mu.test(log))
      throw new Error([`API tests in the web host: ${code}`, ...lines.failed, log.slice(-2000)].join('\n'));
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** The build's entries under another roof, without a second half gigabyte. @param {string} from @param {string} to */
function link(from, to) {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    if (entry.isDirectory()) symlinkSync(source, join(to, entry.name), 'dir');
    else cpSync(source, join(to, entry.name));
  }
}
