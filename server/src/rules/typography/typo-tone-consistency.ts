import type { Paragraph } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { anyPrefilter, definePrefilter } from '../../vietnamese/prefilter.ts';
import { type ToneStyle, withToneStyle } from '../../vietnamese/tones.ts';
import { isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { firstAndFurther } from '../support/further-places.ts';
import { anyParagraphMatches, paragraphsMatching } from '../support/prefiltered.ts';
import { placedEdits } from '../support/text-findings.ts';
import { wordsIn } from '../support/words.ts';

interface Styled {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** In the other style. */
  readonly other: string;
}

type ByStyle = Readonly<Record<ToneStyle, readonly Styled[]>>;

interface Placed {
  readonly paragraph: Paragraph;
  readonly styled: Styled;
}

/** A word with a capital at the end of what stands before, or at the beginning of what follows. */
const NAME_BEFORE = regexp.u`(?<![\p{L}\p{M}])\p{Lu}[\p{Ll}\p{M}]+\s{1,2}$`;
const NAME_AFTER = regexp.u`^\s{1,2}\p{Lu}\p{Ll}`;

const OLD = definePrefilter({ forms: ({ toneStyle }) => toneStyle === 'old' });
const NEW = definePrefilter({ forms: ({ toneStyle }) => toneStyle === 'new' });
const EITHER = anyPrefilter(OLD, NEW);

/** A name, and words whose letters the decree itself places in both ways. */
const LEFT_ALONE = new Set(['signer-name', 'national-title']);

/** The syllables of a text that show a style; those in the names of people and places are spelt as they are. */
const scan = memoizedScan((text: string): ByStyle => {
  const found: Record<ToneStyle, Styled[]> = { old: [], new: [] };
  for (const { start, end, form } of wordsIn(text)) {
    if (form.toneStyle === undefined) continue;
    const inName =
      form.capital &&
      !isUpper(form.text) &&
      (NAME_BEFORE.test(text.slice(Math.max(0, start - 10), start)) ||
        NAME_AFTER.test(text.slice(end, end + 4)));
    if (inName) continue;
    const other = withToneStyle(form.text, form.toneStyle === 'old' ? 'new' : 'old');
    found[form.toneStyle].push({ start, end, written: form.text, other });
  }
  return found;
});

/** The word that stands for the old style in the configuration. */
const OLD_STYLE = 'hòa';

export const typoToneConsistency = defineRule({
  id: 'typo-tone-consistency',
  title: { vi: 'Đặt dấu thanh thống nhất', en: 'Tone marks in one style' },
  description: {
    vi: 'Có hai cách đặt dấu thanh (hoà/hòa, uỷ/ủy, khoá/khóa); không văn bản nào bắt buộc cách nào, nhưng trong một văn bản chỉ dùng một cách. Tên người, tên địa phương giữ như đã viết.',
    en: 'Tone marks are placed in two ways (hoà/hòa, uỷ/ủy, khoá/khóa); either will do, but one text keeps to one. Names of people and places are left as they are.',
  },
  part: 'typography',
  severity: 'info',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'safe',
  options: {
    style: {
      values: ['hoà', OLD_STYLE],
      description: {
        vi: 'Cách đặt dấu của cơ quan. Mặc định: cách dùng nhiều hơn trong văn bản.',
        en: 'How the office places tone marks. Default: the style used more in the text.',
      },
    },
  },
  examples: {
    valid: [
      'Ban Bí thư khóa XIII; cấp ủy các cấp; hòa giải ở cơ sở; xóa mù chữ.',
      'Ban Bí thư khoá XIII; cấp uỷ các cấp; hoà giải ở cơ sở; xoá mù chữ.',
      'Ủy ban nhân dân xã giao bà Nguyễn Thị Thuý, Phó Chủ tịch, theo dõi.',
      'Cấp ủy tỉnh Khánh Hoà và tỉnh Hoà Bình (cũ) phối hợp.',
      'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nKẾ HOẠCH\n\nTriển khai công tác hòa giải\n\nỦy ban nhân dân xã ban hành Kế hoạch.',
      'Cấp ủy quy định về hoàn thiện quỹ đất, quý I, quyết toán, thuế, loại hình.',
    ],
    invalid: [
      {
        options: { style: 'hòa' },
        text: 'Cấp ⟦uỷ⟧ các cấp sơ kết.',
        fixed: 'Cấp ủy các cấp sơ kết.',
      },
      {
        text: 'Tham mưu cho cấp ⟦uỷ⟧ sơ kết.\n\nChỉ thị của Ban Bí thư khóa XII; cấp ủy; xóa đói; văn bản khoá XIII.',
        fixed:
          'Tham mưu cho cấp ủy sơ kết.\n\nChỉ thị của Ban Bí thư khóa XII; cấp ủy; xóa đói; văn bản khóa XIII.',
      },
    ],
  },
  check(plan, { report, options }) {
    const chosen = options?.style;
    const [hasOld, hasNew] = [anyParagraphMatches(plan, OLD), anyParagraphMatches(plan, NEW)];
    if (chosen === undefined ? !hasOld || !hasNew : chosen === OLD_STYLE ? !hasNew : !hasOld) return;
    const paragraphs = paragraphsMatching(plan, EITHER).filter(({ role }) => !LEFT_ALONE.has(role));
    const placed = (style: ToneStyle): Placed[] =>
      paragraphs.flatMap((paragraph) => scan(paragraph)[style].map((styled) => ({ paragraph, styled })));
    const [old, fresh] = [placed('old'), placed('new')];
    if (chosen === undefined && (old.length === 0 || fresh.length === 0)) return;
    const isOldUsual = chosen === undefined ? old.length >= fresh.length : chosen === OLD_STYLE;
    const [usual, odd] = isOldUsual ? [old, fresh] : [fresh, old];
    const habit = firstAndFurther(odd, ({ paragraph, styled }) =>
      paragraph.content.range(styled.start, styled.end),
    );
    if (!habit) return;
    const { range, more, related } = habit;
    const { written, other } = habit.first.styled;
    const edits = odd.flatMap(({ paragraph, styled: { start, end, other: newText } }) =>
      placedEdits(plan, paragraph, [{ start, end, newText }]),
    );
    const same = usual.find(({ styled }) => styled.written.toLowerCase() === other.toLowerCase());
    const example = (same ?? usual[0])?.styled.written;
    report({
      range,
      message: chosen
        ? {
            vi: `Cơ quan đặt dấu thanh như “${chosen}”, ở đây là “${written}”${more.vi}. Viết “${other}”.`,
            en: `The office places tone marks as in “${chosen}”, here stands “${written}”${more.en}. Write “${other}”.`,
          }
        : {
            vi: `Viết lẫn hai cách đặt dấu thanh: “${written}”${more.vi}, còn lại như “${example}”. Dùng một cách trong cả văn bản.`,
            en: `Tone marks are placed in two ways: “${written}”${more.en}, elsewhere as in “${example}”. Keep to one.`,
          },
      related,
      ...(edits.length > 0 ? { fix: { safe: true, title: TITLE, edits } } : {}),
    });
  },
});

const TITLE = { vi: 'Đặt dấu thanh thống nhất', en: 'Place tone marks in one style' };
