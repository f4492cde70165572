import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writePlan } from '../../../server/src/features/export/plan-writer.ts';
import { importDocx } from '../../../server/src/import/docx/import.ts';
import type { OutlineNode, Paragraph, PlanDocument, Role } from '../../../server/src/plan/model.ts';
import { outlineNodes } from '../../../server/src/plan/outline.ts';
import { readPlan } from '../../../server/src/plan/read.ts';
import { fixtures, TODAY } from '../../support/fixtures.ts';

const read = (text: string): PlanDocument => readPlan(text, { today: TODAY });

/** The draft of a plan's Word file. */
function roundTrip(text: string): string {
  return imported(exported(text));
}

function exported(text: string): Uint8Array {
  return writePlan(read(text), 'docx')[0]!.bytes;
}

function imported(bytes: Uint8Array): string {
  const draft = importDocx(bytes, 'hinh');
  if ('code' in draft) throw new Error(draft.code);
  return draft.markdown;
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

/** What stands on the left of letterhead and ending, and on the right: beside each other, neither before the other. */
const LEFT: ReadonlySet<Role> = new Set([
  'superior',
  'issuer',
  'star',
  'number',
  'letter-subject',
  'recipients-label',
  'recipient',
]);
const RIGHT: ReadonlySet<Role> = new Set([
  'party-title',
  'national-title',
  'motto',
  'dateline',
  'capacity',
  'signer-title',
  'signer-name',
]);
/** Names and subjects, which the page breaks into lines anew. */
const SET_ANEW: ReadonlySet<Role> = new Set(['superior', 'issuer', 'subject', 'letter-subject']);

/** The part of the outline that a paragraph is the title of. */
function titlesOf(plan: PlanDocument): ReadonlyMap<Paragraph, OutlineNode> {
  const titles = new Map<Paragraph, OutlineNode>();
  for (const node of outlineNodes(plan.outline.nodes)) {
    for (const paragraph of node.paragraphs) titles.set(paragraph, node);
  }
  return titles;
}

/**
 * What a reader of the page sees of a plan: each text with its role, its place in the outline and all its letters. Drawn
 * lines and front matter are no text. Three things are the page's own, and only these: blanks and ends of lines within a
 * text; that the left column of letterhead and ending stands beside the right one, each in its own order; and over how
 * many lines a name, a subject, a title of the outline or a cell goes.
 */
function seen(plan: PlanDocument): Readonly<Record<'left' | 'right' | 'body', readonly string[]>> {
  const titles = titlesOf(plan);
  const columns: Record<'left' | 'right' | 'body', string[]> = { left: [], right: [], body: [] };
  const last = new Map<string[], Paragraph>();
  const isOneText = (a: Paragraph, b: Paragraph): boolean => {
    if (a.role !== b.role) return false;
    const isSameCell = a.cell?.row === b.cell?.row && a.cell?.column === b.cell?.column;
    if (SET_ANEW.has(a.role)) return true;
    if (a.role === 'cell') return a.block === b.block && isSameCell;
    return titles.has(a) && titles.get(a) === titles.get(b);
  };
  for (const paragraph of plan.paragraphs) {
    const { role, content } = paragraph;
    const text = content.text.normalize('NFC').replace(/\s+/gu, ' ').trim();
    if (role === 'rule' || role === 'front-matter' || text === '') continue;
    const column = LEFT.has(role) ? columns.left : RIGHT.has(role) ? columns.right : columns.body;
    const before = last.get(column);
    const title = titles.get(paragraph);
    if (before && isOneText(before, paragraph)) column[column.length - 1] += ` ${text}`;
    else column.push(`${role}${title ? ` (${title.kind} ${title.level})` : ''}: ${text}`);
    last.set(column, paragraph);
  }
  return columns;
}

describe('a draft, its Word file, and the draft of that', () => {
  it.each(fixtures('clean', 'samples', 'corpus', 'kinds'))(
    '$name: the same text, roles and outline; the second trip byte for byte',
    ({ text }) => {
      const first = roundTrip(text);
      expect(words(first)).toEqual(words(text));
      expect(seen(read(first))).toEqual(seen(read(text)));
      expect(roundTrip(first)).toBe(first);
    },
  );

  it('tells a lost word, another role, another level and another order', () => {
    const { text } = fixtures('clean')[3]!;
    const whole = seen(read(text));
    const others = [
      text.replace('Căn cứ Luật', 'Căn cứ'),
      text.replace(/^### 1\. /mu, '#### 1.1. '),
      text.replace(/^## I\. /mu, ''),
      text.replace(/^(## I\. .*)\n\n([\s\S]*?)\n\n(## II\. )/mu, '$2\n\n$1\n\n$3'),
      text.replace(/^- Lưu: .*$/mu, ''),
    ];
    for (const other of others) {
      expect(other).not.toBe(text);
      expect(seen(read(other))).not.toEqual(whole);
    }
  });
});

const HAS_OFFICE = !spawnSync('soffice', ['--version']).error;

it.skipIf(!HAS_OFFICE)(
  'the same after LibreOffice has saved the Word files again',
  { timeout: 300_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'khu-hoi-'));
    try {
      const drafts = fixtures('clean', 'samples', 'corpus', 'kinds');
      const names = drafts.map(({ text }, index) => {
        writeFileSync(join(folder, `${index}.docx`), exported(text));
        return `${index}.docx`;
      });
      const out = join(folder, 'ra');
      const office = [`-env:UserInstallation=file://${join(folder, 'office')}`, '--headless'];
      const convert = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', out];
      execFileSync('soffice', [...office, ...convert, ...names], {
        cwd: folder,
        stdio: 'ignore',
        timeout: 240_000,
      });
      for (const [index, { name, text }] of drafts.entries()) {
        const saved = imported(readFileSync(join(out, `${index}.docx`)));
        expect(words(saved), name).toEqual(words(text));
        expect(seen(read(saved)), name).toEqual(seen(read(text)));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
