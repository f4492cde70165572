import { memoizedScan } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { paragraphsMatching } from '../support/prefiltered.ts';
import { placedFix, type TextFinding } from '../support/text-findings.ts';

/**
 * A number with a dot and one or two figures before a unit of measure: after the dot of thousands there are three. What
 * begins a paragraph may be its numeral (`2.1 tỷ lệ …`); what stands behind `mục`, a letter or a mark is no amount.
 */
const DECIMAL = regexp.gu`(?<=[\s(])(?<!(?:[Mm]ục|[Bb]ảng|[Đđ]iểm|[Bb]iểu|[Hh]ình|[Tt]iêu chí|[Pp]hiên bản)\s)\d{1,3}\.\d{1,2}(?=%|\s(?:%|ha|km|km2|km²|m|m2|m²|m3|m³|cm|mm|kg|tấn|tạ|lít|triệu (?:đồng|người|USD|lượt)|(?:tỷ|tỉ|nghìn tỷ|nghìn tỉ) (?:đồng|USD))(?![\p{L}\p{M}\d]))`;

const PREFILTER = definePrefilter({ beside: [[['digit'], ['dot']]] });

const TITLE = { vi: 'Dùng dấu phẩy thập phân', en: 'Use a decimal comma' };

const scan = memoizedScan((text: string): readonly TextFinding[] =>
  [...text.matchAll(DECIMAL)].map(({ 0: written, index }) => {
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
      'Bắt đầu lúc 7.30 ngày 15.3.2026; đường ĐT.745 dài 12 km.',
    ],
    invalid: [
      {
        text: 'Trồng ⟦2.5⟧ ha keo, tỷ lệ che phủ đạt 62.8%.',
        fixed: 'Trồng 2,5 ha keo, tỷ lệ che phủ đạt 62,8%.',
      },
      {
        text: 'Kinh phí ⟦1.25⟧ tỷ đồng.',
        fixed: 'Kinh phí 1,25 tỷ đồng.',
      },
    ],
  },
  check(plan, { report }) {
    const found = paragraphsMatching(plan, PREFILTER).flatMap((paragraph) =>
      paragraph.role === 'code' ? [] : scan(paragraph).map((finding) => ({ paragraph, finding })),
    );
    const [first, ...others] = found;
    if (!first) return;
    const edits = found.flatMap(
      ({ paragraph, finding }) => placedFix(plan, paragraph, finding.fix!)?.edits ?? [],
    );
    const { message } = first.finding;
    const [more, moreEn] =
      others.length > 0 ? [` Còn ${others.length} chỗ nữa.`, ` There are ${others.length} more.`] : ['', ''];
    report({
      range: first.paragraph.content.range(first.finding.start, first.finding.end),
      message: { vi: message.vi + more, en: message.en + moreEn },
      related: others.slice(0, 20).map(({ paragraph, finding }) => ({
        range: paragraph.content.range(finding.start, finding.end),
        message: { vi: 'Cũng vậy.', en: 'Likewise.' },
      })),
      ...(edits.length > 0 ? { fix: { safe: false, title: TITLE, edits } } : {}),
    });
  },
});
