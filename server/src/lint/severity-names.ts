import type { Severity } from '../rules/rule.ts';
import type { Bilingual } from '../text/bilingual.ts';

/** What each severity is called wherever people read of it: editor, reports, rule pages. */
export const SEVERITY_NAMES: Readonly<Record<Severity, Bilingual>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'lưu ý', en: 'info' },
  hint: { vi: 'gợi ý', en: 'hint' },
};
