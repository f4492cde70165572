import { describe, expect, it } from 'vitest';
import { writePlan } from '../../../server/src/features/export/plan-writer.ts';
import { importDocx } from '../../../server/src/import/docx/import.ts';
import type { PlanDocument } from '../../../server/src/plan/model.ts';
import { readPlan } from '../../../server/src/plan/read.ts';
import { fixtures, TODAY } from '../../support/fixtures.ts';

const read = (text: string): PlanDocument => readPlan(text, { today: TODAY });

/** The draft of a plan's Word file. */
function roundTrip(text: string): string {
  const [file] = writePlan(read(text), 'docx');
  const imported = importDocx(file!.bytes, 'hinh');
  if ('code' in imported) throw new Error(imported.code);
  return imported.markdown;
}

/** How often each word stands in a text, apart from front matter, tags and addresses. */
function words(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const visible = text
    .replace(/^---\n[\s\S]*?\n---\n/u, '')
    .replace(/\]\([^)\s]*\)|<[^<>]*>/gu, ' ')
    .normalize('NFC');
  for (const word of visible.match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How many paragraphs have each role; a drawn line is no paragraph, and a Word file has no front matter. */
function roles(plan: PlanDocument): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { role } of plan.paragraphs) {
    if (role !== 'rule' && role !== 'front-matter') counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('a draft, its Word file, and the draft of that', () => {
  it.each(fixtures('clean', 'samples', 'corpus'))(
    '$name: the same words; the second trip byte for byte',
    ({ text }) => {
      const first = roundTrip(text);
      expect(words(first)).toEqual(words(text));
      expect(roundTrip(first)).toBe(first);
    },
  );

  it.each(fixtures('clean'))('$name: the same roles', ({ text }) => {
    expect(roles(read(roundTrip(text)))).toEqual(roles(read(text)));
  });
});
