import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { DOUBTFUL, Folder, WRONG } from './support.ts';

vi.mock('../../server/src/rules/index.ts', () => import('./fake-rules.ts'));

/** `rule:line` of each finding, in order. */
async function findings(
  text: string,
  { config, args = [] }: { config?: object; args?: string[] } = {},
): Promise<string[]> {
  const folder = new Folder({
    'a.md': `# KẾ HOẠCH\n\n${text}\n`,
    ...(config ? { 'kehoach.config.json': JSON.stringify(config) } : {}),
  });
  const { out, err } = await folder.run(['lint', '-f', 'json', ...args]);
  expect(err).toBe('');
  const [file] = JSON.parse(out).files as {
    diagnostics: { ruleId: string; range: { start: { line: number } } }[];
  }[];
  return file!.diagnostics.map(({ ruleId, range }) => `${ruleId}:${range.start.line + 1}`);
}
const comment = (words: string) => `<!-- kehoach-${words} -->`;

/** What docs/silencing.md claims, line by line, and what holds it. */
const CLAIMS: Readonly<Record<string, () => Promise<void>>> = {
  '`kehoach-disable-next-line MÃ` tắt quy tắc ở dòng có chữ kế tiếp.': async () => {
    expect(await findings(`${comment('disable-next-line word-wrong')}\n\nsai\n\nsai`)).toEqual([
      'word-wrong:7',
    ]);
  },
  '`kehoach-disable MÃ` tắt từ chỗ đó đến `kehoach-enable MÃ`, hoặc đến hết tệp.': async () => {
    const disabled = `sai\n\n${comment('disable word-wrong')}\n\nsai ngờ\n\n`;
    expect(await findings(`${disabled}sai`)).toEqual(['word-wrong:3', 'word-doubtful:7']);
    expect(await findings(`${disabled}${comment('enable word-wrong')}\n\nsai`)).toEqual([
      'word-wrong:3',
      'word-doubtful:7',
      'word-wrong:11',
    ]);
  },
  '`kehoach-disable-file MÃ` tắt cho cả tệp, đặt ở đâu cũng được.': async () => {
    expect(await findings(`sai ngờ\n\n${comment('disable-file word-wrong')}\n\nsai`)).toEqual([
      'word-doubtful:3',
    ]);
  },
  'Không ghi mã thì tắt mọi quy tắc; `kehoach-enable` không ghi mã thì bật lại tất cả.': async () => {
    const all = `${comment('disable')}\n\nsai ngờ\n\n${comment('enable')}\n\nsai`;
    expect(await findings(all)).toEqual(['word-wrong:9']);
    expect(await findings(all.replace('disable', 'disable word-wrong word-doubtful'))).toEqual([
      'word-wrong:9',
    ]);
  },
  'Nhiều mã cách nhau bằng dấu cách hoặc dấu phẩy; lý do đứng sau `--`, `–` hoặc `—`.': async () => {
    for (const dash of ['--', '–', '—']) {
      for (const between of [' ', ', ', ',']) {
        const words = `disable-next-line word-wrong${between}word-doubtful ${dash} theo bản gốc`;
        const config = { requireReason: true };
        expect(await findings(`${comment(words)}\nsai ngờ`, { config })).toEqual([]);
      }
    }
  },
  '`kehoach-enable MÃ` không bật lại một quy tắc sau khi đã tắt tất cả.': async () => {
    const text = `${comment('disable')}\n\n${comment('enable word-wrong')}\n\nsai\n\n${comment('enable')}`;
    expect(await findings(text)).toEqual([]);
  },
  'Chú thích không che phát hiện nào, mã quy tắc không có, chữ lạ sau `kehoach-`: `unused-disable`.':
    async () => {
      for (const words of [
        'disable-next-line word-wrong',
        'disable-next-line word-worng',
        'disabel word-wrong',
      ]) {
        expect((await findings(`${comment(words)}\nđúng`))[0]).toBe('unused-disable:3');
      }
    },
  'Chú thích tắt mọi quy tắc đến hết tệp và có che phát hiện: `disable-whole-file`.': async () => {
    for (const words of ['disable', 'disable-file'])
      expect(await findings(`${comment(words)}\n\nsai`)).toEqual(['disable-whole-file:3']);
  },
  'Không chú thích nào che được `unused-disable`, `disable-whole-file`, `disable-reason`, `internal-fault`.':
    async () => {
      const ids = 'unused-disable disable-whole-file disable-reason';
      const text = `${comment(`disable-file ${ids}`)}\n\n${comment('disable-file')}\n\nsai\n\n${comment('disable word-doubtful')}`;
      const found = await findings(text, { config: { requireReason: true } });
      for (const id of ids.split(' '))
        expect(
          found.some((each) => each.startsWith(`${id}:`)),
          id,
        ).toBe(true);
      // A rule that breaks: test/lint/suppressions.test.ts.
      expect(readFileSync('test/lint/suppressions.test.ts', 'utf8')).toContain(
        'never hides an internal fault',
      );
    },
  '`"rules": {"MÃ": "off"}` tắt một quy tắc, trong `overrides` thì ở một số tệp; `--rule MÃ:off` tắt trong một lần chạy.':
    async () => {
      const rules = { 'word-wrong': 'off' };
      expect(await findings('sai ngờ', { config: { rules } })).toEqual(['word-doubtful:3']);
      expect(await findings('sai', { config: { overrides: [{ files: ['a.md'], rules }] } })).toEqual([]);
      expect(await findings('sai', { config: { overrides: [{ files: ['b.md'], rules }] } })).toHaveLength(1);
      expect(await findings('sai', { args: ['--rule', 'word-wrong:off'] })).toEqual([]);
    },
  '`"noInlineConfig": true` hoặc `--no-inline-config`: chú thích không có tác dụng và bị báo.': async () => {
    const text = `${comment('disable-next-line word-wrong -- lý do')}\nsai`;
    const both = ['unused-disable:3', 'word-wrong:4'];
    expect(await findings(text, { config: { noInlineConfig: true } })).toEqual(both);
    expect(await findings(text, { args: ['--no-inline-config'] })).toEqual(both);
  },
  '`"requireReason": true`: chú thích không ghi lý do là lỗi `disable-reason`.': async () => {
    const text = `${comment('disable-next-line word-wrong')}\nsai`;
    expect(await findings(text, { config: { requireReason: true } })).toEqual(['disable-reason:3']);
    expect(await findings(text)).toEqual([]);
  },
  'Tệp cấu hình gần hơn đổi được hai khoá ấy; `--no-inline-config` thì không gì đổi được.': async () => {
    const silenced = `# KẾ HOẠCH\n\n${comment('disable-next-line word-wrong')}\nsai\n`;
    const folder = new Folder({
      'kehoach.config.json': '{"noInlineConfig": true, "requireReason": true}',
      'xã/kehoach.config.json': '{"noInlineConfig": false, "requireReason": false}',
      'xã/a.md': silenced,
    });
    expect((await folder.run(['lint'])).code).toBe(0);
    expect((await folder.run(['lint', '--no-inline-config'])).code).toBe(1);
  },
  '`internal-fault` không tắt được.': async () => {
    const folder = new Folder({
      'kehoach.config.json': '{"rules": {"internal-fault": "off"}}',
      'a.md': WRONG,
    });
    const off = await folder.run(['lint', '--no-config', '--rule', 'internal-fault:off']);
    expect([(await folder.run(['lint'])).code, off.code]).toEqual([2, 2]);
  },
  '[Quy tắc riêng](own-rules.md) của cơ quan tắt được bằng mọi cách như quy tắc có sẵn.': async () => {
    const own = [{ id: 'own-lam', message: 'Viết khác.', phrase: { pattern: 'lầm' } }];
    const id = 'own-lam';
    expect(await findings('lầm', { config: { own } })).toEqual([`${id}:3`]);
    for (const words of [`disable-next-line ${id}`, `disable ${id}`, `disable-file ${id}`])
      expect(await findings(`${comment(words)}\n\nlầm`, { config: { own } })).toEqual([]);
    expect(await findings('lầm', { config: { own, rules: { [id]: 'off' } } })).toEqual([]);
    expect(await findings('lầm', { config: { own }, args: ['--rule', `${id}:off`] })).toEqual([]);
    const overrides = [{ files: ['a.md'], rules: { [id]: 'off' } }];
    expect(await findings('lầm', { config: { own, overrides } })).toEqual([]);
  },
  'Phát hiện có trong baseline không được nêu; phát hiện mới và phát hiện đã nặng hơn thì được nêu.':
    async () => {
      const folder = new Folder({ 'a.md': DOUBTFUL });
      const lint = async (...args: string[]) => {
        const { out } = await folder.run(['lint', '-f', 'json', '--baseline', 'b.json', ...args]);
        return JSON.parse(out).files[0].diagnostics.map(({ ruleId }: { ruleId: string }) => ruleId);
      };
      await lint('--update-baseline');
      expect(await lint()).toEqual([]);
      expect(await lint('--stage', 'final')).toEqual(['word-doubtful']);
      folder.write('a.md', `${DOUBTFUL}\nMột dòng sai mới.\n`);
      expect(await lint()).toEqual(['word-wrong']);
    },
  'Chỉ `--update-baseline` thêm vào baseline; `--prune-baseline` chỉ bớt.': async () => {
    const folder = new Folder({ 'a.md': DOUBTFUL, 'b.md': DOUBTFUL });
    const size = () => folder.read('b.json').match(/word-/gu)?.length ?? 0;
    await folder.run(['lint', '--baseline', 'b.json', '--update-baseline']);
    const before = size();
    folder.write('a.md', WRONG);
    await folder.run(['lint', '--baseline', 'b.json']);
    expect(size()).toBe(before);
    await folder.run(['lint', '--baseline', 'b.json', '--prune-baseline']);
    expect([size(), folder.read('b.json').includes('word-wrong')]).toEqual([before - 1, false]);
  },
  'JSON có `summary.silenced` (bị chú thích tắt) và `summary.known` (có trong baseline); báo cáo cho người đọc ghi ở cuối.':
    async () => {
      const folder = new Folder({
        'a.md': `${DOUBTFUL}\n${comment('disable-next-line word-wrong')}\nMột dòng sai.\n`,
      });
      await folder.run(['lint', '--baseline', 'b.json', '--update-baseline']);
      const { out } = await folder.run(['lint', '--baseline', 'b.json', '-f', 'json']);
      expect(JSON.parse(out).summary).toMatchObject({ silenced: 1, known: 1 });
      expect((await folder.run(['lint', '--baseline', 'b.json'])).out).toContain(
        'không nêu: 1 phát hiện bị chú thích tắt, 1 phát hiện cũ trong baseline',
      );
    },
  'Dạng báo cáo không có chỗ cho hai số ấy thì lệnh in ra stderr.': async () => {
    const text = `# KẾ HOẠCH\n\n${comment('disable-next-line word-wrong')}\nsai\n`;
    for (const format of ['github', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'jsonl', 'json', 'sarif']) {
      const { out, err } = await new Folder({ 'a.md': text }).run(['lint', '-f', format]);
      expect([format, /silenced|bị chú thích tắt/u.test(out + err)]).toEqual([format, true]);
    }
  },
};

describe('docs/silencing.md', () => {
  const claims = [...readFileSync('docs/silencing.md', 'utf8').matchAll(/^- (.+)$/gmu)].map(
    ([, claim]) => claim,
  );
  it('claims what is held here, and nothing else', () => {
    expect(claims).toEqual(Object.keys(CLAIMS));
  });
  it.each(Object.entries(CLAIMS))('%s', async (_, hold) => {
    await hold();
  });

  it('names rules that there are', () => {
    const example = /disable-next-line ([a-z-]+) --/u.exec(readFileSync('docs/silencing.md', 'utf8'))![1]!;
    expect(readFileSync('docs/rules/README.md', 'utf8')).toContain(example);
  });
});

it('docs/configuration.md has a row for every key of the configuration', () => {
  const { properties } = JSON.parse(readFileSync('schemas/kehoach.config.schema.json', 'utf8'));
  const page = readFileSync('docs/configuration.md', 'utf8');
  const named = [...page.matchAll(/^\| `([^`]+)` \|/gmu)].map(([, key]) => key);
  expect(new Set(named)).toEqual(new Set(Object.keys(properties).filter((key) => key !== '$schema')));
});
