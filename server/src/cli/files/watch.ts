import { watch } from 'node:fs';

/** Milliseconds of quiet after which changes are told: editors write a file in several steps. */
const QUIET = 150;

/** Paths changed below a folder from now on, gathered until it is quiet. Ends with the interruption of the program. */
export function watchFolder(folder: string): AsyncIterable<readonly string[]> {
  const changed = new Set<string>();
  let wake: () => void = () => undefined;
  let ended = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watcher = watch(folder, { recursive: true }, (_, name) => {
    changed.add(name ?? '');
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
  watcher.on('error', end);
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  return {
    async *[Symbol.asyncIterator]() {
      try {
        while (!ended) {
          if (changed.size === 0 || timer !== undefined) {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          }
          const paths = [...changed];
          changed.clear();
          if (paths.length > 0 && !ended) yield paths;
        }
      } finally {
        clearTimeout(timer);
        watcher.close();
      }
    },
  };
}
