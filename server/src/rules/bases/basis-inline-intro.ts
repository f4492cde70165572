import { BODY_START } from '../../plan/patterns.ts';
import { memoizedScan, type Segment } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';

/** A part of a sentence that cannot stand alone: `Thực hiện Kế hoạch số …`, without a verb of its own. */
const DEPENDENT = regexp.u`^(?:căn\s*cứ|thực\s+hiện|thi\s+hành|triển\s+khai|nhằm|để|theo|trên\s+cơ\s+sở|tiếp\s+tục\s+(?:thực\s+hiện|triển\s+khai))(?!\p{L})`;
const SPEAKS =
  /(?:xây\s+dựng|ban\s+hành|lập|đề\s+ra)\s+(?:và\s+ban\s+hành\s+)?kế\s+hoạch|tổ\s+chức\s+triển\s+khai|phát\s+động\s/u;
/** `…, UBND xã xây dựng Kế hoạch …`; the plan that another has issued stands behind the name of that body: `của Chính phủ ban hành Kế hoạch`. */
const HAS_SPOKEN = regexp.u`,\s{1,3}\p{Lu}[^,;.]{2,80}(?<!\p{L})(?:xây\s{1,3}dựng|ban\s{1,3}hành|lập|đề\s{1,3}ra|tổ\s{1,3}chức\s{1,3}triển)(?!\p{L})`;
/** A main clause before the full stop: `…, UBND xã đã chỉ đạo …`. */
const MAIN_CLAUSE = regexp.u`,\s{1,3}(?:\p{Lu}|các\s|những\s|toàn\s|nhiều\s)[^,;.]{2,80}(?<!\p{L})(?:đã|đang|sẽ|là|yêu\s+cầu|đề\s+nghị|phải|cần)(?!\p{L})`;
const STOP = regexp.u`(?<=[\p{Ll}\p{Nd})”"])\.(?=\s{1,3}(?:\p{Lu}\p{Ll}|(?:UBND|HĐND|UBMTTQ|MTTQ|BCH|BTV|BTT|BCĐ|BGH|LĐLĐ|CĐCS)\s))`;
const END = /như\s+sau\s*([:.;]?)\s*$/u;

export const basisInlineIntro = defineRule({
  id: 'basis-inline-intro',
  title: {
    vi: 'Câu mở đầu liền một câu, kết thúc “như sau:”',
    en: 'The opening is one sentence ending “như sau:”',
  },
  description: {
    vi: 'Khi không nêu căn cứ thành từng dòng, phần mở đầu là một câu: “Thực hiện …, Ban Thường vụ … xây dựng Kế hoạch … như sau:”.',
    en: 'Where bases are not listed line by line, the opening is one sentence that ends “như sau:”.',
  },
  part: 'bases',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'safe',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nThực hiện chỉ đạo của tỉnh, các trường đã rà soát danh sách. UBND xã xây dựng Kế hoạch tuyển sinh như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nNăm 2025, dịch bệnh diễn biến phức tạp. UBND xã xây dựng Kế hoạch phòng bệnh như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nThực hiện Kế hoạch số 36/KH-UBND của tỉnh, UBND xã ban hành Kế hoạch này. UBND xã yêu cầu các đơn vị thực hiện như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nThực hiện Kế hoạch số 36-KH/TU của Tỉnh ủy, Đảng uỷ xã xây dựng Kế hoạch triển khai như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nCăn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;\n\nCăn cứ Kế hoạch số 15/KH-UBND của UBND tỉnh.\n\nỦy ban nhân dân xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nThời gian qua, công tác trẻ em có nhiều chuyển biến. Để tiếp tục phát huy kết quả, UBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nThực hiện sự chỉ đạo của tỉnh, UBND xã đã triển khai nhiều việc. UBND xã xây dựng Kế hoạch năm 2026 như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nThực hiện Kế hoạch số 36-KH/TU của Tỉnh ủy và ý kiến của TS. Nguyễn Văn A, Đảng uỷ xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nThực hiện kết luận tại hội nghị ngày 05.6.2026, Đảng uỷ xã xây dựng Kế hoạch, cụ thể như sau :\n\nI. NỘI DUNG',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nTheo đề nghị của Sở Nông nghiệp và Môi trường (tại Tờ trình số 341/TTr-SNNMT ngày 16/12/2025)⟦.⟧ UBND tỉnh ban hành Kế hoạch phòng bệnh như sau:\n\nI. NỘI DUNG',
        fixed:
          'KẾ HOẠCH\n\nTheo đề nghị của Sở Nông nghiệp và Môi trường (tại Tờ trình số 341/TTr-SNNMT ngày 16/12/2025), UBND tỉnh ban hành Kế hoạch phòng bệnh như sau:\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nThực hiện Quyết định số 2138/QĐ-TTg ngày 27/9/2025 của Thủ tướng Chính phủ ban hành Kế hoạch triển khai thi hành Luật Trẻ em⟦.⟧ Ủy ban nhân dân xã ban hành Kế hoạch với các nội dung sau:\n\nI. NỘI DUNG',
        fixed:
          'KẾ HOẠCH\n\nThực hiện Quyết định số 2138/QĐ-TTg ngày 27/9/2025 của Thủ tướng Chính phủ ban hành Kế hoạch triển khai thi hành Luật Trẻ em, Ủy ban nhân dân xã ban hành Kế hoạch với các nội dung sau:\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nThực hiện Nghị quyết số 42-NQ/TW về chính sách xã hội trong giai đoạn mới⟦.⟧ Ban Thường vụ Đảng ủy xã xây dựng Kế hoạch triển khai như sau:\n\nI. NỘI DUNG',
        fixed:
          'KẾ HOẠCH\n\nThực hiện Nghị quyết số 42-NQ/TW về chính sách xã hội trong giai đoạn mới, Ban Thường vụ Đảng ủy xã xây dựng Kế hoạch triển khai như sau:\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nThực hiện Kế hoạch số 36-KH/TU của Tỉnh ủy, Đảng uỷ xã xây dựng Kế hoạch như sau⟦.⟧\n\nI. NỘI DUNG',
        fixed:
          'KẾ HOẠCH\n\nThực hiện Kế hoạch số 36-KH/TU của Tỉnh ủy, Đảng uỷ xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      },
    ],
  },
  check(plan, { report }) {
    const { sentence } = plan.opening;
    if (!sentence) return;
    const { content } = sentence;
    const { cut, mark } = scan(sentence);
    if (cut >= 0) {
      const range = content.range(cut, cut + 1);
      report({
        range,
        message: {
          vi: 'Câu mở đầu bị ngắt bằng dấu chấm nên vế đầu chưa thành câu. Thay bằng dấu phẩy.',
          en: 'A full stop cuts the opening sentence in two. Put a comma instead.',
        },
        fix: {
          // Where no name follows, the capital after the comma is wrong too.
          safe: BODY_START.test(sentence.folded.slice(cut + 1).trimStart()),
          title: { vi: 'Thay dấu chấm bằng dấu phẩy', en: 'Replace the full stop by a comma' },
          edits: [{ range, newText: ',' }],
        },
      });
    }
    if (mark) {
      const range = content.range(mark.start, mark.end);
      report({
        range,
        message: {
          vi: 'Câu mở đầu “… như sau” không kết thúc bằng dấu hai chấm. Ghi “như sau:”.',
          en: 'The opening sentence “… như sau” does not end in a colon. Write “như sau:”.',
        },
        fix: {
          safe: true,
          title: { vi: 'Ghi dấu hai chấm', en: 'Write the colon' },
          edits: [{ range, newText: ':' }],
        },
      });
    }
  },
});

const scan = memoizedScan((text, segment) => ({
  cut: findCut(text, segment),
  mark: findWrongMark(text, segment),
}));

/** A full stop between what the plan is based on and who speaks; -1 where there is none. */
function findCut(text: string, { folded, bodyStart }: Segment): number {
  const body = text.slice(bodyStart);
  const stop = STOP.exec(body);
  if (!stop) return -1;
  const at = bodyStart + stop.index;
  const before = folded.slice(bodyStart, at).trimStart();
  if (!DEPENDENT.test(before) || HAS_SPOKEN.test(body.slice(0, stop.index))) return -1;
  if (!SPEAKS.test(folded.slice(at))) return -1;
  return MAIN_CLAUSE.test(body.slice(0, stop.index)) ? -1 : at;
}

/** What stands after `như sau` at the end instead of a colon. */
function findWrongMark(text: string, { folded }: Segment): { start: number; end: number } | undefined {
  const mark = END.exec(folded.slice(-40))?.[1];
  if (mark === undefined || mark === ':') return undefined;
  const end = text.trimEnd().length;
  return { start: end - mark.length, end };
}
