import { execFile } from 'node:child_process';
import { errorCode } from '../../text/file-fault.ts';
import type { RunGit } from '../io.ts';

/**
 * Settings that keep git from running a program that the repository's own configuration names (file system monitor,
 * hooks, pagers), from asking a server for objects, and from writing to the index.
 */
const GUARDS = [
  '--no-pager',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.untrackedCache=false'].flatMap((setting) => [
    '-c',
    setting,
  ]),
  ...['-c', 'protocol.allow=never'],
];

/** Variables by which a hook of one repository says which one it means: they are wrong for another. */
const OF_ONE_REPOSITORY = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR'];

/** Runs the machine's git. Rejects with what git says on standard error, in English whatever the machine's language. */
export const runGit: RunGit = (args, { cwd, input, isOtherRepository = false } = {}) =>
  new Promise((resolve, reject) => {
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      LC_ALL: 'C',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_NO_LAZY_FETCH: '1',
      GIT_TERMINAL_PROMPT: '0',
    };
    if (isOtherRepository) for (const name of OF_ONE_REPOSITORY) delete env[name];
    const child = execFile(
      'git',
      [...GUARDS, ...args],
      { maxBuffer: 1 << 30, encoding: 'buffer', env, ...(cwd === undefined ? {} : { cwd }) },
      (error, stdout, stderr) => {
        if (!error) resolve(stdout);
        else if (errorCode(error) === 'ENOENT') reject(error);
        else reject(new Error(stderr.toString().trim() || `git ${args[0]}: ${error.code ?? error.signal}`));
      },
    );
    // Git may end before it has read everything.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });
