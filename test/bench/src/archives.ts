import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fixture } from '../../support/fixtures.ts';

/** The text with a number at the end of every paragraph, so that nothing remembered of it holds for another number. */
export function renewed(text: string, number: number): string {
  return text.replaceAll('\n\n', ` ${number}\n\n`);
}

const FORCED = '---\nloai: ke-hoach\n---\n\n';

/** The text as a plan, whatever it is. */
export function forcedToBePlan(text: string): string {
  return text.startsWith('---\n') ? text : FORCED + text;
}

/** A folder with each of the texts, forced to be read as a plan. */
export function folderOf(texts: readonly Fixture[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-bench-'));
  for (const [i, { text }] of texts.entries()) {
    const sub = join(folder, `nam-${2020 + (i % 7)}`);
    mkdirSync(sub, { recursive: true });
    writeFileSync(join(sub, `van-ban-${i}.md`), forcedToBePlan(text));
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
