// Bundles the API tests for both extension hosts into the harness extension.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const common = { bundle: true, format: 'cjs', target: 'es2022', logLevel: 'warning', charset: 'utf8' };
// E2E_GREP: only the tests whose names match it.
common.define = { __GREP__: JSON.stringify(process.env.E2E_GREP ?? '') };
const out = join(here, 'harness', 'out');

for (const [entry, name] of [
  ['node', 'node'],
  ['places-node', 'places'],
]) {
  await esbuild.build({
    ...common,
    platform: 'node',
    entryPoints: [join(here, 'suite', `${entry}.ts`)],
    outfile: join(out, `${name}.js`),
    external: ['vscode', 'mocha'],
  });
}
await esbuild.build({
  ...common,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  entryPoints: [join(here, 'suite', 'web.ts')],
  outfile: join(out, 'web.js'),
  external: ['vscode'],
});
