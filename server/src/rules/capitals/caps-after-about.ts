import { memoizedScan } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { lowerFirst } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { reportCapitals } from '../support/capitals.ts';
import { type TextFinding, writeTitle } from '../support/text-findings.ts';

/** Verbs that begin no name of a document, a body or a programme. */
const VERBS =
  'Ban hành|Phê duyệt|Triển khai|Thực hiện|Tăng cường|Thành lập|Kiện toàn|Công bố|Điều chỉnh|Sửa đổi|Đẩy mạnh|Nâng cao|Xây dựng|Tiếp tục|Sơ kết|Tổng kết|Bồi dưỡng|Bổ sung|Phát động|Ủy quyền|Uỷ quyền|Phân công|Phân cấp|Chấp thuận|Công nhận';
const ABOUT = regexp.gu`(?:(?<!\p{L})về (?:việc )?|(?<=[\p{L}\d,)] )[Vv]/v:? (?:việc )?)(?:(?<=việc |/v |/v: )(?=\p{Lu})|(?=(?:Phê duyệt|Ban hành|Bồi dưỡng|Bổ sung|Triển khai|Thực hiện|Tăng cường|Thành lập|Kiện toàn|Đẩy mạnh|Nâng cao|Tiếp tục|Sơ kết|Tổng kết|Xây dựng và) ))(${VERBS}|(?:Quy định|Hướng dẫn|Tổ chức|Giao)(?= \p{Ll}))(?= (?!số )\p{L})`;
/** `… ngày 22/8/2026 của Bộ GDĐT Quy định về …`: after the issuer of what has a symbol. */
const ISSUED = regexp.gu`(?:\p{Lu}|(?<=TT)g) (?:ngày [\d/ thángnăm]{6,30}[ ,])?của ([^;.,:()“”"\n]{3,70}?) (Ban hành|Phê duyệt|Về(?: việc)?(?= \p{Ll})|(?:Hướng dẫn|Sửa đổi|Bổ sung|Bãi bỏ|Công bố|Thành lập|Triển khai)(?= \p{Ll})|Quy định(?= (?:về|chi tiết|việc|một số|chế độ|tiêu chuẩn|chức năng)(?!\p{L})))(?= \p{L})`;
/** Between `của` and the verb these say that the issuer is over. */
/** What every match of the two has: far cheaper to look for. */
const MAY_BE_ABOUT = regexp.u`(?:về|/v:?) (?:việc )?\p{Lu}`;
const MAY_BE_ISSUED =
  / (?:Ban hành|Phê duyệt|Về|Quy định|Hướng dẫn|Sửa đổi|Bổ sung|Bãi bỏ|Công bố|Thành lập|Triển khai) /u;
const IS_OVER = regexp.u`(?<!\p{L})(?:ban hành|về|thực hiện|triển khai|sửa đổi|bổ sung|thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|đính chính|điều chỉnh|phê duyệt|quy định|theo|tại|trong|cho|và|hướng dẫn|thông qua|kèm|tên|gồm)(?!\p{L})$|(?<!\p{L})(?:ban hành|về|thực hiện|triển khai|sửa đổi|bổ sung|thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|đính chính|điều chỉnh|phê duyệt|quy định|theo|tại|hướng dẫn|thông qua) `;

const isCapitalVerb = ({ text }: { text: string }): boolean => regexp.u`^\p{Lu}\p{Ll}`.test(text);
const PREFILTER = definePrefilter({
  words: [
    ['việc', isCapitalVerb],
    ['ban', 'hành'],
    ['phê', 'duyệt'],
    ['quy', 'định'],
    ['về', 'việc'],
    ['v', isCapitalVerb],
    ...['hướng dẫn', 'sửa đổi', 'bổ sung', 'bãi bỏ', 'công bố', 'thành lập', 'triển khai'],
    [({ text }) => text === 'Về', () => true],
    ['về', isCapitalVerb],
  ],
});

const scan = memoizedScan((text: string): readonly TextFinding[] => {
  const found = [
    ...(MAY_BE_ABOUT.test(text) ? [...text.matchAll(ABOUT)] : []).map(({ index, 0: whole, 1: verb }) => ({
      at: index + whole.length - verb!.length,
      verb: verb!,
    })),
    ...(MAY_BE_ISSUED.test(text) ? [...text.matchAll(ISSUED)] : []).flatMap(
      ({ index, 0: whole, 1: issuer, 2: verb }) =>
        IS_OVER.test(issuer!) ? [] : [{ at: index + whole.length - verb!.length, verb: verb! }],
    ),
  ];
  return found.flatMap(({ at, verb }) => {
    if (text.lastIndexOf('“', at) > text.lastIndexOf('”', at)) return [];
    const right = lowerFirst(verb);
    return [
      {
        start: at,
        end: at + verb.length,
        message: {
          vi: `Viết hoa giữa câu: “${verb}”. Viết “${right}”.`,
          en: `A capital inside a sentence: “${verb}”. Write “${right}”.`,
        },
        fix: {
          safe: false,
          title: writeTitle(right),
          replacements: [{ start: at, end: at + 1, newText: right[0]! }],
        },
      },
    ];
  });
});

export const capsAfterAbout = defineRule({
  id: 'caps-after-about',
  title: {
    vi: 'Không viết hoa sau “về việc”, sau tên cơ quan',
    en: 'No capital after “về việc” or the issuer',
  },
  description: {
    vi: 'Viện dẫn một văn bản là một phần của câu: động từ sau “về việc”, sau tên cơ quan ban hành (“của Bộ Y tế quy định về …”) không viết hoa. Tên văn bản, chữ trong ngoặc kép không xét.',
    en: 'A citation is part of a sentence: the verb after “về việc” or after the issuer has no capital. Names of documents and quoted words are left alone.',
  },
  part: 'capitals',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'capitals-sentence',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Căn cứ Quyết định số 15/QĐ-UBND ngày 02/3/2026 của Ủy ban nhân dân tỉnh về việc ban hành Kế hoạch.',
      'Hướng dẫn về việc Tổ chức Y tế thế giới công nhận; về việc Hội đồng nhân dân xã họp; về việc Quy định số 37 được ban hành.',
      'Căn cứ Nghị quyết số 28/2021/NQ-HĐND của HĐND tỉnh ban hành Quy định về phân cấp nguồn thu; Quyết định số 3/QĐ-TTg của Thủ tướng Chính phủ và Quy định về làm việc.',
      'Chủ đề “về việc Ban hành” trong ngoặc kép; Thông báo số 5/TB-SNV của Sở Nội vụ về Quy định về nghỉ phép.',
      'Thực hiện Kế hoạch số 12/KH-SYT ngày 05/3/2026 của Sở Y tế. Ban hành kèm theo danh mục.',
      'Quyết định số 8/2026/QĐ-UBND ngày 04/3/2026 của UBND tỉnh bãi bỏ một phần Quy định về lệ phí; Nghị quyết số 5/NQ-HĐND của HĐND tỉnh đính chính Quy định về mức thu.',
      'Vụ các Tổ chức quốc tế; Đảng ủy Khối các Cơ quan Trung ương; Liên minh các Lực lượng Dân tộc; các Sở, ngành; các Tổ chức Quốc tế.',
      'Thực hiện Kế hoạch số 26/KH-SGDĐT ngày 25/9/2018 của Sở Giáo dục và Đào tạo và Hướng dẫn số 5/HD-SGDĐT; Công văn số 8/SYT-NV ngày 02/3/2026 của Sở Y tế V/v Trung tâm Y tế xã báo cáo.',
      'Luật Thực hiện dân chủ ở cơ sở; các đơn vị; các Trường tiểu học; những Người con; từng Tổ kiểm tra.',
      'VỀ VIỆC BAN HÀNH KẾ HOẠCH; Theo Quyết định số 9/QĐ-BYT của Bộ Y tế sửa đổi Quy định về tiêm chủng.',
    ],
    invalid: [
      {
        regime: 'state',
        text: 'Căn cứ Quyết định số 9/QĐ-UBND ngày 06/11/2025 của UBND tỉnh Lào Cai về việc ⟦Ủy quyền⟧ cho Giám đốc Sở Công Thương.',
        fixed:
          'Căn cứ Quyết định số 9/QĐ-UBND ngày 06/11/2025 của UBND tỉnh Lào Cai về việc ủy quyền cho Giám đốc Sở Công Thương.',
      },
      {
        regime: 'state',
        text: 'Căn cứ Kế hoạch số 26/KH-PGDĐT ngày 25/9/2018 của Phòng Giáo dục và Đào tạo V/v ⟦Tổ chức⟧ cuộc thi hùng biện; Nghị định số 42/2013/NĐ-CP ngày 09/5/2013 của Chính phủ ⟦Về⟧ tổ chức và hoạt động thanh tra giáo dục; Thông tư số 39/2013/TT-BGDĐT ngày 05/12/2013 của Bộ trưởng Bộ Giáo dục và Đào tạo ⟦Hướng dẫn⟧ thanh tra chuyên ngành; Kế hoạch số 13/KH-UBND ngày 09/8/2021 của UBND tỉnh về ⟦Bồi dưỡng⟧ học sinh giỏi.',
        fixed:
          'Căn cứ Kế hoạch số 26/KH-PGDĐT ngày 25/9/2018 của Phòng Giáo dục và Đào tạo V/v tổ chức cuộc thi hùng biện; Nghị định số 42/2013/NĐ-CP ngày 09/5/2013 của Chính phủ về tổ chức và hoạt động thanh tra giáo dục; Thông tư số 39/2013/TT-BGDĐT ngày 05/12/2013 của Bộ trưởng Bộ Giáo dục và Đào tạo hướng dẫn thanh tra chuyên ngành; Kế hoạch số 13/KH-UBND ngày 09/8/2021 của UBND tỉnh về bồi dưỡng học sinh giỏi.',
      },
      {
        regime: 'state',
        text: 'Căn cứ Quyết định số 2629/QĐ-TTg ngày 01/12/2025 của Thủ tướng Chính phủ về việc ⟦Phê duyệt⟧ Chương trình phát triển Chính phủ số.',
        fixed:
          'Căn cứ Quyết định số 2629/QĐ-TTg ngày 01/12/2025 của Thủ tướng Chính phủ về việc phê duyệt Chương trình phát triển Chính phủ số.',
      },
      {
        regime: 'state',
        text: 'Thực hiện Quyết định số 1660/QĐ-TTg ngày 02/10/2021 của Thủ tướng Chính phủ ⟦Phê duyệt⟧ Chương trình; Quyết định số 2361/QĐ-TTg của Thủ tướng Chính phủ về ⟦Phê duyệt⟧ Chương trình bảo vệ trẻ em.',
        fixed:
          'Thực hiện Quyết định số 1660/QĐ-TTg ngày 02/10/2021 của Thủ tướng Chính phủ phê duyệt Chương trình; Quyết định số 2361/QĐ-TTg của Thủ tướng Chính phủ về phê duyệt Chương trình bảo vệ trẻ em.',
      },
      {
        regime: 'state',
        text: 'Căn cứ Nghị quyết số 02-NQ/TW của Bộ Chính trị về ⟦Xây dựng⟧ và phát triển Thủ đô.',
        fixed: 'Căn cứ Nghị quyết số 02-NQ/TW của Bộ Chính trị về xây dựng và phát triển Thủ đô.',
      },
      {
        regime: 'state',
        text: 'Căn cứ Thông tư số 70/2026/TT-BGDĐT ngày 22 tháng 8 năm 2026 của Bộ GDĐT ⟦Quy định⟧ về quản lý học bạ số.',
        fixed:
          'Căn cứ Thông tư số 70/2026/TT-BGDĐT ngày 22 tháng 8 năm 2026 của Bộ GDĐT quy định về quản lý học bạ số.',
      },
    ],
  },
  check(plan, context) {
    reportCapitals(
      plan,
      context,
      PREFILTER,
      scan,
      ({ role, segment }) => role !== 'title' && role !== 'subject' && !segment.isUpper,
    );
  },
});
