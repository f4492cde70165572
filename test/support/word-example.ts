import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writePlan } from '../../server/src/features/export/plan-writer.ts';
import { measureWord } from '../../server/src/features/import/measure-word.ts';
import { type ImportedDraft, importDocx } from '../../server/src/import/docx/import.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import type { WordExample } from '../../server/src/rules/rule.ts';
import type { WordSource } from '../../server/src/rules/word-file.ts';
import type { CalendarDate } from '../../server/src/vietnamese/calendar.ts';

/**
 * The Word file of an example as rules see it: the text is exported, the file changed as the example says, and read again.
 * Throws if the text that comes back is another one, or an edit finds nothing to change.
 */
export function wordSource(text: string, today: CalendarDate, example?: WordExample): WordSource {
  const [file] = writePlan(readPlan(text, { today, forcePlan: true }), 'docx');
  const imported = importDocx(example ? edited(file!.bytes, example.edits) : file!.bytes, 'hinh', true);
  if ('code' in imported) throw new Error(imported.code);
  return { form: imported.form!, paragraphs: paragraphsOf(text, imported), measure: measureWord };
}

/** By line of the example: its paragraph. The Quốc hiệu comes back above the issuer, wherever the example has it. */
function paragraphsOf(text: string, { markdown, paragraphs }: ImportedDraft): number[] {
  const left = markdown.split('\n');
  const lines = text.split('\n');
  const found = lines.map((line) => {
    const at = left.indexOf(line);
    if (at < 0 || left.length !== lines.length)
      throw new Error(`the text that comes back is another one:\n${markdown}`);
    delete left[at];
    return paragraphs[at] ?? 0;
  });
  return found.slice(0, paragraphs.length);
}

function edited(bytes: Uint8Array, edits: WordExample['edits']): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const);
  const changed = edits.reduce((all, [from, to]) => {
    if (!all.some(([, part]) => part.includes(from))) throw new Error(`nothing to change: ${from}`);
    return all.map(([name, part]) => [name, part.replaceAll(from, to)] as const);
  }, parts);
  return zipSync(Object.fromEntries(changed.map(([name, part]) => [name, strToU8(part)])));
}
