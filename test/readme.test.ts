import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { AUTHORITIES } from '../server/src/features/drafts/authorities.ts';

const root = new URL('../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');
const features = readFileSync(new URL('docs/features.md', root), 'utf8')
  .split('| Việc | Phép thử |')[1]!
  .split('\n\n', 1)[0]!
  .trim()
  .split('\n')
  .slice(1);

describe('README.md', () => {
  it('names the features that docs/features.md has tests for', () => {
    const section = readme.split('## Làm được gì trong trình soạn thảo')[1]!.split('\n## ', 1)[0]!;
    const named = [...section.matchAll(/^- (.+)$/gmu)].map(([, feature]) => feature!);
    expect(named).toEqual(features.map((row) => row.split('|')[1]!.trim()));
  });

  it.each(features.map((row) => row.split('|').map((cell) => cell.trim())))('%s%s', (_, feature, tests) => {
    expect(feature).toMatch(/\p{L}/u);
    const named = [...tests!.matchAll(/`([^`]+)`/gu)].map(([, path]) => path!);
    expect(named.length).toBeGreaterThan(0);
    for (const path of named) {
      expect(path).toMatch(/^test\/.+\.(?:ts|mjs|lua|el)$/u);
      expect(existsSync(new URL(path, root)), path).toBe(true);
    }
  });

  it('counts the kinds of offices that a new plan can be for', () => {
    expect(readme).toContain(`Tạo kế hoạch mới cho ${AUTHORITIES.length} loại cơ quan`);
  });

  it('shows only pictures and pages that are there', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/gu)].map(([, path]) => path!);
    expect(links.length).toBeGreaterThan(6);
    for (const path of links) expect(existsSync(fileURLToPath(new URL(path, root))), path).toBe(true);
  });
});

describe('pages for people', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md'].concat(
    readdirSync(new URL('docs/', root))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  );

  it.each(pages)('%s refers to files that are there', (page) => {
    const text = readFileSync(new URL(page, root), 'utf8');
    const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/gu)].map(
      ([, path]) => new URL(path!, new URL(page, root)),
    );
    // `ID`, `NAME` and the like stand for a name of the reader's; `lint/lint.ts` is below server/src.
    const missing = [
      ...text.matchAll(/`((?:test|server|client|docs)\/[\w./-]+|[\w-]+(?:\/[\w-]+)*\/[\w-]+\.ts)`/gu),
    ]
      .map(([, path]) => path!)
      .filter((path) => !/(?:^|\/)[A-Z]+(?:[./]|$)/u.test(path))
      .filter(
        (path) => !['', 'server/src/', 'server/'].some((folder) => existsSync(new URL(folder + path, root))),
      );
    const broken = links.filter((url) => !existsSync(url)).map(({ pathname }) => pathname);
    expect([...broken, ...missing]).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  const page = readFileSync(new URL('docs/architecture.md', root), 'utf8');
  const invariants = page
    .slice(page.indexOf('| invariant | held by |'))
    .split('\n\n', 1)[0]!
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').map((cell) => cell.trim()));

  it.each(invariants)('%s%s', (_, invariant, tests) => {
    expect(invariant).toMatch(/\p{L}/u);
    const named = [...tests!.matchAll(/`((?:test|server)\/[^`]+)`/gu)].map(([, path]) => path!);
    expect(named.length).toBeGreaterThan(0);
    for (const path of named) expect(existsSync(new URL(path, root)), path).toBe(true);
  });
});
