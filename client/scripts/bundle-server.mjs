import { basename, join, resolve } from 'node:path';
import esbuild from 'esbuild';

/** What `server/src/lsp/node.ts` keeps to itself in the .vsix; all else it takes from the bundle for workers. */
const OWN = new Set(['check-thread.ts', 'read-file.ts']);
const OWN_IMPORTERS = new Set(['node.ts', ...OWN]);
const SHARED_SOURCE = join('client', 'src', 'shared-server.ts');
const SHARED = './server.web.js';

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  format: 'cjs',
  metafile: true,
};

/**
 * Writes the two server files of the .vsix: `server.web.js` with everything, for a worker and for Node alike, and a
 * small `server.js` with Node's transports that requires it. Apart they would be the same text twice, half the package.
 * @param {string} folder
 * @param {string} version
 * @returns {Promise<esbuild.Metafile['outputs']>} by output, the files that are in it
 */
export async function bundleServer(folder, version) {
  const whole = await esbuild.build({
    ...common,
    platform: 'browser',
    target: 'es2022',
    conditions: ['worker', 'module'],
    mainFields: ['browser', 'module', 'main'],
    loader: { '.bin': 'binary' },
    define: { __VERSION__: JSON.stringify(version) },
    supported: { 'dynamic-import': false },
    // A worker's script has no `module`; in Node the declaration changes nothing.
    banner: { js: 'var module=typeof module==="undefined"?{exports:{}}:module;' },
    entryPoints: ['client/src/shared-server.ts'],
    outfile: join(folder, 'server.web.js'),
  });
  /** @type {(plugin: esbuild.Plugin, options: esbuild.BuildOptions) => Promise<esbuild.BuildResult>} */
  const nodeServer = (plugin, options) =>
    esbuild.build({
      ...common,
      platform: 'node',
      target: 'node20',
      mainFields: ['module', 'main'],
      // Only readers and writers are wanted of it; the rest of the library is in the shared bundle.
      alias: { 'vscode-languageserver/node': 'vscode-jsonrpc/node' },
      entryPoints: ['server/src/lsp/node.ts'],
      plugins: [plugin],
      ...options,
    });
  // A name that the shared bundle does not give would be undefined in the middle of some work: bundled in one it fails here.
  await nodeServer(shared({ path: resolve(SHARED_SOURCE) }), {
    write: false,
    loader: { '.bin': 'empty' },
    external: ['vscode-languageserver/browser'],
  });
  const own = await nodeServer(shared({ path: SHARED, external: true }), {
    outfile: join(folder, 'server.js'),
  });
  return { ...whole.metafile?.outputs, ...own.metafile?.outputs };
}

/**
 * @param {esbuild.OnResolveResult} target
 * @returns {esbuild.Plugin}
 */
function shared(target) {
  return {
    name: 'shared',
    setup: (build) =>
      build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, kind, importer }) =>
        kind !== 'entry-point' && !OWN.has(basename(path)) && OWN_IMPORTERS.has(basename(importer))
          ? target
          : undefined,
      ),
  };
}
