import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtCli } from '../support/built-cli.ts';

/** Every way by which a plan that is wrong once came through with exit code 0 and no word: none is left open. */
const cli = builtCli();
const root = mkdtempSync(join(tmpdir(), 'kehoach-gate-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A plan without a fault. */
const PLAN = `| ỦY BAN NHÂN DÂN<br>XÃ AN LẠC<br>_______ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc<br>_______________ |
|:---:|:---:|
| Số: 12/KH-UBND | *An Lạc, ngày 05 tháng 3 năm 2026* |

**KẾ HOẠCH**

**Tổ chức ngày hội đọc sách năm 2026**

Thực hiện Kế hoạch số 45/KH-UBND ngày 12 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Hà Tĩnh về phát triển văn hóa đọc năm 2026, Ủy ban nhân dân xã An Lạc ban hành Kế hoạch như sau:

## I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích: Khuyến khích Nhân dân đọc sách.

2. Yêu cầu: Tổ chức thiết thực, tiết kiệm.

## II. TỔ CHỨC THỰC HIỆN

1. Phòng Văn hóa - Xã hội chủ trì, tham mưu triển khai Kế hoạch trước ngày 20 tháng 4 năm 2026.

2. Các trường học phối hợp thực hiện.

Trên đây là Kế hoạch tổ chức ngày hội đọc sách năm 2026 của Ủy ban nhân dân xã An Lạc./.

**Nơi nhận:**
- Ủy ban nhân dân tỉnh (b/c);
- Các trường học;
- Lưu: VT, VHXH.

**TM. ỦY BAN NHÂN DÂN**
**CHỦ TỊCH**

**Nguyễn Văn An**
`;
const replaced = (from: string, to: string): string => {
  expect(PLAN).toContain(from);
  return PLAN.replace(from, to);
};
/** A day that is not in the calendar. */
const WRONG_DAY = replaced('20 tháng 4', '31 tháng 4');
const DRAFT = replaced('Số: 12/', 'Số:    /');

let folders = 0;
/** A repository of its own; files by path, all committed. */
function repository(files: Readonly<Record<string, string>>): string {
  folders += 1;
  const folder = join(root, String(folders));
  mkdirSync(folder);
  write(folder, files);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message=x');
  return folder;
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const git = (cwd: string, ...args: string[]) =>
  execFileSync(
    'git',
    ['-c', 'user.name=A', '-c', 'user.email=a@b.c', '-c', 'protocol.file.allow=always', ...args],
    { cwd, stdio: ['ignore', 'pipe', 'pipe'] },
  );

/** Exit code, and rule and severity of each finding. */
async function lint(folder: string, ...args: string[]) {
  const { code, out } = await cli.run(['lint', '--date', '2026-11-01', '-f', 'json', ...args], {
    cwd: folder,
  });
  const files = (out === '' ? [] : JSON.parse(out).files) as {
    path: string;
    diagnostics: { ruleId: string; severity: string }[];
  }[];
  return {
    code,
    paths: files.map(({ path }) => path),
    found: files.flatMap(({ diagnostics }) =>
      diagnostics.map(({ ruleId, severity }) => `${ruleId} ${severity}`),
    ),
  };
}

it('the plan from which all start is clean, so that what follows is found by nothing else', async () => {
  expect(await lint(repository({ 'a.md': PLAN }), '--stage', 'final')).toMatchObject({ code: 0, found: [] });
});

describe('B1: a baseline hides nothing that has become graver since', () => {
  const baseline = ['--baseline', 'b.json'];
  it.each([
    ['a draft that is issued', DRAFT, ['--stage', 'final']],
    ['a level raised on the command line', DRAFT, ['--rule', 'num-blank-in-draft:error']],
  ])('%s', async (_, text, args) => {
    const folder = repository({ 'a.md': text });
    await lint(folder, ...baseline, '--update-baseline');
    expect((await lint(folder, ...baseline)).found).toEqual([]);
    expect(await lint(folder, ...baseline, ...args)).toMatchObject({
      code: 1,
      found: ['num-blank-in-draft error'],
    });
  });

  it('a level raised in the configuration', async () => {
    const folder = repository({ 'a.md': DRAFT });
    await lint(folder, ...baseline, '--update-baseline');
    write(folder, { 'kehoach.config.json': '{"rules": {"num-blank-in-draft": "error"}}' });
    expect((await lint(folder, ...baseline)).code).toBe(1);
  });
});

describe('B2: no one comment or word switches the check off unseen', () => {
  it.each(['kehoach-disable-file', 'kehoach-disable'])('<!-- %s --> without a rule', async (name) => {
    const folder = repository({ 'a.md': `<!-- ${name} -->\n\n${WRONG_DAY}` });
    expect((await lint(folder)).found).toEqual(['disable-whole-file warning']);
    expect(await lint(folder, '--max-warnings', '0')).toMatchObject({ code: 1 });
    expect(await lint(folder, '--no-inline-config')).toMatchObject({ code: 1 });
    write(folder, { 'kehoach.config.json': '{"noInlineConfig": true}' });
    expect((await lint(folder)).code).toBe(1);
    write(folder, { 'kehoach.config.json': '{"requireReason": true}' });
    expect((await lint(folder)).found).toContain('disable-reason error');
  });

  it('what is silenced is counted', async () => {
    const folder = repository({ 'a.md': `<!-- kehoach-disable-file -->\n\n${WRONG_DAY}` });
    const { out } = await cli.run(['lint', '-f', 'json'], { cwd: folder });
    expect(JSON.parse(out).summary).toMatchObject({ silenced: 1 });
    expect((await cli.run(['lint'], { cwd: folder })).out).toContain('1 phát hiện bị chú thích tắt');
  });

  it('front matter that says “no plan” over a plan', async () => {
    const folder = repository({ 'a.md': `---\nloai: bao-cao\n---\n\n${WRONG_DAY}` });
    const { code, found } = await lint(folder);
    expect([code, found]).toEqual([1, expect.arrayContaining(['front-matter error', 'date-valid error'])]);
  });
});

describe('B3: a slip in front matter is told', () => {
  it.each(['giai-doan: banhanh', 'giai-doan: [ban-hanh]', 'stage: final', 'che-do: đảng', 'loai: KE-HOACH'])(
    '%s',
    async (line) => {
      const folder = repository({ 'a.md': `---\n${line}\n---\n\n${PLAN}` });
      expect(await lint(folder)).toMatchObject({ code: 1, found: ['front-matter error'] });
    },
  );
});

describe('a plan that the reading would pass over', () => {
  it.each([
    ['between two thematic breaks', `---\n${WRONG_DAY}\n---\n`],
    ['after blanks', `${' '.repeat(200_000)}\n${'\n'.repeat(100_000)}${WRONG_DAY}`],
    ['with its head between them', `---\n${WRONG_DAY.replace('## I.', '---\n\n## I.')}`],
  ])('%s is read', async (_, text) => {
    expect(await lint(repository({ 'a.md': text }))).toMatchObject({
      code: 1,
      found: expect.arrayContaining(['date-valid error']),
    });
  });

  it('after other text is told not to be judged', async () => {
    const other = 'Ghi chép của cuộc họp giao ban tuần này.\n\n'.repeat(5000);
    const folder = repository({ 'a.md': other + WRONG_DAY });
    const { err } = await cli.run(['lint'], { cwd: folder });
    expect(err).toMatch(/^kehoach: a\.md: không soát: kế hoạch ở dòng 100\d\d đứng sau phần văn bản khác/u);
  });

  it('in UTF-32 is told not to be readable', async () => {
    const folder = repository({ 'b.md': PLAN });
    const text = Buffer.from(
      [...`\uFEFF${WRONG_DAY}`].flatMap((c) => [c.codePointAt(0)! & 255, c.codePointAt(0)! >> 8, 0, 0]),
    );
    writeFileSync(join(folder, 'a.md'), text);
    expect((await lint(folder)).code).toBe(3);
  });

  it.each([
    ['a comment', `<!--\n${WRONG_DAY}\n-->`],
    ['code', `~~~\n${WRONG_DAY}`],
    ['indented code', WRONG_DAY.replace(/^/gmu, '    ')],
    ['<script>', `<script>\n${WRONG_DAY}`],
    ['nothing', ''],
  ])('in %s is an error where the configuration says that the file is a plan', async (_, text) => {
    const folder = repository({ 'a.md': text, 'kehoach.config.json': '{"files": ["**/*.md"]}' });
    expect((await lint(folder)).code).toBe(1);
  });
});

describe('a gate that what it checks cannot change: --config, --no-inline-config, --since', () => {
  const STRICT = '{"files": ["**/*.md"]}';
  const strict = ['--config', 'cong.json', '--no-inline-config'];
  it.each([
    ['"ignore" in a folder', { 'xa/kehoach.config.json': '{"ignore": ["**"]}' }],
    [
      'a rule switched off in a folder',
      { 'xa/kehoach.config.json': '{"root": true, "rules": {"date-valid": "off"}}' },
    ],
    ['package.json', { 'xa/package.json': '{"kehoach": {"ignore": ["a.md"]}}' }],
  ])('%s', async (_, files) => {
    const folder = repository({ 'cong.json': STRICT, 'b.md': PLAN, 'xa/a.md': WRONG_DAY, ...files });
    expect((await lint(folder)).code).toBe(0);
    expect(await lint(folder, ...strict)).toMatchObject({ code: 1, found: ['date-valid error'] });
  });

  it('.gitignore over a file that was added all the same', async () => {
    const folder = repository({ 'cong.json': STRICT, 'b.md': PLAN });
    write(folder, { 'a.md': WRONG_DAY, '.gitignore': 'a.md\n' });
    git(folder, 'add', '--force', 'a.md');
    git(folder, 'commit', '--quiet', '--message=x');
    expect((await lint(folder, ...strict)).code).toBe(0);
    expect(await lint(folder, ...strict, '--since', 'HEAD~1')).toMatchObject({ code: 1 });
  });
});

it('B4: --staged judges what is committed, not what the file says', async () => {
  const folder = repository({ 'a.md': PLAN });
  write(folder, { 'a.md': WRONG_DAY });
  git(folder, 'add', 'a.md');
  write(folder, { 'a.md': PLAN });
  expect(await lint(folder, '--staged')).toMatchObject({ code: 1, found: ['date-valid error'] });
});

it.each([
  ['TCVN3', 'UBND x· B×nh L­\n\nSè: 15/KH-UBND\n\nKÕ HO¹CH\n\nTriÓn khai thùc hiÖn c«ng t¸c d©n vËn\n'],
  [
    'VNI',
    'UYÛ BAN NHAÂN DAÂN\n\nSoá: 15/KH-UBND\n\nKEÁ HOAÏCH\n\nTrieån khai thöïc hieän coâng taùc daân vaän\n',
  ],
])('B5: a plan wholly in letters of %s is a plan, and told so', async (_, text) => {
  const { code, found } = await lint(repository({ 'a.md': text }));
  expect(found).toContainEqual(expect.stringMatching(/^typo-legacy-encoding /u));
  expect(code).toBe(1);
});

describe('B6: paths outside the current folder are seen', () => {
  it.each(['--changed', '--staged', '--since=main'])('%s ..', async (option) => {
    const folder = repository({ 'b.md': PLAN, 'xã/a.md': PLAN });
    write(folder, { 'b.md': WRONG_DAY });
    if (option === '--staged') git(folder, 'add', '--all');
    expect(await lint(join(folder, 'xã'), option, '..')).toMatchObject({
      code: 1,
      paths: [join(folder, 'b.md')],
    });
  });

  it('a submodule', async () => {
    const [folder, other] = [repository({ 'a.md': PLAN }), repository({ 'b.md': PLAN })];
    git(folder, 'submodule', '--quiet', 'add', other, 'con');
    git(folder, 'commit', '--quiet', '--message=x');
    write(folder, { 'con/b.md': WRONG_DAY });
    expect(await lint(folder, '--changed')).toMatchObject({ code: 1, paths: ['con/b.md'] });
  });
});

describe('B7: the symbol is held against the issuer', () => {
  let folder: string;
  beforeAll(() => {
    folder = repository({});
  });
  it.each([
    '15/KH-UBDN',
    '15/KH-UNBD',
    '15/KH-ubnd',
    '15/KH-ƯBND',
    '15/KH-HĐND',
    '15/KH-SNV',
    '15/2026/KH-UBND',
  ])('%s', async (symbol) => {
    write(folder, { 'a.md': replaced('12/KH-UBND', symbol) });
    expect(await lint(folder)).toMatchObject({ code: 1, found: [expect.stringMatching(/^num-state-/u)] });
  });
});
