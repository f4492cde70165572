import * as z from 'zod';
import { ALL_REGIMES } from '../regimes/regime.ts';
import type { Register } from '../rules/register/model.ts';

/** Entries of a list of a register at most. */
const MAX_ENTRIES = 20_000;
const MAX_FILES = 50;

const text = z.string().min(1).max(300);
const day = z.iso.date();

const fields = {
  bodies: z
    .array(
      z.strictObject({
        name: text.describe('Tên đầy đủ, viết như trong câu: Ủy ban nhân dân xã Bình Lư.'),
        code: text.optional().describe('Mã trong ký hiệu: BQLDA.'),
        short: text.optional().describe('Tên gọi tắt.'),
        level: text.optional().describe('Cấp: tỉnh, xã …'),
        regime: z.enum(ALL_REGIMES as readonly [string, ...string[]]).optional(),
        from: day.optional().describe('Ngày bắt đầu hoạt động: 2025-07-01.'),
        until: day.optional().describe('Ngày hoạt động cuối cùng.'),
        successor: text.optional().describe('Cơ quan thay thế.'),
      }),
    )
    .max(MAX_ENTRIES)
    .optional()
    .describe('Cơ quan, đơn vị với mã trong ký hiệu.'),
  abbreviations: z.record(text, text).optional().describe('Chữ viết tắt không cần giải nghĩa, và nghĩa.'),
  words: z.array(text).max(MAX_ENTRIES).optional().describe('Từ, tên riêng viết đúng, không soát chính tả.'),
  avoid: z
    .array(
      z.strictObject({
        phrase: text.describe('Chữ không dùng.'),
        write: text.optional().describe('Chữ cần viết.'),
        reason: text.optional().describe('Lý do.'),
      }),
    )
    .max(MAX_ENTRIES)
    .optional()
    .describe('Chữ cơ quan không dùng.'),
  documents: z
    .array(
      z.strictObject({
        symbol: text.describe('Số và ký hiệu: 12/2020/QĐ-UBND.'),
        expired: day.describe('Ngày hết hiệu lực: 2026-07-01.'),
        replacedBy: text.optional().describe('Văn bản thay thế, viết như khi viện dẫn.'),
      }),
    )
    .max(MAX_ENTRIES)
    .optional()
    .describe('Văn bản đã bị thay thế hoặc hết hiệu lực.'),
};

/** What a JSON file that a register names may hold. */
export const registerFileSchema = z.strictObject(fields) as unknown as z.ZodType<Register>;

/** A register as a configuration has it. */
export interface ConfiguredRegister extends Register {
  /** Files with more of it, JSON or CSV; relative to the configuration. */
  readonly files?: readonly string[] | undefined;
}

/** The `register` of a configuration. */
export const registerSchema = z
  .strictObject({
    files: z
      .array(text)
      .max(MAX_FILES)
      .optional()
      .describe('Tệp JSON hoặc CSV trong kho chứa thêm danh mục: ./co-quan.csv.'),
    ...fields,
  })
  .describe(
    'Danh mục của cơ quan: cơ quan và mã, chữ viết tắt, từ riêng, chữ không dùng, văn bản hết hiệu lực.',
  ) as unknown as z.ZodType<ConfiguredRegister>;
