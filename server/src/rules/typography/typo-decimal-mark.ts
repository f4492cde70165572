import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule, type RuleContext } from '../rule.ts';
import { firstAndFurther } from '../support/further-places.ts';
import { paragraphsMatching } from '../support/prefiltered.ts';
import { placedEdits, type TextFinding } from '../support/text-findings.ts';

/**
 * A number with a dot and one or two figures before a unit of measure: after the dot of thousands there are three. What
 * begins a paragraph may be its numeral (`2.1 tỷ lệ …`); what stands after `mục`, a letter or a mark is no amount.
 */
const DECIMAL = regexp.gu`(?<=[\s(])(?<!(?:[Mm]ục|[Bb]ảng|[Đđ]iểm|[Bb]iểu|[Hh]ình|[Tt]iêu chí|[Pp]hiên bản)\s)\d{1,3}\.\d{1,2}(?=%|\s(?:%|lần|ha|km|km2|km²|m|m2|m²|m3|m³|cm|mm|kg|tấn|tạ|lít|triệu (?:đồng|người|USD|lượt)|(?:tỷ|tỉ|nghìn tỷ|nghìn tỉ) (?:đồng|USD))(?![\p{L}\p{M}\d]))`;

/** `5,000,000`, `300,000 đồng`: groups of three figures with commas between; one group alone only before a currency. */
const THOUSANDS = regexp.gu`(?<![\p{L}\d.,/-])[1-9]\d{0,2}(?:,\d{3},000(?![\d,])|(?:,\d{3}){1,3}(?=\s?(?:đồng|đ|VNĐ|VND|vnđ|vnd)(?![\p{L}\p{M}])))`;

const PREFILTER = definePrefilter({ beside: [[['digit'], ['dot', 'comma']]] });

const THOUSANDS_TITLE = { vi: 'Dùng dấu chấm ngăn hàng nghìn', en: 'Separate thousands with full stops' };
const TITLE = { vi: 'Dùng dấu phẩy thập phân', en: 'Use a decimal comma' };

const thousands = memoizedScan((text: string): readonly TextFinding[] =>
  allMatches(text, THOUSANDS).map(({ 0: written, index }) => {
    const right = written.replaceAll(',', '.');
    return {
      start: index,
      end: index + written.length,
      message: {
        vi: `Hàng nghìn của “${written}” ngăn bằng dấu phẩy, là dấu thập phân. Viết “${right}”.`,
        en: `Commas, which stand before decimals, separate the thousands of “${written}”. Write “${right}”.`,
      },
      fix: {
        safe: false,
        title: THOUSANDS_TITLE,
        replacements: [{ start: index, end: index + written.length, newText: right }],
      },
    };
  }),
);

const decimals = memoizedScan((text: string): readonly TextFinding[] =>
  allMatches(text, DECIMAL).map(({ 0: written, index }) => {
    const right = written.replace('.', ',');
    return {
      start: index,
      end: index + written.length,
      message: {
        vi: `Phần thập phân của “${written}” đứng sau dấu chấm, là dấu ngăn hàng nghìn. Viết “${right}”.`,
        en: `The decimals of “${written}” stand after a full stop, which separates thousands. Write “${right}”.`,
      },
      fix: {
        safe: false,
        title: TITLE,
        replacements: [{ start: index, end: index + written.length, newText: right }],
      },
    };
  }),
);

export const typoDecimalMark = defineRule({
  id: 'typo-decimal-mark',
  title: { vi: 'Dấu phẩy thập phân', en: 'A decimal comma' },
  description: {
    vi: 'Trong số viết kiểu Việt Nam dấu chấm ngăn hàng nghìn, dấu phẩy đứng trước phần thập phân: 1.250,5 ha; 62,8%. Viết lẫn thì 2.500 là hai nghìn rưỡi hay hai phẩy năm không ai chắc.',
    en: 'In Vietnamese numbers a full stop separates thousands and a comma stands before decimals: 1.250,5 ha; 62,8%.',
  },
  part: 'typography',
  severity: 'info',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Trồng 2,5 ha rừng, đạt 62,8% kế hoạch; kinh phí 1,25 tỷ đồng.',
      'Diện tích 1.250 ha; sản lượng 12.500 tấn; thu 3.450 triệu đồng.',
      '2.1 Tỷ lệ hộ nghèo giảm 1%.',
      'Theo điểm 2.1 % nêu trên; mục 3.2 triệu tập hội nghị; phiên bản 2.0 m.',
      'Quan trắc bụi PM2.5, công nghiệp 4.0; địa chỉ 10.1.2.15; Luật 1.2.3.',
      'Các lớp 101,102,103; số 12,345 ha; 1,250 triệu đồng; toạ độ 10,123,4; kinh phí 5.000.000 đồng, hỗ trợ 300.000 đồng.',
      'Bắt đầu lúc 7.30 ngày 15.3.2026; đường ĐT.745 dài 12 km.',
    ],
    invalid: [
      {
        text: 'Trồng ⟦2.5⟧ ha keo, tỷ lệ che phủ đạt 62.8%.',
        fixed: 'Trồng 2,5 ha keo, tỷ lệ che phủ đạt 62,8%.',
      },
      {
        text: 'Kinh phí ⟦5,000,000⟧ đồng, mỗi hộ 300,000 đồng, 50,000đ một cây.',
        fixed: 'Kinh phí 5.000.000 đồng, mỗi hộ 300.000 đồng, 50.000đ một cây.',
      },
      {
        text: 'Kinh phí ⟦1.25⟧ tỷ đồng.',
        fixed: 'Kinh phí 1,25 tỷ đồng.',
      },
    ],
  },
  check(plan, { report }) {
    reportScan(plan, decimals, TITLE, report);
    reportScan(plan, thousands, THOUSANDS_TITLE, report);
  },
});

/** One finding for all places of a plan. */
function reportScan(
  plan: PlanDocument,
  scan: (paragraph: Paragraph) => readonly TextFinding[],
  title: Bilingual,
  report: RuleContext['report'],
): void {
  const found = paragraphsMatching(plan, PREFILTER).flatMap((paragraph) =>
    paragraph.role === 'code' ? [] : scan(paragraph).map((finding) => ({ paragraph, finding })),
  );
  const habit = firstAndFurther(found, ({ paragraph, finding }) =>
    paragraph.content.range(finding.start, finding.end),
  );
  if (!habit) return;
  const { range, related } = habit;
  const edits = found.flatMap(({ paragraph, finding }) =>
    placedEdits(plan, paragraph, finding.fix!.replacements),
  );
  const { message } = habit.first.finding;
  const others = found.length - 1;
  const [more, moreEn] = others > 0 ? [` Còn ${others} chỗ nữa.`, ` There are ${others} more.`] : ['', ''];
  report({
    range,
    message: { vi: message.vi + more, en: message.en + moreEn },
    related,
    ...(edits.length > 0 ? { fix: { safe: false, title, edits } } : {}),
  });
}
