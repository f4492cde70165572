import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fixture } from '../../support/fixtures.ts';

/** The text with a number at the end of every paragraph, so that nothing remembered of it holds for another number. */
export function renewed(text: string, number: number): string {
  return text.replaceAll('\n\n', ` ${number}\n\n`);
}

/**
 * A folder of `count` plans, made from real ones so that no two are the same text.
 * @param rewrite makes the text of a plan by its number
 */
export function planFolder(
  plans: readonly Fixture[],
  count: number,
  rewrite: (text: string, number: number) => string = (text) => text,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-bench-'));
  for (let i = 0; i < count; i += 1) {
    const { text } = plans[i % plans.length]!;
    const sub = join(folder, `nam-${2020 + (i % 7)}`);
    mkdirSync(sub, { recursive: true });
    writeFileSync(join(sub, `ke-hoach-${i}.md`), `${rewrite(text, i)}\n\nBản thứ ${i}.\n`);
  }
  return folder;
}

/** An archive of `files` Markdown texts of about `bytes` in all, of which `planCount` are plans. */
export function archiveFolder(
  plans: readonly Fixture[],
  files: number,
  bytes: number,
  planCount: number,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-archive-'));
  const sentence =
    'Biên bản họp giao ban tuần, các phòng báo cáo kết quả thực hiện kế hoạch công tác và phương hướng tuần tới. ';
  const body = `# Ghi chép\n\n${`${sentence.repeat(5)}\n\n`.repeat(Math.ceil(bytes / files / (Buffer.byteLength(sentence) * 5)))}`;
  for (let i = 0; i < files; i += 1) {
    const sub = join(folder, `thu-muc-${i % 100}`);
    mkdirSync(sub, { recursive: true });
    const isPlan = i % Math.floor(files / planCount) === 0;
    writeFileSync(join(sub, `${i}.md`), isPlan ? plans[i % plans.length]!.text : `${body}Số ${i}.\n`);
  }
  return folder;
}
