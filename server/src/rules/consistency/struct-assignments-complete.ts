import { startsAgencyName } from '../../plan/agency.ts';
import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { outlineNodes } from '../../plan/outline.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { assigningSection } from '../support/assignments.ts';

/** A duty to report back what came of a task. */
const REPORT =
  /báo\s+cáo\s+(?:kết\s+quả|tình\s+hình|tiến\s+độ)(?:\s+(?:triển\s+khai|thực\s+hiện))?|gửi\s+báo\s+cáo/u;
/** What is drafted for a superior to sign is sent on by that superior. */
const DRAFTING = /tham\s+mưu|giúp|dự\s+thảo|chuẩn\s+bị|thẩm\s+định|chỉ\s+đạo/u;
/** A time that is no calendar date. */
const TIME =
  /định\s+kỳ|h[ằà]ng\s+(?:ngày|tuần|tháng|quý|năm)|theo\s+(?:quy\s+định|yêu\s+cầu|tiến\s+độ|đúng|kế\s+hoạch)|đúng\s+(?:thời|tiến|quy)|kịp\s+thời|thường\s+xuyên|mỗi\s+(?:ngày|tuần|tháng|quý|năm)|ngay|sau\s+(?:khi|mỗi|hội|cuộc|từng)|khi\s+|trong\s+quá\s+trình|nếu\s+có|kết\s+thúc|chế\s+độ|\d\s+(?:ngày|tuần|tháng)|(?:tháng|quý|năm|6\s+tháng)\s+\d|ngày\s+\d/u;
/** Who is reported to. */
const ADDRESSEE =
  /(?:gửi|báo\s+cáo|trình)\s+(?:kết\s+quả\s+|báo\s+cáo\s+)?(?:về|cho|với|lên|đến|tới)|(?:về|cho|với|lên|đến|tới|gửi|qua|trình)\s+(?:uỷ|ubnd|đảng|ban|thường|phòng|văn|sở|hội|đoàn|tỉnh|thành|huyện|cấp|mặt|bộ|cơ|đơn|đồng|lãnh|chủ|giám|liên|công|trung|bch|btv|btt|ub)/u;

export const structAssignmentsComplete = defineRule({
  id: 'struct-assignments-complete',
  title: {
    vi: 'Phân công đủ người, nơi nhận báo cáo, thời hạn',
    en: 'Assignments with who, to whom and when',
  },
  description: {
    vi: 'Phần Tổ chức thực hiện cần nêu đơn vị làm; việc báo cáo kết quả cần nêu báo cáo về đâu và khi nào.',
    en: 'The section on carrying out should name who acts; a duty to report back, to whom and by when.',
  },
  part: 'links',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Các chi bộ báo cáo kết quả về Đảng uỷ xã trước ngày 10/6/2026.',
      'KẾ HOẠCH\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Văn phòng Đảng uỷ định kỳ báo cáo kết quả với Thường trực Đảng uỷ.',
      'KẾ HOẠCH\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Các chi hội gửi kế hoạch về Hội xã trước ngày 10/6/2026; báo cáo kết quả trước ngày 20/11/2026.',
      'KẾ HOẠCH\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Ban Xây dựng Đảng tham mưu báo cáo kết quả trước ngày 10/6/2026.',
      'KẾ HOẠCH\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Các đơn vị báo cáo kết quả về Phòng Kinh tế.\n\n2. Báo cáo gửi trước ngày 10/6/2026.',
      'KẾ HOẠCH\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Giao đồng chí Phó Chủ tịch thực hiện nhiệm vụ theo kế hoạch, báo cáo kết quả theo quy định.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nĐánh giá, báo cáo kết quả đạt được.',
      'KẾ HOẠCH\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Ban Kinh tế - Ngân sách tổng hợp báo cáo kết quả giám sát trình Thường trực Hội đồng nhân dân xã trước ngày 30/10/2026.',
      'KẾ HOẠCH\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Hiệu trưởng: phụ trách chung.\n\n2. Giáo viên chủ nhiệm: thực hiện vệ sinh lớp học.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nHọc tập.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Cấp uỷ chuẩn bị tài liệu.\n\n2. Đảng viên nộp bản đăng ký trước ngày 20/01/2027.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Các chi bộ tổ chức quán triệt; ⟦báo cáo kết quả⟧ về Đảng uỷ xã.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Các chi bộ tổ chức quán triệt; ⟦báo cáo kết quả⟧ trước ngày 10/6/2026.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTuyên truyền.\n\nII. ⟦TỔ CHỨC THỰC HIỆN⟧\n\nTriển khai nghiêm túc kế hoạch, bảo đảm đúng tiến độ.',
      },
    ],
  },
  check(plan, { report }) {
    const section = assigningSection(plan);
    if (!section) return;
    const [, ...nodes] = outlineNodes([section]);
    const paragraphs = [...section.body, ...nodes.flatMap((node) => [...node.paragraphs, ...node.body])];
    const [heading] = section.paragraphs;
    if (
      paragraphs.length > 0 &&
      heading &&
      !paragraphs.some((each) => each.cell !== undefined || namesUnit(each))
    ) {
      report({
        range: heading.content.range(heading.bodyStart, heading.content.length),
        message: {
          vi: 'Phần tổ chức thực hiện không nêu đơn vị nào. Nêu đơn vị chủ trì, đơn vị phối hợp.',
          en: 'No unit is named here. Name who leads and who cooperates.',
        },
      });
      return;
    }
    const dated = hasCommonDate(plan, paragraphs);
    for (const paragraph of paragraphs) checkReport(paragraph, dated, report);
  },
});

function checkReport(
  paragraph: Paragraph,
  dated: boolean,
  report: (finding: { range: { start: number; end: number }; message: { vi: string; en: string } }) => void,
): void {
  const duty = readReport(paragraph)?.duty;
  if (!duty || duty.drafted) return;
  const range = paragraph.content.range(duty.start, duty.end);
  if (!duty.day && !duty.time && !dated) {
    report({
      range,
      message: {
        vi: 'Giao báo cáo nhưng không nêu thời hạn. Ghi ngày phải báo cáo.',
        en: 'A report is asked for without a date. Say by when.',
      },
    });
  } else if (duty.day && !duty.whom) {
    report({
      range,
      message: {
        vi: 'Giao báo cáo nhưng không nêu nơi nhận báo cáo. Ghi báo cáo về đâu.',
        en: 'A report is asked for without an addressee. Say to whom.',
      },
    });
  }
}

/** Whether a date for reports stands elsewhere in the section, or in a part of its own. */
function hasCommonDate({ deadlines }: PlanDocument, paragraphs: readonly Paragraph[]): boolean {
  const own = new Set(paragraphs);
  return deadlines.some(({ paragraph }) => {
    const spoken = readReport(paragraph);
    return spoken && !(spoken.duty && own.has(paragraph));
  });
}

/** What a text that speaks of reports says of the duty to report. */
const readReport = memoizedScan((text, { folded }): { readonly duty: Duty | undefined } | null => {
  if (!/báo\s+cáo/iu.test(text)) return null;
  const match = REPORT.exec(folded);
  if (!match) return { duty: undefined };
  const { index: start } = match;
  const end = start + match[0].length;
  return {
    duty: {
      start,
      end,
      drafted: DRAFTING.test(folded.slice(folded.lastIndexOf(';', start) + 1, start)),
      whom: ADDRESSEE.test(folded) || startsAgencyName(text, end + 1),
      day: /\d\s?\/\s?\d|ngày\s+\d/u.test(folded),
      time: TIME.test(folded),
    },
  };
});

interface Duty {
  readonly start: number;
  readonly end: number;
  readonly drafted: boolean;
  readonly whom: boolean;
  readonly day: boolean;
  readonly time: boolean;
}

const NAME = regexp.u`(?<!\p{L})(?:Ban|Phòng|Văn\s+phòng|[UỦ][ỷy]\s+ban|UBND|MTTQ|HĐND|Hội|Sở|Công\s+an|Đoàn|Trung\s+tâm|Trạm|Trường|Đảng\s+[uủ][ỷy]|Chi\s+bộ|Cơ\s+quan|Bộ|Tổ|Tiểu\s+ban|[Đđ]ồng\s+chí|[Đđ]/c|Thường\s+trực|Cục|Liên\s+đoàn|Công\s+đoàn|Thôn|Bản|Trưởng|(?:Hiệu|Kế\s+toán)\s+trưởng|Hiệu\s+phó|Phó\s+\p{Lu}\p{Ll}+|Giám\s+đốc|Chủ\s+tịch|Bí\s+thư|Giáo\s+viên|Nhân\s+viên|Khoa|Bệnh\s+viện|Chi\s+đoàn|Chi\s+hội|Đội|Lực\s+lượng|Các\s+\p{L}+|Mặt\s+trận)(?!\p{L})|(?<!\p{L})các\s+(?:chi|phòng|ban|ngành|xã|phường|thôn|bản|sở|trường|tổ|hội|khu|cấp\s+[uủ][ỷy])(?!\p{L})`;

/** Who acts in a Party cell. */
const IN_CELL = regexp.u`(?<!\p{L})(?:[Cc](?:ấp|hi) [uủ][ỷy]|Đảng viên)(?!\p{L})`;

/** Whether a body is named, be it by a common word. */
const namesUnit = memoizedScan((text) => NAME.test(text) || IN_CELL.test(text));
