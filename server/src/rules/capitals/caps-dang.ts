import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { capitalisedFinding, reportCapitals } from '../support/capitals.ts';
import type { TextFinding } from '../support/text-findings.ts';

/** `đảng` after what only the one Party stands after, and not the first half of another word. */
const PARTY = regexp.gu`(?<![\p{L}\p{M}])(?:của|theo|với|vào|do|Điều lệ|cương lĩnh|ơn|Trung ương)\s{1,3}(đảng)(?!\s{1,3}(?:viên|bộ|[uủ][ỷy]|phái|đoàn|cầm quyền|chính trị|cộng sản|phí|vụ|tịch|ta lúc|khác|này|đó|nào|mình|dân chủ|đối lập|đồng minh|cánh tả|cánh hữu|anh em|ở|tại|các|xã|phường|tỉnh|trực thuộc|uỷ|ủy)|\s{1,3}(?!Cộng sản)\p{Lu})(?![\p{L}\p{M}])|(?<![\p{L}\p{M}])(?:[Tt]oàn\s{1,3})?(đảng)(?=,?\s{1,3}(?:và\s{1,3})?(?:Nhà nước|toàn (?:dân|quân))(?![\p{L}\p{M}])|\s{1,3}Cộng sản Việt Nam(?![\p{L}\p{M}]))`;
const PREFILTER = definePrefilter({
  words: [
    ...['của', 'theo', 'với', 'vào', 'do', 'lệ', 'lĩnh', 'ơn', 'ương'].map((word) => `${word} đảng`),
    'toàn đảng',
    'đảng và',
    'đảng nhà',
    'đảng cộng',
  ],
});

/** `tổ chức của đảng`, `cấp ủy của đảng`: bodies in general. */
const scan = memoizedScan((text: string): readonly TextFinding[] => {
  if (!text.includes('đảng')) return [];
  const findings: TextFinding[] = [];
  for (const match of allMatches(text, PARTY)) {
    const start = match.index + match[0].lastIndexOf('đảng');
    findings.push(capitalisedFinding(text, start, start + 4));
  }
  return findings;
});

export const capsDang = defineRule({
  id: 'caps-dang',
  title: { vi: 'Viết hoa “Đảng”', en: 'Capital of “Đảng”' },
  description: {
    vi: 'Viết hoa “Đảng” khi chỉ Đảng Cộng sản Việt Nam. Trong “cấp ủy đảng”, “tổ chức đảng”, “đảng viên”, “đảng bộ” nói chung thì không xét.',
    en: '“Đảng” takes a capital where it means the Communist Party of Vietnam; general compounds are left alone.',
  },
  part: 'capitals',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'capitals-party',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Chủ trương của Đảng, chính sách, pháp luật của Nhà nước.',
      'Các cấp ủy đảng, tổ chức đảng, đảng viên và chi bộ thực hiện nghiêm túc.',
      'Nghị quyết của đảng bộ xã; công tác của đảng ủy các cấp; với đảng viên mới.',
      'Quan hệ với đảng cầm quyền và với đảng phái ở các nước.',
      'Công tác xây dựng đảng và hệ thống chính trị.',
      'Xứ ủy viên của đảng Tân Việt; chính phủ do đảng Dân chủ lập ra; chủ trương của đảng mình.',
      'CHỦ TRƯƠNG CỦA ĐẢNG',
    ],
    invalid: [
      {
        regime: 'state',
        text: 'Nghị quyết của Ban Chấp hành Trung ương ⟦đảng⟧ khóa XIII.',
        fixed: 'Nghị quyết của Ban Chấp hành Trung ương Đảng khóa XIII.',
      },
      {
        regime: 'state',
        text: 'Tuyên truyền chủ trương của ⟦đảng⟧, chính sách của Nhà nước.',
        fixed: 'Tuyên truyền chủ trương của Đảng, chính sách của Nhà nước.',
      },
      {
        regime: 'state',
        text: 'Nhiệm vụ của toàn ⟦đảng⟧, toàn dân; toàn ⟦đảng⟧, toàn quân một lòng.',
        fixed: 'Nhiệm vụ của toàn Đảng, toàn dân; toàn Đảng, toàn quân một lòng.',
      },
      {
        regime: 'state',
        text: 'Kỷ niệm ngày thành lập ⟦đảng⟧ Cộng sản Việt Nam.',
        fixed: 'Kỷ niệm ngày thành lập Đảng Cộng sản Việt Nam.',
      },
      {
        regime: 'party',
        text: 'Củng cố niềm tin đối với sự lãnh đạo của ⟦đảng⟧; chính sách lớn mà ⟦đảng⟧ và Nhà nước ban hành.',
        fixed: 'Củng cố niềm tin đối với sự lãnh đạo của Đảng; chính sách lớn mà Đảng và Nhà nước ban hành.',
      },
    ],
  },
  check(plan, context) {
    reportCapitals(plan, context, PREFILTER, scan);
  },
});
