import { describe, expect, it } from 'vitest';
import { ConfigFinder, type ConfigReader } from '../../server/src/config/discover.ts';
import { effectiveConfig } from '../../server/src/config/effective.ts';

const RULES = ['rule-a', 'rule-b'].map((id) => ({ id, title: { vi: id, en: id }, severity: 'warning' }));

function finder(files: Record<string, unknown>, boundaries?: string[]) {
  const read: string[] = [];
  const reader: ConfigReader = {
    async read(path) {
      read.push(path);
      const value = files[path];
      return value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
    },
    async exists(path) {
      return Object.keys(files).some((each) => each === path || each.startsWith(`${path}/`));
    },
  };
  const it = new ConfigFinder(reader, { knownRules: RULES, ...(boundaries ? { boundaries } : {}) });
  return {
    read,
    effective: async (path: string) => effectiveConfig(path, await it.forFile(path)),
    chain: (path: string) => it.forFile(path),
  };
}

describe('ConfigFinder', () => {
  it('lets the nearest value rule and says where each comes from', async () => {
    const { effective } = finder({
      '/kho/kehoach.config.json': { stage: 'final', rules: { 'rule-a': 'error', 'rule-b': 'off' } },
      '/kho/xa/kehoach.config.json': { rules: { 'rule-a': 'hint' } },
    });
    expect(await effective('/kho/xa/a.md')).toEqual({
      stage: { value: 'final', file: '/kho/kehoach.config.json', path: 'stage' },
      rules: {
        'rule-a': { value: 'hint', file: '/kho/xa/kehoach.config.json', path: 'rules.rule-a' },
        'rule-b': { value: 'off', file: '/kho/kehoach.config.json', path: 'rules.rule-b' },
      },
    });
  });

  it('stops at root, at .git and at a boundary', async () => {
    const top = { '/a/kehoach.config.json': { stage: 'final' } };
    const stage = async (files: Record<string, unknown>, boundaries?: string[]) =>
      (await finder({ ...top, ...files }, boundaries).effective('/a/b/c/x.md')).stage?.value;
    expect(await stage({})).toBe('final');
    expect(await stage({ '/a/b/kehoach.config.json': { root: true } })).toBeUndefined();
    expect(await stage({ '/a/b/.git/HEAD': 'ref' })).toBeUndefined();
    expect(await stage({ '/a/b/.git': 'gitdir: elsewhere' })).toBeUndefined();
    expect(await stage({ '/a/.git/HEAD': 'ref' })).toBe('final');
    expect(await stage({}, ['/a/b'])).toBeUndefined();
    expect(await stage({}, ['/a'])).toBe('final');
  });

  it('takes the first of the three names in a folder', async () => {
    const { effective } = finder({
      '/a/package.json': { kehoach: { stage: 'draft' } },
      '/a/.kehoachrc.json': { stage: 'final' },
    });
    expect((await effective('/a/x.md')).stage?.file).toBe('/a/.kehoachrc.json');
    const only = finder({ '/a/package.json': { kehoach: { stage: 'final' } } });
    expect((await only.effective('/a/x.md')).stage?.value).toBe('final');
  });

  it('passes over a package.json that does not speak of us, broken or not', async () => {
    const { chain } = finder({ '/a/b/package.json': '{ broken', '/a/.kehoachrc.json': { stage: 'final' } });
    expect((await chain('/a/b/x.md')).files).toHaveLength(1);
  });

  it('looks at each folder once', async () => {
    const { chain, read } = finder({ '/a/.kehoachrc.json': {} });
    await Promise.all(['/a/b/x.md', '/a/b/y.md', '/a/z.md'].map(chain));
    expect(read).toHaveLength(new Set(read).size);
  });

  it('reports a broken file and gives no configuration for what lies below', async () => {
    const { chain } = finder({ '/a/kehoach.config.json': '{', '/a/b/kehoach.config.json': {} });
    expect((await chain('/a/x.md')).problems).toHaveLength(1);
    expect((await chain('/a/b/x.md')).problems).toHaveLength(1);
  });

  it('reads URIs as paths', async () => {
    const { effective } = finder({
      'vscode-vfs://github/o/r/kehoach.config.json': { files: ['ke hoach/**'] },
    });
    expect((await effective('vscode-vfs://github/o/r/ke hoach/a.md')).isPlan?.path).toBe('files[0]');
  });
});

describe('effectiveConfig', () => {
  const files = {
    '/k/kehoach.config.json': {
      files: ['kế hoạch/**/*.md'],
      ignore: ['lưu/**', '!lưu/giữ.md', 'cũ'],
      overrides: [
        { files: ['dự thảo/**'], stage: 'draft', rules: { 'rule-a': 'off' } },
        { files: ['**/gấp.md'], stage: 'final' },
      ],
    },
  };

  it('matches globs whatever the Unicode form of names', async () => {
    const { effective } = finder(files);
    expect((await effective('/k/kế hoạch/2026/a.md'.normalize('NFD'))).isPlan?.value).toBe(
      'kế hoạch/**/*.md',
    );
    expect((await effective('/k/khác/a.md')).isPlan).toBeUndefined();
  });

  it('leaves out what ignore names, but for what it takes back', async () => {
    const { effective } = finder(files);
    expect((await effective('/k/lưu/a.md')).ignored?.path).toBe('ignore[0]');
    expect((await effective('/k/lưu/giữ.md')).ignored).toBeUndefined();
    expect((await effective('/k/cũ/sâu/a.md')).ignored?.path).toBe('ignore[2]');
  });

  it('lets later overrides win', async () => {
    const { effective } = finder(files);
    const both = await effective('/k/dự thảo/gấp.md');
    expect(both.stage).toEqual({
      value: 'final',
      file: '/k/kehoach.config.json',
      path: 'overrides[1].stage',
    });
    expect(both.rules['rule-a']?.path).toBe('overrides[0].rules.rule-a');
  });
});
