import { memoizePerObject } from '../../text/memoize.ts';
import type { Word } from '../lexed-text.ts';
import { foldForMatch } from '../words.ts';
import { type Context, NO_WORD } from './language-model.ts';
import { SyllablesInText } from './syllables-in-text.ts';
import { NO_LEVEL, type WordTable } from './word-table.ts';
import { wordsOfPlans } from './words-of-plans.ts';

/** Two neighbours between which a syllable is lost that makes a word with the first. Indices of the text. */
export interface LostSyllable {
  readonly start: number;
  readonly end: number;
  /** What is lost. */
  readonly lost: string;
}

/** Syllables that hardly stand by themselves: beginnings of words of plans, of which the rest is missed. */
const BOUND = `
  ban bảo bạo bất biểu biện bí bổ bồi bức ô cải cam căn cập chăm chăn chấn chấp chất chính chú chứng chuẩn chuyên chương cụ củng cung cộng cựu
  danh diễn duy dữ đào đăng đặc địa điều đô đội đối đôn đột đề gia giai giải giám giảng gieo hằng hành hạ hạn hệ hiến hiệp hiệu hình hỗ hoạt hội
  huấn hướng kế kết khai khảo khắc khẳng khẩn khiếu khoa khoáng khởi khuyến khuyết kiểm kiên kiến kịp kỷ kỹ lao lãng lãnh lâm lịch liên linh lồng
  mâu mầm mô mục năng ngân nghệ nghị nghiên nghiêm ngoại nguy nguyên nhãn nhận nhiệm nhu niêm nội nỗ phản phát phấn phân phê phiên phong phòng phối
  phổ phụ phù phục phúc phương pháp quá quản quảng quốc quy rà rèn sạt sáng sáp sắp sinh sẵn tác tập tham thanh thảo thẩm thí thiên thiểu thiết thiệt
  thông thời thúc thực thương thượng tiếp tiêm tiến tiêu tiểu tinh toàn toạ tôn tồn tổng tối trách trang trật triển triệt trình trung trực trụ truyền tuân
  tuyên tuyển tuyệt tư tương ứng uy vận vướng xác xâm xúc xung xử áp
`;

/** Binary logarithms of documents: with the whole; how many more may have the beginning otherwise; of a beginning without a word before it. */
const WHOLE = 4.5;
const OTHERWISE = 1;
const WHOLE_ALONE = 6;
/** Share that the word has of all that its beginning begins where no word stands before it, as a binary logarithm. */
const SHARE_ALONE = -2;

const scanOf = memoizePerObject((table: WordTable) => new LostScan(table));

/**
 * Where a syllable is lost inside a word (`quá thực hiện` for `quá trình thực hiện`): no text has the two that stand side by
 * side, many have what makes a word with the first between them, and the word before goes with that word alone.
 */
export function lostSyllables(text: string, table: WordTable, words: readonly Word[]): LostSyllable[] {
  return scanOf(table).find(text, words);
}

class LostScan {
  private readonly table: WordTable;
  private readonly syllables: SyllablesInText;
  private readonly bound: Uint8Array;

  constructor(table: WordTable) {
    this.table = table;
    this.syllables = new SyllablesInText(table);
    this.bound = new Uint8Array(table.size);
    for (const syllable of BOUND.trim().split(/\s+/u)) {
      const id = table.idOf(foldForMatch(syllable.normalize('NFC')));
      if (id >= 0) this.bound[id] = 1;
    }
  }

  find(text: string, words: readonly Word[]): LostSyllable[] {
    const { syllables, bound } = this;
    syllables.open(text, words);
    const found: LostSyllable[] = [];
    for (let at = 0; at + 1 < words.length; at += 1) {
      const id = syllables.ids[at]!;
      if (id < 0 || bound[id] === 0 || !this.isOpen(at)) continue;
      const context = syllables.contextOf(at);
      if (context.next === NO_WORD || this.table.pairLevel(id, context.next) !== NO_LEVEL) continue;
      const lost = this.lostAfter(id, context);
      if (lost < 0) continue;
      found.push({ start: words[at]!.start, end: words[at + 1]!.end, lost: this.table.syllable(lost) });
    }
    return found;
  }

  /** No name, and no piece of a word that is run together or cut. */
  private isOpen(at: number): boolean {
    const { words, ids, joined } = this.syllables;
    const before = joined[at] ? words[at - 1] : undefined;
    if (before && ids[at - 1]! < 0) return false;
    const { form } = words[at]!;
    return !form.capital || before === undefined || (form.upper && before.form.upper);
  }

  private lostAfter(id: number, { before, next, secondNext }: Context): number {
    const { table } = this;
    let best = -1;
    let highest = WHOLE;
    for (const lost of wordsOfPlans(table).after[id] ?? []) {
      const whole = table.tripleWeight(id, lost, next) ?? 0;
      if (
        whole < highest ||
        (secondNext !== NO_WORD && table.tripleLevel(lost, next, secondNext) === NO_LEVEL)
      )
        continue;
      const isMissed =
        before === NO_WORD
          ? whole >= WHOLE_ALONE && (table.weight(id, lost) ?? 0) - table.weightAsFirst(id) > SHARE_ALONE
          : (table.tripleWeight(before, id, lost) ?? -Infinity) >=
            (table.weight(before, id) ?? 0) - OTHERWISE;
      if (!isMissed) continue;
      best = lost;
      highest = whole;
    }
    return best;
  }
}
