import { collapseWhitespace } from '../../text/whitespace.ts';
import { foldForMatch, isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { writeAnew } from '../support/literals.ts';

/** What belongs to the type name itself: KẾ HOẠCH LIÊN TỊCH. */
const KIND =
  /^(?:liên\s+(?:tịch|ngành|cơ\s+quan)|phối\s+hợp|hành\s+động|công\s+tác(?:\s+(?:tuần|tháng|quý|năm))?|chiến\s+lược)$/u;
/** The same at the end of the line. */
const WITH_KIND = /^(KẾ HOẠCH)( (?:LIÊN (?:TỊCH|NGÀNH|CƠ QUAN)|PHỐI HỢP))$/iu;

/** What some write beside the type name: `BẢN KẾ HOẠCH`, `(DỰ THẢO) KẾ HOẠCH`. */
const OTHER_WORDS = /^bản\s(?:dự\s+thảo\s)?|[([]?dự\s+thảo[)\]]?/iu;

export const titleTypeLine = defineRule({
  id: 'title-type-line',
  title: { vi: 'Tên loại viết hoa, đứng riêng một dòng', en: 'Type name in capitals on its own line' },
  description: {
    vi: 'Tên loại “KẾ HOẠCH” viết hoa, đứng riêng một dòng, không kèm trích yếu và dấu câu.',
    en: 'The type name “KẾ HOẠCH” is in capitals on a line of its own, without the subject or a mark after it.',
  },
  part: 'title',
  severity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'type-name-line',
  fixable: 'safe',
  supersedes: ['text-known-line', 'text-syllable', 'text-real-word'],
  examples: {
    valid: [
      'KẾ HOẠCH\n\nPhòng, chống thiên tai năm 2026',
      '**KẾ HOẠCH LIÊN TỊCH**\n\nPhòng, chống tội phạm năm 2026',
      '**KẾ HOẠCH CÔNG TÁC TUẦN**\n\nTừ ngày 05/10/2026 đến ngày 11/10/2026',
      '**KẾ HOẠCH CHIẾN LƯỢC**\n\n**Phát triển nhà trường giai đoạn 2026 - 2030**',
      '## **KẾ HOẠCH**\n\nPhòng, chống thiên tai năm 2026',
      '**KẾ HOẠCH**  \n**Phòng, chống thiên tai năm 2026**',
      'KẾ HOẠCH\nsơ kết 5 năm thực hiện Chỉ thị số 06-CT/TW',
      'KẾ HOẠCH\n\nPhòng, chống thiên tai\n\nI. MỤC ĐÍCH\n\nKế hoạch này là căn cứ để thực hiện.',
    ],
    invalid: [
      {
        text: 'Số: 15/KH-UBND\n\n⟦Kế hoạch⟧\n\nPhòng, chống thiên tai năm 2026',
        fixed: 'Số: 15/KH-UBND\n\nKẾ HOẠCH\n\nPhòng, chống thiên tai năm 2026',
      },
      {
        text: 'Số: 15/KH-UBND\n\n# ⟦KẾ HOẠCH⟧ Phòng, chống thiên tai năm 2026',
      },
      {
        text: 'Số: 15/KH-UBND\n\n**⟦KẾ HOẠCH:⟧**\n\nPhòng, chống thiên tai năm 2026',
        fixed: 'Số: 15/KH-UBND\n\n**KẾ HOẠCH**\n\nPhòng, chống thiên tai năm 2026',
      },
      {
        text: 'Số: 15/KH-UBND\n\n**⟦KẾ HOẠC.⟧**\n\nPhòng, chống thiên tai năm 2026',
        fixed: 'Số: 15/KH-UBND\n\n**KẾ HOẠCH**\n\nPhòng, chống thiên tai năm 2026',
      },
      { text: 'Số: 15/KH-UBND\n\n**⟦BẢN KẾ HOẠCH⟧**\n\nPhòng, chống thiên tai năm 2026' },
      { text: 'Số: 15/KH-THĐM\n\n**⟦KẾ HOẠCH⟧ TUYÊN TRUYỀN**\n\n**Phòng, chống ma túy năm 2026**' },
    ],
  },
  check(plan, { report }) {
    const { title, subject } = plan.head;
    if (!title) return;
    const name = collapseWhitespace(title.text);
    if (subject[0]?.paragraph === title.paragraph) {
      if (KIND.test(foldForMatch(subject[0].text))) return;
      // `KẾ HOẠCH GIÁO DỤC` in capitals or above its subject: some offices take the two for the name of a type.
      const isShort =
        (subject.length > 1 || isUpper(subject[0].text)) && subject[0].text.trim().split(/\s+/u).length <= 3;
      report({
        range: title.range,
        ...(isShort ? { severity: 'warning' as const } : {}),
        message: {
          vi: `Tên loại “${name}” đứng cùng dòng với trích yếu. Viết “KẾ HOẠCH” riêng một dòng, trích yếu xuống dòng dưới.`,
          en: `The type name “${name}” shares its line with the subject. Put “KẾ HOẠCH” on a line of its own.`,
        },
      });
      return;
    }
    const wanted = `KẾ HOẠCH${(WITH_KIND.exec(name.replace(/\s?:$/u, ''))?.[2] ?? '').toUpperCase()}`;
    const other = OTHER_WORDS.exec(name)?.[0].trim();
    if (other) {
      report({
        range: title.range,
        severity: 'warning',
        message: {
          vi: `Tên loại ghi kèm “${other}”. Viết “${wanted}” riêng một dòng.`,
          en: `“${other}” stands on the line of the type name. Write “${wanted}” on a line of its own.`,
        },
      });
    } else if (name !== wanted) {
      const fix = writeAnew(plan, title, wanted);
      report({
        range: title.range,
        message: {
          vi: `Tên loại ghi là “${name}”. Viết hoa, không có dấu câu: “${wanted}”.`,
          en: `The type name reads “${name}”. Write it in capitals without a mark: “${wanted}”.`,
        },
        ...(fix ? { fix } : {}),
      });
    }
  },
});
