import { readFileSync } from 'node:fs';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { lintPlan } from '../../../server/src/lint/lint.ts';
import { readPlan } from '../../../server/src/plan/read.ts';
import { WordTable } from '../../../server/src/vietnamese/spelling/word-table.ts';
import type { Fixture } from '../../support/fixtures.ts';
import { renewed } from './archives.ts';
import { exponent, median, type Row } from './stats.ts';

const TODAY = { year: 2026, month: 11, day: 22 } as const;

/** CPU milliseconds of this process spent in a function: what a busy machine distorts least. */
function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const words = WordTable.decode(new Uint8Array(readFileSync('server/data/words.bin')));

function check(text: string): void {
  lintPlan(readPlan(text, { today: TODAY, forcePlan: true }), { words });
}

const ROUNDS = 15;

/**
 * The whole check, the table of words included, against remark-parse alone: in turn, warm, each round on texts of its
 * own, so that nothing is remembered from one to the next.
 * @param texts no two alike
 */
export function againstRemark(texts: readonly Fixture[]): { rows: Row[]; json: object } {
  const processor = unified().use(remarkParse);
  const perRound = Math.max(1, Math.floor(texts.length / (ROUNDS + 5)));
  const round = (number: number) => {
    const own = texts.slice(number * perRound, (number + 1) * perRound).map(({ text }) => text);
    return {
      remark: cpu(() => {
        for (const text of own) processor.parse(text);
      }),
      ours: cpu(() => {
        for (const text of own) check(text);
      }),
    };
  };
  const rounds = Array.from({ length: ROUNDS + 5 }, (_, i) => round(i)).slice(5);
  const ratio = median(rounds.map(({ remark, ours }) => ours / remark));
  return {
    rows: [
      {
        what: 'whole check of unlike texts / remark-parse alone',
        figure: `${ratio.toFixed(2)} ×`,
        target: '≤ 1.25 ×',
      },
    ],
    json: { ratio, rounds },
  };
}

const UNIT_LINES = 400;

const SHAPES: Readonly<Record<string, (n: number) => string>> = {
  headings: (n) =>
    Array.from(
      { length: UNIT_LINES * n },
      (_, i) => `#### ${i + 1}. Nội dung thứ ${i + 1}\n\nThực hiện nhiệm vụ được giao.`,
    ).join('\n\n'),
  'table rows': (n) =>
    `| Nội dung | Cơ quan | Hạn |\n|---|---|---|\n${'| Tuyên truyền | UBND xã | trước ngày 15/12/2026 |\n'.repeat(UNIT_LINES * n)}`,
  'nested lists': (n) =>
    Array.from({ length: 150 * n }, (_, i) => `${'  '.repeat(i % 600)}- mục ${i}`).join('\n'),
  citations: (n) =>
    'Căn cứ Kế hoạch số 12/KH-UBND ngày 05/5/2026 của Ủy ban nhân dân tỉnh về công tác năm;\n\n'.repeat(
      UNIT_LINES * n,
    ),
  'one long line': (n) =>
    'Thực hiện Chỉ thị số 06-CT/TW, ngày 24/6/2021 của Ban Bí thư, các cơ quan phối hợp; '.repeat(
      UNIT_LINES * n,
    ),
  prose: (n) =>
    'Các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ được giao tổ chức thực hiện nghiêm túc, hiệu quả.\n\n'.repeat(
      UNIT_LINES * n,
    ),
};

const MAX_UNITS = 8;

/** Time at 1, 2, 4 and 8 times the size, and the exponent that fits. */
export function growth(): { rows: Row[]; json: object } {
  const rows: Row[] = [];
  const json: Record<string, object> = {};
  for (const [shape, make] of Object.entries(SHAPES)) {
    // Warm, or the small sizes would pay for the compiler and growth would look better than it is.
    for (let i = 0; i < 10; i += 1) check(renewed(`## KẾ HOẠCH\n\n${make(1)}\n\n`, i));
    const points = [1, 2, 4, MAX_UNITS].map((n) => {
      const text = `## KẾ HOẠCH\n\n${make(n)}\n\n`;
      // At each size as much text in all, or the smallest would escape the collector that the largest pays for.
      const count = MAX_UNITS / n;
      const times = Array.from({ length: 5 }, (_, round) => {
        const fresh = Array.from({ length: count }, (_, i) => `${renewed(text, 1000 * n + 10 * round + i)} `);
        return cpu(() => fresh.forEach(check)) / count;
      });
      return { size: text.length, time: Math.min(...times) };
    });
    const b = exponent(points);
    rows.push({ what: `growth exponent: ${shape}`, figure: b.toFixed(2), target: '≤ 1.1' });
    json[shape] = { exponent: b, points };
  }
  const table = cpu(() =>
    check(
      `## KẾ HOẠCH\n\n| a | b | c |\n|---|---|---|\n${'| Nội dung | UBND xã | 15/12/2026 |\n'.repeat(2000)}`,
    ),
  );
  const nested = cpu(() => check(`## KẾ HOẠCH\n\n${'- '.repeat(5000)}x\n`));
  const indented = cpu(() =>
    check(`## KẾ HOẠCH\n\n${Array.from({ length: 5000 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n')}\n`),
  );
  rows.push(
    { what: 'table of 2,000 rows', figure: `${table.toFixed(0)} ms`, target: '≤ 300 ms' },
    { what: '5,000 nested lists on one line', figure: `${nested.toFixed(0)} ms`, target: '≤ 300 ms' },
    {
      what: '5,000 nested lists by indentation (25 MB)',
      figure: `${indented.toFixed(0)} ms`,
      target: '≤ 300 ms',
    },
  );
  return { rows, json: { ...json, table, nested, indented } };
}
