import * as z from 'zod';
import { STAGES } from '../plan/stage.ts';
import { ALL_REGIMES } from '../regimes/regime.ts';
import { OWN_PLACES, type OwnRule } from '../rules/own/model.ts';
import { MAX_PATTERN } from '../rules/own/pattern.ts';

/** Own rules of a configuration at most. */
const MAX_RULES = 500;
/** UTF-16 units of a text in an own rule at most. */
const MAX_TEXT = 500;
const MAX_EXAMPLE = 20_000;

const text = z.string().min(1).max(MAX_TEXT);
const pattern = z.string().min(1).max(MAX_PATTERN);
const example = z.string().max(MAX_EXAMPLE);
const examples = 50;

const named = (what: string) =>
  z
    .strictObject({
      name: text.describe(`Tên ${what}; so không phân biệt chữ hoa, cách đặt dấu thanh.`),
      pattern: pattern.optional().describe('Biểu thức, khi tên có thể viết khác.'),
    })
    .optional();

/** The `own` of a configuration. */
export const ownSchema: z.ZodType<readonly OwnRule[]> = z
  .array(
    z.strictObject({
      id: z
        .string()
        .max(80)
        .regex(/^own-[a-z0-9]+(?:-[a-z0-9]+)*$/u)
        .describe('Mã, bắt đầu bằng own-: own-khong-dung-thuc-thi.'),
      title: text.optional().describe('Tên quy tắc, một dòng.'),
      message: text.describe(
        'Thông báo: sai gì, phải làm gì. {found} là chữ gặp, {write} là chữ cần viết, {name} là tên còn thiếu.',
      ),
      messageEn: text.optional().describe('Thông báo bằng tiếng Anh.'),
      severity: z.enum(['hint', 'info', 'warning', 'error']).optional().describe('Mức; mặc định: warning.'),
      clause: text.optional().describe('Nơi cơ quan quy định: Công văn số 12/VP-TH, mục 3.'),
      plans: z
        .strictObject({
          subject: pattern.optional().describe('Biểu thức so với trích yếu.'),
          issuer: pattern.optional().describe('Biểu thức so với tên cơ quan ban hành.'),
          regimes: z
            .array(z.enum(ALL_REGIMES as readonly [string, ...string[]]))
            .max(3)
            .optional(),
          stage: z.enum(STAGES).optional(),
        })
        .optional()
        .describe('Những kế hoạch chịu quy tắc; không ghi là mọi kế hoạch.'),
      phrase: z
        .strictObject({
          pattern: pattern.describe(
            'Biểu thức (cú pháp RE2): không có (?=…), (?<…), \\1, nên so trong thời gian tuyến tính. Dấu cách là khoảng trắng bất kỳ.',
          ),
          replacement: text.optional().describe('Chữ cần viết; $1 là nhóm thứ nhất. Chỉ là gợi ý sửa.'),
          ignoreCase: z.boolean().optional().describe('Mặc định true: không phân biệt chữ hoa.'),
          wholeWords: z.boolean().optional().describe('Mặc định true: chỉ nhận trọn từ.'),
          in: z.array(z.enum(OWN_PLACES)).min(1).max(OWN_PLACES.length).optional().describe('Nơi tìm.'),
          unless: pattern.optional().describe('Không báo khi biểu thức này có trong cùng đoạn.'),
        })
        .optional()
        .describe('Chữ không được viết.'),
      requireSection: named('phần phải có').describe('Phần (đề mục) phải có.'),
      forbidSection: named('phần không được có').describe('Phần (đề mục) không được có.'),
      requireRecipient: named('nơi nhận phải có').describe('Nơi nhận phải có.'),
      examples: z
        .strictObject({
          wrong: z
            .array(
              z.strictObject({
                text: example.describe('Markdown, chỗ được báo nằm giữa ⟦ và ⟧.'),
                fixed: example.optional().describe('Văn bản sau khi sửa.'),
              }),
            )
            .max(examples)
            .optional(),
          right: z.array(example).max(examples).optional(),
        })
        .optional()
        .describe('Ví dụ, chạy bằng kehoach rules --test TỆP.'),
    }),
  )
  .max(MAX_RULES)
  .describe('Quy tắc riêng của cơ quan, viết bằng dữ liệu.') as unknown as z.ZodType<readonly OwnRule[]>;
