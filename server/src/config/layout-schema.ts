import * as z from 'zod';
import { FORMS } from '../regimes/forms.ts';
import type { Choice, LayoutChoices, LayoutFacts } from '../regimes/layout.ts';
import { ALL_REGIMES, type RegimeId } from '../regimes/regime.ts';

/** What a workplace sets of the page, for each regime by itself: a commune's Party committee and its State body differ. */
export type LayoutSettings = Readonly<Partial<Record<RegimeId, LayoutChoices | undefined>>>;

const REGIME_NAMES: Readonly<Record<RegimeId, string>> = {
  state: 'văn bản nhà nước',
  party: 'văn bản của Đảng',
  'mass-organisation': 'văn bản của Mặt trận và đoàn thể (theo thông lệ)',
};

/** The `layout` of a configuration: every value inside the range that the regulations of the regime allow. */
export const layoutSchema = z
  .strictObject(Object.fromEntries(ALL_REGIMES.map((regime) => [regime, choicesSchema(regime).optional()])))
  .describe(
    'Cách trình bày trang in trong phạm vi quy định cho phép, cho từng thể thức.',
  ) as z.ZodType<LayoutSettings>;

function choicesSchema(regime: RegimeId): z.ZodType<LayoutChoices> {
  const layouts = FORMS.filter((form) => form.regime === regime).map(({ layout }) => layout);
  const within = (choiceOf: (layout: LayoutFacts) => Choice, what: string) => {
    const choices = layouts.map(choiceOf);
    const min = Math.min(...choices.map((choice) => choice.min));
    const max = Math.max(...choices.map((choice) => choice.max));
    const range = min === max ? `${max}` : `${min} đến ${max}`;
    return z
      .number()
      .min(min)
      .max(max)
      .optional()
      .describe(`${what}: ${range} (mặc định: ${choices.at(-1)!.usual}).`);
  };
  const isExact = layouts.at(-1)!.body.lineSpacing.type === 'exact';
  return z
    .strictObject({
      size: within(({ body }) => body.size, 'Cỡ chữ phần nội dung, pt'),
      margins: z
        .strictObject({
          top: within(({ page }) => page.top, 'Lề trên, mm'),
          bottom: within(({ page }) => page.bottom, 'Lề dưới, mm'),
          left: within(({ page }) => page.left, 'Lề trái, mm'),
          right: within(({ page }) => page.right, 'Lề phải, mm'),
        })
        .optional()
        .describe('Lề trang, mm.'),
      duplex: z.boolean().optional().describe('true: in hai mặt, lề trái và phải đổi chỗ ở trang chẵn.'),
      firstLineIndent: within(({ body }) => body.firstLineIndent, 'Thụt đầu dòng, mm'),
      paragraphSpacing: within(({ body }) => body.paragraphSpacing, 'Khoảng cách giữa các đoạn, pt'),
      lineSpacing: within(
        ({ body }) => body.lineSpacing,
        isExact ? 'Khoảng cách dòng (Exactly), pt' : 'Khoảng cách dòng, lần',
      ),
      rules: z
        .enum(['drawn', 'border'])
        .optional()
        .describe(
          'Đường kẻ dưới tiêu ngữ, cơ quan ban hành, trích yếu: drawn là nét vẽ, border là viền đoạn.',
        ),
    })
    .describe(`Trang in của ${REGIME_NAMES[regime]}.`);
}
