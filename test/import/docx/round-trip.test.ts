import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AUTHORITIES, newPlan, PLAN_KINDS } from '../../../server/src/features/new-plan.ts';
import { OPENED, outside } from '../../judge/sources.ts';
import { fixtures } from '../../support/fixtures.ts';
import { seen } from './seen.ts';
import { exported, imported, read, roundTrip } from './trip.ts';

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

  it('the same of every new plan', () => {
    const kinds = Object.keys(PLAN_KINDS) as (keyof typeof PLAN_KINDS)[];
    for (const [at, { regime, level, organisation }] of AUTHORITIES.entries()) {
      const given = { regime, level, date: { year: 2026, month: 6, day: 8 } };
      for (const kind of at === 0 ? kinds : [kinds[at % kinds.length]!]) {
        const text = newPlan({ ...given, kind, ...(organisation ? { organisation } : {}) });
        const first = roundTrip(text);
        expect(seen(read(first))).toEqual(seen(read(text)));
        expect(roundTrip(first)).toBe(first);
      }
    }
  });

  const batches = OPENED.flatMap(outside).flatMap(({ texts }) => texts);
  it.runIf(batches.length > 0)(
    'the same of the plans outside of the repository',
    { timeout: 120_000 },
    () => {
      expect(batches.length).toBeGreaterThan(30);
      for (const { name, text } of batches) {
        const first = roundTrip(text);
        expect(seen(read(first)), name).toEqual(seen(read(text)));
        expect(roundTrip(first), name).toBe(first);
      }
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
