import * as z from 'zod';
import { ALL_REGIMES } from '../regimes/regime.ts';
import { MAX_OFFICE_LIST, MAX_OFFICE_TEXT, OFFICE_SYMBOL, type Office } from './office.ts';

const text = z.string().min(1).max(MAX_OFFICE_TEXT);
const texts = z.array(text).max(MAX_OFFICE_LIST);

/** The `office` of a configuration. */
export const officeSchema: z.ZodType<Office> = z
  .strictObject({
    regime: z
      .enum(ALL_REGIMES as readonly [string, ...string[]])
      .optional()
      .describe(
        'Thể thức của cơ quan: state (Nhà nước), party (Đảng), mass-organisation (Mặt trận và đoàn thể).',
      ),
    issuer: text.optional().describe('Cơ quan ban hành, viết như trong câu: Ủy ban nhân dân xã Bình Lư.'),
    superior: text.optional().describe('Cơ quan, tổ chức cấp trên ghi ở phần đầu văn bản.'),
    place: text.optional().describe('Địa danh ghi trước ngày tháng: Bình Lư.'),
    symbol: z.string().regex(OFFICE_SYMBOL).optional().describe('Ký hiệu đứng sau số: /KH-UBND, -KH/ĐU.'),
    signers: z
      .array(
        z.strictObject({
          name: text.describe('Họ và tên.'),
          title: text.optional().describe('Chức vụ: CHỦ TỊCH.'),
          capacities: texts.optional().describe('Các dòng trên chức vụ: TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH.'),
        }),
      )
      .max(MAX_OFFICE_LIST)
      .optional()
      .describe('Người ký; người ký nhiều nhất đứng đầu.'),
    recipients: texts
      .optional()
      .describe('Nơi nhận thường dùng, không có gạch đầu dòng và dấu cuối; dòng Lưu đứng cuối.'),
    units: texts
      .optional()
      .describe('Các đơn vị được giao việc: phòng, thôn, bản, tổ dân phố, khu phố, chi bộ, chi hội.'),
  })
  .describe(
    'Cơ quan có kế hoạch trong thư mục này: điền sẵn khi tạo kế hoạch, gợi ý và sửa.',
  ) as z.ZodType<Office>;
