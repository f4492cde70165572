import type { PlanDocument } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import type { TextRange } from '../../text/range.ts';
import { ALL_REGIMES, defineRule, type Finding } from '../rule.ts';
import { firstAndFurther } from '../support/further-places.ts';

/** Marks by which writing assistants point to their sources. */
const MARK =
  /\[cite(?:_start|_end)?(?::[^\]\n]{0,40})?\]|:contentReference(?:\[[^\]\n]{0,40}\])?(?:\{[^}\n]{0,40}\})?|\[oaicite:[^\]\n]{0,40}\]|\boaicite:\d{1,4}|【\d[^】\n]{0,40}】|\[\d{1,3}(?::\d{1,3})?†[^\]\n]{0,40}\]|\bturn\d{1,3}(?:search|view|news|file)\d{1,3}\b|\[\^\d{1,3}\^\]|utm_source=chatgpt\.com|\[(?:[Nn]guồn|[Ss]ource)s?\s?:\s?(?:ChatGPT|Gemini|Copilot|Claude|OpenAI|AI)(?![A-Za-z])[^\]\n]{0,40}\]/gu;
/** `[1][2]`: marks of notes that were left where the text was copied from. */
const NOTES = /(?:\[\d{1,2}\]){2,9}/gu;
/** `[1] Bộ Y tế, …`: a note of the plan's own, to which its marks point. */
const NOTE = /^\[\d{1,3}\]/u;
/** What an assistant says to whom it writes for, folded: at the beginning or the end of the file only. */
const GREETING =
  /^(?:(?:chắc chắn rồi|tất nhiên|dạ|vâng|được rồi|rất sẵn lòng)[!,.]|(?:dưới đây|sau đây) là (?:bản )?(?:dự thảo|mẫu|kế hoạch|nội dung|văn bản)[^\n]{0,120}(?:bạn|yêu cầu|đề nghị của (?:bạn|anh|chị))|(?:sure|certainly|of course)[!,.]|here(?: is|['’]s) (?:the|a|your) |tôi (?:đã|sẽ|xin) (?:soạn|viết|tạo|chỉnh sửa))/u;
const OFFER =
  /^(?:(?:bạn|anh|chị|anh\/chị) (?:có )?(?:muốn|cần) tôi|nếu (?:bạn|anh|chị|anh\/chị) (?:cần|muốn)|hy vọng (?:bản|mẫu|kế hoạch|nội dung)[^\n]{0,60}(?:bạn|hữu ích)|hãy cho tôi biết|lưu ý: (?:đây là|bạn|các phần trong))/u;
/** What is said to whoever asked for the text, wherever it stands: a plan speaks to no `bạn` of an `tôi`. */
const TO_THE_ASKER =
  /^(?:(?:lưu ý|ghi chú|gợi ý)\s?:\s?)?(?:(?:bạn|anh\/chị) (?:có thể|hãy|cần) (?:tự )?(?:điều chỉnh|thay|bổ sung|chỉnh sửa|tùy chỉnh|tuỳ chỉnh|điền)|nếu (?:bạn|anh\/chị) (?:cần|muốn)[^.\n]{0,60}tôi |(?:bạn|anh\/chị) (?:có )?(?:muốn|cần) tôi )/u;
/** How many paragraphs from either end an assistant speaks in. */
const MARGIN = 3;

const marksIn = memoizedScan((text: string): readonly { start: number; end: number }[] => {
  if (!/[[:【]|turn\d|utm_/u.test(text)) return NONE;
  return allMatches(text, MARK).map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
});
/** From so many marks on they are one finding. */
const MANY = 5;
const NONE: readonly { start: number; end: number }[] = [];

export const textAssistantLeftover = defineRule({
  id: 'text-assistant-leftover',
  title: { vi: 'Không để sót lời và dấu của công cụ AI', en: 'Nothing of a writing assistant is left' },
  description: {
    vi: 'Chép từ công cụ AI hay sót dấu nguồn (“[cite: 3]”, “:contentReference[…]”) và lời của công cụ trước hoặc sau văn bản (“Dưới đây là bản dự thảo …”, “Bạn có muốn tôi …”).',
    en: 'What is copied from a writing assistant often brings its marks of sources and its own words before and after the text.',
  },
  part: 'typography',
  severity: 'warning',
  finalSeverity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      'Xem tài liệu [1], [2] và [Phụ lục]; cite theo quy định; nội dung: Tuyên truyền.',
      'KẾ HOẠCH\n\nDưới đây là nội dung các đơn vị thực hiện.\n\nNếu cần, các đơn vị báo cáo.',
      'Vâng lời Bác Hồ dạy, thiếu nhi thi đua học tập.\n\nKẾ HOẠCH',
      'Nội dung 【…】 chưa điền.'.replace('【…】', '[…]'),
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNếu bạn đọc cần hỗ trợ, liên hệ Thư viện.\n\nBạn có thể đến Thư viện vào Chủ nhật.\n\nTuyên truyền.\n\nTập huấn.\n\nKiểm tra.\n\nBáo cáo.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNhịn ăn 8 giờ [1][2].\n\n[1] Bộ Y tế, Hướng dẫn xét nghiệm.\n\n[2] Bộ Y tế, Quy trình.',
      'Sau đây là nội dung cụ thể:\n\nI. MỤC ĐÍCH',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTuyên truyền.\n\n⟦Lưu ý: Bạn có thể điều chỉnh các mốc thời gian cho phù hợp.⟧\n\nTập huấn.\n\nKiểm tra.\n\nBáo cáo.\n\nSơ kết.',
      },
      {
        text: 'Tặng sách cho học sinh⟦[cite: 11]⟧. Phát động ⟦[cite_start]⟧phong trào ⟦:contentReference[oaicite:2]{index=2}⟧.',
      },
      { text: 'Kiểm tra hồ sơ đảng viên ⟦[1†source]⟧, sổ sách ⟦[4:2†nguồn]⟧.' },
      { text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nPhân loại rác ⟦[Nguồn: ChatGPT]⟧ tại nhà ⟦[1][2]⟧.' },
      {
        text: 'Tặng sách ⟦[cite: 1]⟧, đọc sách [cite: 1], viết sách [cite: 1], mượn sách [cite: 1], trả sách [cite: 1].',
      },
      {
        text: '⟦Here is the plan you asked for:⟧\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nTuyên truyền.\n\nTập huấn.\n\nKiểm tra.\n\nBáo cáo.',
      },
      {
        text: '⟦Chắc chắn rồi! Dưới đây là bản dự thảo kế hoạch theo Nghị định 30 mà bạn yêu cầu.⟧\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nTuyên truyền.\n\nTập huấn.\n\nKiểm tra.\n\n⟦Bạn có muốn tôi bổ sung thêm phụ lục không?⟧',
      },
    ],
  },
  check(plan, { report }) {
    const marks: Mark[] = [];
    for (const paragraph of plan.paragraphs) {
      const { content } = paragraph;
      for (const { start, end } of marksIn(paragraph))
        marks.push({ range: content.range(start, end), found: content.text.slice(start, end) });
    }
    const notes = noteMarks(plan);
    if (notes.length > 0) report(copied(notes));
    // What is copied brings them by the dozen: then one finding has all the places.
    if (marks.length >= MANY) report(together(marks));
    else for (const mark of marks) report(together([mark]));
    for (const paragraph of spoken(plan)) {
      report({
        range: paragraph.range,
        message: {
          vi: 'Đây là lời của công cụ AI, không phải của kế hoạch. Xóa đoạn này.',
          en: 'These are the words of a writing assistant, not of the plan. Remove them.',
        },
      });
    }
  },
});

const noteMarksIn = memoizedScan((text: string): readonly { start: number; end: number }[] => {
  if (!text.includes('][')) return NONE;
  return allMatches(text, NOTES).map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
});

/** `[1][2]` in a text that has no notes. */
function noteMarks({ paragraphs }: PlanDocument): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (const paragraph of paragraphs) {
    for (const { start, end } of noteMarksIn(paragraph)) ranges.push(paragraph.content.range(start, end));
  }
  const hasNotes = ranges.length > 0 && paragraphs.some(({ segment }) => NOTE.test(segment.key));
  return hasNotes ? [] : ranges;
}

function copied(ranges: readonly TextRange[]): Finding {
  const { range, more, related } = firstAndFurther(ranges, (each) => each)!;
  return {
    range,
    severity: 'info',
    message: {
      vi: `Dấu chú thích${more.vi} chép từ nơi khác, kế hoạch không có chú thích này. Xóa dấu này.`,
      en: `A mark of notes${more.en} copied from elsewhere; the plan has no such notes. Remove it.`,
    },
    related,
  };
}

interface Mark {
  readonly range: TextRange;
  readonly found: string;
}

/** One finding for marks, at the first of them. */
function together(marks: readonly Mark[]): Finding {
  const { first, range, more, related } = firstAndFurther(marks, (mark) => mark.range)!;
  return {
    range,
    message: {
      vi: `“${first.found}”${more.vi} là dấu nguồn của công cụ AI. Xóa dấu này và kiểm tra lại nội dung.`,
      en: `“${first.found}”${more.en} is a mark of a writing assistant. Remove it and check what it stands by.`,
    },
    related,
  };
}

const speaksToAsker = memoizedScan((_, { key }) => TO_THE_ASKER.test(key));

/** The paragraphs in which an assistant speaks: most of them at either end of the file. */
function spoken({ paragraphs }: PlanDocument): readonly PlanDocument['paragraphs'][number][] {
  const first = paragraphs.slice(0, MARGIN).filter(({ segment }) => GREETING.test(segment.key));
  const last = paragraphs
    .slice(-MARGIN)
    .filter(
      (each) => !first.includes(each) && (OFFER.test(each.segment.key) || GREETING.test(each.segment.key)),
    );
  const within = paragraphs.filter(
    (each) => speaksToAsker(each) && !first.includes(each) && !last.includes(each),
  );
  return [...first, ...within, ...last];
}
