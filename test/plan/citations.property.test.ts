import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitationPart } from '../../server/src/plan/citation.ts';
import { linkMentions } from '../../server/src/plan/citation-links.ts';
import { readSymbol, scanCitations } from '../../server/src/plan/citations.ts';

const PIECES = [
  'Chỉ thị', 'kế hoạch', 'Kế hoạch', 'Luật', 'Nghị quyết liên tịch', 'Hiến pháp', ' số ', 'số', ' ', '\n', ',', ', ',
  '; ', '.', '…', '/', '-', ' – ', '06', '2025', '15', 'CT', 'TW', 'KH', 'UBND', 'QH15', 'NQLT', 'ĐU', 'nb', 'Bầu cử',
  ' ngày 24/6/2021', ' ngày ', ' năm 2015', ' của ', 'Ban Bí thư', ' (khóa X)', ' về ', ' và ', 'này', '(gọi tắt là ', ')',
  '(', '“', '”', '"', 'sửa đổi, bổ sung', ' một số điều của ', 'như sau:', 'Ban Thường vụ xây dựng', 'Mẫu số ', 'Đ', 'ư',
]; // biome-ignore format: a list of pieces

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
);

describe('scanCitations on any text', () => {
  it('gives mentions in order, in bounds, with every part inside', () => {
    fc.assert(
      fc.property(text, (source) => {
        let last = 0;
        for (const mention of scanCitations(source)) {
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(source.length);
          last = mention.end;
          const parts: (Pick<CitationPart, 'start' | 'end'> | undefined)[] = [
            mention.typeName,
            mention.soWord,
            mention.symbol,
            mention.symbol?.number,
            mention.symbol?.year,
            mention.symbol?.type,
            mention.symbol?.body,
            ...(mention.symbol?.irregular ?? []),
            mention.bareNumber,
            mention.lawName,
            mention.date,
            mention.issuer,
            mention.subject,
            mention.shortName,
          ];
          for (const part of parts) {
            if (!part) continue;
            expect(part.start).toBeGreaterThanOrEqual(mention.start);
            expect(part.end).toBeLessThanOrEqual(mention.end);
            expect(part.end).toBeGreaterThanOrEqual(part.start);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('writes a symbol so that it is read again as itself, without irregularities', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { symbol } of scanCitations(source)) {
          if (!symbol?.number) continue;
          const again = readSymbol(symbol.canonical);
          expect(again?.canonical).toBe(symbol.canonical);
          expect(again?.irregular).toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('links every mention to one that is there', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (sources) => {
        const placed = sources.flatMap((source) =>
          scanCitations(source).map((mention) => ({ mention, place: 'body' as const })),
        );
        const firsts = linkMentions(placed);
        firsts.forEach((first, index) => {
          expect(first).toBeLessThanOrEqual(index);
          expect(firsts[first]).toBe(first);
        });
      }),
    );
  });

  it.each([
    ['one long word', 'a'.repeat(200_000)],
    ['digits', '1'.repeat(200_000)],
    ['dots after số', `Kế hoạch số ${'.'.repeat(200_000)}`],
    ['blanks after a type', `Kế hoạch${' '.repeat(200_000)}số`],
    ['citations', 'Chỉ thị số 06-CT/TW, ngày 24/6/2021 của Ban Bí thư về công tác; '.repeat(3000)],
    ['types', 'Kế hoạch '.repeat(22_000)],
    ['laws', 'Luật Bầu cử và '.repeat(14_000)],
    ['open brackets in a subject', `Chỉ thị số 06-CT/TW về ${'('.repeat(200_000)}`],
    ['commas in a subject', `Chỉ thị số 06-CT/TW về ${', Ban'.repeat(40_000)}`],
    ['words in a subject', `Chỉ thị số 06-CT/TW về ${'công tác '.repeat(22_000)}`],
    ['subjects without a stop', 'Chỉ thị số 06-CT/TW về công tác '.repeat(6000)],
    ['quotes', 'Chỉ thị số 06-CT/TW "'.repeat(9_000)],
    ['dashes', `Chỉ thị số 06-CT/${'A-'.repeat(100_000)}`],
  ])('takes no long time for %s', (_name, source) => {
    const start = performance.now();
    scanCitations(source);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
