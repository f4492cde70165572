import { memoizedScan } from '../../plan/segment.ts';
import { isQuoted } from '../../text/quotes.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter, LETTER } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { reportCapitals } from '../support/capitals.ts';
import { type TextFinding, writeTitle } from '../support/text-findings.ts';

/** First words of tasks: no name of a body, a person, a place or a document begins so. */
const TASKS =
  'Kịp thời|Chủ động|Chủ trì|Phối hợp|Tham mưu|Đảm bảo|Bảo đảm|Tăng cường|Triển khai|Đẩy mạnh|Thực hiện|Xây dựng|Theo dõi|Đôn đốc|Tuyên truyền|Kiểm tra|Rà soát|Tiếp tục|Nâng cao|Phát huy|Trước ngày|Đồng thời|Gắn|Khuyến khích|Tiếp nhận|Tổ chức|Lập|Chỉ đạo|Quản lý|Tuyệt đối|Phấn đấu|Kiên quyết|Giải quyết|Xử lý|Giúp|Tạo điều kiện|Góp phần|Phân công|Đề xuất|Ngăn chặn|Tích cực';
const AFTER = regexp.gu`(?<=[\p{Ll}\p{M}\p{Nd})”][;,]\s)(?:${TASKS}|(?<=;\s)(?:Hướng dẫn|Căn cứ))(?=,?\s(?!số\s|đề\s|trưởng(?!\p{L})|viên(?!\p{L})|trình(?!\p{L})|xã hội|chính trị|tín dụng)\p{Ll})`;
const CAPITAL_AFTER = regexp.u`[;,]\s\p{Lu}`;
const PAUSE = regexp.gu`;\s(?=\p{Lu})`;
const SMALL_AFTER_PAUSE = regexp.gu`;\s(?=\p{Ll})`;

const PREFILTER = definePrefilter({ beside: [[['comma', 'blank'], LETTER]] });

const scan = memoizedScan((text: string): readonly TextFinding[] => {
  if (!CAPITAL_AFTER.test(text)) return [];
  // Parts that all begin with a capital are names, or a habit.
  const capitals = [...text.matchAll(PAUSE)].length;
  if (capitals > 1 && capitals > [...text.matchAll(SMALL_AFTER_PAUSE)].length) return [];
  return [...text.matchAll(AFTER)].flatMap(({ index: start, 0: found }) => {
    if (isQuoted(text, start)) return [];
    const right = found[0]!.toLowerCase() + found.slice(1);
    return [
      {
        start,
        end: start + found.length,
        message: {
          vi: `Viết hoa sau dấu “${text[start - 2]}”: “${found}”. Viết “${right}”, hoặc thay dấu này bằng dấu chấm.`,
          en: `A capital after “${text[start - 2]}”: “${found}”. Write “${right}”, or a full stop before it.`,
        },
        fix: {
          safe: false,
          title: writeTitle(right),
          replacements: [{ start, end: start + 1, newText: right[0]! }],
        },
      },
    ];
  });
});

export const capsAfterSemicolon = defineRule({
  id: 'caps-after-semicolon',
  title: { vi: 'Không viết hoa sau dấu chấm phẩy, dấu phẩy', en: 'No capital after a semicolon or comma' },
  description: {
    vi: 'Chữ cái đầu chỉ viết hoa ở đầu câu; sau dấu chấm phẩy, dấu phẩy câu còn tiếp. Tên riêng, tên loại văn bản, các vế đều viết hoa (tên phong trào) không xét.',
    en: 'A capital begins a sentence; after a semicolon or a comma the sentence goes on. Names, and parts that all begin with a capital, are left alone.',
  },
  part: 'capitals',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'capitals-sentence',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Chủ trì, phối hợp thực hiện Kế hoạch; hướng dẫn, theo dõi, đôn đốc.',
      'Thực hiện Kế hoạch số 15/KH-UBND; Hướng dẫn số 06-HD/BTGDV của Ban Tuyên giáo.',
      'Phong trào Chung tay vì người nghèo; Đẩy mạnh phát triển kết cấu hạ tầng; Thi đua xây dựng xã hội học tập.',
      'Kết quả: Kế hoạch, Hướng dẫn công tác tuyên truyền, Báo cáo.',
      'Chủ đề “Đoàn kết; Chủ động phòng ngừa” được truyền thông rộng rãi.',
      'Sở Y tế, Sở Xây dựng; Trung tâm Kiểm soát bệnh tật.',
      'Báo cáo kết quả. Chủ động phối hợp với các đơn vị.',
      'Phó Tư lệnh, Tham mưu trưởng Quân khu; Chánh Thanh tra, Kiểm tra viên cao cấp; tổ chức xã hội, Tổ chức xã hội - nghề nghiệp.',
      'PHÒNG BỆNH; CHỦ ĐỘNG ỨNG PHÓ',
    ],
    invalid: [
      {
        regime: 'state',
        text: 'Triển khai thực hiện Kế hoạch này; ⟦Hướng dẫn⟧ theo dõi, đôn đốc, tổng hợp.',
        fixed: 'Triển khai thực hiện Kế hoạch này; hướng dẫn theo dõi, đôn đốc, tổng hợp.',
      },
      {
        regime: 'state',
        text: 'Trong giai đoạn 2026 - 2030, ⟦Đảm bảo⟧ xây dựng trạm phát sóng tại các xã.',
      },
    ],
  },
  check(plan, context) {
    reportCapitals(
      plan,
      context,
      PREFILTER,
      scan,
      ({ role, segment }) => role !== 'title' && role !== 'subject' && !segment.isUpper,
    );
  },
});
