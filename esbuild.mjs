// Builds the files that contracts name: dist/cli.js, dist/server.js, dist/server.web.js, dist/client.js,
// dist/client.web.js, and dist/cli-main.js behind dist/cli.js. `node esbuild.mjs [--watch]`.
import { existsSync, readFileSync } from 'node:fs';
import { chmod, copyFile } from 'node:fs/promises';
import esbuild from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const watch = process.argv.includes('--watch');

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  target: 'es2022',
  define: { __VERSION__: JSON.stringify(version) },
};
/** @type {esbuild.BuildOptions} */
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };
/** @type {esbuild.BuildOptions} */
const browser = { ...common, platform: 'browser', format: 'iife', mainFields: ['browser', 'module', 'main'] };

/**
 * Leaves a module out of a bundle: it stands in a file of its own beside it.
 * @returns {esbuild.Plugin}
 */
function apart(module, file) {
  const filter = new RegExp(`^${module.replaceAll('.', '\\.')}$`);
  return {
    name: 'apart',
    setup: (build) => build.onResolve({ filter }, () => ({ path: file, external: true })),
  };
}

/** @type {esbuild.BuildOptions[]} */
const bundles = [
  {
    ...node,
    entryPoints: ['server/src/cli/kehoach.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [apart('./start.ts', './cli-main.js')],
    // As require: the loader of ES modules would read the whole file a second time.
    supported: { 'dynamic-import': false },
  },
  { ...node, entryPoints: ['server/src/cli/start.ts'], outfile: 'dist/cli-main.js' },
  { ...node, entryPoints: ['server/src/lsp/node.ts'], outfile: 'dist/server.js' },
  // A worker has no document: packages with a variant for pages and one for workers must give the latter.
  {
    ...browser,
    conditions: ['worker', 'module'],
    entryPoints: ['server/src/lsp/browser.ts'],
    // A worker in a browser reads no files.
    loader: { '.bin': 'binary' },
    outfile: 'dist/server.web.js',
  },
  { ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  {
    ...browser,
    conditions: ['worker', 'module'],
    format: 'cjs',
    entryPoints: ['client/src/browser.ts'],
    outfile: 'dist/client.web.js',
    external: ['vscode'],
  },
].filter((bundle) => existsSync(bundle.entryPoints[0]));

for (const options of bundles) {
  if (watch) await (await esbuild.context(options)).watch();
  else await esbuild.build(options);
}
await copyFile('server/data/word-pairs.bin', 'dist/word-pairs.bin');
if (existsSync('dist/cli.js')) await chmod('dist/cli.js', 0o755);
