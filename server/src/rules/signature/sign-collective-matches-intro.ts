import type { Component, PlanDocument } from '../../plan/model.ts';
import { memoizeShort } from '../../text/memoize.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule, type RuleContext } from '../rule.ts';
import { mayLackLineAbove } from '../support/capacity.ts';

/** Collectives by the words that name them, the longer before the shorter. */
const COLLECTIVES: readonly (readonly [string, RegExp])[] = [
  ['ban thường vụ', regexp.u`ban\s+thường\s+vụ|(?<!\p{L})btv(?!\p{L})`],
  ['ban chấp hành', regexp.u`ban\s+chấp\s+hành|(?<!\p{L})bch(?!\p{L})`],
  ['ban thường trực', regexp.u`ban\s+thường\s+trực|(?<!\p{L})btt(?!\p{L})`],
  ['thường trực', /thường\s+trực/u],
  ['uỷ ban nhân dân', regexp.u`uỷ\s+ban\s+nhân\s+dân|(?<!\p{L})ubnd(?!\p{L})`],
  ['hội đồng nhân dân', regexp.u`hội\s+đồng\s+nhân\s+dân|(?<!\p{L})hđnd(?!\p{L})`],
  ['ban chỉ đạo', /ban\s+chỉ\s+đạo/u],
  ['tiểu ban', /tiểu\s+ban/u],
];

/** Longer names are those of slips. */
const MAX_LENGTH = 200;

const collectiveOf = memoizeShort((text): string => {
  const folded = foldForMatch(text);
  return COLLECTIVES.find(([, pattern]) => pattern.test(folded))?.[0] ?? '';
}, MAX_LENGTH);

export const signCollectiveMatchesIntro = defineRule({
  id: 'sign-collective-matches-intro',
  title: {
    vi: 'Tập thể ký là tập thể nêu ở phần mở đầu',
    en: 'The collective that signs is the one that speaks',
  },
  description: {
    vi: 'Tập thể xưng ở phần mở đầu (“Ban Thường vụ Đảng uỷ xây dựng Kế hoạch”) phải là tập thể được ký thay mặt (T/M BAN THƯỜNG VỤ).',
    en: 'The collective that speaks in the opening must be the one in whose name the plan is signed.',
  },
  part: 'signature',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'signing-for-collective',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nThực hiện Chỉ thị, Ban Thường vụ Đảng uỷ xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG\n\nT/M BAN THƯỜNG VỤ\n\nBÍ THƯ\n\nLê Văn An',
      'KẾ HOẠCH\n\nUBND xã Bình Lư xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nLê Văn An',
      'KẾ HOẠCH\n\nChủ tịch Ủy ban nhân dân xã ban hành Kế hoạch như sau:\n\nI. NỘI DUNG\n\nTrồng cây./.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn An',
      'KẾ HOẠCH\n\nSở Nội vụ xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG\n\nGIÁM ĐỐC\n\nLê Văn An',
      'KẾ HOẠCH\n\nBTV Hội LHPN tỉnh xây dựng kế hoạch như sau:\n\nI. NỘI DUNG\n\nTM. BAN THƯỜNG VỤ\n\nCHỦ TỊCH\n\nLê Thị An',
      'KẾ HOẠCH\n\nĐảng uỷ xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG\n\nT/M ĐẢNG UỶ\n\nBÍ THƯ\n\nLê Văn An',
      'KẾ HOẠCH\n\nThực hiện ý kiến của Ban Thường vụ Đảng uỷ, Ủy ban nhân dân xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nLê Văn An',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nỦy ban nhân dân xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG\n\nTrồng cây./.\n\nNơi nhận:\n- Lưu: VT.\n\n⟦CHỦ TỊCH⟧\n\nLê Văn An',
        regime: 'state',
      },
      {
        text: 'KẾ HOẠCH\n\nThực hiện Chỉ thị, Thường trực Đảng uỷ xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG\n\nT/M ⟦BAN THƯỜNG VỤ⟧\n\nBÍ THƯ\n\nLê Văn An',
      },
    ],
  },
  check(plan, { report }) {
    const { speaker } = plan.opening;
    const line = plan.signature?.capacities.find((capacity) => capacity.capacity === 'TM');
    if (speaker && !line) reportMissing(plan, speaker, report);
    if (!speaker || !line) return;
    const speaks = collectiveOf(speaker.text);
    const signs = collectiveOf(line.of);
    if (speaks === '' || signs === '' || speaks === signs) return;
    report({
      range: { start: line.ofStart, end: line.range.end },
      message: {
        vi: `Phần mở đầu do “${speaker.text}” xưng nhưng ký thay mặt “${line.of}”. Sửa cho thống nhất.`,
        en: `“${speaker.text}” speaks in the opening, but “${line.of}” signs. Make them agree.`,
      },
      related: [
        { range: speaker.range, message: { vi: 'Chủ thể ở phần mở đầu', en: 'Who speaks in the opening' } },
      ],
    });
  },
});

/** Collectives whose head signs in their name. */
const SPEAKS = regexp.u`^(?:uỷ\s+ban\s+nhân\s+dân|ubnd|ban\s+(?:thường\s+(?:vụ|trực)|chấp\s+hành)|btv|bch|btt)(?!\p{L})`;
const HEAD = /^(?:phó\s+)?(?:chủ\s+tịch|bí\s+thư)$/u;

/** `Ủy ban nhân dân xã xây dựng Kế hoạch …`, and `CHỦ TỊCH` alone at the end. */
function reportMissing(plan: PlanDocument, speaker: Component, report: RuleContext['report']): void {
  const { signature, regime } = plan;
  const [title, second] = signature?.titles ?? [];
  if (!title || second || signature!.capacities.length > 0 || !signature!.name) return;
  if (!SPEAKS.test(foldForMatch(speaker.text).trim()) || !HEAD.test(foldForMatch(title.text).trim())) return;
  // The collective without its prefix is told elsewhere.
  if (mayLackLineAbove(plan, title)) return;
  const prefix = regime.id === 'party' ? 'T/M' : 'TM.';
  report({
    range: title.range,
    message: {
      vi: `Phần mở đầu do “${speaker.text.trim()}” xưng mà phần ký thiếu dòng thay mặt. Thêm “${prefix} …” trên chức vụ.`,
      en: `“${speaker.text.trim()}” speaks in the opening, but nobody signs in its name. Add “${prefix} …” above the title.`,
    },
    related: [
      { range: speaker.range, message: { vi: 'Chủ thể ở phần mở đầu', en: 'Who speaks in the opening' } },
    ],
  });
}
