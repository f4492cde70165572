import { describe, expect, test } from 'vitest';
import { isListed } from '../../client/src/listed.ts';

function reader(files: Readonly<Record<string, string>>): (path: string) => Promise<string | undefined> {
  return async (path) => files[path];
}

const LISTS = '{"files": ["ke-hoach/**/*.md"]}';

describe('isListed', () => {
  test('a configuration on the way up to the workspace folder lists the file', async () => {
    const read = reader({ '/w/kehoach.config.json': LISTS });
    expect(await isListed('/w/ke-hoach/2026/thang-1.md', '/w', read)).toBe(true);
    expect(await isListed('/w/ghi-chu/thang-1.md', '/w', read)).toBe(false);
  });

  test('nobody looks above the workspace folder, or above a root', async () => {
    expect(
      await isListed('/a/w/ke-hoach/x.md', '/a/w', reader({ '/a/kehoach.config.json': '{"files": ["**"]}' })),
    ).toBe(false);
    const read = reader({ '/w/kehoach.config.json': LISTS, '/w/ke-hoach/.kehoachrc.json': '{"root": true}' });
    expect(await isListed('/w/ke-hoach/x.md', '/w', read)).toBe(false);
  });

  test('reads the kehoach member of a package.json, and passes one without', async () => {
    expect(
      await isListed('/w/ke-hoach/x.md', '/w', reader({ '/w/package.json': `{"kehoach": ${LISTS}}` })),
    ).toBe(true);
    const read = reader({ '/w/ke-hoach/package.json': '{"name": "x"}', '/w/kehoach.config.json': LISTS });
    expect(await isListed('/w/ke-hoach/x.md', '/w', read)).toBe(true);
  });

  test('broken configurations list nothing', async () => {
    for (const text of ['{', '[]', 'null', '{"files": 3}', '{"files": [null]}', '']) {
      expect(await isListed('/w/ke-hoach/x.md', '/w', reader({ '/w/kehoach.config.json': text }))).toBe(
        false,
      );
    }
  });

  test('paths in NFD are the same paths', async () => {
    const read = reader({ '/w/kehoach.config.json': '{"files": ["kế hoạch/*.md"]}' });
    expect(await isListed(`/w/${'kế hoạch'.normalize('NFD')}/x.md`, '/w', read)).toBe(true);
  });
});
