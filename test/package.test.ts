import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error A script without types.
import { unzip } from './e2e/lib/unzip.mjs';

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
  it('is under a megabyte', () => {
    expect(statSync(vsix).size).toBeLessThan(1_000_000);
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
        'changelog.md',
        'dist/client.js',
        'dist/client.web.js',
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
    for (const name of readdirSync(join(inside, 'dist'))) {
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
