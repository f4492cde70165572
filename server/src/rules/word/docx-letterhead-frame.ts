import { ALL_REGIMES, defineRule } from '../rule.ts';
import { EXAMPLE_PLANS, marked, STATE_PLAN } from './example-plans.ts';

const LETTERHEAD: ReadonlySet<string> = new Set([
  'national-title',
  'motto',
  'party-title',
  'superior',
  'issuer',
  'number',
  'dateline',
]);
const GRID =
  '<w:tblBorders><w:top w:val="nil"/><w:left w:val="nil"/><w:bottom w:val="nil"/><w:right w:val="nil"/>';

export const docxLetterheadFrame = defineRule({
  id: 'docx-letterhead-frame',
  title: {
    vi: 'Bảng tiêu đề không kẻ khung trong tệp Word',
    en: 'A letterhead without a frame in the Word file',
  },
  description: {
    vi: 'Phần đầu văn bản thường đặt trong một bảng; bảng ấy không kẻ khung, khi in không thấy đường nào ngoài các đường kẻ ngang dưới Tiêu ngữ, tên cơ quan.',
    en: 'The letterhead usually stands in a table; it has no frame, so that no line is printed but the rules under Tiêu ngữ and issuer.',
  },
  part: 'word',
  severity: 'info',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      ...EXAMPLE_PLANS,
      {
        text: STATE_PLAN,
        word: {
          what: { vi: 'đường kẻ dưới ô thay nét vẽ', en: 'a line below its cells, in place of a drawn one' },
          edits: [['<w:bottom w:val="nil"/>', '<w:bottom w:val="single" w:sz="4"/>']],
        },
      },
    ],
    invalid: [
      {
        text: marked(STATE_PLAN, 'ỦY BAN NHÂN DÂN'),
        word: {
          what: { vi: 'bảng tiêu đề kẻ khung', en: 'a frame around the letterhead' },
          edits: [[GRID, GRID.replaceAll('w:val="nil"', 'w:val="single" w:sz="4"')]],
        },
      },
    ],
  },
  check(_, { report, word }) {
    const framed = word!.paragraphs.find(
      ({ paragraph, form }) => LETTERHEAD.has(paragraph.role) && form.cell?.isFramed === true,
    );
    if (!framed) return;
    report({
      range: framed.paragraph.range,
      message: {
        vi: 'Bảng tiêu đề trong tệp Word kẻ khung. Bỏ khung (Table Design → Borders → No Border).',
        en: 'The table of the letterhead has a frame. Take it away (Table Design → Borders → No Border).',
      },
    });
  },
});
