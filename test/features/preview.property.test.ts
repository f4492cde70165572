import { describe, expect, it } from 'vitest';
import { type PreviewPages, previewPages } from '../../server/src/features/preview/pages.ts';
import type { PageChoices } from '../../server/src/layout/compose/compose.ts';
import type { PlanDocument } from '../../server/src/plan/model.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { Random } from '../fuzz/random.ts';
import { mutated, randomText } from '../fuzz/texts.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';

/** What makes one place of a plan hang on another, or on what is not in its text. */
const PARTS = [
  'Xem ghi chú[^1] và[^2] nữa.\n\n[^2]: Ghi chú hai.\n\n[^1]: Ghi chú một, dài hơn một chút.',
  '![Sơ đồ](so-do.png)',
  '![](so-do.png)',
  'Có hình ![nhỏ](so-do.png) ở giữa dòng.',
  '| TT | Việc | Hạn |\n|---|---|---|\n| 1 | **Rà soát**[^1] | 10/4/2026 |\n| 2 | Báo cáo ![a](so-do.png) | 12/4/2026 |',
  '| a | b | c | d | e | f | g | h |\n|---|---|---|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 |',
  '<table><tr><td colspan="2">Hai cột</td></tr><tr><td>một</td><td>hai</td></tr></table>',
  '> Lời trích **đậm**  \n> hai dòng',
  '### II. NHIỆM VỤ\n\n1. Rà soát\n2. Báo cáo\n\na) Lập danh sách.',
  'PHỤ LỤC II\n\nDANH MỤC NHIỆM VỤ\n\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2026)',
  'ĐỀ CƯƠNG BÁO CÁO\n\n**PHẦN THỨ NHẤT**\n\n**TÌNH HÌNH CHUNG**',
  'Căn cứ Luật Trẻ em;',
  'Thực hiện Nghị quyết số 57-NQ/TW, Ủy ban nhân dân xã xây dựng kế hoạch như sau:',
  'Một dòng\nhai dòng\r\nba dòng với u\u0309 và &amp;',
  '```\nmã\tthụt\n```',
];
const CHOICES: readonly PageChoices[] = [
  {},
  { size: 13 },
  { margins: { left: 35 } },
  { rules: 'border', office: { issuer: 'ỦY BAN NHÂN DÂN XÃ A', superior: 'TỈNH B' } },
];
const PICTURES = [
  new Map<string, { width: number; height: number }>(),
  new Map([['so-do.png', { width: 400, height: 300 }]]),
  new Map([['so-do.png', { width: 40, height: 30 }]]),
];

/** What an author does between two versions: a key, a paragraph put in, taken out or moved, or something worse. */
function edited(random: Random, text: string): string {
  const lines = text.split('\n\n');
  const at = random.below(lines.length);
  switch (random.below(6)) {
    case 0: {
      const key = random.below(text.length + 1);
      return text.slice(0, key) + random.pick(['x', ' ', 'ế', '.', '**', '\n', '1. ']) + text.slice(key);
    }
    case 1: {
      const key = random.below(text.length + 1);
      return text.slice(0, key) + text.slice(key + 1);
    }
    case 2:
      return lines.toSpliced(at, 0, random.pick(PARTS)).join('\n\n');
    case 3:
      return lines.toSpliced(at, 1).join('\n\n');
    case 4:
      return lines.toSpliced(random.below(lines.length), 0, lines[at]!).join('\n\n');
    default:
      return mutated(random, text);
  }
}

interface Version {
  readonly plan: PlanDocument;
  readonly pages: PreviewPages;
}

/** Sets the versions of a text one after the other, each over the one before, and each from scratch too. */
function follow(random: Random, first: string, versions: number, forcePlan: boolean): void {
  let text = first;
  let [choices] = CHOICES as [PageChoices];
  let [pictures] = PICTURES as [(typeof PICTURES)[0]];
  let last: Version | undefined;
  for (let version = 0; version < versions; version += 1) {
    const options = { today: TODAY, forcePlan };
    const plan = readPlan(text, options, last?.plan);
    const pages: PreviewPages = previewPages(plan, choices, pictures, last?.pages);
    const fresh = previewPages(readPlan(text, options), choices, pictures);
    const context = JSON.stringify({ text, version });
    expect(pages.pages, context).toEqual(fresh.pages);
    expect(pages.layout, context).toEqual(fresh.layout);
    expect(pages.set, context).toEqual(fresh.set);
    last = { plan, pages };
    text = edited(random, text);
    if (random.below(5) === 0) choices = random.pick(CHOICES);
    if (random.below(5) === 0) pictures = random.pick(PICTURES);
  }
}

const PLANS = fixtures('samples', 'clean', 'corpus', 'kinds').filter(({ text }) => text.length < 30_000);

describe('the pages of a plan over those of the version before are those of the plan alone', () => {
  it('while real plans are edited', () => {
    const random = new Random(20_261_130);
    for (let run = 0; run < 60; run += 1) follow(random, random.pick(PLANS).text, 8, run % 3 === 0);
  }, 300_000);

  it('while texts of any kind are edited', () => {
    const random = new Random(20_261_201);
    for (let run = 0; run < 300; run += 1) {
      const parts = Array.from({ length: 3 + random.below(8) }, () =>
        random.below(3) === 0 ? randomText(random, 200) : random.pick(PARTS),
      );
      follow(random, `KẾ HOẠCH\n\n${parts.join('\n\n')}`, 8, true);
    }
  }, 300_000);
});
