import type { Locale } from '../../text/bilingual.ts';
import { type CliIo, say } from '../io.ts';

export interface Progress {
  show(done: number, of: number): void;
  /** Takes the line away. */
  clear(): void;
}

const PATIENCE = 1000;
const BETWEEN = 200;

/** A line on the terminal with how far a check is, once it has taken a second; nothing where no one watches. */
export function progressLine({ stderr, env, now = () => new Date() }: CliIo, locale: Locale): Progress {
  if (!stderr.isTTY || env.CI || env.TERM === 'dumb')
    return { show: () => undefined, clear: () => undefined };
  const start = now().getTime();
  let last = start + PATIENCE - BETWEEN;
  let shown = false;
  return {
    show(done, of) {
      const time = now().getTime();
      if (time - last < BETWEEN) return;
      last = time;
      shown = true;
      stderr.write(`\r\u001B[K${say(locale, `Đã soát ${done}/${of} tệp…`, `Checked ${done}/${of} files…`)}`);
    },
    clear() {
      if (shown) stderr.write('\r\u001B[K');
      shown = false;
    },
  };
}
