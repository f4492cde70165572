import { describe, expect, it, vi } from 'vitest';
import { displayWidth } from '../../server/src/cli/terminal/width.ts';
import { CLEAN, Folder, NOTE, WRONG } from './support.ts';

vi.mock('../../server/src/rules/index.ts', () => import('./fake-rules.ts'));

const BUSY = `# KẾ HOẠCH

Ủy ban nhân dân xã sai, ngờ.

\tThụt bằng tab: sai 👍🏽 và sai.

${'Câu dài '.repeat(40)}sai ${'đuôi dài '.repeat(30)}

lưu mách
`;

describe('stylish', () => {
  it('reads well', async () => {
    const folder = new Folder({ 'kế hoạch/a b.md': BUSY, 'c.md': CLEAN, 'd.md': NOTE });
    expect((await folder.run(['lint'])).out).toMatchSnapshot();
    expect((await folder.run(['lint', '--locale', 'en'])).out).toMatchSnapshot();
    expect(
      (await folder.run(['lint', '--color', 'kế hoạch', '--rule', 'word-doubtful:off'])).out,
    ).toMatchSnapshot();
  });

  it('says that all is well, or that there is no plan', async () => {
    expect((await new Folder({ 'a.md': CLEAN }).run(['lint'])).out).toBe(
      '✔ Không có lỗi: 1 kế hoạch trong 1 tệp.\n',
    );
    expect((await new Folder({ 'a.md': NOTE }).run(['lint', '--locale=en'])).out).toBe(
      'No plan found: 0 plans in 1 file.\n',
    );
  });

  it('marks the place under decomposed letters, tabs and wide ones', async () => {
    const body = 'Uỷ ban 한국 Ủy\tsai'.normalize('NFD').replace('\t', '\tx\t');
    const { out } = await new Folder({ 'a.md': `# KẾ HOẠCH\n\n${body}\n` }).run(['lint']);
    const [line, marks] = out.split('\n').filter((row) => row.includes('│'));
    const shown = line!.slice(0, line!.indexOf('sai'));
    expect(displayWidth(marks!.slice(0, marks!.indexOf('^')))).toBe(displayWidth(shown));
    expect(marks!.match(/\^+/)?.[0]).toBe('^^^');
  });

  it('lets nothing in a file drive the terminal', async () => {
    const evil = '# KẾ HOẠCH\n\n\u001B[31mđỏ\u001B]0;tên\u0007 \u202Eđảo\u202C \u009B2J sai\u0000\n';
    const { out } = await new Folder({ 'a\u001B[2J.md': evil.replace('\u0000', '') }).run(['lint']);
    expect(out).toContain('sai');
    expect(out).toContain('<U+202E>');
    expect(out.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u);
  });

  it('colours by option, environment and terminal', async () => {
    const folder = new Folder({ 'a.md': WRONG });
    const coloured = async (argv: string[], env: Record<string, string>, isTTY: boolean) => {
      let out = '';
      const stdout = {
        write: (text: string | Uint8Array) => {
          out += Buffer.from(text).toString();
        },
        isTTY,
      };
      await folder.run(['lint', ...argv], { env, stdout });
      return out.includes('\u001B[');
    };
    expect(await coloured([], {}, false)).toBe(false);
    expect(await coloured([], {}, true)).toBe(true);
    expect(await coloured([], { NO_COLOR: '1' }, true)).toBe(false);
    expect(await coloured([], { TERM: 'dumb' }, true)).toBe(false);
    expect(await coloured([], { FORCE_COLOR: '1' }, false)).toBe(true);
    expect(await coloured([], { FORCE_COLOR: '0' }, true)).toBe(false);
    expect(await coloured(['--no-color'], { FORCE_COLOR: '1' }, true)).toBe(false);
    expect(await coloured(['--color'], { NO_COLOR: '1' }, false)).toBe(true);
    expect(await coloured(['--color', '--output-file', 'x.txt'], {}, true)).toBe(false);
    expect(folder.read('x.txt')).not.toContain('\u001B[');
  });
});
