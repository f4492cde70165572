import type { Recipient } from '../../plan/model.ts';
import { memoizeShort } from '../../text/memoize.ts';
import type { TextRange } from '../../text/range.ts';
import { collapseWhitespace } from '../../text/whitespace.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';

/** Purposes of sending (mục đích gửi) with their short forms. */
const PURPOSES: readonly (readonly [full: string, short: string])[] = [
  ['báo cáo', 'b/c'],
  ['thực hiện', 't/h'],
  ['phối hợp', 'p/h'],
  ['chỉ đạo', 'c/đ'],
  ['theo dõi', 't/d'],
];

interface Purpose {
  readonly purpose: readonly [string, string];
  /** `để` before it. */
  readonly introduced: boolean;
  readonly short: boolean;
}

interface Note extends Purpose {
  readonly note: string;
  readonly range: TextRange;
}

export const recipPurposeNotes = defineRule({
  id: 'recip-purpose-notes',
  title: { vi: 'Ghi chú mục đích gửi thống nhất', en: 'Notes of purpose in one form' },
  description: {
    vi: 'Mục đích gửi ghi sau nơi nhận, như (b/c), (để b/c), (báo cáo), nên theo một cách trong cả danh sách.',
    en: 'Notes of purpose such as (b/c), (để b/c), (báo cáo) should have one form throughout the list.',
  },
  part: 'links',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'recipients',
  fixable: 'safe',
  examples: {
    valid: [
      'Nội dung.\n\nNơi nhận:\n- UBND tỉnh (b/c);\n- Sở Nội vụ (b/c);\n- Lưu: VT.',
      'Nội dung.\n\nNơi nhận:\n- UBND tỉnh (để b/c);\n- Các phòng (để t/h);\n- Lưu: VT.',
      'Nội dung.\n\nNơi nhận:\n- UBND tỉnh (báo cáo);\n- Các phòng (t/h);\n- Lưu: VT.',
      'Nội dung.\n\nNơi nhận:\n- UBND tỉnh (B/c);\n- Sở Nội vụ ( b/c);\n- Lưu: VT.',
      'Nội dung.\n\nNơi nhận:\n- Trưởng Ban Nội chính (phụ trách địa bàn);\n- UBND tỉnh (b/c);\n- Lưu: VT.',
    ],
    invalid: [
      {
        text: 'Nội dung.\n\nNơi nhận:\n- UBND tỉnh (b/c);\n- Sở Nội vụ (⟦để b/c⟧);\n- Sở Y tế (b/c);\n- Lưu: VT.',
        fixed: 'Nội dung.\n\nNơi nhận:\n- UBND tỉnh (b/c);\n- Sở Nội vụ (b/c);\n- Sở Y tế (b/c);\n- Lưu: VT.',
      },
      {
        text: 'Nội dung.\n\nNơi nhận:\n- UBND tỉnh (báo cáo);\n- Sở Nội vụ (⟦b/c⟧);\n- Lưu: VT.',
        fixed: 'Nội dung.\n\nNơi nhận:\n- UBND tỉnh (báo cáo);\n- Sở Nội vụ (báo cáo);\n- Lưu: VT.',
      },
    ],
  },
  check({ recipients }, { report }) {
    const notes = (recipients?.items ?? []).flatMap(readNote);
    if (notes.length < 2) return;
    const introduced = majority(notes.map((note) => note.introduced));
    for (const note of notes) {
      const same = notes.filter((each) => each.purpose === note.purpose);
      const short = majority(same.map((each) => each.short));
      if (note.introduced === introduced && note.short === short) continue;
      const [full, abbreviation] = note.purpose;
      const wanted = `${introduced ? 'để ' : ''}${short ? abbreviation : full}`;
      report({
        range: note.range,
        message: {
          vi: `Gặp “(${note.note})” trong khi nơi nhận khác ghi theo cách “(${wanted})”. Ghi thống nhất một cách.`,
          en: `Found “(${note.note})” where other recipients have the form “(${wanted})”. Use one form.`,
        },
        fix: {
          safe: true,
          title: { vi: `Ghi “(${wanted})”`, en: `Write “(${wanted})”` },
          edits: [{ range: note.range, newText: wanted }],
        },
      });
    }
  },
});

function readNote(item: Recipient): Note[] {
  const purpose = item.note !== undefined && !item.filing && readPurpose(item.note);
  if (!purpose) return [];
  const { content } = item.paragraph;
  const bracket = content.text.indexOf('(');
  const at = content.text.indexOf(item.note, bracket + 1);
  if (bracket < 0 || at < 0) return [];
  return [{ ...purpose, note: item.note, range: content.range(at, at + item.note.length) }];
}

const readPurpose = memoizeShort((note): Purpose | null => {
  const match = /^(để )?(\S.*)$/u.exec(collapseWhitespace(foldForMatch(note)).trim());
  const word = match?.[2]?.replace(/ ?\/ ?/u, '/');
  const purpose = PURPOSES.find(([full, short]) => word === full || word === short);
  return purpose ? { purpose, introduced: match?.[1] !== undefined, short: word === purpose[1] } : null;
});

/** What most have; of as many, the first. */
function majority(values: readonly boolean[]): boolean {
  const yes = values.filter(Boolean).length;
  return yes * 2 === values.length ? values[0]! : yes * 2 > values.length;
}
