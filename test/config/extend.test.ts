import { describe, expect, it } from 'vitest';
import { CONFIGURABLE } from '../../server/src/cli/check/configuration.ts';
import { ConfigFinder, type DiscoverOptions } from '../../server/src/config/discover.ts';
import { effectiveConfig } from '../../server/src/config/effective.ts';
import { PRESET_NAMES, presetNamed } from '../../server/src/config/presets.ts';
import { describeProblem } from '../../server/src/config/problems.ts';
import { configSchema } from '../../server/src/config/schema.ts';
import { RULES } from '../../server/src/rules/index.ts';

/** Files of a repository at /kho by path; `links`: where a path really is. */
function finder(
  files: Record<string, unknown>,
  options: Partial<DiscoverOptions> = {},
  links: Record<string, string> = {},
) {
  const read: string[] = [];
  const it = new ConfigFinder(
    {
      async read(path) {
        read.push(path);
        const value = files[path];
        return value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
      },
      async exists(path) {
        return Object.keys(files).some((each) => each === path || each.startsWith(`${path}/`));
      },
      async realPath(path) {
        return links[path] ?? path;
      },
    },
    { knownRules: CONFIGURABLE, ...options },
  );
  return {
    read,
    chain: (path = '/kho/a.md') => it.forFile(path),
    effective: async (path = '/kho/a.md') => effectiveConfig(path, await it.forFile(path)),
    problems: async (path = '/kho/a.md') =>
      (await it.forFile(path)).problems.map((problem) => describeProblem(problem, 'vi')),
  };
}

const REPOSITORY = { '/kho/.git/HEAD': 'ref' };

describe('extends', () => {
  it('lets a file override what it builds on, and later names earlier ones', async () => {
    const { effective, chain } = finder({
      ...REPOSITORY,
      '/kho/kehoach.config.json': {
        extends: ['van-thu', './chung/mot.json', './chung/hai.json'],
        rules: { 'typo-spacing': 'hint' },
      },
      '/kho/chung/mot.json': { regime: 'party', rules: { 'typo-spacing': 'error', 'num-missing': 'hint' } },
      '/kho/chung/hai.json': { extends: './ba.json', rules: { 'num-missing': 'info' } },
      '/kho/chung/ba.json': { regime: 'state' },
    });
    const { rules, stage, regime } = await effective();
    expect(rules['typo-spacing']).toEqual({
      value: 'hint',
      file: '/kho/kehoach.config.json',
      path: 'rules.typo-spacing',
    });
    expect(rules['num-missing']).toMatchObject({ value: 'info', file: '/kho/chung/hai.json' });
    expect(regime).toMatchObject({ value: 'state', file: '/kho/chung/ba.json' });
    expect(stage).toEqual({ value: 'final', file: 'van-thu', path: 'stage' });
    expect((await chain()).files.map(({ path }) => path)).toEqual([
      '/kho/kehoach.config.json',
      '/kho/chung/hai.json',
      '/kho/chung/ba.json',
      '/kho/chung/mot.json',
      'van-thu',
    ]);
  });

  it('counts globs of a shared file from the folder that it serves, its paths from its own', async () => {
    const { effective } = finder({
      ...REPOSITORY,
      '/kho/kehoach.config.json': { extends: './chung/x.json' },
      '/kho/chung/x.json': { ignore: ['nhap/**'], baseline: 'cu.json' },
    });
    expect((await effective('/kho/nhap/a.md')).ignored?.value).toBe('nhap/**');
    expect((await effective()).baseline?.value).toBe('/kho/chung/cu.json');
  });

  it('takes a package from node_modules as data, from the nearest folder upward', async () => {
    const { effective, read } = finder({
      ...REPOSITORY,
      '/kho/xa/kehoach.config.json': { extends: ['@tinh/cau-hinh', 'goi/xa.json'] },
      '/kho/node_modules/@tinh/cau-hinh/kehoach.config.json': { stage: 'final' },
      '/kho/xa/node_modules/goi/xa.json': { regime: 'party' },
    });
    const { stage, regime } = await effective('/kho/xa/a.md');
    expect([stage?.value, regime?.value]).toEqual(['final', 'party']);
    expect(read.filter((path) => path.includes('node_modules')).every((path) => path.endsWith('.json'))).toBe(
      true,
    );
  });

  it('names with place and remedy what cannot be used', async () => {
    const said = async (extended: unknown, more: Record<string, unknown> = {}, links = {}) =>
      (
        await finder(
          { ...REPOSITORY, '/kho/kehoach.config.json': { extends: extended }, ...more },
          {},
          links,
        ).problems()
      )[0];
    expect(await said('./khong.json')).toBe(
      '/kho/kehoach.config.json:1:12: extends: cần một tệp có thật, đường dẫn tính từ thư mục của tệp cấu hình này, gặp "./khong.json".',
    );
    expect(await said(['van-thu', 'nghiem2'])).toMatch(
      /:1:23: extends\[1\]: cần bộ có sẵn .* Có phải “nghiem”\?/u,
    );
    expect(await said('../ngoai.json', { '/ngoai.json': {} })).toContain('cần một tệp trong kho');
    expect(await said('./../kho2/a.json', { '/kho2/a.json': {} })).toContain('cần một tệp trong kho');
    expect(await said('/etc/passwd')).toContain('tệp bắt đầu bằng ./ hoặc ../');
    expect(await said('goi/../../x.json')).toContain('tệp bắt đầu bằng ./ hoặc ../');
    expect(await said('goi/ma.js')).toContain('chỉ nhận tệp .json');
    expect(
      await said('./lien-ket.json', { '/kho/lien-ket.json': {} }, { '/kho/lien-ket.json': '/etc/x' }),
    ).toContain('cần một tệp trong kho');
    expect(await said('./b.json', { '/kho/b.json': { rulse: {} } })).toMatch(/^\/kho\/b\.json:1:2: rulse: /u);
    expect(await said('./b.json', { '/kho/b.json': { extends: './kehoach.config.json' } })).toContain(
      'vòng tròn (kehoach.config.json → b.json → kehoach.config.json)',
    );
  });

  it('reads nothing outside the repository', async () => {
    const { problems, read } = finder({
      ...REPOSITORY,
      '/kho/kehoach.config.json': { extends: ['../a.json', 'goi/x.json'] },
      '/a.json': {},
      '/node_modules/goi/x.json': {},
    });
    expect(await problems()).toHaveLength(2);
    expect(read.filter((path) => !path.startsWith('/kho/'))).toEqual([]);
  });

  it('follows eight files one upon the other, and no more', async () => {
    const chain = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, i) => [
          i === 0 ? '/kho/kehoach.config.json' : `/kho/${i}.json`,
          i === length - 1 ? { stage: 'final' } : { extends: `./${i + 1}.json` },
        ]),
      );
    expect((await finder({ ...REPOSITORY, ...chain(9) }).effective()).stage?.value).toBe('final');
    expect((await finder({ ...REPOSITORY, ...chain(10) }).problems())[0]).toMatch(
      /^\/kho\/8\.json:1:12: extends: cần không quá 8 tầng extends/u,
    );
  });

  it('reads few files, however often they name each other', async () => {
    const twice = (i: number) => ({ extends: [`./${i + 1}.json`, `./${i + 1}.json`] });
    const { problems, read } = finder({
      ...REPOSITORY,
      '/kho/kehoach.config.json': twice(0),
      ...Object.fromEntries(
        Array.from({ length: 8 }, (_, i) => [`/kho/${i + 1}.json`, i < 7 ? twice(i + 1) : {}]),
      ),
    });
    expect((await problems()).join()).toContain('không quá 50 tệp');
    expect(read.length).toBeLessThan(70);
  });

  it('without a repository serves the current folder, else its own folder only', async () => {
    const files = {
      '/x/kho/kehoach.config.json': { extends: '../chung.json' },
      '/x/chung.json': { stage: 'final' },
    };
    expect((await finder(files, { home: '/x' }).effective('/x/kho/a.md')).stage?.value).toBe('final');
    expect((await finder(files).problems('/x/kho/a.md'))[0]).toContain('một tệp trong kho');
  });
});

describe('presets', () => {
  it.each(PRESET_NAMES)('%s is a sound configuration', (name) => {
    expect(configSchema(CONFIGURABLE).safeParse(presetNamed(name)).error).toBeUndefined();
  });

  it('nghiem makes nothing an error that is a guess', () => {
    const raised = Object.keys(presetNamed('nghiem')!.rules!);
    expect(RULES.filter(({ id, certainty }) => certainty === 'heuristic' && raised.includes(id))).toEqual([]);
  });
});

describe('groups', () => {
  const levels = async (config: object, override: object = {}) => {
    const { rules } = await finder({
      ...REPOSITORY,
      '/kho/kehoach.config.json': { ...config, overrides: [{ files: ['xa/**'], ...override }] },
    }).effective('/kho/xa/a.md');
    return rules;
  };

  it('a rule goes before a group, a longer group before a shorter one, a group before a part', async () => {
    const rules = await levels({
      rules: { 'num-missing': 'error', 'num-state-*': 'info', 'num-*': 'off' },
      parts: { number: 'hint', typography: 'off' },
    });
    expect(rules['num-missing']).toMatchObject({ value: 'error', path: 'rules.num-missing' });
    expect(rules['num-state-form']).toMatchObject({ value: 'info', path: 'rules.num-state-*' });
    expect(rules['num-leading-zero']).toMatchObject({ value: 'off', path: 'rules.num-*' });
    expect(rules['typo-spacing']).toMatchObject({ value: 'off', path: 'parts.typography' });
    expect(rules['date-valid']).toBeUndefined();
  });

  it('a nearer group goes before a rule farther away', async () => {
    const rules = await levels({ rules: { 'num-missing': 'error' } }, { rules: { '*': 'hint' } });
    expect(rules['num-missing']).toMatchObject({ value: 'hint', path: 'overrides[0].rules.*' });
  });

  it('options come with their source', async () => {
    const { options } = await finder({
      ...REPOSITORY,
      '/kho/kehoach.config.json': {
        options: { 'recip-item-punct': { itemEnd: ',', lastEnd: ';' } },
        overrides: [{ files: ['xa/**'], options: { 'recip-item-punct': { itemEnd: ';' } } }],
      },
    }).effective('/kho/xa/a.md');
    const file = '/kho/kehoach.config.json';
    expect(options).toEqual({
      'recip-item-punct': {
        itemEnd: { value: ';', file, path: 'overrides[0].options.recip-item-punct.itemEnd' },
        lastEnd: { value: ';', file, path: 'options.recip-item-punct.lastEnd' },
      },
    });
  });
});
