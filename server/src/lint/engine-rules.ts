import type { Rule } from '../rules/rule.ts';

/** What the engine itself reports, beside the rules: the same facts as a rule has, without a check. */
export type EngineRule = Pick<Rule, 'id' | 'title' | 'description' | 'severity'>;

/** A silencing comment that silences nothing, or cannot be understood. */
export const UNUSED_DISABLE: EngineRule = {
  id: 'unused-disable',
  title: { vi: 'Chú thích tắt quy tắc không dùng tới', en: 'Unused silencing comment' },
  description: {
    vi: 'Chú thích kehoach-disable không che lỗi nào, hoặc ghi mã quy tắc không có. Chú thích thừa che mất lỗi phát sinh sau này.',
    en: 'A kehoach-disable comment hides no finding, or names a rule that does not exist. A superfluous comment hides findings to come.',
  },
  severity: 'warning',
};

/** A rule that broke on a text: our fault, never the drafter's. */
export const INTERNAL_FAULT: EngineRule = {
  id: 'internal-fault',
  title: { vi: 'Lỗi của chương trình', en: 'Internal fault' },
  description: {
    vi: 'Một quy tắc gặp lỗi khi đọc văn bản; các quy tắc khác vẫn được soát. Đây là lỗi của chương trình, không phải của văn bản.',
    en: 'A rule failed on this text; all others were checked. The fault is ours, not the text’s.',
  },
  severity: 'error',
};

/** A text too large or too deeply nested to be read in full. */
export const READ_SIMPLIFIED: EngineRule = {
  id: 'read-simplified',
  title: { vi: 'Văn bản đọc giản lược', en: 'Text read in a simplified way' },
  description: {
    vi: 'Văn bản quá lớn hoặc lồng quá sâu nên có phần chỉ được đọc như văn bản thường.',
    en: 'The text is so large or so deeply nested that parts of it were read as plain text only.',
  },
  severity: 'info',
};

export const ENGINE_RULES: readonly EngineRule[] = [UNUSED_DISABLE, READ_SIMPLIFIED, INTERNAL_FAULT];
