import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { capitalisedFinding, reportCapitals } from '../support/capitals.ts';
import type { TextFinding } from '../support/text-findings.ts';

const PEOPLE = regexp.gu`(?<![\p{L}\p{M}])nhân\s{1,3}dân(?![\p{L}\p{M}])`;
/** What the people stand after where they are meant as such; in names of bodies and forces other words stand there. */
const BEFORE_PEOPLE = regexp.iu`(?:^|[.;:!?,(“"–-]\s*|(?<![\p{L}\p{M}])(?:tầng\s+lớp|và|của|cho|với|trong|vận\s+động|toàn\s+thể|đến|tới|ý\s+kiến|nguyện\s+vọng|phục\s+vụ|giúp|hướng\s+dẫn|đời\s+sống|sức|bởi|để|do|được|từ|trước|về|cùng|rãi|là|sức\s+kh[ỏo][eẻ]|tài\s+sản|tính\s+mạng|lợi\s+ích|đóng\s+góp|quyền\s+lợi|bảo\s+vệ|hỗ\s+trợ|huy\s+động)\s+)$`;
/** A name that goes on after the word: nhân dân tệ; or the second half of a list of bodies. */
const AFTER_PEOPLE = regexp.u`^\s+(?:tệ|tối\s+cao|các\s+(?:cấp|nước)|thế\s+giới|(?:nước\s+)?(?:Lào|Campuchia|Cuba|Nga|Trung\s+Quốc|Pháp|Mỹ)|cấp\s+(?:tỉnh|xã|huyện))(?![\p{L}\p{M}])`;
/** A list of bodies whose common end the word is: `Tòa án và Viện kiểm sát nhân dân` never reaches this far. */
const BODY_NEAR = /(?:hội\s+đồng|[uủ][ỷy]\s+ban|t[oò][àa]\s+án|kiểm\s+sát)[\s,]*(?:và\s+)?$/iu;

const STATE = regexp.gu`(?<![\p{L}\p{M}])nhà\s{1,3}nước(?![\p{L}\p{M}])`;
const BEFORE_STATE = regexp.iu`(?:(?<![\p{L}\p{M}])(?:của|đảng\s*,|đảng\s+và|do|với)\s+)$`;
const AFTER_STATE = regexp.u`^\s+(?:pháp\s+quyền|xã\s+hội\s+chủ\s+nghĩa|các\s+cấp|cấp|khác|dân\s+chủ|liên\s+bang)(?![\p{L}\p{M}])`;

/** Small letters say of what kind a body is: cơ quan đảng, nhà nước. */
const KIND_OF_BODY = regexp.u`(?<![\p{L}\p{M}])đảng\s*(?:,|và)\s+$`;

const LOOKBEHIND_LENGTH = 40;

const PREFILTER = definePrefilter({ words: ['nhân dân', 'nhà nước'] });

const scan = memoizedScan((text: string): readonly TextFinding[] => {
  const findings: TextFinding[] = [];
  for (const [word, before, after] of [
    [PEOPLE, BEFORE_PEOPLE, AFTER_PEOPLE],
    [STATE, BEFORE_STATE, AFTER_STATE],
  ] as const) {
    for (const match of allMatches(text, word)) {
      const end = match.index + match[0].length;
      const ahead = text.slice(Math.max(0, match.index - LOOKBEHIND_LENGTH), match.index);
      if (!before.test(ahead) || BODY_NEAR.test(ahead) || KIND_OF_BODY.test(ahead)) continue;
      if (after.test(text.slice(end, end + 24))) continue;
      findings.push(capitalisedFinding(text, match.index, end));
    }
  }
  return findings;
});

export const capsNhanDanNhaNuoc = defineRule({
  id: 'caps-nhan-dan-nha-nuoc',
  title: { vi: 'Viết hoa “Nhân dân”, “Nhà nước”', en: 'Capitals of “Nhân dân”, “Nhà nước”' },
  description: {
    vi: '“Nhân dân” và “Nhà nước” là danh từ thuộc trường hợp đặc biệt, viết hoa khi đứng riêng. Trong tên cơ quan (Ủy ban nhân dân, Công an nhân dân) và từ ghép (quản lý nhà nước, ngân sách nhà nước) thì không xét.',
    en: '“Nhân dân” (the People) and “Nhà nước” (the State) take a capital where they stand alone. Names of bodies and compounds are left alone.',
  },
  part: 'capitals',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'capitals-people-and-state',
  fixable: 'unsafe',
  readsScans: true,
  examples: {
    valid: [
      'Vận động Nhân dân thực hiện chính sách, pháp luật của Nhà nước.',
      'Ủy ban nhân dân xã, Hội đồng nhân dân và Ban Thanh tra nhân dân phối hợp thực hiện.',
      'Nâng cao hiệu lực quản lý nhà nước; kinh phí từ ngân sách nhà nước; các cơ quan nhà nước.',
      'Lực lượng vũ trang nhân dân, Công an nhân dân, Quỹ tín dụng nhân dân, Tòa án nhân dân khu vực.',
      'Xây dựng và hoàn thiện nhà nước pháp quyền xã hội chủ nghĩa của nhân loại tiến bộ.',
      'Tình hữu nghị giữa nhân dân Việt Nam với nhân dân các nước, với nhân dân Lào.',
      'Thanh toán bằng đồng nhân dân tệ; dựa vào thế trận an ninh nhân dân.',
      'Đại biểu đang công tác ở cơ quan đảng, nhà nước, lực lượng vũ trang.',
      'NHIỆM VỤ CỦA CÁC TẦNG LỚP NHÂN DÂN',
      'Đổi mới hoạt động của Hội đồng, ủy ban nhân dân các cấp.',
    ],
    invalid: [
      {
        regime: 'state',
        text: 'Bảo vệ sức khỏe ⟦nhân dân⟧; vận động các tầng lớp ⟦nhân dân⟧ chấp hành pháp luật của ⟦nhà nước⟧.',
        fixed: 'Bảo vệ sức khỏe Nhân dân; vận động các tầng lớp Nhân dân chấp hành pháp luật của Nhà nước.',
      },
      {
        regime: 'party',
        text: 'Củng cố niềm tin của cán bộ, đảng viên và ⟦nhân dân⟧ đối với Đảng, ⟦nhà nước⟧.',
        fixed: 'Củng cố niềm tin của cán bộ, đảng viên và Nhân dân đối với Đảng, Nhà nước.',
      },
    ],
  },
  check(plan, context) {
    reportCapitals(plan, context, PREFILTER, scan);
  },
});
