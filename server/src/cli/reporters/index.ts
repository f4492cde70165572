import type { Reporter } from './reporter.ts';

/** The formats of `--format` in the order of the help, each loaded when it is asked for. */
const LOADERS = {
  stylish: () => import('./stylish.ts'),
  json: () => import('./json.ts'),
  jsonl: () => import('./jsonl.ts'),
  sarif: () => import('./sarif.ts'),
  github: () => import('./github.ts'),
  gitlab: () => import('./gitlab.ts'),
  junit: () => import('./junit.ts'),
  checkstyle: () => import('./checkstyle.ts'),
  rdjson: () => import('./rdjson.ts'),
} satisfies Readonly<Record<string, () => Promise<{ readonly reporter: Reporter }>>>;

export type Format = keyof typeof LOADERS;

export const FORMATS = Object.keys(LOADERS) as readonly Format[];

/** The reporter of a format; its module is read from the disk at the first call. */
export async function loadReporter(format: Format): Promise<Reporter> {
  return (await LOADERS[format]()).reporter;
}
