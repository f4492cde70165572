import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import type { TextEdit } from '../../text/range.ts';
import { ANY, definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule, type RuleContext } from '../rule.ts';
import { brokenPairs } from '../support/breaks.ts';
import { paragraphsMatching } from '../support/prefiltered.ts';
import { placedEdits } from '../support/text-findings.ts';

interface Quotes {
  /** Places of the marks, in order. */
  readonly straight: readonly number[];
  readonly open: number;
  readonly close: number;
  /** A curly mark without its other half; -1 where there is none. */
  readonly lone: number;
}

const MARK = /["“”„]/gu;

const PREFILTER = definePrefilter({ beside: [[['straight', 'curly'], ANY]] });

const scan = memoizedScan((text: string): Quotes => {
  const straight: number[] = [];
  const pending: number[] = [];
  let open = 0;
  let close = 0;
  let lone = -1;
  for (const { index, 0: mark } of allMatches(text, MARK)) {
    if (mark === '"') {
      // Inches and seconds: 5", 12'30".
      if (!/\d$/u.test(text.slice(0, index).slice(-1)) || straight.length % 2 === 1) straight.push(index);
    } else if (mark === '”') {
      close += 1;
      if (pending.pop() === undefined && lone < 0) lone = index;
    } else {
      open += 1;
      pending.push(index);
    }
  }
  if (lone < 0 && pending.length > 0) lone = pending[0]!;
  return { straight, open, close, lone };
});

export const typoQuotes = defineRule({
  id: 'typo-quotes',
  title: { vi: 'Dấu ngoặc kép đủ cặp, một kiểu', en: 'Quotation marks in pairs and of one kind' },
  description: {
    vi: 'Dấu ngoặc kép mở phải có dấu đóng trong cùng đoạn; cả văn bản dùng một kiểu, “cong” hoặc "thẳng".',
    en: 'An opening quotation mark has its closing one in the same paragraph; the text keeps to one kind, “curly” or "straight".',
  },
  part: 'typography',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'safe',
  needsWholeLine: true,
  examples: {
    valid: [
      'Phong trào “Toàn dân đoàn kết”, cuộc vận động “Vì người nghèo”.',
      'Phong trào "Toàn dân đoàn kết" và cuộc vận động "Vì người nghèo".',
      'Màn hình 55" đặt tại hội trường; thời lượng 12\'30".',
      'Quy định: “khoản “đặc biệt” trong hợp đồng” được bãi bỏ.',
      'KẾ HOẠCH\nTHỰC HIỆN ĐỀ ÁN “BẢO ĐẢM DINH DƯỠNG HỢP LÝ VÀ TĂNG CƯỜNG HOẠT\nĐỘNG THỂ LỰC CHO TRẺ EM, HỌC SINH ĐỂ NÂNG CAO SỨC KHỎE, DỰ PHÒNG BỆNH\nUNG THƯ, TIM MẠCH, ĐÁI THÁO ĐƯỜNG, BỆNH PHỔI TẮC NGHẼN MẠN TÍNH VÀ HEN\nGIAI ĐOẠN 2018 - 2025” TRÊN ĐỊA BÀN TỈNH KON TUM\n\nNội dung.',
      'Ngày hội gia đình\n\nKhẩu hiệu: “Đoàn kết – Dân chủ – Kỷ cương – Phát triển”.',
      '“Nhân dân là chủ” là tư tưởng xuyên suốt.',
    ],
    invalid: [
      {
        text: 'Phong trào ⟦“⟧Toàn dân đoàn kết xây dựng đời sống văn hóa được duy trì.',
      },
      {
        text: 'Phong trào “Toàn dân đoàn kết” và “Đền ơn đáp nghĩa”; cuộc vận động ⟦"⟧Vì người nghèo".',
        fixed: 'Phong trào “Toàn dân đoàn kết” và “Đền ơn đáp nghĩa”; cuộc vận động “Vì người nghèo”.',
      },
    ],
  },
  check(plan, { report }) {
    let cut: ReadonlySet<Paragraph> | undefined;
    let curly = 0;
    let straight = 0;
    for (const paragraph of paragraphsMatching(plan, PREFILTER)) {
      const { index: i } = paragraph;
      const quotes = scan(paragraph);
      curly += quotes.open;
      straight += quotes.straight.length / 2;
      const { lone } = quotes;
      if (lone < 0 && quotes.straight.length % 2 === 0) continue;
      cut ??= new Set(brokenPairs(plan).flat());
      if (cut.has(paragraph)) continue;
      if (goesOnBeside(plan, i, quotes)) continue;
      const at = lone >= 0 ? lone : quotes.straight.at(-1)!;
      const mark = paragraph.content.text[at]!;
      report({
        range: paragraph.content.range(at, at + 1),
        message: {
          vi: `Dấu ngoặc kép ${mark} không đủ cặp. Thêm dấu ${mark === '”' ? 'mở' : 'đóng'} hoặc bỏ dấu này.`,
          en: `The quotation mark ${mark} has no other half. Add it, or remove this one.`,
        },
      });
    }
    if (curly >= 1 && straight >= 1) reportStraight(plan, report, curly > straight);
  },
});

/** A quotation of several paragraphs, or a heading in several lines: the other half stands near. */
function goesOnBeside(plan: PlanDocument, at: number, quotes: Quotes): boolean {
  const balance = quotes.open - quotes.close;
  const { role } = plan.paragraphs[at]!;
  if (role === 'subject') {
    const subject = plan.paragraphs.filter((paragraph) => paragraph.role === 'subject').map(scan);
    const sum = (count: (each: Quotes) => number) => subject.reduce((total, each) => total + count(each), 0);
    if (sum(({ open, close }) => open - close) === 0 && sum(({ straight }) => straight.length) % 2 === 0)
      return true;
  }
  for (const step of [-1, 1, 2, -2]) {
    const other = plan.paragraphs[at + step];
    if (!other) continue;
    const { open, close, straight } = scan(other);
    if (balance !== 0 && open - close === -balance) return true;
    if (balance === 0 && straight.length % 2 === 1) return true;
  }
  return false;
}

const TITLE = { vi: 'Dùng dấu ngoặc kép cong', en: 'Use curly quotation marks' };

function reportStraight(plan: PlanDocument, report: RuleContext['report'], isMinority: boolean): void {
  const edits: TextEdit[] = [];
  let range: { start: number; end: number } | undefined;
  for (const paragraph of paragraphsMatching(plan, PREFILTER)) {
    const { straight } = scan(paragraph);
    if (straight.length === 0 || straight.length % 2 === 1) continue;
    range ??= paragraph.content.range(straight[0]!, straight[0]! + 1);
    const replacements = straight.map((start, i) => ({
      start,
      end: start + 1,
      newText: i % 2 === 0 ? '“' : '”',
    }));
    edits.push(...placedEdits(plan, paragraph, replacements));
  }
  if (!range) return;
  report({
    range,
    severity: 'info',
    message: {
      vi: 'Dùng lẫn dấu ngoặc kép thẳng và cong. Dùng một kiểu “ ” trong cả văn bản.',
      en: 'Straight and curly quotation marks are mixed. Keep to “ ”.',
    },
    ...(edits.length > 0 ? { fix: { safe: isMinority, title: TITLE, edits } } : {}),
  });
}
