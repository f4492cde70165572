import { memoizedScan } from '../../plan/segment.ts';
import { collapseWhitespace } from '../../text/whitespace.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { assigningSection, readAssignments } from '../support/assignments.ts';
import { perPlan } from '../support/per-plan.ts';
import { type AgencyKind, levelsIn, type Reached, reachedBy } from '../support/unit-kinds.ts';

const plan = (tasks: string, recipients: string) =>
  `ĐẢNG UỶ XÃ BÌNH LƯ\n\nKẾ HOẠCH\n\nI. TỔ CHỨC THỰC HIỆN\n\n${tasks}\n\nNơi nhận:\n\n${recipients}`;

export const recipTaskUnit = defineRule({
  id: 'recip-task-unit',
  title: { vi: 'Đơn vị được giao việc có trong Nơi nhận', en: 'Units with a task are among the recipients' },
  description: {
    vi: 'Đơn vị được giao việc ở phần Tổ chức thực hiện phải nhận được kế hoạch. Cách viết tắt và nơi nhận gộp (các cơ quan, ban, ngành) được hiểu là có.',
    en: 'A unit that is given a task has to receive the plan. Abbreviations and collective recipients are understood.',
  },
  part: 'links',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'recipients',
  examples: {
    valid: [
      plan('1. Ủy ban nhân dân xã bố trí kinh phí.', '- Thường trực Đảng uỷ;\n- HĐND, UBND xã;\n- Lưu VPĐU.'),
      plan(
        '1. Ủy ban Mặt trận Tổ quốc Việt Nam xã tuyên truyền kế hoạch.',
        '- Thường trực Tỉnh uỷ;\n- Ủy ban MTTQVN xã;\n- Lưu VPĐU.',
      ),
      plan('1. Công an xã bảo đảm an ninh.', '- UBND xã;\n- Các cơ quan, ban, ngành xã;\n- Lưu VPĐU.'),
      plan(
        '1. Ban Xây dựng Đảng tham mưu báo cáo.',
        '- UBND xã;\n- Các cơ quan tham mưu, giúp việc Đảng uỷ;\n- Lưu VPĐU.',
      ),
      plan(
        '1. Ban Xây dựng Đảng tham mưu báo cáo.',
        '- Các ban đảng Tỉnh uỷ;\n- Các ban xây dựng Đảng xã;\n- Lưu VPĐU.',
      ),
      plan('1. Các chi bộ tổ chức quán triệt.', '- Thường trực Tỉnh uỷ;\n- Như trên;\n- Lưu VPĐU.'),
      plan('1. Trưởng các thôn tuyên truyền.', '- UBND xã;\n- Các bản trên địa bàn xã;\n- Lưu VPĐU.'),
      plan('1. Đảng uỷ xã chỉ đạo thực hiện.', '- Thường trực Tỉnh uỷ;\n- UBND xã;\n- Lưu VPĐU.'),
    ],
    invalid: [
      {
        text: plan(
          '1. ⟦Ban Xây dựng Đảng⟧ tham mưu báo cáo.\n\n2. ⟦Cơ quan Uỷ ban Kiểm tra Đảng uỷ⟧ tham mưu giám sát.',
          '- Thường trực Tỉnh uỷ;\n- Các ban đảng Tỉnh uỷ;\n- UBMTTQ và các tổ chức chính trị - xã hội xã;\n- Lưu VPĐU.',
        ),
      },
      {
        text: plan(
          '1. Ủy ban nhân dân xã bố trí kinh phí.\n\n2. ⟦Ủy ban Mặt trận Tổ quốc Việt Nam xã⟧ tuyên truyền kế hoạch.',
          '- Thường trực Tỉnh uỷ;\n- Thường trực HĐND, UBND xã;\n- Lưu VPĐU.',
        ),
      },
      {
        text: plan(
          '1. ⟦Các trường học⟧ tổ chức ngày hội.',
          '- Thường trực Tỉnh uỷ;\n- UBND xã;\n- Lưu VPĐU.',
        ),
      },
    ],
  },
  check(document, { report }) {
    const section = assigningSection(document);
    const items = document.recipients?.items ?? [];
    if (!section || items.filter((item) => !item.filing && item.name !== '').length < 2) return;
    const addressees = document.paragraphs.filter(({ role }) => role === 'addressee');
    const lines = [...items.map(({ paragraph }) => paragraph), ...addressees].map(readLine);
    if (lines.some(({ everybody }) => everybody)) return;
    const own = levelsIn(issuerNames(document))?.at(-1);
    const isGrouped = lines.some((line) => line.grouped && sameLevel(own, line));
    const reported = new Set<AgencyKind>();
    for (const { paragraph, unit } of readAssignments(section)) {
      const { name, kind, level } = unit;
      if (!kind || reported.has(kind) || (kind.grouped && isGrouped)) continue;
      if (lines.some((line) => line.kinds.includes(kind) && sameLevel(level, line))) continue;
      if (kind.recipient.test(issuerNames(document))) continue;
      reported.add(kind);
      report({
        range: paragraph.content.range(unit.start, unit.end),
        message: {
          vi: `“${name}” được giao việc nhưng không thấy ở Nơi nhận. Thêm vào Nơi nhận.`,
          en: `“${name}” is given a task but is not among the recipients. Add it there.`,
        },
      });
    }
  },
});

/** A line of the list or of `Kính gửi`; the line for the archive too, since it names the office. */
const readLine = memoizedScan((_text, { folded }) => reachedBy(collapseWhitespace(folded)));

/** Who issues the plan: it does not send the plan to itself. */
const issuerNames = perPlan(({ head, opening, signature }): string => {
  const of = signature?.capacities.map((line) => line.of) ?? [];
  const lines = [
    head.issuer?.text,
    ...head.issuerLines.map((line) => line.text),
    opening.speaker?.text,
    ...of,
  ];
  const names = collapseWhitespace(foldForMatch(lines.filter(Boolean).join(' ')));
  const collective = /^(?:ban\s+(?:thường\s+trực|thường\s+vụ|chấp\s+hành)|tiểu\s+ban)/u.test(names);
  return collective ? `${names} ${foldForMatch(head.superior?.text ?? '')}` : names;
});

/** Whether the recipient can be that unit: of the same level, where both tell theirs. */
function sameLevel(own: string | undefined, { levels }: Reached): boolean {
  return !levels || !own || levels.includes(own);
}
