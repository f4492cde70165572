import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { anyPrefilter, definePrefilter } from '../../vietnamese/prefilter.ts';
import type { Suspect } from '../../vietnamese/spelling/suspects.ts';
import type { WordTable } from '../../vietnamese/spelling/word-table.ts';
import { isVietnameseSyllable } from '../../vietnamese/syllables.ts';
import { foldForMatch, isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule, type Finding, type RuleContext } from '../rule.ts';
import { paragraphsMatching } from '../support/prefiltered.ts';
import { reportOnce } from '../support/repeated.ts';
import { placedEdits, placedFinding, standsInOnePiece, writeTitle } from '../support/text-findings.ts';
import { NOT_LOOKED_UP } from '../support/word-findings.ts';
import { suspectsIn } from '../support/words.ts';
import {
  type BadSyllable,
  badSyllables,
  isNameInCapitals,
  respelt,
  SYLLABLE_PREFILTER,
} from './syllable-scan.ts';

/** Words that the table may know better: without letters that are Vietnamese only too. */
const NO_SYLLABLE = definePrefilter({
  forms: ({ syllable, kind }) => !syllable && (kind === 'word' || kind === 'mixed'),
});
const PREFILTER = anyPrefilter(SYLLABLE_PREFILTER, NO_SYLLABLE);
/** From so many places on, missing blanks are one trait of the whole text, and one finding. */
const MANY = 2;
/** From so many on the text was converted: all of 979 published documents with three were. */
const CONVERTED = 3;

interface Placed {
  readonly paragraph: Paragraph;
  readonly bad: BadSyllable;
}

export const textSyllable = defineRule({
  id: 'text-syllable',
  title: { vi: 'Âm tiết đúng chính tả tiếng Việt', en: 'Syllables that Vietnamese spelling allows' },
  description: {
    vi: 'Chữ không thể là âm tiết tiếng Việt (sai vị trí dấu, thừa thiếu chữ cái, phím Telex chưa thành dấu) hoặc hai chữ dính liền khi chép từ bản PDF. Tên riêng, chữ viết tắt, từ nước ngoài, đơn vị đo không xét.',
    en: 'A word that cannot be a Vietnamese syllable (the keys of Telex left standing among them), or two words run together in copying. Names, abbreviations, foreign words and units are left alone.',
  },
  part: 'typography',
  spelling: true,
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Nghiêm túc quán triệt; khuyến khích hoà giải; quyết liệt; khuỷu tay; ngoằn ngoèo; gìn giữ.',
      'Đồng bào Hrê, Brâu, Rơ Măm ở Đắk Lắk, Đăk Tô, Krông Búk; đồng chí Giàng A Sử, Lò Thị Păn.',
      'Cây dổi, áy náy; Văn bản số 35/CV–BCĐTKNQ18; xem trên TuầnViệtNam.net.',
      'HĐND, UBMTTQ, ĐBQH, BTVTU; khoản 5đ; mẫu 02-HĐBC; QĐ-TTg; TƯ; CSXH.',
      'Cự ly 5 ki-lô-mét, pa-nô, áp-phích, a-xít; 20 kg, 3 m²; phần mềm Zalo, VNeID.',
      'Dùng file trình chiếu, link công khai, form đăng ký; gửi mail xác nhận; tổ server quản trị.',
      'Gửi qua địa chỉ phòngvh@laichau.gov.vn trước ngày 15/11/2026.',
      'Khoá XII, khóa XIII, quý III, Điều 5, Bước 2, lần 1, nhóm B.',
      'Thẻ có gắn chip điện tử; họp qua zoom; bản tin “Vicario di Phan Thiêt”; xã Ea Súp, tỉnh Đắk Lắk; tên khoa học *Dẻ gai*.',
      'BCH ĐOÀN TỈNH ĐẮK LẮK\n\nMƯA LŨ TRÊN ĐỊA BÀN TỈNH ĐẮK LẮK\n\nĐẢNG UỶ XÃ ĐẮK Pơ\n\nỦY BAN NHÂN DÂN XÃ KRÔNG PẮC',
    ],
    invalid: [
      {
        text: 'Lấy ý kiến ⟦cưt⟧ tri; tổ chức ⟦ngiêm⟧ túc.',
        fixed: 'Lấy ý kiến cử tri; tổ chức nghiêm túc.',
      },
      {
        text: 'Tổ chức tại tỉnh Quảng ⟦Namnăm⟧ 2026.',
        fixed: 'Tổ chức tại tỉnh Quảng Nam năm 2026.',
      },
      {
        text: 'Ban Thường ⟦vụTỉnh⟧ ủy ban hành Chỉ thịsố46.',
        fixed: 'Ban Thường vụ Tỉnh ủy ban hành Chỉ thị số 46.',
      },
      {
        text: 'Ban Thường ⟦vụTỉnh⟧ ủy ban hành Quy chếlàm việc và Chỉ thịsố46 của Ban Bí thư.',
        fixed: 'Ban Thường vụ Tỉnh ủy ban hành Quy chế làm việc và Chỉ thị số 46 của Ban Bí thư.',
      },
      {
        text: 'ĐẢNG ⟦BỘTỈNH⟧ KHÁNH HOÀ\n\nIII. TỔCHỨC THỰC HIỆN\n\nXÃ BÌNH LƯ THỰC ⟦HỆIN⟧ CHỈ THỊ',
        fixed: 'ĐẢNG BỘ TỈNH KHÁNH HOÀ\n\nIII. TỔ CHỨC THỰC HIỆN\n\nXÃ BÌNH LƯ THỰC HIỆN CHỈ THỊ',
      },
      {
        text: 'Thực hiện Kế hoạch ⟦số15⟧/KH-UBND ngày02/3/2026 của Ủy ban nhân dân tỉnh.',
        fixed: 'Thực hiện Kế hoạch số 15/KH-UBND ngày 02/3/2026 của Ủy ban nhân dân tỉnh.',
      },
      {
        text: 'Theo khoản 6 Điều 57, ⟦kohản⟧ 3 Điều 58; ngày 16 ⟦htáng⟧ 6 năm 2026.',
        fixed: 'Theo khoản 6 Điều 57, khoản 3 Điều 58; ngày 16 tháng 6 năm 2026.',
      },
      {
        text: 'Toàn ⟦nghành⟧, các cơ sở giáo dục nghề ⟦ngiệp⟧ trên địa bàn.',
        fixed: 'Toàn ngành, các cơ sở giáo dục nghề nghiệp trên địa bàn.',
      },
      {
        text: 'Tổ chức thực ⟦hieenj⟧ Kế hoạch; xây ⟦dưjng⟧ nông thôn mới.',
        fixed: 'Tổ chức thực hiện Kế hoạch; xây dựng nông thôn mới.',
      },
      {
        text: 'Hiệu trưởng Nhà ⟦sstrường⟧ chỉ đạo; các tổ ⟦phhosi⟧ hợp, kiểm tra ⟦avf⟧ báo cáo kết quả.',
        fixed: 'Hiệu trưởng Nhà trường chỉ đạo; các tổ phối hợp, kiểm tra và báo cáo kết quả.',
      },
      {
        text: 'Đại biểu ⟦Quồc⟧ hội; tăng cường ⟦tuyen⟧ truyền; cho học sinh ⟦ddự⟧ thi; Nghị quyết số 88/NQ-CP ⟦ngayf⟧ 22/7/2026.',
        fixed:
          'Đại biểu Quốc hội; tăng cường tuyên truyền; cho học sinh dự thi; Nghị quyết số 88/NQ-CP ngày 22/7/2026.',
      },
      {
        text: 'TỔ ⟦CHƯCS⟧ THỰC HIỆN\n\nCông an xã xử lý vi ⟦phamj⟧.',
        fixed: 'TỔ CHỨC THỰC HIỆN\n\nCông an xã xử lý vi phạm.',
      },
    ],
  },
  check(plan, context) {
    reportOnce(plan, context, (report) => checkWords(plan, { ...context, report }));
  },
});

function checkWords(plan: PlanDocument, { report, words }: RuleContext): void {
  const glued: Placed[] = [];
  const scan = suspectsIn(words);
  const misspelt = paragraphsMatching(plan, PREFILTER).filter(
    (paragraph) =>
      !NOT_LOOKED_UP.has(paragraph.role) &&
      (badSyllables(paragraph).length > 0 || scan(paragraph).length > 0),
  );
  for (const paragraph of misspelt) {
    const suspects = new Map(scan(paragraph).map((suspect) => [suspect.start, suspect]));
    for (const bad of badSyllables(paragraph)) {
      const right = meantBy(suspects.get(bad.start), bad);
      suspects.delete(bad.start);
      if (!standsInOnePiece(plan, paragraph.content, bad.start, bad.end)) continue;
      const cuts = right === undefined ? cutsOf(bad, paragraph, words) : [];
      if (cuts.length > 0) glued.push({ paragraph, bad: { ...bad, cuts } });
      else if (right !== undefined || (!words && bad.cuts.length === 0))
        report(wrongWord(plan, paragraph, bad, right));
    }
    for (const finding of wrongWords(plan, paragraph, suspects.values())) report(finding);
  }
  if (glued.length >= MANY) report(manyGlued(plan, glued));
  else for (const { paragraph, bad } of glued) report(gluedWord(plan, paragraph, bad));
}

/** What the table of words, or else spelling, says is meant. */
function meantBy(suspect: Suspect | undefined, { text }: BadSyllable): string | undefined {
  return suspect?.meant ?? respelt(text);
}

/** Those words of which the table thinks that another is meant and that are no syllables. */
function* wrongWords(
  plan: PlanDocument,
  paragraph: Paragraph,
  suspects: Iterable<Suspect>,
): Iterable<Finding> {
  for (const { start, end, written, meant } of suspects) {
    if (isVietnameseSyllable(written) || /[ðÐƉɖ]/u.test(written)) continue;
    if (isUpper(written) && isNameInCapitals(paragraph.content.text, start, written)) continue;
    if (standsInOnePiece(plan, paragraph.content, start, end))
      yield wrongWord(plan, paragraph, { start, end, text: written, cuts: [] }, meant);
  }
}

/** Where blanks are missing for sure: indices of the text; none where it may be one word. */
function cutsOf(bad: BadSyllable, { role }: Paragraph, words: WordTable | undefined): readonly number[] {
  if (bad.cuts.length > 0) {
    const isNumbered = role === 'cell' && regexp.u`\p{Nd}$`.test(bad.text);
    return isGlued(bad, words) && !isNumbered ? bad.cuts : [];
  }
  const cut = words ? cutBetweenNeighbours(bad.text, words) : -1;
  return cut > 0 ? [bad.start + cut] : [];
}

/** Binary logarithm of the documents from which two syllables are neighbours for sure. */
const NEIGHBOURS = 6;

/** Where a run falls into two syllables that often stand side by side (`quyếtsố`); -1 where it does not. */
function cutBetweenNeighbours(text: string, words: WordTable): number {
  const folded = foldForMatch(text);
  for (let cut = 2; cut < text.length - 1; cut += 1) {
    const pair = [words.idOf(folded.slice(0, cut)), words.idOf(folded.slice(cut))] as const;
    if ((words.weight(pair[0], pair[1]) ?? 0) >= NEIGHBOURS) return cut;
  }
  return -1;
}

/** Two words in one: a capital or a figure after the cut, or words that stand beside each other elsewhere. */
function isGlued({ text, start, cuts }: BadSyllable, words: WordTable | undefined): boolean {
  if (!words) return true;
  const pieces = [0, ...cuts.map((cut) => cut - start)].map((from, i) =>
    text.slice(from, i < cuts.length ? cuts[i]! - start : text.length),
  );
  return pieces.slice(1).every((piece, i) => {
    if (regexp.u`^[\p{Lu}\p{Nd}]`.test(piece) && !isUpper(text)) return true;
    const [before, next] = [pieces[i]!, piece].map((each) => words.idOf(foldForMatch(each))) as [
      number,
      number,
    ];
    return before === next || words.weight(before, next) !== undefined;
  });
}

function wrongWord(plan: PlanDocument, paragraph: Paragraph, bad: BadSyllable, meant?: string): Finding {
  const { start, end, text } = bad;
  return placedFinding(plan, paragraph, {
    start,
    end,
    message: {
      vi: `“${text}” không phải âm tiết tiếng Việt. ${meant ? `Có lẽ là “${meant}”; kiểm tra và sửa.` : 'Kiểm tra chính tả.'}`,
      en: `“${text}” is no Vietnamese syllable. ${meant ? `“${meant}” may be meant; check and correct.` : 'Check the spelling.'}`,
    },
    ...(meant
      ? { fix: { safe: false, title: writeTitle(meant), replacements: [{ start, end, newText: meant }] } }
      : {}),
  });
}

function spaced({ text, start, cuts }: BadSyllable): string {
  let right = '';
  for (let i = 0; i < text.length; i += 1) right += (cuts.includes(start + i) ? ' ' : '') + text[i];
  return right;
}

const TITLE = { vi: 'Thêm khoảng trắng', en: 'Add spaces' };

function blanks({ cuts }: BadSyllable): { start: number; end: number; newText: string }[] {
  return cuts.map((cut) => ({ start: cut, end: cut, newText: ' ' }));
}

function gluedWord(plan: PlanDocument, paragraph: Paragraph, bad: BadSyllable): Finding {
  const right = spaced(bad);
  return placedFinding(plan, paragraph, {
    start: bad.start,
    end: bad.end,
    message: {
      vi: `Thiếu khoảng trắng: “${bad.text}”. Viết “${right}”.`,
      en: `A space is missing: “${bad.text}”. Write “${right}”.`,
    },
    fix: { safe: false, title: writeTitle(right), replacements: blanks(bad) },
  });
}

function manyGlued(plan: PlanDocument, glued: readonly Placed[]): Finding {
  const { paragraph, bad } = glued[0]!;
  const edits = glued.flatMap((each) => placedEdits(plan, each.paragraph, blanks(each.bad)));
  const others = glued.length - 1;
  const isConverted = glued.length >= CONVERTED;
  return {
    range: paragraph.content.range(bad.start, bad.end),
    message: {
      vi: `Thiếu khoảng trắng: “${bad.text}” và ${others} chỗ nữa${isConverted ? ', có lẽ do chép từ bản PDF' : ''}. Viết “${spaced(bad)}”; rà soát cả văn bản.`,
      en: `A space is missing: “${bad.text}” and ${others} more${isConverted ? ', perhaps from copying out of a PDF' : ''}. Write “${spaced(bad)}”; go through the whole text.`,
    },
    related: glued.slice(1, 21).map((each) => ({
      range: each.paragraph.content.range(each.bad.start, each.bad.end),
      message: { vi: `Viết “${spaced(each.bad)}”.`, en: `Write “${spaced(each.bad)}”.` },
    })),
    ...(edits.length > 0 ? { fix: { safe: false, title: TITLE, edits } } : {}),
  };
}
