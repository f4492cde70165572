import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { rulePage } from '../../server/src/features/rule-page.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { Folder, WRONG } from './support.ts';

vi.mock('../../server/src/rules/index.ts', () => import('./fake-rules.ts'));

const PLAN = `ỦY BAN NHÂN DÂN
XÃ BÌNH LƯ

Số: 12/KH-UBND

*Bình Lư, ngày 05 tháng 3 năm 2026*

# KẾ HOẠCH

Triển khai công tác bình đẳng giới năm 2026

## I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

Nâng cao nhận thức.

## II. TỔ CHỨC THỰC HIỆN

Phòng Văn hóa - Xã hội báo cáo kết quả về Ủy ban nhân dân xã trước ngày 15/11/2026.

**Nơi nhận:**

- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN

CHỦ TỊCH

**Nguyễn Văn An**
`;

describe('outline', () => {
  it('prints the plan as a clerk reads it', async () => {
    const folder = new Folder({ 'a.md': PLAN });
    const text = await folder.run(['outline', 'a.md']);
    expect(text.out).toMatch(/4 {2}Số, ký hiệu +Số: 12\/KH-UBND/);
    expect(text.out).toMatch(/12 {2}I\. MỤC ĐÍCH, YÊU CẦU\n +14 {4}1\. Mục đích/);
    expect(text.out).toMatch(/Người ký +Nguyễn Văn An/);
    expect(text.code).toBe(0);
  });

  it('gives the same as JSON, with places', async () => {
    const { out } = await new Folder({ 'a.md': PLAN }).run(['outline', 'a.md', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      path: 'a.md',
      regime: 'state',
      head: {
        number: { symbol: '12/KH-UBND', value: '12', type: 'KH', body: 'UBND', blank: false },
        dateline: { place: 'Bình Lư', day: 5, month: 3, year: 2026 },
        title: { text: 'KẾ HOẠCH', range: { start: { line: 7, character: 2 } } },
      },
      outline: [
        { numeral: 'I', title: 'MỤC ĐÍCH, YÊU CẦU', children: [{ numeral: '1' }] },
        { numeral: 'II', title: 'TỔ CHỨC THỰC HIỆN' },
      ],
      signature: { name: { text: 'Nguyễn Văn An' } },
    });
  });
});

describe('tasks', () => {
  it('prints day, days left and place', async () => {
    const { code, out } = await new Folder({ 'a.md': PLAN }).run(['tasks', '--date', '2026-11-01']);
    expect(out).toMatch(/^15\/11\/2026 \(còn 14 ngày\) {2}a\.md:20\n/);
    expect(code).toBe(0);
  });

  it('knows what is over', async () => {
    const { out } = await new Folder({ 'a.md': PLAN }).run([
      'tasks',
      '--date',
      '2026-11-20',
      '--locale',
      'en',
    ]);
    expect(out).toContain('15/11/2026 (5 days over)');
  });

  it('JSON', async () => {
    const { out } = await new Folder({ 'a.md': PLAN }).run(['tasks', 'a.md', '-f', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      tasks: [{ path: 'a.md', due: '2026-11-15', daysLeft: 14, plan: '12/KH-UBND', position: { line: 19 } }],
    });
  });

  it('tells what the register of the folder has ticked, which is not due any more', async () => {
    const folder = new Folder({ 'a.md': PLAN });
    const { out } = await folder.run(['tasks', '-f', 'json']);
    const [task] = JSON.parse(out).tasks;
    const { unit, task: what, text } = task;
    const due = ['tasks', '--date', '2026-11-20', '--overdue', '30d'];
    expect((await folder.run(due)).code).toBe(1);
    folder.write(
      'kehoach.tasks.json',
      JSON.stringify({ done: [{ file: 'a.md', unit, task: what ?? text }] }),
    );
    expect((await folder.run(due)).code).toBe(0);
    const marked = await folder.run(['tasks', '--date', '2026-11-20']);
    expect(marked.out).toMatch(/^15\/11\/2026 \(đã xong\) {2}a\.md:20\n/);
    expect(JSON.parse((await folder.run(['tasks', '-f', 'json'])).out).tasks[0].done).toBe(true);
    folder.write('kehoach.tasks.json', '{');
    const broken = await folder.run(['tasks']);
    expect([broken.code, broken.err]).toEqual([2, expect.stringContaining('kehoach.tasks.json')]);
  });

  it('writes CSV and ICS to a file', async () => {
    const folder = new Folder({ 'a.md': PLAN });
    await folder.run(['tasks', '-f', 'csv', '-o', 'ra/viec.csv']);
    expect(folder.read('ra/viec.csv')).toMatch(/^\uFEFFHạn,Từ ngày,.*\r\n2026-11-15,,14,/);
    await folder.run(['tasks', '-f', 'ics', '-o', 'viec.ics']);
    expect(folder.read('viec.ics')).toContain('DTSTART;VALUE=DATE:20261115\r\nDTEND;VALUE=DATE:20261116\r\n');
  });
});

describe('rules', () => {
  it('lists all', async () => {
    const { out } = await new Folder().run(['rules']);
    expect(out).toMatch(/word-wrong +\* error +Từ sai\n/);
    expect(out).toContain('unused-disable');
  });

  it('explains one with its clause and how to silence it', async () => {
    const { out } = await new Folder().run(['rules', 'word-doubtful']);
    expect(out).toContain('Mức: cảnh báo; khi ban hành: lỗi');
    expect(out).toContain('Thông lệ soạn thảo');
    expect(out).toContain('kehoach-disable-next-line word-doubtful');
  });

  it('finds a word without its marks', async () => {
    const { code, out } = await new Folder().run(['rules', 'tu sai']);
    expect([code, out]).toEqual([0, expect.stringContaining('word-wrong')]);
    expect((await new Folder().run(['rules', 'tứ sải'])).code).toBe(2);
  });

  it('JSON', async () => {
    const { out } = await new Folder().run(['rules', 'word-wrong', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject([{ id: 'word-wrong', severity: 'error', fixable: 'safe' }]);
  });
});

describe('init and config', () => {
  it('init writes a configuration that lint takes', async () => {
    const folder = new Folder({ 'a.md': WRONG });
    await folder.run(['init', '--regime', 'party', '--stage', 'final']);
    const { code, out } = await folder.run(['lint', '-f', 'json']);
    expect(JSON.parse(out)).toMatchObject({ files: [{ regime: 'party', stage: 'final' }] });
    expect(code).toBe(1);
  });

  it('config says what holds and where it comes from', async () => {
    const folder = new Folder({
      'kehoach.config.json': '{"stage": "final", "rules": {"word-wrong": "off"}}',
      'xa/.kehoachrc.json': '{"overrides": [{"files": ["*.md"], "rules": {"word-wrong": "hint"}}]}',
    });
    const { out } = await folder.run(['config', 'xa/a.md']);
    expect(out).toMatch(/^stage +final +kehoach\.config\.json › stage$/m);
    expect(out).toMatch(
      /^rules\.word-wrong +hint +xa\/\.kehoachrc\.json › overrides\[0\]\.rules\.word-wrong$/m,
    );
    expect(out).toMatch(/^regime +auto +mặc định$/m);
    const json = await folder.run(['config', 'xa/a.md', '--format', 'json']);
    expect(JSON.parse(json.out)).toMatchObject({
      file: 'xa/a.md',
      values: expect.arrayContaining([
        { key: 'stage', value: 'final', from: { file: 'kehoach.config.json', path: 'stage' } },
      ]),
    });
  });
});

describe('help', () => {
  it.each(['lint', 'outline', 'tasks', 'rules', 'init', 'config'])(
    '%s --help, in both languages',
    async (command) => {
      const folder = new Folder();
      const vi = await folder.run([command, '--help']);
      const en = await folder.run([command, '--help', '--locale', 'en']);
      expect(vi.out).toContain(`kehoach ${command}`);
      expect(en.out).toContain(`kehoach ${command}`);
      expect(vi.out).not.toBe(en.out);
      expect((await folder.run(['help', command])).out).toBe(vi.out);
    },
  );

  it('takes --locale before the command', async () => {
    expect((await new Folder().run(['--locale', 'en', 'lint', '--stage', 'x'])).err).toContain(
      'expected one of',
    );
  });
});

describe('kehoach rules ID', () => {
  it.each(['vi', 'en'] as const)('prints the rule page, %s', async (locale) => {
    const rule = RULES[0]!;
    const { out } = await new Folder().run(['rules', rule.id, '--locale', locale]);
    expect(out).toBe(rulePage(rule, locale));
  });

  it('prints the page that stands in docs/rules', async () => {
    const { out } = await new Folder().run(['rules', 'project-number-twice']);
    expect(out).toBe(readFileSync('docs/rules/project-number-twice.md', 'utf8'));
  });
});
