import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error A script without types.
import { bundleServer } from '../client/scripts/bundle-server.mjs';
// @ts-expect-error A script without types.
import { unzip } from './e2e/lib/unzip.mjs';

/** Of esbuild's metafile: by output, how much of each file is in it. */
type Outputs = Readonly<
  Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
>;

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gói '));
const vsix = join(folder, 'soan-ke-hoach.vsix');
const inside = join(folder, 'extension');

beforeAll(() => {
  const packed = spawnSync(process.execPath, ['client/scripts/package.mjs', vsix], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(packed.status, packed.stdout + packed.stderr).toBe(0);
  unzip(vsix, folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const text = (path: string): string => readFileSync(join(inside, path), 'utf8');

describe('the .vsix', () => {
  it('is of about three megabytes', () => {
    expect(statSync(vsix).size).toBeLessThan(3_800_000);
  });

  it('names each bundled package with its version and the text of its licence', {
    timeout: 600_000,
  }, async () => {
    const built = join(folder, 'built');
    const list = join(folder, 'metafile.json');
    execFileSync(process.execPath, ['esbuild.mjs', `--outdir=${built}`, `--metafile=${list}`], { cwd: root });
    const { outputs } = JSON.parse(readFileSync(list, 'utf8')) as { outputs: Outputs };
    const all = [...Object.values(outputs), ...Object.values((await bundleServer(built, '0')) as Outputs)];
    const folders = new Set(
      all.flatMap(({ inputs }) =>
        Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
          bytesInOutput > 0 ? (/^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path) ?? []) : [],
        ),
      ),
    );
    expect(folders.size).toBeGreaterThan(40);
    const notices = text('THIRD-PARTY-NOTICES.md');
    for (const name of folders) {
      const manifest = JSON.parse(readFileSync(join(root, name, 'package.json'), 'utf8'));
      const [, section] = notices.split(`\n## ${manifest.name} ${manifest.version}\n`);
      expect(section, name).toMatch(/^\nGiấy phép \/ licence: [^\n]+\n\n```text\n[^`]{200}/u);
    }
    expect(text('SECURITY.md')).toContain('THIRD-PARTY-NOTICES.md');
  });

  it('has what the extension needs at run time and nothing else', () => {
    const files = readdirSync(inside, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(inside.length + 1)
          .replaceAll('\\', '/'),
      )
      .sort();
    const pictures = files.filter((path) => /^docs\/walkthrough\/\w+\.png$/u.test(path));
    expect(pictures.length).toBeGreaterThanOrEqual(6);
    expect(files.filter((path) => !pictures.includes(path))).toEqual(
      [
        'LICENSE.txt',
        'SECURITY.md',
        'THIRD-PARTY-NOTICES.md',
        'changelog.md',
        'dist/client.js',
        'dist/client.web.js',
        'dist/compare.js',
        'dist/fonts/LICENSE',
        'dist/fonts/Tinos-Bold.ttf',
        'dist/fonts/Tinos-BoldItalic.ttf',
        'dist/fonts/Tinos-Italic.ttf',
        'dist/fonts/Tinos-Regular.ttf',
        'dist/import.js',
        'dist/paste.js',
        'dist/preview.css',
        'dist/preview.js',
        'dist/server.js',
        'dist/server.web.js',
        'docs/rules.json',
        'package.json',
        'package.nls.json',
        'readme.md',
        'schemas/kehoach.config.schema.json',
        'snippets/ke-hoach.json',
        'syntaxes/kehoach.comment.tmLanguage.json',
        'syntaxes/kehoach.injection.tmLanguage.json',
      ].sort(),
    );
  });

  it('refers to no source map', () => {
    for (const name of readdirSync(join(inside, 'dist')).filter((each) => each !== 'fonts')) {
      expect(text(`dist/${name}`), name).not.toContain('sourceMappingURL');
    }
  });

  it('installs nothing: no dependencies, no scripts', () => {
    const manifest = JSON.parse(text('package.json'));
    expect(Object.keys(manifest).filter((key) => /dependencies|scripts|^files$|^bin$/iu.test(key))).toEqual(
      [],
    );
  });

  it('has at least 30 snippets, a page for each rule, and a README without missing pictures', () => {
    expect(Object.keys(JSON.parse(text('snippets/ke-hoach.json'))).length).toBeGreaterThanOrEqual(30);
    const rules = readdirSync(join(root, 'docs', 'rules')).map((name) => name.slice(0, -3));
    expect(Object.keys(JSON.parse(text('docs/rules.json'))).sort()).toEqual(rules.sort());
    expect(text('readme.md')).not.toMatch(/!\[/u);
  });
});

describe('the tests in a real VS Code', () => {
  it('are named and left out where there is no browser', () => {
    const env = { ...process.env, CHROMIUM: join(folder, 'no-browser') };
    const run = spawnSync(process.execPath, ['test/e2e/run.mjs'], { cwd: root, env, encoding: 'utf8' });
    expect(run.status).toBe(0);
    expect(run.stdout).toMatch(/chromium.*left out.*node.*newest.*oldest.*journey/u);
    expect(run.stderr).toBe('');
  });
});
