// Builds the files that contracts name: dist/cli.js, dist/server.js, dist/server.web.js, dist/client.js,
// dist/client.web.js, dist/cli-lint.js and dist/cli-main.js behind dist/cli.js, dist/compare.js, dist/export.js, dist/expressions.js, dist/import.js, dist/mcp.js and dist/paste.js behind it, the server and
// the client, and the page of the preview with its fonts.
// `node esbuild.mjs [--watch] [--outdir=FOLDER] [--only=cli] [--metafile=FILE]`; tests build into folders of their
// own. The metafile lists, by output, the files that are in it (esbuild's `outputs`, of all bundles).
import { existsSync, readFileSync } from 'node:fs';
import { chmod, copyFile, cp, writeFile } from 'node:fs/promises';
import esbuild from 'esbuild';
import { withoutAjv } from './server/scripts/without-ajv.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const watch = process.argv.includes('--watch');
const argument = (name) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const outdir = argument('outdir') ?? 'dist';
const only = argument('only');
const metafile = argument('metafile');

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  target: 'es2022',
  define: { __VERSION__: JSON.stringify(version) },
  metafile: metafile !== undefined,
};
/** @type {esbuild.BuildOptions} */
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };
/** @type {esbuild.BuildOptions} */
const browser = { ...common, platform: 'browser', format: 'iife', mainFields: ['browser', 'module', 'main'] };

/**
 * Leaves a module that is loaded when it is needed out of a bundle: it stands in a file of its own beside it.
 * @returns {esbuild.Plugin}
 */
function apart(module, file) {
  const filter = new RegExp(`^${module.replaceAll('.', '\\.')}$`);
  return {
    name: 'apart',
    setup: (build) =>
      build.onResolve({ filter }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: file, external: true } : undefined,
      ),
  };
}

/** @type {esbuild.BuildOptions[]} */
const bundles = [
  {
    ...node,
    entryPoints: ['server/src/cli/kehoach.ts'],
    outfile: `${outdir}/cli.js`,
    banner: { js: '#!/usr/bin/env node' },
    plugins: [apart('./start.ts', './cli-main.js'), apart('./start-lint.ts', './cli-lint.js')],
    // As require: the loader of ES modules would read the whole file a second time.
    supported: { 'dynamic-import': false },
  },
  ...['lint', 'main'].map((name) => ({
    ...node,
    entryPoints: [name === 'lint' ? 'server/src/cli/start-lint.ts' : 'server/src/cli/start.ts'],
    outfile: `${outdir}/cli-${name}.js`,
    plugins: [
      apart('./plan-writer.ts', './export.js'),
      apart('./docx-reader.ts', './import.js'),
      apart('./mcp/serve.ts', './mcp.js'),
      apart('./re2.ts', './expressions.js'),
      apart('./parse.ts', './configuration.js'),
      apart('./yaml-tree.ts', './yaml.js'),
      apart('./files/watch.ts', './watch.js'),
    ],
    supported: { 'dynamic-import': false },
  })),
  // The schema of configurations, loaded by the command line at the first.
  { ...node, entryPoints: ['server/src/config/parse.ts'], outfile: `${outdir}/configuration.js` },
  // Configurations in YAML, loaded by command line and server at the first.
  { ...node, entryPoints: ['server/src/config/yaml-tree.ts'], outfile: `${outdir}/yaml.js` },
  { ...node, entryPoints: ['server/src/cli/files/watch.ts'], outfile: `${outdir}/watch.js` },
  {
    ...node,
    entryPoints: ['server/src/lsp/node.ts'],
    outfile: `${outdir}/server.js`,
    plugins: [
      apart('./plan-writer.ts', './export.js'),
      apart('./docx-reader.ts', './import.js'),
      apart('./compare-word.ts', './compare.js'),
      apart('./re2.ts', './expressions.js'),
      apart('./yaml-tree.ts', './yaml.js'),
    ],
    supported: { 'dynamic-import': false },
  },
  // The printed page, loaded by both at the first export.
  { ...node, entryPoints: ['server/src/features/export/plan-writer.ts'], outfile: `${outdir}/export.js` },
  // Word files, loaded by the command line and the client at the first import.
  { ...node, entryPoints: ['server/src/features/import/docx-reader.ts'], outfile: `${outdir}/import.js` },
  // The Model Context Protocol, loaded by the command line for `kehoach mcp`.
  {
    ...node,
    entryPoints: ['server/src/cli/mcp/serve.ts'],
    outfile: `${outdir}/mcp.js`,
    plugins: [withoutAjv],
  },
  // A plan held against its Word file, loaded by the server at the first comparison.
  {
    ...node,
    entryPoints: ['server/src/features/compare-word/compare-word.ts'],
    outfile: `${outdir}/compare.js`,
  },
  // Regular expressions of configurations, loaded by command line and server at the first.
  { ...node, entryPoints: ['server/src/text/re2.ts'], outfile: `${outdir}/expressions.js` },
  // The clipboards of word processors, loaded by the client at the first paste.
  { ...node, entryPoints: ['server/src/features/paste/paste.ts'], outfile: `${outdir}/paste.js` },
  // A worker has no document: packages with a variant for pages and one for workers must give the latter.
  {
    ...browser,
    conditions: ['worker', 'module'],
    entryPoints: ['server/src/lsp/browser.ts'],
    // A worker in a browser reads no files.
    loader: { '.bin': 'binary' },
    outfile: `${outdir}/server.web.js`,
  },
  {
    ...node,
    entryPoints: ['client/src/node.ts'],
    outfile: `${outdir}/client.js`,
    external: ['vscode'],
    plugins: [apart('./docx-reader.ts', './import.js'), apart('./paste.ts', './paste.js')],
    supported: { 'dynamic-import': false },
  },
  {
    ...browser,
    conditions: ['worker', 'module'],
    format: 'cjs',
    entryPoints: ['client/src/browser.ts'],
    outfile: `${outdir}/client.web.js`,
    external: ['vscode'],
  },
  // What runs in the page of the preview: a browser's page, neither of VS Code's hosts.
  { ...browser, entryPoints: ['client/webview/preview.ts'], outfile: `${outdir}/preview.js` },
  { ...browser, entryPoints: ['client/webview/preview.css'], outfile: `${outdir}/preview.css` },
]
  .filter((bundle) => existsSync(bundle.entryPoints[0]))
  .filter((bundle) => !only || new RegExp(`/${only}[.-][^/]*$`).test(bundle.outfile));

/** @type {Record<string, unknown>} */
const outputs = {};
for (const options of bundles) {
  if (watch) await (await esbuild.context(options)).watch();
  else Object.assign(outputs, (await esbuild.build(options)).metafile?.outputs);
}
if (metafile) await writeFile(metafile, JSON.stringify({ outputs }));
await copyFile('server/data/words.bin', `${outdir}/words.bin`);
await cp('server/data/fonts', `${outdir}/fonts`, { recursive: true });
if (existsSync(`${outdir}/cli.js`)) await chmod(`${outdir}/cli.js`, 0o755);
