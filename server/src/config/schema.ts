import * as z from 'zod';
import type { Bilingual } from '../text/bilingual.ts';
import { layoutSchema } from './layout-schema.ts';
import type { Config } from './model.ts';

/** What the schema needs to know of a rule. */
export interface KnownRule {
  readonly id: string;
  readonly title: Bilingual;
  readonly severity: string;
}

const severity = z.enum(['off', 'hint', 'info', 'warning', 'error']);
const stage = z.enum(['draft', 'final']).describe('Giai đoạn: draft là dự thảo, final là bản ban hành.');
const regime = z
  .enum(['state', 'party', 'mass-organisation', 'auto'])
  .describe(
    'Thể thức: state (Nhà nước), party (Đảng), mass-organisation (Mặt trận và đoàn thể), auto (tự nhận).',
  );
const glob = z.string().min(1);
/** Globs of a list at most. */
const MAX_GLOBS = 1000;
const globs = z.array(glob).max(MAX_GLOBS);

/**
 * The shape of a configuration. Every rule is a key of its own, so that a wrong id is found and an editor can offer
 * the right ones.
 */
export function configSchema(knownRules: readonly KnownRule[]): z.ZodType<Config> {
  const rules = z
    .strictObject(
      Object.fromEntries(
        knownRules.map(({ id, title, severity: usual }) => [
          id,
          severity.optional().describe(`${title.vi} (mặc định: ${usual})`),
        ]),
      ),
    )
    .describe('Mức của từng quy tắc: off, hint, info, warning, error.');
  return z
    .strictObject({
      $schema: z.string().optional().describe('Lược đồ JSON của tệp này.'),
      root: z.boolean().optional().describe('true: không tìm cấu hình ở thư mục cha.'),
      rules: rules.optional(),
      stage: stage.optional(),
      regime: regime.optional(),
      locale: z.enum(['vi', 'en']).optional().describe('Ngôn ngữ của thông báo.'),
      files: globs
        .optional()
        .describe('Mẫu đường dẫn của những tệp chắc chắn là kế hoạch, so với thư mục của tệp cấu hình.'),
      ignore: globs.optional().describe('Mẫu đường dẫn của những tệp bỏ qua.'),
      overrides: z
        .array(
          z.strictObject({
            files: globs.min(1).describe('Mẫu đường dẫn của những tệp chịu mục này.'),
            rules: rules.optional(),
            stage: stage.optional(),
            regime: regime.optional(),
          }),
        )
        .optional()
        .describe('Cấu hình riêng cho một số tệp; mục sau đè mục trước.'),
      noInlineConfig: z
        .boolean()
        .optional()
        .describe('true: chú thích tắt quy tắc trong văn bản không có tác dụng, và được báo.'),
      requireReason: z
        .boolean()
        .optional()
        .describe(
          'true: chú thích tắt quy tắc phải ghi lý do: <!-- kehoach-disable-next-line MÃ -- lý do -->.',
        ),
      layout: layoutSchema.optional(),
      baseline: z.string().min(1).optional().describe('Tệp ghi những lỗi cũ được tạm chấp nhận.'),
    })
    .describe('Cấu hình của Soạn Kế hoạch (kehoach.config.json)');
}

/** The JSON schema that editors use. */
export function configJsonSchema(knownRules: readonly KnownRule[]): object {
  return {
    ...z.toJSONSchema(configSchema(knownRules), { target: 'draft-7' }),
    title: 'Cấu hình Soạn Kế hoạch',
  };
}
