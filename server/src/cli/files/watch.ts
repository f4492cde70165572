import { isInLeftOutFolder } from '../../check/walk.ts';
import { slashed } from './paths.ts';

/** Milliseconds of quiet after which changes are told: editors write a file in several steps. */
const QUIET = 150;

/**
 * Paths changed below folders, or of files, from the moment on when the promise resolves, gathered until it is quiet.
 * Files replaced by renaming and folders moved in and out are told too. Ends with the interruption of the program.
 * In: absolute paths; `isRelevant` tells of a path whether anybody wants to know of it.
 */
export async function watchPaths(
  paths: readonly string[],
  isRelevant: (path: string) => boolean,
): Promise<AsyncIterable<readonly string[]>> {
  const changed = new Set<string>();
  let wake: () => void = () => undefined;
  let ended = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const { watch } = await import('chokidar');
  const watcher = watch([...paths], {
    ignoreInitial: true,
    followSymlinks: false,
    // Each file that is watched costs a handle.
    ignored: (path, stats) =>
      isInLeftOutFolder(slashed(path)) || (stats?.isFile() === true && !isRelevant(path)),
  });
  watcher.on('all', (_, path) => {
    if (!isRelevant(path)) return;
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      wake();
    }, QUIET);
  });
  const end = () => {
    ended = true;
    wake();
  };
  watcher.on('error', (error) => {
    process.stderr.write(`kehoach: --watch: ${error instanceof Error ? error.message : String(error)}\n`);
    end();
  });
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve);
    watcher.once('error', () => resolve());
  });
  return {
    async *[Symbol.asyncIterator]() {
      try {
        while (!ended) {
          if (changed.size === 0 || timer !== undefined) {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          }
          const all = [...changed];
          changed.clear();
          if (all.length > 0 && !ended) yield all;
        }
      } finally {
        clearTimeout(timer);
        await watcher.close();
      }
    },
  };
}
