import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import esbuild from 'esbuild';

let built: Promise<typeof import('./in-process.ts')> | undefined;

/** The measurements inside one process, of the code as it is shipped: bundled as esbuild.mjs does. */
export function shippedInProcess(): Promise<typeof import('./in-process.ts')> {
  built ??= build();
  return built;
}

async function build(): Promise<typeof import('./in-process.ts')> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'kehoach-bench-')), 'in-process.cjs');
  await esbuild.build({
    entryPoints: ['test/bench/src/in-process.ts'],
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
