import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { builtCli } from '../support/built-cli.ts';

/** The built command line on a disk that is full, and in folders and on disks where nobody may write. */
const cli = builtCli();
const root = mkdtempSync(join(tmpdir(), 'kehoach-disk-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const PLAN = readFileSync('test/fixtures/samples/02-hoi-lhpn-lao-cai-chi-thi-21.md');
const UNSHARE = ['--user', '--map-root-user', '--mount'];
const DAY = ['--date', '2026-11-01'];
const hasMounts = spawnSync('unshare', [...UNSHARE, 'mount', '-t', 'tmpfs', 'tmpfs', root]).status === 0;
if (!hasMounts) console.log('unshare cannot mount here; left out: the full disk and the read-only disk');

let folders = 0;
/**
 * Runs a command in a folder on a disk of its own, which goes away with it. In: `prepare`: shell commands before it, in
 * the folder; `size`: of the disk. Out: with the folder's files afterwards, by name.
 */
function onDisk(args: readonly string[], { size, prepare }: { size: string; prepare: string }) {
  folders += 1;
  const [disk, copy] = [join(root, `d${folders}`), join(root, `c${folders}`)];
  for (const folder of [disk, copy]) mkdirSync(folder);
  const plan = join(root, 'plan.md');
  writeFileSync(plan, PLAN);
  const script = [
    'mount -t tmpfs -o "size=$SIZE" tmpfs "$DISK" && cd "$DISK" && mkdir .git || exit 99',
    prepare,
    '"$@"',
    'code=$?',
    'rm -f fill && cp -a . "$COPY"; exit $code',
  ].join('\n');
  const ran = spawnSync(
    'unshare',
    [...UNSHARE, 'sh', '-c', script, 'sh', process.execPath, join(cli.folder, 'cli.js'), ...args],
    {
      encoding: 'utf8',
      timeout: 60_000,
      env: { PATH: process.env.PATH ?? '', DISK: disk, COPY: copy, SIZE: size, PLAN: plan },
    },
  );
  const names = readdirSync(copy).filter((name) => name !== '.git');
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(copy, name))]));
  return { code: ran.status, out: ran.stdout, err: ran.stderr, files };
}

/** Two plans, then all room but some bytes filled. */
const FILLED = [
  'cp "$PLAN" a.md; cp "$PLAN" b.md; chmod u+w *.md',
  'dd if=/dev/zero of=fill bs=4096 2>/dev/null',
  'true',
].join('\n');

describe.runIf(hasMounts)('a full disk', () => {
  it('--fix leaves every file as it was, says why, and leaves nothing behind', () => {
    const { code, out, files } = onDisk(['lint', '--fix', ...DAY], { size: '256k', prepare: FILLED });
    expect(code).toBe(3);
    expect(out).toContain('a.md  ✖ không ghi được chỗ sửa: ổ đĩa đầy');
    expect(out).toMatch(/\d+ lỗi/u);
    expect(Object.keys(files).sort()).toEqual(['a.md', 'b.md']);
    for (const name of ['a.md', 'b.md']) expect(files[name]!.equals(PLAN)).toBe(true);
  });

  it('a file with two names is not touched either', () => {
    const { code, files } = onDisk(['lint', '--fix', ...DAY, 'a.md'], {
      size: '256k',
      prepare: FILLED.replace('chmod u+w *.md', 'chmod u+w *.md; ln a.md c.md'),
    });
    expect([code, files['a.md']!.equals(PLAN), files['c.md']!.equals(PLAN)]).toEqual([3, true, true]);
  });

  it.each([
    ['a report', ['lint', ...DAY, '-f', 'json', '-o', 'ra.json'], 2],
    ['a baseline', ['lint', ...DAY, '--baseline', 'nền.json', '--update-baseline'], 2],
    ['a calendar', ['tasks', ...DAY, '-f', 'ics', '-o', 'việc.ics'], 2],
    ['a Word file', ['export', ...DAY], 3],
    ['a PDF file', ['export', '--to', 'pdf', ...DAY], 3],
    ['a configuration', ['init'], 2],
    [
      'a plan',
      ['new', '--regime', 'state', '--kind', 'annual', '--issuer', '', '--subject', 'x', '-o', 'm.md'],
      2,
    ],
    // Its findings are there all the same.
    ['a cache', ['lint', ...DAY, '--cache'], 1],
  ])('%s is not begun, and the reason is told in words', (_, args, expected) => {
    const { code, err, files } = onDisk(args, { size: '256k', prepare: FILLED });
    expect([code, err]).toEqual([expected, expect.stringContaining('ổ đĩa đầy')]);
    expect(Object.keys(files).sort()).toEqual(['a.md', 'b.md']);
  });

  it('a report from before stays whole', () => {
    const prepare = `printf '[]\n' > ra.json\n${FILLED}`;
    const { code, files } = onDisk(['lint', ...DAY, '-f', 'json', '--force', '-o', 'ra.json'], {
      size: '256k',
      prepare,
    });
    expect([code, files['ra.json']!.toString()]).toEqual([2, '[]\n']);
  });

  it('standard output that is full: one line, exit code 3', async () => {
    const folder = mkdtempSync(join(root, 'full-'));
    writeFileSync(join(folder, 'a.md'), PLAN);
    const commands = [
      'lint --no-config',
      'rules',
      'tasks',
      'outline a.md',
      'config a.md',
      '--help',
      '--version',
    ];
    for (const command of commands) {
      const { status, stderr } = spawnSync(
        'sh',
        ['-c', `"$0" "$1" ${command} > /dev/full`, process.execPath, join(cli.folder, 'cli.js')],
        { cwd: folder, encoding: 'utf8' },
      );
      expect([status, stderr.trim().split('\n').length]).toEqual([3, 1]);
      expect(stderr).toContain('không ghi được ra stdout: ổ đĩa đầy');
    }
  });
});

describe.runIf(hasMounts)('a disk mounted for reading only', () => {
  const prepare = 'cp "$PLAN" a.md; chmod u+w a.md; mount -o remount,ro "$DISK"';
  it('--fix says so and keeps the findings', () => {
    const { code, out } = onDisk(['lint', '--fix', ...DAY], { size: '1m', prepare });
    expect(code).toBe(3);
    expect(out).toMatch(/a\.md {2}✖ không ghi được chỗ sửa: (?:ổ đĩa chỉ đọc|không có quyền ghi)/u);
    expect(out).toMatch(/\d+ lỗi/u);
  });

  it.each([
    [['lint', '-o', 'ra.txt']],
    [['lint', '--baseline', 'b.json', '--update-baseline']],
    [['tasks', '-o', 'x']],
    [['init']],
  ])('%j', (args) => {
    const { code, err } = onDisk(args, { size: '1m', prepare });
    expect([code, err]).toEqual([2, expect.stringMatching(/ổ đĩa chỉ đọc|không có quyền ghi/u)]);
  });
});

// Root may write everywhere.
describe.runIf(process.getuid?.() === 0)('a folder of somebody else', () => {
  it('a user without rights there changes nothing and is told why', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kehoach-foreign-'));
    try {
      mkdirSync(join(folder, '.git'));
      writeFileSync(join(folder, 'a.md'), PLAN);
      execFileSync('chmod', ['-R', 'a+rX,go-w', folder, cli.folder]);
      const run = (...args: string[]) =>
        spawnSync(process.execPath, [join(cli.folder, 'cli.js'), ...args], {
          cwd: folder,
          encoding: 'utf8',
          uid: 65_534,
          gid: 65_534,
        });
      const fix = run('lint', '--fix', ...DAY);
      expect([fix.status, fix.stdout]).toEqual([3, expect.stringContaining('không có quyền ghi')]);
      for (const args of [['init'], ['lint', '-o', 'x'], ['tasks', '-o', 'x']]) {
        const { status, stderr } = run(...args);
        expect([status, stderr]).toEqual([2, expect.stringContaining('không có quyền ghi')]);
      }
      expect(readdirSync(folder).sort()).toEqual(['.git', 'a.md']);
      expect(readFileSync(join(folder, 'a.md')).equals(PLAN)).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
