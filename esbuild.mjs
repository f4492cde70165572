// Builds dist/: the command line (cli.js, and cli-lint.js or cli-main.js, one of which it loads), the language server
// (server.js, server.web.js), the client (client.js, client.web.js), the page of the preview (preview.js, preview.css), the files
// of LATE, which those load when they need them, the table of words and the fonts.
// `node esbuild.mjs [--watch] [--outdir=FOLDER] [--only=NAMES] [--metafile=FILE]`; NAMES is an expression for the names of
// outputs. Tests build into folders of their own. The metafile lists, by output, the files that are in it (esbuild's `outputs`,
// of all bundles).
import { readFileSync } from 'node:fs';
import { chmod, copyFile, cp, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
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

/** Modules that are loaded when they are needed, by the name of the file that each becomes. */
const LATE = {
  'cli-lint': 'server/src/cli/start-lint.ts',
  'cli-main': 'server/src/cli/start.ts',
  // A plan held against its Word file.
  compare: 'server/src/features/compare-word/compare-word.ts',
  // The schema of configurations.
  configuration: 'server/src/config/parse.ts',
  // The printed page.
  export: 'server/src/features/export/plan-writer.ts',
  // Regular expressions of configurations.
  expressions: 'server/src/text/re2.ts',
  // Word files.
  import: 'server/src/features/import/docx-reader.ts',
  // The Model Context Protocol, for `kehoach mcp`.
  mcp: 'server/src/cli/mcp/serve.ts',
  // The clipboards of word processors.
  paste: 'server/src/features/paste/paste.ts',
  watch: 'server/src/cli/files/watch.ts',
  // Configurations in YAML.
  yaml: 'server/src/config/yaml-tree.ts',
};

/**
 * Leaves modules of LATE out of a bundle that imports them as it runs: each stands in a file of its own beside it.
 * @param {(keyof typeof LATE)[]} names
 * @returns {esbuild.Plugin}
 */
function apart(...names) {
  const files = new Map(names.map((name) => [resolve(LATE[name]), `./${name}.js`]));
  return {
    name: 'apart',
    setup: (build) =>
      build.onResolve({ filter: /^\.{1,2}\// }, ({ kind, path, resolveDir }) => {
        const file = kind === 'dynamic-import' ? files.get(resolve(resolveDir, path)) : undefined;
        return file ? { path: file, external: true } : undefined;
      }),
  };
}

/**
 * @param {keyof typeof LATE} name
 * @param {esbuild.BuildOptions} own
 * @returns {esbuild.BuildOptions}
 */
const late = (name, own = {}) => ({
  ...node,
  entryPoints: [LATE[name]],
  outfile: `${outdir}/${name}.js`,
  ...own,
});

/** What both halves of the command line load when they need it. */
const ofCommandLine = {
  plugins: [apart('configuration', 'export', 'expressions', 'import', 'mcp', 'watch', 'yaml')],
  supported: { 'dynamic-import': false },
};

/** @type {esbuild.BuildOptions[]} */
const bundles = [
  {
    ...node,
    entryPoints: ['server/src/cli/kehoach.ts'],
    outfile: `${outdir}/cli.js`,
    banner: { js: '#!/usr/bin/env node' },
    plugins: [apart('cli-lint', 'cli-main')],
    // As require: the loader of ES modules would read the whole file a second time.
    supported: { 'dynamic-import': false },
  },
  late('cli-lint', ofCommandLine),
  late('cli-main', ofCommandLine),
  {
    ...node,
    entryPoints: ['server/src/lsp/node.ts'],
    outfile: `${outdir}/server.js`,
    plugins: [apart('compare', 'export', 'expressions', 'import', 'yaml')],
    supported: { 'dynamic-import': false },
  },
  late('compare'),
  late('configuration'),
  late('export'),
  late('expressions'),
  late('import'),
  late('mcp', { plugins: [withoutAjv] }),
  late('paste'),
  late('watch'),
  late('yaml'),
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
    plugins: [apart('import', 'paste')],
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
].filter((bundle) => !only || new RegExp(`/${only}[.-][^/]*$`).test(bundle.outfile));

/** @type {Record<string, unknown>} */
const outputs = {};
for (const options of bundles) {
  if (watch) await (await esbuild.context(options)).watch();
  else Object.assign(outputs, (await esbuild.build(options)).metafile?.outputs);
}
if (metafile) await writeFile(metafile, JSON.stringify({ outputs }));
await copyFile('server/data/words.bin', `${outdir}/words.bin`);
await cp('server/data/fonts', `${outdir}/fonts`, { recursive: true });
if (bundles.some(({ outfile }) => outfile === `${outdir}/cli.js`)) await chmod(`${outdir}/cli.js`, 0o755);
