import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runGit } from '../../server/src/cli/git/run-git.ts';
import { runIn } from '../cli/support.ts';
import { makeArchive } from './made-archive.ts';
import { GAP, OFFICES, TWICE } from './made-plan.ts';

/*
 * The repository of a province that does not exist: 2,000 plans of twelve offices, with its own register, presets and own
 * rules (test/repository/lam-hai), gated as docs/ci.md and docs/repository.md say. The steps follow each other.
 */

const COUNT = 2000;
const root = mkdtempSync(join(tmpdir(), 'kehoach-lam-hai-'));
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  }).toString();
const commit = (message: string) => {
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
};
const kehoach = (...argv: string[]) => runIn(root, argv, { git: runGit, cores: 1 });
const write = (path: string, text: string) => writeFileSync(join(root, path), text);
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const change = (path: string, from: string | RegExp, to: string) => {
  const before = read(path);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  write(path, after);
};

interface Finding {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
}
interface Checked {
  readonly path: string;
  readonly diagnostics: readonly Finding[];
}

/** Exit code, and findings by file. */
async function lint(...argv: string[]) {
  const { code, out, err } = await kehoach('lint', '--format', 'json', ...argv);
  const files = (out === '' ? [] : JSON.parse(out).files) as Checked[];
  const found = files
    .filter(({ diagnostics }) => diagnostics.length > 0)
    .map(({ path, diagnostics }) => [
      path,
      diagnostics.map(({ ruleId, severity }) => `${ruleId} ${severity}`),
    ]);
  return { code, err, count: files.length, found: Object.fromEntries(found) as Record<string, string[]> };
}

let made: ReturnType<typeof makeArchive>;
/** A plan of an office and month into which no fault was put. */
const cleanPlan = (office: number, month: number) =>
  made.find((plan) => plan.office === office && plan.date.month === month && !plan.fault)!;

/** Faults that the configuration of an office switches off. */
const isOff = ({ office, fault }: (typeof made)[number]) =>
  OFFICES[office]!.folder === 'xa-an-khe' && fault === 'typo-spacing';
const faults = () => made.filter((plan) => plan.fault && !isOff(plan));

/** The commune whose clerk sends a plan, and two others. */
const [HA_LUONG, AN_KHE, BINH_TRUNG] = ['xa-ha-luong', 'xa-an-khe', 'xa-binh-trung'].map((folder) =>
  OFFICES.findIndex((office) => office.folder === folder),
) as [number, number, number];

beforeAll(() => {
  made = makeArchive(root, COUNT);
  cpSync('test/repository/lam-hai', root, { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  commit('2.000 kế hoạch');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the repository of a province', { timeout: 3_600_000 }, () => {
  it('1. its own rules stand their examples', async () => {
    const { code, out } = await kehoach('rules', '--test', 'chung/quy-tac.json');
    expect([code, out]).toEqual([0, expect.stringContaining('0 ví dụ không đúng')]);
  });

  it('2. what was wrong before goes into a baseline, and the gate is open', async () => {
    const baseline = ['--baseline', 'kehoach-baseline.json', '--update-baseline'];
    const { code, err } = await kehoach('lint', '--cache', ...baseline);
    const count = faults().length;
    expect(count).toBeGreaterThan(COUNT / 6);
    expect([code, err]).toEqual([
      0,
      `kehoach: kehoach-baseline.json: ${count} phát hiện trong ${count} tệp (trước đó 0)\n`,
    ]);
    git('update-index', '--add', 'kehoach-baseline.json');
    write('.gitignore', '.kehoachcache\n');
    commit('baseline');
    const gate = await lint('--cache');
    expect(gate).toMatchObject({ code: 0, err: '', count: COUNT, found: {} });
  });

  it('3. a request with a plan that is wrong fails, for that plan alone', async () => {
    git('checkout', '--quiet', '-b', 'ke-hoach-moi');
    const { text } = cleanPlan(HA_LUONG, 10);
    const faulty = text
      .replace(/^Số: \d+/mu, 'Số: 999')
      .replace(
        '*Căn cứ Nghị định',
        '*Căn cứ Quyết định số 12/2020/QĐ-UBND ngày 15 tháng 5 năm 2020 của Ủy ban nhân dân tỉnh Lâm Hải ban hành Quy chế làm việc;*\n\n*Căn cứ Nghị định',
      )
      .replace('### 2. Yêu cầu\n\n- ', '### 2. Yêu cầu\n\n- Quán triệt triển khai đến từng thôn.\n\n- ')
      .replace(
        /^1\. .*$/mu,
        '1. Giao các đơn vị liên quan gửi danh sách về vt@lamhai-cu.gov.vn trước ngày 20/11/2026.',
      )
      .replace(/## III\. KINH PHÍ[\s\S]*?(?=## IV)/u, '')
      .replace('## IV.', '## III.');
    write(NEW, faulty);
    commit('kế hoạch mới');
    const { code, found } = await lint('--since', 'main');
    expect(code).toBe(1);
    expect(Object.keys(found)).toEqual([NEW]);
    expect(found[NEW]!.toSorted()).toEqual([
      'org-avoid-word warning',
      'org-document-expired warning',
      'own-don-vi-lien-quan warning',
      'own-kinh-phi error',
      'own-luu-tru-dien-tu error',
      'typo-set-phrase info',
    ]);
  });

  it('4. a finding is silenced with a reason or not at all; then the request goes through', async () => {
    change(NEW, 'lamhai-cu', 'lamhai');
    change(NEW, 'Quán triệt triển khai', 'Triển khai');
    change(NEW, /\*Căn cứ Quyết định số 12\/2020.*\n\n/u, '');
    change(NEW, '## III.', '## III. KINH PHÍ THỰC HIỆN\n\nKhông có.\n\n## IV.');
    const rest = await lint('--since', 'main', '--max-warnings', '0');
    expect([rest.code, rest.found]).toEqual([1, { [NEW]: ['own-don-vi-lien-quan warning'] }]);
    change(NEW, /^1\. Giao/mu, '<!-- kehoach-disable-next-line own-don-vi-lien-quan -->\n\n1. Giao');
    const silent = await lint('--since', 'main');
    expect([silent.code, silent.found]).toEqual([1, { [NEW]: ['disable-reason error'] }]);
    change(NEW, 'lien-quan -->', 'lien-quan -- danh sách đơn vị ở phụ lục gửi kèm -->');
    const open = await lint('--since', 'main', '--max-warnings', '0');
    expect([open.code, open.found]).toEqual([0, {}]);
    commit('sửa theo góp ý');
    git('checkout', '--quiet', 'main');
    git('merge', '--quiet', '--no-edit', 'ke-hoach-moi');
  });

  it('5. an issued plan is changed only with a new version', async () => {
    git('checkout', '--quiet', '-b', 'sua-ban-da-ban-hanh');
    const { path } = cleanPlan(AN_KHE, 2);
    const folder = path.slice(0, path.lastIndexOf('/'));
    change(path, /hoàn thành trước ngày [\d/]+\./u, 'hoàn thành trước ngày 30/6/2026.');
    const changed = await lint('--frozen', 'main', folder);
    expect([changed.code, changed.found]).toEqual([1, { [path]: ['issued-changed error'] }]);
    write(path, `---\nphien-ban: 2\n---\n\n${read(path)}`);
    const again = await lint('--frozen', 'main', folder);
    expect([again.code, again.found]).toEqual([0, {}]);
    rmSync(join(root, path));
    const gone = await lint('--frozen', 'main', folder);
    expect([gone.code, gone.found]).toEqual([1, { [path]: ['issued-changed error'] }]);
    git('checkout', '--quiet', '--force', 'main');
  });

  it('6. the register of numbers shows gaps, a number given twice, and the next one', async () => {
    const { code, out } = await kehoach('numbers', '--format', 'json', '--check');
    expect(code).toBe(1);
    const { numbers } = JSON.parse(out) as { numbers: NumbersOfBody[] };
    const of = (name: string) => numbers.find(({ issuer }) => issuer.includes(name))!;
    expect(numbers).toHaveLength(OFFICES.length);
    expect(numbers.flatMap(({ twice }) => twice.map((each) => each.number))).toEqual([TWICE]);
    expect(of('BÌNH TRUNG').twice).toHaveLength(1);
    const blank = made.filter(({ fault }) => fault === 'num-blank-in-draft');
    const gaps = [GAP, ...blank.filter(({ office }) => office === AN_KHE).map((plan) => plan.number)];
    expect(of('AN KHÊ').gaps).toEqual(gaps.sort((a, b) => a - b).map((number) => [number, number]));
    const last = Math.max(
      ...made
        .filter((plan) => plan.office === BINH_TRUNG && !blank.includes(plan))
        .map((plan) => plan.number),
    );
    expect(of('BÌNH TRUNG').next).toBe(last + 1);
    expect(of('HÀ LƯƠNG').next).toBe(1000);
  });

  it('7. the tasks that are due within a week are those that the texts say', async () => {
    // Of three communes: each plan that is read costs as much as its check.
    const offices = [HA_LUONG, AN_KHE, BINH_TRUNG];
    const folders = offices.map((office) => OFFICES[office]!.folder);
    const due7 = ['--due', '7d', '--overdue', '0d', '--format', 'json'];
    const { code, out } = await kehoach('tasks', ...due7, ...folders);
    expect(code).toBe(1);
    const due = (JSON.parse(out) as { tasks: { date: string }[] }).tasks;
    const days = Array.from({ length: 8 }, (_, i) => `0${i + 1}/11/2026`);
    const texts = made.filter(({ office }) => offices.includes(office)).map(({ text }) => text);
    const said = [...texts, read(NEW)].flatMap((text) =>
      [...text.matchAll(/trước ngày (\d\d\/11\/2026)/gu)].filter(([, day]) => days.includes(day!)),
    );
    expect(said.length).toBeGreaterThan(10);
    expect(due).toHaveLength(said.length);
  });

  it('8. the report has the figures of the whole, by rule, office and month, and against the baseline', async () => {
    const { code, out } = await kehoach('report', '--format', 'json', '--output-file', 'bao-cao.json');
    expect([code, out]).toEqual([0, '']);
    const { report } = JSON.parse(read('bao-cao.json')) as { report: Figures };
    const total = (row: Row) => row.errors + row.warnings + row.infos + row.hints;
    const counts = Object.fromEntries(report.rules.map((row) => [row.key, total(row)]));
    const expected: Record<string, number> = {};
    for (const { fault } of faults()) expected[fault!] = (expected[fault!] ?? 0) + 1;
    expect(counts).toEqual(expected);
    expect(report.summary).toMatchObject({ plans: COUNT + 1, silenced: 1 });
    expect(report.offices).toHaveLength(OFFICES.length);
    expect(report.months).toHaveLength(10);
    for (const row of report.rules) expect(row.before, row.key).toBe(total(row));
  });
});

/** The plan that is sent in. */
const NEW = 'xa-ha-luong/2026/thang-10/0999-ngay-hoi-doc-sach.md';

interface NumbersOfBody {
  readonly issuer: string;
  readonly next: number;
  readonly gaps: readonly (readonly [from: number, to: number])[];
  readonly twice: readonly { readonly number: number }[];
}

interface Row {
  readonly key: string;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  readonly before?: number;
}

interface Figures {
  readonly summary: object;
  readonly rules: readonly Row[];
  readonly offices: readonly Row[];
  readonly months: readonly Row[];
}
