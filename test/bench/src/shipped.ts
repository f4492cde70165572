import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import esbuild from 'esbuild';

/** The measurements inside one process, of the code as it is shipped: bundled as esbuild.mjs does. */
export function shippedInProcess(): Promise<typeof import('./in-process.ts')> {
  inProcess ??= build('in-process');
  return inProcess;
}
let inProcess: Promise<typeof import('./in-process.ts')> | undefined;

/** The same of those of printed pages. */
export function shippedPages(): Promise<typeof import('./pages.ts')> {
  return build('pages');
}

async function build<T>(name: string): Promise<T> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'kehoach-bench-')), `${name}.cjs`);
  await esbuild.build({
    entryPoints: [`test/bench/src/${name}.ts`],
    outfile,
    bundle: true,
    minify: true,
    charset: 'utf8',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
  });
  return createRequire(outfile)(outfile);
}
