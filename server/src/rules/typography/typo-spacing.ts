import { isTableRow } from '../../plan/line-shapes.ts';
import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { ALL_REGIMES, defineRule, type RuleContext } from '../rule.ts';
import { firstAndFurther } from '../support/further-places.ts';
import { paragraphsMatching } from '../support/prefiltered.ts';
import {
  placedEdits,
  placedFinding,
  reportTextFindings,
  type TextFinding,
  writeTitle,
} from '../support/text-findings.ts';
import { SPACING_PREFILTER, spacingFindings } from './spacing-scan.ts';
import { YEAR_SPAN_PREFILTER, type YearSpan, yearSpans } from './year-spans.ts';

/** Lines of which other rules judge every character. */
const LEFT_ALONE = new Set(['number', 'dateline', 'annex-source', 'rule', 'star', 'code', 'stamp']);

export const typoSpacing = defineRule({
  id: 'typo-spacing',
  title: { vi: 'Khoảng trắng đúng chỗ', en: 'Spaces in their places' },
  description: {
    vi: 'Giữa hai chữ có một khoảng trắng; không có khoảng trắng trước dấu “, . ; :” và phía trong dấu ngoặc, có một khoảng trắng sau dấu. Khoảng năm (2026 - 2030) viết một kiểu trong cả văn bản.',
    en: 'One space between words; none before “, . ; :” and inside brackets, one after. Spans of years are written in one way throughout.',
  },
  part: 'typography',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'safe',
  formatting: 'layout',
  needsWholeLine: true,
  examples: {
    valid: [
      'I. NỘI DUNG\n\n3. Phân công như sau:\n\n  ------------------------------------------\n  Công việc           Chủ trì      Thời hạn\n  ------------------- ------------ ---------\n  Xây dựng đề cương   Ban Kinh tế  20/6/2026\n\n  Khảo sát            Tổ giám sát  02/7/2026\n  ------------------------------------------',
      'Bùi Minh Phương (1962 – ) là nghệ sĩ; ngày 16/7/20 có 21 người dự.',
      'Khẩu hiệu (“Vì dân”), “Vì nước”, “Khởi nghiệp”; theo „Tuyên ngôn“ và “sách”.',
      'Nền tảng .Net của K12và nhóm A1đến; mã số 15năm/QĐ; lúc 15h30, 30m2, 5G, 2a, lớp 9A1.',
      'Theo Cao Xuân Dục,*Đại Nam dư địa chí ước biên*(bản in); **Vĩnh Phúc**- vườn quốc gia.',
      'Khoa học, công nghệ, đổi mới sáng tạo (KH,CN,ĐMST); Sở VH,TT&DL; treo băng-rôn, áp-phích; ô-tô; viêm gan b ở trẻ; điểm b ở khoản 2.',
      'STT      Tên hàng      Số lượng\n\n1.      Tủ hồ sơ      2\n\n2.      Bàn học sinh      40',
      'Kinh phí:          1.200.000 đồng\nGiải thưởng:      500.000 đồng\n\nNước uống:     50.000 đồng',
      'Bài viết trong .docx và trang laichau.gov.vn.',
      'Giai đoạn 2026 - 2030, trẻ em 6 - 10 tuổi đạt 99,5%, lúc 7:30 hoặc 14h00.',
      'Giai đoạn 2026-2030 và tầm nhìn 2031-2035; mục 2.1. và 2.2.1.',
      'Bình Lư, ngày    tháng    năm 2026',
      'Ngày 10/  /2026; ngày   /3/2026; từ 6/ 8 đội; đến 5/ 12% số hộ; và 3/ 4 lớp; lớp 6/ 2A; ngày 15/3 / 2 buổi; hằng năm 2026; trong tháng 5.',
      'Khoa học / Công nghệ; từ 12/ Kế hoạch; tháng 6/ quý II; năm 1624/ 1640/ 1642.',
      'Gửi về địa chỉ vanphong@laichau.gov.vn, website https://laichau.gov.vn/a,b;c trước ngày 15/11/2026.',
      'Trên đây là Kế hoạch của xã./.',
      'TP.Hồ Chí Minh; ThS.Nguyễn Văn An; (1) nội dung; a) công việc; điện thoại 0213.3876.123.',
      'Văn hóa – Xã hội, kinh tế - xã hội, ki-lô-mét, số 15-KH/ĐU, khoản 2(a).',
    ],
    invalid: [
      {
        text: 'Tỉnh Quảng Nam⟦năm⟧ 2026 chào mừng ngày 18, 19⟦/ ⟧8, họp vào tháng 6⟦/ ⟧2026; nộp ngày 10⟦ /⟧3/2026.',
        fixed: 'Tỉnh Quảng Nam năm 2026 chào mừng ngày 18, 19/8, họp vào tháng 6/2026; nộp ngày 10/3/2026.',
      },
      {
        text: 'Ngày⟦  ⟧hội họp vào thứ Năm⟦ ,⟧ hằng tháng⟦ .⟧',
        fixed: 'Ngày hội họp vào thứ Năm, hằng tháng.',
      },
      {
        text: 'Thực hiện Kế hoạch⟦số⟧ 36-KH/TU của Tỉnh ủy.',
        fixed: 'Thực hiện Kế hoạch số 36-KH/TU của Tỉnh ủy.',
      },
      {
        text: 'Công tác tháng ⟦12năm⟧ học; kế hoạch ngày ⟦03/12/2021của⟧ tỉnh; đơn vị⟦ .⟧Nay liên đội tổ chức năm 2009⟦.⟧Thông qua hội thi.',
        fixed:
          'Công tác tháng 12 năm học; kế hoạch ngày 03/12/2021 của tỉnh; đơn vị. Nay liên đội tổ chức năm 2009. Thông qua hội thi.',
      },
      {
        text: 'Hưởng ứng phong trào “⟦ ⟧Tết trồng cây⟦ ⟧”, tuần lễ “Vì môi trường⟦ ⟧”.',
        fixed: 'Hưởng ứng phong trào “Tết trồng cây”, tuần lễ “Vì môi trường”.',
      },
      {
        text: 'Phát động phong trào⟦“⟧Dân vận khéo” và cuộc vận động “Vì người nghèo⟦”⟧trong toàn xã.',
        fixed: 'Phát động phong trào “Dân vận khéo” và cuộc vận động “Vì người nghèo” trong toàn xã.',
      },
      {
        text: 'Tặng sách cho học sinh⟦ ,⟧giáo viên⟦ ,⟧thư viện.',
        fixed: 'Tặng sách cho học sinh, giáo viên, thư viện.',
      },
      {
        text: 'Quyết định số 24/QĐ-TTg ngày 16/7/⟦20 21⟧ của Thủ tướng Chính phủ.',
        fixed: 'Quyết định số 24/QĐ-TTg ngày 16/7/2021 của Thủ tướng Chính phủ.',
      },
      {
        text: 'Chăm sóc cây trong ⟦.⟧các tuyến đường; tổ chức chính trị⟦-⟧xã hội, loa lưu ⟦đ ộng⟧.',
        fixed: 'Chăm sóc cây trong các tuyến đường; tổ chức chính trị - xã hội, loa lưu động.',
      },
      {
        text: 'Các xã⟦ ,⟧ phường⟦;⟧thị trấn giới thiệu người ứng cử⟦ .⟧',
        fixed: 'Các xã, phường; thị trấn giới thiệu người ứng cử.',
      },
      {
        text: 'Vùng dân tộc thiểu số giai đoạn 2026⟦- ⟧2035, trước là 2021⟦ -⟧2025.',
        fixed: 'Vùng dân tộc thiểu số giai đoạn 2026 - 2035, trước là 2021 - 2025.',
      },
      {
        text: 'Giai đoạn 2026⟦ - ⟧2030 tiếp nối giai đoạn 2021-2025 và 2016-2020.',
        fixed: 'Giai đoạn 2026-2030 tiếp nối giai đoạn 2021-2025 và 2016-2020.',
      },
      {
        text: 'Giai đoạn 2016⟦–⟧2020, 2021-2025, 2026-2030 và 2011–2015.',
        fixed: 'Giai đoạn 2016-2020, 2021-2025, 2026-2030 và 2011-2015.',
      },
      {
        text: 'Tổ chức hội nghị⟦.⟧Các đơn vị⟦(⟧nếu có⟦ ⟧) tham dự,⟦  ⟧báo cáo kinh tế⟦- ⟧xã hội.',
        fixed: 'Tổ chức hội nghị. Các đơn vị (nếu có) tham dự, báo cáo kinh tế - xã hội.',
      },
    ],
  },
  check(plan, context) {
    reportTextFindings(plan, context, SPACING_PREFILTER, spacingFindings, (paragraph, finding) => {
      if (LEFT_ALONE.has(paragraph.role) || finding.start < paragraph.bodyStart) return false;
      if (isTableRow(paragraph.content.text)) return false;
      return !isAtMarks(plan, paragraph, finding) && !setsColumn(plan, paragraph, finding);
    });
    checkYearSpans(plan, context);
  },
});

/**
 * Whether inline marks stand at the place (`Dục,*Đại Nam*`): converters lose the blanks there, and what is seen on paper
 * is another text.
 */
function isAtMarks({ text }: PlanDocument, { content }: Paragraph, { start, end }: TextFinding): boolean {
  const range = content.range(Math.max(0, start - 1), Math.min(content.length, end + 1));
  return /[*_`<]/u.test(text.slice(range.start, range.end));
}

/** Blanks before a figure, on two lines and more: they set the figures below each other. */
const BEFORE_FIGURE = /\S(?:[ \u00a0]{2,}|\t+)\d/gu;
const columnLines = memoizedScan((text: string): number => allMatches(text, BEFORE_FIGURE).length);

/** Whether the place is such blanks and another line, here or in the paragraph beside it, has them too. */
function setsColumn(
  { paragraphs }: PlanDocument,
  paragraph: Paragraph,
  { start, end }: TextFinding,
): boolean {
  const { text } = paragraph.content;
  if (end - start < 2 || text.slice(start, end).trim() !== '' || !/\d/u.test(text[end] ?? '')) return false;
  return (
    columnLines(paragraph) > 1 ||
    [paragraph.index - 1, paragraph.index + 1].some((beside) => {
      const other = paragraphs[beside];
      return other !== undefined && columnLines(other) > 0;
    })
  );
}

function checkYearSpans(plan: PlanDocument, context: RuleContext): void {
  const spans: PlacedSpan[] = [];
  for (const paragraph of paragraphsMatching(plan, YEAR_SPAN_PREFILTER)) {
    if (LEFT_ALONE.has(paragraph.role)) continue;
    for (const span of yearSpans(paragraph)) spans.push({ paragraph, span });
  }
  const usual = usualSpan(spans.map(({ span }) => span));
  const odd = spans.filter(({ span }) => span.form !== usual.form || span.dash !== (usual.dash ?? span.dash));
  for (const { paragraph, span } of odd) {
    if (span.form !== 'uneven') continue;
    // The dash stays: which of two is meant is for the writer to say.
    const { years, right, replacement } = spanFix(paragraph, span, { form: usual.form, dash: span.dash });
    context.report(
      placedFinding(plan, paragraph, {
        start: span.start,
        end: span.end,
        message: {
          vi: `Gặp “${years}”, khoảng trắng chỉ ở một bên dấu gạch. Viết “${right}”.`,
          en: `Found “${years}”, with a space on one side of the dash only. Write “${right}”.`,
        },
        fix: {
          safe: true,
          title: writeTitle(right),
          replacements: [replacement],
        },
      }),
    );
  }
  reportOtherSpans(
    plan,
    odd.filter(({ span }) => span.form !== 'uneven'),
    usual,
    context,
  );
}

interface PlacedSpan {
  readonly paragraph: Paragraph;
  readonly span: YearSpan;
}

/** How most spans are written; no dash where none is written so. */
interface UsualSpan {
  readonly form: YearSpan['form'];
  readonly dash: string | undefined;
}

function usualSpan(spans: readonly YearSpan[]): UsualSpan {
  const count = (form: YearSpan['form']): number => spans.filter((span) => span.form === form).length;
  const form = count('tight') > count('spaced') ? 'tight' : 'spaced';
  const usual = spans.filter((span) => span.form === form);
  const short = usual.filter(({ dash }) => dash === '-').length;
  const dash = usual.length === 0 ? undefined : short * 2 >= usual.length ? '-' : '–';
  return { form, dash };
}

function spanFix(
  { content: { text } }: Paragraph,
  { start, end, dash: own }: YearSpan,
  usual: UsualSpan,
): { years: string; right: string; replacement: { start: number; end: number; newText: string } } {
  const dash = usual.dash ?? own;
  const newText = usual.form === 'tight' ? dash : ` ${dash} `;
  const years = text.slice(start - 4, end + 4);
  return {
    years,
    right: `${years.slice(0, 4)}${newText}${years.slice(-4)}`,
    replacement: { start, end, newText },
  };
}

/** One finding for all spans that are written in another way than most. */
function reportOtherSpans(
  plan: PlanDocument,
  spans: readonly PlacedSpan[],
  usual: UsualSpan,
  { report }: RuleContext,
): void {
  const habit = firstAndFurther(spans, ({ paragraph, span }) =>
    paragraph.content.range(span.start, span.end),
  );
  if (!habit) return;
  const { first, range, more, related } = habit;
  const { years, right } = spanFix(first.paragraph, first.span, usual);
  const title = writeTitle(right);
  const safe = spans.every(({ span }) => span.dash === (usual.dash ?? span.dash));
  const edits = spans.flatMap(({ paragraph, span }) => {
    const { replacement } = spanFix(paragraph, span, usual);
    return placedEdits(plan, paragraph, [replacement]);
  });
  report({
    range,
    severity: 'info',
    message: {
      vi: `Gặp “${years}”${more.vi}, các chỗ khác viết theo kiểu “${right}”. Viết thống nhất “${right}”.`,
      en: `Found “${years}”${more.en}, elsewhere written as in “${right}”. Write “${right}” throughout.`,
    },
    related,
    ...(edits.length > 0 ? { fix: { safe, title, edits } } : {}),
  });
}
