// Writes soan-ke-hoach.vsix (or the file named as argument): exactly the files that the extension needs at run time, gathered in a folder of their own
// (the package for npm has other files, and vsce takes only one list), and checks what came of it.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { bundleServer } from './bundle-server.mjs';

const STAGE = join('dist', 'vsix');
const OUTPUT = process.argv[2] ?? 'soan-ke-hoach.vsix';
/** Bytes. What ships takes about three and a half megabytes: a source map or a second copy of the server would be noticed. */
const LIMIT = 3_800_000;

/** Files and folders that ship; a missing one is a mistake. */
const SHIPPED = [
  'dist/client.js',
  'dist/client.web.js',
  'dist/compare.js',
  'dist/fonts',
  'dist/import.js',
  'dist/paste.js',
  'dist/preview.css',
  'dist/preview.js',
  'docs/walkthrough',
  'schemas',
  'snippets',
  'syntaxes',
  'package.nls.json',
  'CHANGELOG.md',
  'LICENSE',
  'SECURITY.md',
  'THIRD-PARTY-NOTICES.md',
];
const KINDS = /\.(?:css|js|json|md|png|svg|ttf)$|(?:^|\/)LICENSE$/u;

rmSync(STAGE, { recursive: true, force: true });
mkdirSync(STAGE, { recursive: true });
const missing = SHIPPED.filter((path) => !existsSync(path));
if (missing.length > 0) throw new Error(`not there: ${missing.join(', ')}`);
for (const path of SHIPPED) {
  cpSync(path, join(STAGE, path), {
    recursive: true,
    filter: (source) => statSync(source).isDirectory() || KINDS.test(source.replaceAll('\\', '/')),
  });
}

const pages = readdirSync('docs/rules').filter((name) => name.endsWith('.md'));
writeFileSync(
  join(STAGE, 'docs', 'rules.json'),
  JSON.stringify(
    Object.fromEntries(
      pages.map((name) => [name.slice(0, -3), readFileSync(join('docs', 'rules', name), 'utf8')]),
    ),
  ),
);

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
await bundleServer(join(STAGE, 'dist'), manifest.version);
for (const key of ['scripts', 'devDependencies', 'files', 'bin']) delete manifest[key];
writeFileSync(join(STAGE, 'package.json'), JSON.stringify(manifest));
// The pictures of the README are for the repository; in the editor's page of the extension they would be broken.
const readme = readFileSync('README.md', 'utf8').replace(/!\[[^\]]*\]\(docs\/images\/[^)]*\)\n*/gu, '');
writeFileSync(join(STAGE, 'README.md'), readme);

writeFileSync(join(STAGE, '.vscodeignore'), '*.map\n');

for (const path of pathsIn(manifest)) {
  if (!existsSync(join(STAGE, path))) throw new Error(`package.json names ${path}, which does not ship`);
}
await createVSIX({
  cwd: STAGE,
  packagePath: resolve(OUTPUT),
  dependencies: false,
  rewriteRelativeLinks: false,
  skipLicense: false,
});
const { size } = statSync(OUTPUT);
if (size > LIMIT) throw new Error(`${OUTPUT} has ${size} bytes, more than ${LIMIT}`);

/**
 * The files that a manifest names.
 * @param {{ main: string, browser: string, contributes: Record<string, any> }} manifest
 * @returns {string[]}
 */
function pathsIn({ main, browser, contributes }) {
  return [
    main,
    browser,
    ...(contributes.jsonValidation ?? []).map((/** @type {{ url: string }} */ entry) => entry.url),
    ...(contributes.snippets ?? []).map((/** @type {{ path: string }} */ entry) => entry.path),
    ...(contributes.grammars ?? []).map((/** @type {{ path: string }} */ entry) => entry.path),
    ...(contributes.walkthroughs ?? []).flatMap((/** @type {{ steps: any[] }} */ walkthrough) =>
      walkthrough.steps.map((step) => step.media.image ?? step.media.markdown ?? step.media.svg),
    ),
  ];
}
