import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { capitalise } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { reportOnce } from '../support/repeated.ts';
import { reportTextFindings, type TextFinding, writeTitle } from '../support/text-findings.ts';

/** Names that their owners, or the World Health Organization, write in one way only. */
const NAMES = ['VNeID', 'VssID', 'eTax Mobile', 'COVID-19', 'SARS-CoV-2', 'SARS-CoV', 'MERS-CoV', 'HIV/AIDS'];
const BY_SMALL = new Map(NAMES.map((name) => [name.toLowerCase(), name]));
/** `bác hồ`, not `bác Hồ Văn An` or `bác hồ hởi`; the name of a lunar year after `xuân`, `năm`, `tết`. */
const PERSON = regexp.gu`(?<![\p{L}\p{M}])(?:bác hồ|Bác hồ)(?! (?:hởi|sơ|nghi|đồ)|[\p{L}\p{M}])`;
const LUNAR_YEAR = regexp.gu`(?<=(?:[Xx]uân|[Nn]ăm|[Tt]ết|[Đđ]án) )([Gg]iáp|[Ấấ]t|[Bb]ính|[Đđ]inh|[Mm]ậu|[Kk]ỷ|[Cc]anh|[Tt]ân|[Nn]hâm|[Qq]uý) ([Tt]ý|[Ss]ửu|[Dd]ần|[Mm]ão|[Tt]hìn|[Tt]ỵ|[Nn]gọ|[Mm]ùi|[Tt]hân|[Dd]ậu|[Tt]uất|[Hh]ợi)(?![\p{L}\p{M}])`;
/** Alone, not inside an address, a symbol or a longer word. */
const NAME = regexp.giu`(?<![\p{L}\p{M}\d./@_&#-])(?:vneid|vssid|etax mobile|covid[ -]?19|sars-cov(?:-2)?|mers-cov|hiv\/aids)(?![\p{L}\p{M}\d@_/&-]|\.\p{L})`;
const WORDS = new Set(['vneid', 'vssid', 'etax', 'covid', 'covid19', 'sars', 'mers', 'hiv']);
const BRANCHES = new Set('tý sửu dần mão thìn tỵ ngọ mùi thân dậu tuất hợi'.split(' '));
const PREFILTER = definePrefilter({
  words: ['bác hồ'],
  forms: ({ folded }) => WORDS.has(folded) || BRANCHES.has(folded),
});

const scan = memoizedScan((text: string): readonly TextFinding[] => [
  ...allMatches(text, NAME).flatMap(({ index, 0: written }) => {
    const right = BY_SMALL.get(written.toLowerCase().replace(/^covid[ -]?19$/u, 'covid-19'));
    return right === undefined ? [] : findingOf(index, written, right);
  }),
  ...allMatches(text, PERSON).flatMap(({ index, 0: written }) => findingOf(index, written, 'Bác Hồ')),
  ...allMatches(text, LUNAR_YEAR).flatMap(({ index, 0: written, 1: stem, 2: branch }) =>
    findingOf(index, written, `${capitalise(stem!)} ${capitalise(branch!)}`),
  ),
]);

function findingOf(start: number, written: string, right: string): TextFinding[] {
  if (written === right) return [];
  const end = start + written.length;
  return [
    {
      start,
      end,
      message: {
        vi: `Tên “${written}” viết chưa đúng cách viết cố định của nó. Viết “${right}”.`,
        en: `The name “${written}” has one fixed form. Write “${right}”.`,
      },
      fix: {
        safe: false,
        title: writeTitle(right),
        replacements: [{ start, end, newText: right }],
      },
    },
  ];
}

export const capsFixedNames = defineRule({
  id: 'caps-fixed-names',
  title: { vi: 'Tên có cách viết cố định', en: 'Names with a fixed form' },
  description: {
    vi: 'Vài tên ứng dụng, tên bệnh, tên Bác Hồ và tên năm âm lịch chỉ có một cách viết hoa: VNeID, VssID, eTax Mobile, COVID-19, SARS-CoV-2, MERS-CoV, HIV/AIDS, xuân Quý Mão. Địa chỉ trang thông tin, ký hiệu và dòng toàn chữ in hoa không xét.',
    en: 'Some names of applications and diseases, Bác Hồ and the lunar years have one way of capitals: VNeID, COVID-19, MERS-CoV, HIV/AIDS, Quý Mão. Addresses, symbols and lines in capitals are left alone.',
  },
  part: 'capitals',
  severity: 'info',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Cài đặt VNeID, VssID, eTax Mobile; phòng, chống COVID-19, HIV/AIDS, MERS-CoV do SARS-CoV-2 và SARS-CoV gây ra.',
      'TUYÊN TRUYỀN CÀI ĐẶT VNEID, PHÒNG CHỐNG COVID-19',
      'Truy cập https://vneid.gov.vn, thư gửi hotro@covid19.gov.vn, trang covid19.lamdong.gov.vn.',
      'Quyết định số 12/QĐ-BCĐ-covid19; phòng, chống HIV; thuốc ARV; mẹ nhiễm hiv.',
      'Chủng virus corona mới (nCoV); người nhiễm HIV; các bệnh AIDS, lao; ID công dân.',
      'Thuế điện tử Etax; bệnh Covid kéo dài.',
      'Học tập Bác Hồ; bác hồ hởi đón khách; bác Hồ Văn An; Tết Nguyên đán Quý Mão; năm dần dần trôi qua; xuân tân thời.',
    ],
    invalid: [
      {
        text: 'Thực hiện lời dạy của ⟦bác hồ⟧; tổ chức giải thể thao mừng xuân ⟦Quý mão⟧ năm 2023.',
        fixed: 'Thực hiện lời dạy của Bác Hồ; tổ chức giải thể thao mừng xuân Quý Mão năm 2023.',
      },
      {
        text: 'Ảnh chụp ⟦VneID⟧; nộp thuế qua ⟦Etax Mobile⟧; đăng nhập VNeID.',
        fixed: 'Ảnh chụp VNeID; nộp thuế qua eTax Mobile; đăng nhập VNeID.',
      },
      {
        text: 'Ebola, ⟦Mers-CoV⟧ vẫn ghi nhận rải rác; dịch ⟦Covid-19⟧ diễn biến phức tạp; sau dịch Covid-19.',
        fixed: 'Ebola, MERS-CoV vẫn ghi nhận rải rác; dịch COVID-19 diễn biến phức tạp; sau dịch COVID-19.',
      },
    ],
  },
  check(plan, context) {
    reportOnce(plan, context, (report) =>
      reportTextFindings(plan, { ...context, report }, PREFILTER, scan, ({ segment }) => !segment.isUpper),
    );
  },
});
