import { describe, expect, it, vi } from 'vitest';
import { progressLine } from '../../server/src/cli/terminal/progress.ts';
import { bold, paragraph, wordFile } from '../support/word-file.ts';
import { CLEAN, DOUBTFUL, Folder, NOTE, WRONG } from './support.ts';

vi.mock('../../server/src/rules/index.ts', () => import('./fake-rules.ts'));

const FILES = {
  'a.md': WRONG,
  'b ẩn.md': CLEAN,
  'c/d.md': DOUBTFUL,
  'c/e.md': NOTE,
  'f.md': WRONG,
  'g.md': new Uint8Array([0, 1]),
  'h.md': `${WRONG}\n${DOUBTFUL}`,
};

async function sharded(count: number, ...more: string[]): Promise<Folder> {
  const folder = new Folder(FILES);
  for (let i = 1; i <= count; i += 1) {
    await folder.run(['lint', '--shard', `${i}/${count}`, '-f', `json=s${i}.json`, ...more]);
  }
  return folder;
}

describe('merge-reports', () => {
  it.each(['json', 'jsonl', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'stylish'])(
    '%s: the same as one run, byte for byte, in whatever order the shards come',
    async (format) => {
      const folder = await sharded(3);
      const whole = await folder.run(['lint', '-f', format]);
      const merged = await folder.run(['merge-reports', '-f', format, 's3.json', 's1.json', 's2.json']);
      expect(merged).toEqual(whole);
      expect(whole.code).toBe(3);
    },
  );

  it('ends as the whole would: by errors, by warnings over the limit, by a broken configuration', async () => {
    const folder = new Folder({ 'a.md': CLEAN, 'b.md': DOUBTFUL });
    for (const i of [1, 2]) await folder.run(['lint', '--shard', `${i}/2`, '-f', `json=s${i}.json`]);
    const merge = (...more: string[]) => folder.run(['merge-reports', 's1.json', 's2.json', ...more]);
    expect((await merge()).code).toBe(0);
    expect((await merge('--max-warnings', '0')).code).toBe(1);
    folder.write('b.md', WRONG);
    for (const i of [1, 2]) await folder.run(['lint', '--shard', `${i}/2`, '-f', `json=s${i}.json`]);
    expect((await merge()).code).toBe(1);
    folder.write('kehoach.config.json', '{"stag": 1}');
    await folder.run(['lint', '--shard', '2/2', '-f', 'json=s2.json']);
    expect((await merge()).code).toBe(2);
  });

  it.each([
    ['a shard is missing', ['s1.json', 's3.json'], /thiếu phần 2\/3/u],
    ['a shard comes twice', ['s1.json', 's1.json', 's2.json', 's3.json'], /phần 1\/3 có hai lần/u],
    ['a report without shard', ['whole.json'], /whole\.json không phải báo cáo/u],
    ['no such file', ['nowhere.json'], /không đọc được nowhere\.json/u],
    ['nothing named', [], /cần báo cáo JSON/u],
  ])('refuses: %s', async (_, names, message) => {
    const folder = await sharded(3);
    await folder.run(['lint', '-f', 'json=whole.json']);
    const { code, err, out } = await folder.run(['merge-reports', ...names]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});

describe('merge-reports on a report that is broken', () => {
  type Json = { [key: string]: Json } & Json[];
  const diagnosticOf = (report: Json) => report.shard!.files![0]!.diagnostics![0]!;
  const CHANGES: readonly (readonly [string, (report: Json) => unknown, RegExp])[] = [
    [
      'a line that is no number',
      (r) => Object.assign(diagnosticOf(r).range!.start!, { line: 'x' }),
      /s1\.json:\d+:\d+: shard\.files\[0\]\.diagnostics\[0\]\.range\.start\.line: cần một số, gặp "x"/u,
    ],
    [
      'a severity that there is not',
      (r) => Object.assign(diagnosticOf(r), { severity: 'fatal' }),
      /severity: cần một trong "error", .*gặp "fatal"/u,
    ],
    ['no range', (r) => delete diagnosticOf(r).range, /diagnostics\[0\]\.range: cần một đối tượng/u],
    [
      'no byte range in an edit',
      (r) => delete diagnosticOf(r).fix!.edits![0]!.byteRange,
      /edits\[0\]\.byteRange/u,
    ],
    ['no path', (r) => delete r.shard!.files![0]!.path, /shard\.files\[0\]\.path: cần một chuỗi/u],
    [
      'a file that is null',
      (r) => Object.assign(r.shard!.files!, { 0: null }),
      /shard\.files\[0\]: cần .* gặp null/u,
    ],
    [
      'files that are no list',
      (r) => Object.assign(r.shard!, { files: {} }),
      /shard\.files: cần một danh sách/u,
    ],
    [
      'an index that is no number',
      (r) => Object.assign(r.shard!, { index: '1' }),
      /shard\.index: cần một số/u,
    ],
    ['a shard that is a text', (r) => Object.assign(r, { shard: 'x' }), /shard: cần một đối tượng/u],
    ['failures that are no list', (r) => Object.assign(r, { failures: 3 }), /failures: cần một danh sách/u],
    [
      'a regime that there is not',
      (r) => Object.assign(r.shard!.files![0]!, { regime: 'king' }),
      /regime: cần một trong/u,
    ],
    [
      'facts of a plan without citations',
      (r) => delete r.shard!.files![0]!.project!.facts!.citations,
      /facts\.citations/u,
    ],
  ];
  it.each(CHANGES)('%s: file, place and what to do', async (_, change, message) => {
    const folder = await sharded(1, '--project');
    const report = JSON.parse(folder.read('s1.json')) as Json;
    change(report);
    folder.write('s1.json', JSON.stringify(report, null, 2));
    const { code, err, out } = await folder.run(['merge-reports', 's1.json', '--locale', 'vi']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err).toMatch(/s1\.json:\d+:\d+: .*chạy lại phần đó với --shard I\/N --format json=s1\.json\.\n$/u);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -200), /s1\.json:\d+:\d+: cần JSON đúng cú pháp/u],
    ['with a comment', (text: string) => `// x\n${text}`, /s1\.json:1:1: cần JSON đúng cú pháp/u],
    ['10,000 levels deep and not closed', () => '['.repeat(10_000), /cần JSON lồng không quá/u],
    ['10,000 levels deep', () => '['.repeat(10_000) + ']'.repeat(10_000), /s1\.json không phải báo cáo/u],
    ['empty', () => '', /s1\.json:1:1: cần JSON đúng cú pháp/u],
    ['null', () => 'null', /s1\.json không phải báo cáo/u],
    ['with a byte order mark and nothing wrong', (text: string) => `\uFEFF${text}`, /^$/u],
  ])('%s', async (_, change, message) => {
    const folder = await sharded(3);
    folder.write('s1.json', change(folder.read('s1.json')));
    const { err } = await folder.run(['merge-reports', 's1.json', 's2.json', 's3.json', '-f', 'json']);
    expect(err).toMatch(message);
    expect(err).not.toContain('lỗi nội bộ');
  });

  it('any one value of another kind is an error with its place, never an internal fault', async () => {
    const folder = await sharded(1, '--project');
    const text = folder.read('s1.json');
    /** Each member below `shard`, as the way to it. */
    const ways = (value: unknown, way: readonly string[]): (readonly string[])[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => [[...way, key], ...ways(inner, [...way, key])])
        : [];
    const all = ways(JSON.parse(text).shard, ['shard']);
    expect(all.length).toBeGreaterThan(200);
    for (const way of all.filter((_, i) => i % Math.ceil(all.length / 150) === 0)) {
      for (const wrong of [null, -1.5, 'x', [], {}]) {
        const report = JSON.parse(text);
        const parent = way.slice(0, -1).reduce((inner, key) => inner[key], report);
        parent[way.at(-1)!] = wrong;
        folder.write('s1.json', JSON.stringify(report));
        for (const format of ['sarif', 'rdjson']) {
          const { code, err } = await folder.run(['merge-reports', 's1.json', '-f', format]);
          expect([way.join('.'), err.includes('lỗi nội bộ'), code >= 0]).toEqual([
            way.join('.'),
            false,
            true,
          ]);
        }
      }
    }
  });
});

describe('--watch', () => {
  it('checks again after a change that matters, reads only what changed, and ends with the last code', async () => {
    const folder = new Folder({ 'a.md': WRONG, 'b.md': CLEAN });
    async function* changes() {
      folder.write('a.md', CLEAN);
      yield ['a.md'];
      yield ['ảnh.png'];
      folder.write('kehoach.config.json', '{"rules": {"word-wrong": "off"}}');
      yield ['kehoach.config.json'];
    }
    const { code, out, err } = await folder.run(['lint', '--watch', '--stats'], { watch: () => changes() });
    expect(code).toBe(0);
    expect(out.match(/kế hoạch trong 2 tệp/gu)).toHaveLength(3);
    expect([...err.matchAll(/đọc (\d+) tệp như kế hoạch/gu)].map(([, count]) => count)).toEqual([
      '2',
      '1',
      '2',
    ]);
  });

  it('checks a Word file again that was saved', async () => {
    const file = (text: string) =>
      wordFile({ body: paragraph(bold('KẾ HOẠCH')) + paragraph(text), styles: '' });
    const folder = new Folder({ 'a.docx': file('Một'), 'kehoach.config.json': '{"files": ["*.docx"]}' });
    async function* changes() {
      folder.write('a.docx', file('Hai'));
      yield ['a.docx'];
    }
    const { err } = await folder.run(['lint', 'a.docx', '--watch', '--stats'], { watch: () => changes() });
    expect([...err.matchAll(/đọc (\d+) tệp như kế hoạch/gu)].map(([, count]) => count)).toEqual(['1', '1']);
  });

  it('goes with nothing that writes or ends', async () => {
    const { code, err } = await new Folder().run(['lint', '--watch', '--stdin']);
    expect([code, err]).toEqual([2, expect.stringContaining('--watch')]);
  });
});

describe('the line of progress', () => {
  const shown = (tty: boolean, env: Record<string, string> = {}) => {
    let time = 0;
    let text = '';
    const stderr = {
      isTTY: tty,
      write: (more: string) => {
        text += more;
      },
    };
    const line = progressLine({ stderr, env, now: () => new Date(time) } as never, 'vi');
    for (let done = 1; done <= 40; done += 1) {
      time += 50;
      line.show(done, 40);
    }
    line.clear();
    return text;
  };

  it('comes on a terminal after a second, seldom, and goes away', () => {
    const parts = shown(true).split('\r\u001B[K').slice(1);
    expect(parts[0]).toBe('Đã soát 20/40 tệp…');
    expect(parts).toHaveLength(7);
    expect(parts.at(-1)).toBe('');
  });

  it('stays away where no one watches', () => {
    expect(shown(false)).toBe('');
    expect(shown(true, { CI: 'true' })).toBe('');
  });
});

describe('the language', () => {
  it('is the option’s, else the configuration’s', async () => {
    const folder = new Folder({ 'a.md': CLEAN, 'kehoach.config.json': '{"locale": "en"}' });
    expect((await folder.run(['lint'])).out).toContain('No findings');
    expect((await folder.run(['lint', '--locale', 'vi'])).out).toContain('Không có lỗi');
  });
});
