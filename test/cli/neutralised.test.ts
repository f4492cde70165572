import { describe, expect, it, vi } from 'vitest';
import { Folder } from './support.ts';

vi.mock('../../server/src/rules/index.ts', () => import('./fake-rules.ts'));

/** What moves the cursor, changes colours or the direction of writing; a line break is a line of its own. */
const DANGEROUS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u;
const NASTY = '\u001B]0;PWN\u0007\u001B[2J\u009B31m\u202Ea\r::error::INJECTED\n::error::INJECTED';
const NAME = `kế ${NASTY}.md`;
const PLAN = `# KẾ HOẠCH\n\nMột dòng sai ${NASTY}\n\nTrước ngày 20/5/2026, Phòng Nội vụ báo cáo.\n`;
const CONFIG = JSON.stringify({ [NASTY]: 1 });

/** Everything that may be shown, without the row breaks that are our own. */
async function shown(argv: readonly string[], files: Readonly<Record<string, string>>, env = {}) {
  const folder = new Folder(files);
  const { out, err } = await folder.run([...argv], { env });
  expect(out + err).not.toBe('');
  return { out, err };
}

function safe(text: string): void {
  expect(DANGEROUS.exec(text)?.[0]).toBeUndefined();
  expect(text).not.toMatch(/^::error::INJECTED/mu);
}

describe('names and texts from files never steer a terminal or a CI log', () => {
  it.each([
    [['lint', '--no-color']],
    [['lint', '-f', 'github']],
    [['lint', '-f', 'json', '--stats']],
    [['lint', '-f', 'jsonl']],
    [['lint', 'không-có\u001B[2J.md']],
    [['lint', `--format=${NASTY}`]],
    [['lint', `--rule=${NASTY}:error`]],
    [['lint', '--baseline', `b${NASTY}`]],
    [['lint', '--config', `c${NASTY}`]],
    [['lint', '--baseline', 'nền.json', '--update-baseline']],
    [['tasks']],
    [['outline', NAME]],
    [['config', NAME]],
    [['rules', NASTY]],
    [[NASTY]],
    [['merge-reports', NASTY]],
    [['new', '--kind', NASTY]],
  ])('%j', async (argv) => {
    const { out, err } = await shown(argv, { [NAME]: PLAN, 'b\u001B[2J.md': '\0' });
    safe(out);
    safe(err);
  });

  it.each([[['lint']], [['config', 'a.md']], [['tasks']], [['outline', 'a.md']]])(
    'a configuration with such a key: %j',
    async (argv) => {
      const { out, err } = await shown(argv, { 'a.md': PLAN, 'kehoach.config.json': CONFIG });
      safe(err);
      if (!out.includes('\u2420')) safe(out);
    },
  );
});
