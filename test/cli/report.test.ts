import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FileFigures } from '../../server/src/cli/figures/file-figures.ts';
import { Tally } from '../../server/src/cli/figures/tally.ts';
import { makeArchive } from '../repository/made-archive.ts';
import { OFFICES } from '../repository/made-plan.ts';
import { Folder } from './support.ts';
import { parseXml } from './xml.ts';

interface Row {
  readonly key: string;
  readonly plans: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  readonly before?: number;
}

type Report = Readonly<Record<'rules' | 'offices' | 'folders' | 'months' | 'files', readonly Row[]>> & {
  readonly summary: Row;
  readonly before?: number;
};

interface Found {
  readonly path: string;
  readonly diagnostics: readonly { readonly ruleId: string; readonly severity: string }[];
}

const PLANS = 60;

function archive(): { readonly folder: Folder; readonly made: ReturnType<typeof makeArchive> } {
  const folder = new Folder();
  return { folder, made: makeArchive(folder.path, PLANS) };
}

async function reportOf(folder: Folder, ...args: string[]): Promise<Report> {
  const { code, out, err } = await folder.run(['report', '--format', 'json', ...args]);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out).report as Report;
}

const total = (row: Row) => row.errors + row.warnings + row.infos + row.hints;
const sum = (rows: readonly Row[], of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);

describe('kehoach report', () => {
  it('tells of a plan that stands after other text and is not judged, in every format', async () => {
    const { folder, made } = archive();
    const other = 'Ghi chép của cuộc họp giao ban tuần này.\n\n'.repeat(5000);
    folder.write('bien-ban.md', other + made[0]!.text);
    for (const args of [[], ['-f', 'html', '-o', 'a.html'], ['-f', 'json'], ['--concurrency', '2']]) {
      const { code, err } = await folder.run(['report', ...args]);
      expect([code, err]).toEqual([
        0,
        expect.stringMatching(
          /^kehoach: bien-ban\.md: không soát: kế hoạch ở dòng 100\d\d đứng sau phần văn bản khác/u,
        ),
      ]);
      expect(err.trim().split('\n')).toHaveLength(1);
    }
  });

  it('counts by rule, office, folder and month what lint finds', async () => {
    const { folder, made } = archive();
    const linted = JSON.parse((await folder.run(['lint', '--format', 'json'])).out).files as Found[];
    const report = await reportOf(folder);
    const findings = linted.flatMap(({ path, diagnostics }) =>
      diagnostics.map((each) => ({ ...each, path })),
    );
    expect(findings.length).toBeGreaterThan(9);
    expect(report.summary.plans).toBe(PLANS);
    for (const table of ['rules', 'offices', 'folders', 'months'] as const) {
      expect(sum(report[table], total), table).toBe(findings.length);
    }
    for (const { key, plans, errors } of report.rules) {
      const own = findings.filter(({ ruleId }) => ruleId === key);
      expect(plans, key).toBe(new Set(own.map(({ path }) => path)).size);
      expect(errors, key).toBe(own.filter(({ severity }) => severity === 'error').length);
    }
    for (const row of report.folders) {
      const own = findings.filter(({ path }) => path.slice(0, path.lastIndexOf('/')) === row.key);
      expect(total(row), row.key).toBe(own.length);
    }
    expect(report.offices).toHaveLength(OFFICES.length);
    for (const [i, office] of OFFICES.entries()) {
      const name = office.issuer.replace(/[*\n]+/gu, ' ').trim();
      const key = office.superior ? `${name} (${office.superior})` : name;
      const own = findings.filter(({ path }) => path.startsWith(`${office.folder}/`));
      expect(total(report.offices.find((row) => row.key === key)!), key).toBe(own.length);
      expect(made.filter((plan) => plan.office === i)).toHaveLength(PLANS / OFFICES.length);
    }
    const months = new Set(made.map(({ date }) => `${date.year}-${String(date.month).padStart(2, '0')}`));
    expect(report.months.map(({ key }) => key)).toEqual([...months].sort());
  });

  it('names a body once, however it is spelled, and takes it from the configuration where the plan is silent', async () => {
    const { folder, made } = archive();
    const { path, text } = made.find(({ office }) => office === 3)!;
    folder.write(path.replace('.md', '-b.md'), text.replace('ỦY BAN NHÂN DÂN\n', 'UBND\n'));
    folder.write(
      'rieng/kehoach.config.json',
      JSON.stringify({ office: { issuer: 'Ủy ban nhân dân xã An Khê' } }),
    );
    folder.write('rieng/a.md', text.slice(text.indexOf('# KẾ HOẠCH')));
    const report = await reportOf(folder);
    expect(report.offices).toHaveLength(OFFICES.length);
    expect(report.offices.find(({ key }) => key === 'ỦY BAN NHÂN DÂN XÃ AN KHÊ')?.plans).toBe(
      PLANS / OFFICES.length + 2,
    );
  });

  it('compares with a baseline by rule, office and folder, also what is gone', async () => {
    const { folder, made } = archive();
    await folder.run(['lint', '--baseline', 'b.json', '--update-baseline', '--quiet']);
    const before = await reportOf(folder);
    const fixed = made.find(({ fault }) => fault === 'end-mark-state')!;
    folder.write(fixed.path, fixed.text.replace('./\n', './.\n'));
    const report = await reportOf(folder, '--baseline', 'b.json');
    const count = total(before.summary);
    expect([report.before, total(report.summary)]).toEqual([count, count - 1]);
    const rule = report.rules.find(({ key }) => key === 'end-mark-state')!;
    expect(total(rule)).toBe(rule.before! - 1);
    const office = OFFICES[fixed.office]!.issuer.replace(/[*\n]+/gu, ' ').trim();
    const changed = report.offices.filter((row) => total(row) !== row.before);
    expect(changed.map(({ key }) => key.startsWith(office))).toEqual([true]);
    expect(sum(report.folders, (row) => row.before!)).toBe(count);
    expect((await folder.run(['report', '--baseline', 'b.json'])).out).toContain('−1');
    // A part of the repository is held against that part of the baseline.
    const part = await reportOf(folder, 'xa-an-khe', '--baseline', 'b.json');
    expect(part.before).toBe(total(before.offices.find(({ key }) => key.endsWith('AN KHÊ'))!));
  });

  it('compares with an earlier report, months too', async () => {
    const { folder, made } = archive();
    await folder.run(['report', '--format', 'json', '-o', 'truoc.json']);
    const spoilt = made.find(({ fault }) => fault === undefined)!;
    folder.write(spoilt.path, spoilt.text.replace('./.', './'));
    const report = await reportOf(folder, '--baseline', 'truoc.json');
    for (const table of ['rules', 'offices', 'folders', 'months'] as const) {
      expect(
        sum(report[table], (row) => total(row) - row.before!),
        table,
      ).toBe(1);
    }
  });

  it('refuses what it cannot compare with, by name', async () => {
    const { folder } = archive();
    folder.write('cu.json', JSON.stringify({ version: 1, files: { 'a.md': ['abc'] } }));
    folder.write('la.json', '{"x":1}');
    const ofOld = await folder.run(['report', '--baseline', 'cu.json']);
    expect([ofOld.code, ofOld.err]).toEqual([2, expect.stringContaining('--update-baseline')]);
    const strange = await folder.run(['report', '--baseline', 'la.json']);
    expect([strange.code, strange.err]).toEqual([2, expect.stringContaining('la.json không phải baseline')]);
    expect((await folder.run(['report', '--baseline', 'khong-co.json'])).code).toBe(2);
  });

  it('is one page without script or anything from elsewhere, each chart with title, text and table', async () => {
    const { folder, made } = archive();
    folder.write('<script>alert(1)</script>&"/a.md', made[0]!.text.replace('./.', './'));
    const { code } = await folder.run(['report', '--format', 'html', '-o', 'bao-cao.html']);
    await folder.run(['report', '-o', 'khac.html']);
    expect(folder.read('khac.html')).toBe(folder.read('bao-cao.html'));
    await folder.run(['report', '-o', 'khac.MD']);
    expect(folder.read('khac.MD')).toContain('| --- |');
    await folder.run(['report', '-o', 'khac']);
    expect(folder.read('khac')).toMatch(/^Báo cáo/u);
    expect(code).toBe(0);
    const page = folder.read('bao-cao.html');
    expect(page).not.toMatch(/<script|<link|<img|javascript:|https?:|@import|url\(/iu);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;');
    const body = page.slice(page.indexOf('<body>'), page.indexOf('</html>'));
    expect(parseXml(body.replaceAll('<br>', '<br/>').trim()).name).toBe('body');
    const charts = [...page.matchAll(/<svg class="chart"[\s\S]*?<\/svg>/gu)].map(([chart]) => chart);
    expect(charts).toHaveLength(2);
    for (const chart of charts)
      expect(chart).toMatch(/role="img"[^>]*><title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+</u);
    const tables = [...page.matchAll(/<table>[\s\S]*?<\/table>/gu)];
    expect(tables).toHaveLength(5);
    expect(page).toContain('prefers-color-scheme: dark');
    expect(page).toContain('@media print');
    // Its own page is written over, another file is not.
    expect((await folder.run(['report', '--format', 'html', '-o', 'bao-cao.html'])).code).toBe(0);
    folder.write('la.html', '<!DOCTYPE html><p>Trang khác</p>');
    expect((await folder.run(['report', '--format', 'html', '-o', 'la.html'])).code).toBe(2);
    expect(folder.read('la.html')).toContain('Trang khác');
  });

  it('draws bars as long as the counts say', async () => {
    const { folder } = archive();
    const report = await reportOf(folder);
    const { out } = await folder.run(['report', '--format', 'html']);
    const bar = /<svg class="chart"[^>]*aria-labelledby="severity[\s\S]*?<\/svg>/u.exec(out)![0];
    const widths = parseXml(bar)
      .children.filter(({ name }) => name === 'rect')
      .map(({ attributes }) => [attributes.class, Math.round(Number(attributes.width))]);
    const share = (count: number) => Math.round((count / total(report.summary)) * 600);
    const { errors, warnings, infos } = report.summary;
    expect(widths).toEqual([
      ['error', share(errors)],
      ['warning', share(warnings)],
      ['info', share(infos)],
    ]);
  });

  it('gives a table for spreadsheets, and what is known of how sure a rule is', async () => {
    const { folder } = archive();
    const csv = (await folder.run(['report', '--format', 'csv'])).out;
    expect(csv).toMatch(/^\uFEFFBảng,Mã,Tên,Kế hoạch,Lỗi,Cảnh báo,Lưu ý,Gợi ý,/u);
    expect(csv).toMatch(/^Theo quy tắc,cite-so-word,"Chữ “số” giữa tên loại và số, ký hiệu",/mu);
    const text = (await folder.run(['report'])).out;
    expect(text).toMatch(/\(cite-so-word\): \d+ chỗ trong \d+ kế hoạch.*; đúng \d+\/\d+ phát hiện đã đọc/u);
  });

  it('adds itself to the summary of a job on GitHub', async () => {
    const { folder } = archive();
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: `${folder.path}/tom-tat.md` };
    await folder.run(['report', '-f', 'html', '-o', 'a.html'], { env });
    expect(folder.read('tom-tat.md')).toMatch(
      /^### Báo cáo soát kế hoạch, ngày 01\/11\/2026\n\n60 kế hoạch: /u,
    );
    expect(folder.read('tom-tat.md')).toContain('**Theo cơ quan ban hành**');
  });

  it('ends with 0 whatever is found, 3 where a file cannot be read, 2 where nothing is there', async () => {
    const { folder, made } = archive();
    folder.write('hong.md', new Uint8Array([0x23, 0x20, 0xff, 0xfe, 0xfd, 0x00, 0x01]));
    const broken = await folder.run(['report']);
    expect([broken.code, broken.err]).toEqual([3, expect.stringContaining('hong.md')]);
    expect((await folder.run(['report', made[0]!.path])).code).toBe(0);
    expect((await folder.run(['report', 'khong-co'])).code).toBe(3);
    expect((await folder.run(['report', '--format', 'xlsx'])).code).toBe(2);
    expect(existsSync(`${folder.path}/.kehoachcache`)).toBe(false);
  });
});

describe('a tally', () => {
  const file = (i: number): FileFigures => ({
    path: `t${i % 3}/${i}.md`,
    isPlan: true,
    isFaulty: false,
    silenced: 0,
    issuer: i % 2 === 0 ? 'UBND XÃ A' : 'Ủy ban nhân dân xã A',
    month: `2026-0${1 + (i % 9)}`,
    counts: [
      { ruleId: `r${i % 7}`, severity: i % 5 === 0 ? 'error' : 'warning', count: 1 + (i % 4), fixable: 0 },
    ],
  });

  it('is the same in whatever order files come', () => {
    const files = Array.from({ length: 3000 }, (_, i) => file(i));
    const [forward, backward] = [new Tally(), new Tally()];
    for (const each of files) forward.add(each);
    for (const each of files.toReversed()) backward.add(each);
    expect(backward.figures([])).toEqual(forward.figures([]));
    expect(forward.figures([]).offices.map(({ key }) => key)).toEqual(['UBND XÃ A']);
  });

  it('does not grow with the files', () => {
    const size = (count: number) => {
      const tally = new Tally();
      for (let i = 0; i < count; i += 1) tally.add(file(i));
      return JSON.stringify(tally, (_, value) => (value instanceof Map ? [...value] : value)).length;
    };
    expect(size(100_000)).toBeLessThan(2 * size(1000));
  });
});
