import { existsSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Folder } from './support.ts';

const ALL = [
  'new',
  '--regime',
  'party',
  '--kind',
  'implementation',
  '--issuer',
  'Đảng ủy xã Bình Lư',
  '--subject',
  'triển khai thực hiện Chỉ thị số 06-CT/TW',
];

describe('kehoach new', () => {
  it('writes a draft that lint reads as a plan without errors', async () => {
    const folder = new Folder();
    const { code, out, err } = await folder.run([...ALL, '--output', 'ke-hoach/mới.md']);
    expect([code, out, err]).toEqual([0, 'Đã ghi ke-hoach/mới.md.\n', '']);
    expect(folder.read('ke-hoach/mới.md')).toMatch(
      /ĐẢNG ỦY XÃ BÌNH LƯ[\s\S]*KẾ HOẠCH[\s\S]*triển khai thực hiện/u,
    );
    const report = JSON.parse((await folder.run(['lint', '-f', 'json'])).out);
    expect(report.summary).toMatchObject({ plans: 1, errors: 0 });
    expect(report.files[0].regime).toBe('party');
  });

  it('takes from the office of the configuration what the options leave out', async () => {
    const office = {
      regime: 'state',
      issuer: 'UBND xã Bình Lư',
      symbol: '/KH-UBND',
      signers: [{ name: 'Nguyễn Văn An' }],
    };
    const folder = new Folder({ 'kehoach.config.json': JSON.stringify({ root: true, office }) });
    const rest = ['--kind', 'annual', '--subject', 'công tác năm 2027', '-o', '-'];
    const { code, out, err } = await folder.run(['new', ...rest]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('**ỦY BAN NHÂN DÂN XÃ BÌNH LƯ**');
    expect(out).toContain('**Nguyễn Văn An**');
    const own = await folder.run(['new', '--signer', 'Trần Thị Bình', ...rest]);
    expect(own.out).toContain('**Trần Thị Bình**');
    const other = await folder.run(['new', '--regime', 'party', '--issuer', 'Chi bộ bản Nà Khoang', ...rest]);
    expect(other.out).toContain('CHI BỘ BẢN NÀ KHOANG');
    expect(other.out).not.toContain('Nguyễn Văn An');
    expect((await folder.run(['new', '--no-config', ...rest])).err).toContain('thiếu --issuer.');
  });

  it('knows a body by its name', async () => {
    const args = ['new', '--regime', 'mass-organisation', '--kind', 'annual', '--subject', '', '-o', '-'];
    const { out } = await new Folder().run([...args, '--issuer', 'Hội LHPN xã Bình Lư']);
    expect(out).toContain('/KH-BTV');
    expect(out).toContain('HỘI LIÊN HIỆP PHỤ NỮ XÃ BÌNH LƯ');
  });

  it('never overwrites', async () => {
    const folder = new Folder({ 'a.md': 'của tôi\n' });
    const { code, err } = await folder.run([...ALL, '-o', 'a.md']);
    expect(code).toBe(2);
    expect(err).toContain('không ghi đè');
    expect(folder.read('a.md')).toBe('của tôi\n');
  });

  it('says that a file which is no Markdown by its name is not found, and takes no folder for a file', async () => {
    const folder = new Folder();
    expect(await folder.run([...ALL, '-o', 'mới'])).toMatchObject({
      code: 0,
      err: expect.stringContaining('mới: tên không có đuôi .md'),
    });
    for (const name of ['thu/', 'thu\\', ' '])
      expect(await folder.run([...ALL, '-o', name])).toMatchObject({
        code: 2,
        err: expect.stringContaining('thiếu tên tệp'),
      });
  });

  it('names what is missing where nobody can be asked', async () => {
    const { code, err } = await new Folder().run(['new', '--kind', 'annual', '--locale', 'en']);
    expect(code).toBe(2);
    expect(err).toContain('--issuer, --subject, --output missing');
    expect(err).not.toContain('--kind');
  });

  it('asks on a terminal for what is missing only, and again where the answer is no word of the list', async () => {
    const folder = new Folder();
    const answers = ['Câu lạc bộ Sao Mai', 'không biết', '1', '', 'x.md'];
    const asked: string[] = [];
    const { code, err } = await folder.run(['new', '--kind', 'annual'], {
      ask: async (question) => {
        asked.push(question);
        return answers[asked.length - 1]!;
      },
    });
    expect(code).toBe(0);
    expect(err).toContain('không biết');
    expect(asked.map((question) => question.split(/[:(]/u)[0]!.trim())).toEqual([
      'Cơ quan ban hành',
      'Chế độ',
      'Chế độ',
      'Về việc gì',
      'Ghi vào tệp',
    ]);
    expect(folder.read('x.md')).toContain('CÂU LẠC BỘ SAO MAI');
  });

  it('does not ask for the regime that the issuer or the kind of body tells', async () => {
    const rest = ['--kind', 'annual', '--subject', '', '-o', '-'];
    const written = async (...args: string[]) => (await new Folder().run(['new', ...args, ...rest])).out;
    expect(await written('--issuer', 'UBND xã Bình Lư')).toContain('/KH-UBND');
    expect(await written('--issuer', 'Chi bộ bản Nà Khoang')).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(await written('--issuer', '', '--body', 'truong')).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const unknown = await new Folder().run(['new', '--issuer', 'Câu lạc bộ Sao Mai', ...rest]);
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('thiếu --regime.')]);
    const asked: string[] = [];
    const { code } = await new Folder().run(['new', ...rest], {
      ask: async (question) => {
        asked.push(question);
        return 'Hội Cựu chiến binh xã Bình Lư';
      },
    });
    expect([code, asked.length]).toEqual([0, 1]);
  });

  it('gives up asking one who answers nothing', async () => {
    let asked = 0;
    const { code } = await new Folder().run(['new'], {
      ask: async () => {
        asked += 1;
        return '';
      },
    });
    // For the issuer, which may be left blank, then five times for the regime.
    expect([code, asked]).toEqual([2, 6]);
  });
});

describe('where options may write', () => {
  const outside = () => `kehoach-ngoai-${process.pid}-${Math.random()}`;

  it.each([
    ['--output-file', (path: string) => ['lint', '--output-file', path]],
    ['--format X=FILE', (path: string) => ['lint', '--format', `sarif=${path}`]],
    ['--cache-location', (path: string) => ['lint', '--cache-location', path]],
    ['--baseline', (path: string) => ['lint', '--update-baseline', '--baseline', path]],
    ['tasks --output-file', (path: string) => ['tasks', '--output-file', path]],
    ['new --output', (path: string) => [...ALL, '--output', path]],
  ])('%s: not outside through .. or a link; anywhere by an absolute path', async (_, argv) => {
    const folder = new Folder({ 'a.md': '# KẾ HOẠCH\n', 'b/c.md': '# Khác\n' });
    const other = new Folder();
    symlinkSync(other.path, join(folder.path, 'ra'));
    symlinkSync(join(other.path, 'x'), join(folder.path, 'tệp'));
    for (const path of [`../${outside()}`, 'ra/x', 'ra/moi/x', 'b/../../x.out', 'tệp']) {
      const ran = await folder.run(argv(path));
      expect([path, ran.code]).toEqual([path, 2]);
      expect(ran.err).toMatch(/nằm ngoài thư mục hiện tại|không ghi đè/u);
    }
    expect(() => other.read('x')).toThrow();
    expect((await folder.run(argv(join(other.path, 'x')))).code).toBeLessThan(2);
    expect(other.read('x')).not.toBe('');
    expect((await folder.run(argv('trong/x'))).code).toBeLessThan(2);
    expect(folder.read('trong/x')).not.toBe('');
  });

  it('a configuration never leads a write outside', async () => {
    const target = join(tmpdir(), outside());
    for (const path of [`../${outside()}`, 'ra/x', target]) {
      const folder = new Folder({
        'a.md': '# KẾ HOẠCH\n',
        'kehoach.config.json': JSON.stringify({ baseline: path }),
      });
      const other = new Folder();
      symlinkSync(other.path, join(folder.path, 'ra'));
      const { code } = await folder.run(['lint', '--update-baseline']);
      // An absolute path counts from the configuration's folder, too.
      expect([path, code]).toEqual([path, path === target ? 0 : 2]);
      expect(() => other.read('x')).toThrow();
      expect(existsSync(target)).toBe(false);
    }
  });

  it('keys of a configuration, a baseline, a shard or a cache reach no prototype', async () => {
    const hostile = '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}';
    const folder = new Folder({
      'a.md': '# KẾ HOẠCH\n',
      'nen.json': `{"version": 1, "files": {"__proto__": ["x"], "constructor": ["y"]}}`,
      'shard.json': `{"version": 1, "shard": ${hostile}, "__proto__": {"polluted": 1}}`,
      'cache.json': `{"version": 1, "entries": [["__proto__", {"key": "x", "report": {"path": "__proto__"}}]]}`,
      'rieng/kehoach.config.json': `{"root": true, "rules": ${hostile}, "__proto__": {"polluted": 1}}`,
      'rieng/b.md': '---\n__proto__:\n  polluted: 1\nconstructor: x\n---\n\n# KẾ HOẠCH\n',
    });
    expect((await folder.run(['lint', 'rieng'])).code).toBe(2);
    await folder.run(['lint', '--no-config', '--baseline', 'nen.json', '--cache-location', 'cache.json']);
    expect((await folder.run(['merge-reports', 'shard.json'])).code).toBe(2);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
