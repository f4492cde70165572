import { capitalise, isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { registeredPhrases } from '../support/registered.ts';
import { placedFinding, writeTitle } from '../support/text-findings.ts';

const AVOID = {
  avoid: [
    { phrase: 'thực thi nhiệm vụ', write: 'thực hiện nhiệm vụ' },
    { phrase: 'trang web', write: 'cổng thông tin điện tử', reason: 'tên trong Nghị định số 42/2022/NĐ-CP' },
    { phrase: 'vân vân' },
  ],
};

export const orgAvoidWord = defineRule({
  id: 'org-avoid-word',
  title: { vi: 'Chữ mà cơ quan không dùng', en: 'Words that the organisation does not use' },
  description: {
    vi: 'Danh mục của cấu hình (`register.avoid`) ghi những chữ cơ quan không dùng và chữ cần viết thay. Chữ thay chỉ là gợi ý.',
    en: 'The register of the configuration (`register.avoid`) lists words that the organisation does not use, with what to write. The replacement is a suggestion.',
  },
  part: 'organisation',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  examples: {
    valid: [
      { register: AVOID, text: 'Các thôn thực hiện nhiệm vụ.' },
      { register: AVOID, text: 'Đạo đức thực thi công vụ.' },
      { register: AVOID, text: 'Cổng thông tin điện tử xã.' },
      { register: AVOID, text: 'Trang webinar của trường.' },
      { register: AVOID, text: 'Áo vân, vân gỗ.' },
    ],
    invalid: [
      {
        register: AVOID,
        text: 'Các thôn ⟦thực thi nhiệm vụ⟧; đăng ở ⟦Trang web⟧ xã.',
        fixed: 'Các thôn thực hiện nhiệm vụ; đăng ở Cổng thông tin điện tử xã.',
      },
      { register: AVOID, text: 'Cờ, hoa, ⟦vân vân⟧.' },
    ],
  },
  check(plan, context) {
    if (!context.register) return;
    for (const { start, end, value, paragraph, written } of registeredPhrases(
      plan,
      context.register.avoided,
    )) {
      const { write, reason } = value;
      const newText = write && inCaseOf(written, write);
      if (newText === written) continue;
      const [why, whyEn] = reason ? [` (${reason})`, ` (${reason})`] : ['', ''];
      context.report(
        placedFinding(plan, paragraph, {
          start,
          end,
          message: {
            vi: `Cơ quan không dùng “${written}”${why}. ${newText ? `Viết “${newText}”.` : 'Viết cách khác.'}`,
            en: `The organisation does not use “${written}”${whyEn}. ${newText ? `Write “${newText}”.` : 'Write it another way.'}`,
          },
          ...(newText
            ? { fix: { safe: false, title: writeTitle(newText), replacements: [{ start, end, newText }] } }
            : {}),
        }),
      );
    }
  },
});

function inCaseOf(written: string, write: string): string {
  if (written.length > 1 && isUpper(written)) return write.toUpperCase();
  return isUpper(written[0] ?? '') ? capitalise(write) : write;
}
