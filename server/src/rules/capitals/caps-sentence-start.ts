import type { OutlineNode, Paragraph, PlanDocument } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { isVietnameseSyllable } from '../../vietnamese/syllables.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { addressesOf } from '../support/addresses.ts';
import { isProse } from '../support/breaks.ts';
import { capitalisedFinding, capitalSeverity } from '../support/capitals.ts';
import { outlinesOf } from '../support/outlines.ts';
import { placedFinding, reportTextFindings, type TextFinding } from '../support/text-findings.ts';

/** A sentence that ends with a word or a bracket, and a small letter after it. */
const START = regexp.gu`[.?!](?<=(?:(?<![\p{L}\p{M}.…])[\p{L}\p{M}]{2,7}|(?:19|20)\d\d|[)”"%])[.?!])[ \u00a0]{1,3}(\p{Ll}[\p{L}\p{M}]{1,8})(?=[\s,;:])`;
/** What a dot stands after in short forms. */
const SHORT = regexp.u`(?<![\p{L}\p{M}])(?:TP|TX|TT|ThS|TS|PGS|GS|BS|KS|CN|Tr|tr|đ/c|Đ/c|vv|NXB|St|No|vd|VD|vs|km|ha|kg)\.$`;

const PREFILTER = definePrefilter({ beside: [[['spaceAfterStop'], ['small']]] });

const scan = memoizedScan((text: string): readonly TextFinding[] => {
  const inAddress = addressesOf(text);
  const findings: TextFinding[] = [];
  for (const match of text.matchAll(START)) {
    const word = match[1]!;
    const end = match.index + match[0].length;
    const start = end - word.length;
    if (match[0][0] !== '.' && /[”")]$/u.test(text.slice(0, match.index))) continue;
    if (SHORT.test(text.slice(Math.max(0, match.index - 6), match.index + 1)) || !isVietnameseSyllable(word))
      continue;
    // `“… đi đâu?” là khẩu hiệu`; `v.v. và`.
    if (/v\.?\s?v$/iu.test(text.slice(Math.max(0, match.index - 4), match.index))) continue;
    if (inAddress(start, end)) continue;
    findings.push({
      ...capitalisedFinding(text, start, end),
      message: {
        vi: `Sau dấu chấm là chữ thường: “${word}”. Viết hoa, hoặc thay dấu chấm bằng dấu phẩy.`,
        en: `A small letter after a full stop: “${word}”. Write a capital, or a comma instead of the full stop.`,
      },
    });
  }
  return findings;
});

/** The same for what stands after the numeral. */
const titleStart = memoizedScan((text, { numbering }): readonly TextFinding[] => {
  const end = numbering?.end ?? 0;
  const word = regexp.u`^[*_\s]{0,3}(\p{Ll}[\p{L}\p{M}]{1,8})(?=\s)`.exec(text.slice(end));
  if (!word || !isVietnameseSyllable(word[1]!)) return [];
  return [capitalisedFinding(text, end + word[0].length - word[1]!.length, end + word[0].length)];
});

const CAPITAL = regexp.u`^[*_\s]{0,3}\p{Lu}`;

const titleIsCapital = memoizedScan((text, { numbering }) => CAPITAL.test(text.slice(numbering?.end ?? 0)));

function beginsWithCapital({ paragraphs: [paragraph] }: OutlineNode): boolean {
  return paragraph !== undefined && titleIsCapital(paragraph);
}

const SMALL = regexp.u`^\s{0,3}(\p{Ll}[\p{L}\p{M}]{0,8})(?=[\s,])`;
const MIN_LENGTH = 60;
/** A plan in which more paragraphs begin so was cut by a converter, or has lists without dashes. */
const MAX_SMALL = 2;

function firstWordOf(text: string): { readonly start: number; readonly end: number } | undefined {
  const match = SMALL.exec(text);
  return match && isVietnameseSyllable(match[1]!)
    ? { start: match[0].length - match[1]!.length, end: match[0].length }
    : undefined;
}

/** Paragraphs of running text that begin with a small letter after one that has ended. */
function smallBeginnings({ paragraphs, text }: PlanDocument): readonly Paragraph[] {
  const small = paragraphs.filter(
    (each) => each.bullet === undefined && each.role === 'text' && firstWordOf(each.content.text),
  );
  if (small.length > MAX_SMALL) return [];
  return small.filter((each) => {
    const above = paragraphs[each.index - 1];
    if (!above || each.content.length < MIN_LENGTH || !isProse(each) || !isProse(above)) return false;
    const between = text.slice(above.range.end, each.range.start);
    return /[.;]$/u.test(above.content.text.trimEnd()) && /\n\s*\n/u.test(between);
  });
}

export const capsSentenceStart = defineRule({
  id: 'caps-sentence-start',
  title: { vi: 'Viết hoa đầu câu, đầu đề mục', en: 'A capital at the beginning of sentences and headings' },
  description: {
    vi: 'Viết hoa chữ cái đầu âm tiết thứ nhất của một câu hoàn chỉnh: sau dấu chấm, chấm hỏi, chấm than và khi xuống dòng; đề mục có số thứ tự cũng vậy.',
    en: 'A sentence begins with a capital: after a full stop, question mark or exclamation mark and on a new line; so does a numbered heading.',
  },
  part: 'capitals',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'capitals-sentence',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Tổ chức hội nghị theo quy định. Các đơn vị báo cáo kết quả.',
      'Cờ, phướn, pa-nô, v.v. và các hình thức khác; y tế, lao động... trong năm.',
      'ThS. nguyên Giám đốc; TP. trực thuộc tỉnh; đ/c. phụ trách; 1.5 km. 2.000 ha.',
      '- phối hợp với Công an xã tổ chức;\n- tuyên truyền, vận động.',
      'a) công tác tuyên truyền; b) công tác tổ chức.',
      'Phong trào “Vì sao?” do Đoàn xã phát động; gửi về vanphong@laichau.gov.vn. trước ngày 15.',
      '1. phối hợp với Công an xã;\n\n2. tuyên truyền, vận động;\n\n3. Kiểm tra, giám sát.',
      '1. Trồng cây.\n\n2. eTax Mobile được cài đặt.\n\n3. Chăm sóc cây.',
      'Các đơn vị tổ chức thực hiện:\n\nphối hợp với Công an xã, Trạm Y tế, các trường học tổ chức tuyên truyền trên địa bàn.',
      'Kết quả thực hiện các chính sách gia đình\n\nở các cấp, ngành, đoàn thể và đơn vị.',
    ],
    invalid: [
      {
        regime: 'state',
        text: 'Hoạt động ngoài giờ là cầu nối giữa nhà trường với xã hội; là con đường gắn lý thuyết với thực tiễn;\n\n⟦góp⟧ phần hình thành tình cảm, niềm tin đúng đắn trong học sinh, giúp các em thêm yêu trường, yêu lớp.',
      },
      {
        regime: 'state',
        text: 'Tổ chức thực hiện theo quy định. ⟦các⟧ đơn vị báo cáo kết quả.',
        fixed: 'Tổ chức thực hiện theo quy định. Các đơn vị báo cáo kết quả.',
      },
      {
        regime: 'state',
        text: '1. Trồng cây.\n\n2. ⟦chăm⟧ sóc cây.\n\n3. Báo cáo kết quả.',
        fixed: '1. Trồng cây.\n\n2. Chăm sóc cây.\n\n3. Báo cáo kết quả.',
      },
      {
        regime: 'state',
        text: '## I. MỤC ĐÍCH\n\n### 1. ⟦mục⟧ đích\n\nNâng cao nhận thức.\n\n### 2. Yêu cầu\n\nBảo đảm tiến độ.',
        fixed:
          '## I. MỤC ĐÍCH\n\n### 1. Mục đích\n\nNâng cao nhận thức.\n\n### 2. Yêu cầu\n\nBảo đảm tiến độ.',
      },
    ],
  },
  check(plan, context) {
    const severity = capitalSeverity(plan);
    const report: typeof context.report = (finding) => context.report({ ...finding, ...severity });
    reportTextFindings(
      plan,
      { ...context, report },
      PREFILTER,
      scan,
      ({ role }) => role !== 'dateline' && role !== 'number',
    );
    const judge = (nodes: readonly OutlineNode[]): void => {
      const capitals = nodes.filter(beginsWithCapital).length;
      for (const node of nodes) {
        judge(node.children);
        const paragraph = node.paragraphs[0]!;
        const { kind } = node.numbering;
        if (kind === 'letter' || kind === 'bracketed' || paragraph.role === 'cell') continue;
        // A list may begin its items with small letters, but not one of them alone.
        if (node.kind === 'item' && (capitals < 2 || capitals < nodes.length - 1)) continue;
        for (const finding of titleStart(paragraph)) report(placedFinding(plan, paragraph, finding));
      }
    };
    for (const nodes of outlinesOf(plan)) judge(nodes);
    for (const paragraph of smallBeginnings(plan)) {
      const { start, end } = firstWordOf(paragraph.content.text)!;
      const word = paragraph.content.text.slice(start, end);
      report({
        range: paragraph.content.range(start, end),
        message: {
          vi: `Đoạn văn bắt đầu bằng chữ thường: “${word}”. Viết hoa, hoặc nối với đoạn trên.`,
          en: `A paragraph begins with a small letter: “${word}”. Write a capital, or join it to the one above.`,
        },
      });
    }
  },
});
