import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MadePlan, madePlan, OFFICES } from './made-plan.ts';

/**
 * Writes an archive of `count` made plans of an invented province, each with a text of its own: a folder for each office,
 * year and month. The same count gives the same files. In: `change` spoils each text. Out: what each file is, in the order of the files.
 */
export function makeArchive(
  root: string,
  count: number,
  change: (text: string) => string = (text) => text,
): readonly (MadePlan & { readonly path: string })[] {
  const made: (MadePlan & { readonly path: string })[] = [];
  const folders = new Set<string>();
  for (let i = 0; i < count; i += 1) {
    const plan = madePlan(i, count);
    const { month } = plan.date;
    const folder = `${OFFICES[plan.office]!.folder}/${plan.date.year}/thang-${String(month).padStart(2, '0')}`;
    if (!folders.has(folder)) mkdirSync(join(root, folder), { recursive: true });
    folders.add(folder);
    const path = `${folder}/${String(plan.number).padStart(4, '0')}-${String(i).padStart(6, '0')}.md`;
    writeFileSync(join(root, path), change(plan.text));
    made.push({ ...plan, path });
  }
  return made;
}
