import type { Rule } from '../rules/rule.ts';

/** What the engine itself reports, beside the rules: the same facts as a rule has, without a check. */
export type EngineRule = Pick<Rule, 'id' | 'title' | 'description' | 'severity'>;

/** A disable comment that disables nothing, or cannot be understood. */
export const UNUSED_DISABLE: EngineRule = {
  id: 'unused-disable',
  title: { vi: 'Chú thích tắt quy tắc không dùng tới', en: 'Unused disable comment' },
  description: {
    vi: 'Chú thích kehoach-disable không che lỗi nào, hoặc ghi mã quy tắc không có. Chú thích thừa che mất lỗi phát sinh sau này.',
    en: 'A kehoach-disable comment hides no finding, or names a rule that does not exist. A superfluous comment hides findings to come.',
  },
  severity: 'warning',
};

/** Silencing without a name, from the comment to the end of the file. */
export const DISABLE_WHOLE_FILE: EngineRule = {
  id: 'disable-whole-file',
  title: { vi: 'Tắt mọi quy tắc cho cả tệp', en: 'Every rule silenced for the whole file' },
  description: {
    vi: 'Chú thích kehoach-disable-file không ghi mã quy tắc, hoặc kehoach-disable không ghi mã và không có kehoach-enable sau đó, tắt mọi quy tắc nên tệp coi như không được soát. Ghi mã những quy tắc cần tắt.',
    en: 'kehoach-disable-file without a rule id, or kehoach-disable without one and without a kehoach-enable after it, silences every rule: the file is as good as unchecked. Name the rules to be silenced.',
  },
  severity: 'warning',
};

/** A silencing comment without a reason, where the configuration asks for one. */
export const DISABLE_REASON: EngineRule = {
  id: 'disable-reason',
  title: { vi: 'Chú thích tắt quy tắc phải ghi lý do', en: 'Silencing needs a reason' },
  description: {
    vi: 'Cấu hình có "requireReason": true thì mỗi chú thích tắt quy tắc phải ghi lý do sau hai gạch nối: <!-- kehoach-disable-next-line MÃ -- lý do -->.',
    en: 'With "requireReason": true in the configuration every silencing comment has to give a reason after two hyphens: <!-- kehoach-disable-next-line ID -- reason -->.',
  },
  severity: 'error',
};

/** Keys and values of the front matter that have no effect. */
export const FRONT_MATTER: EngineRule = {
  id: 'front-matter',
  title: { vi: 'Khoá và giá trị ở đầu tệp', en: 'Keys and values of the front matter' },
  description: {
    vi: 'Khoá loai, che-do, giai-doan, co-quan, cap-tren ở đầu tệp quyết định cách soát; viết sai thì không có tác dụng mà không ai thấy. Khoá của công cụ khác (title, tags …) không bị báo.',
    en: 'The keys loai, che-do, giai-doan, co-quan, cap-tren decide how a file is checked; a misspelt one has no effect and nobody sees it. Keys of other tools (title, tags …) are left alone.',
  },
  severity: 'error',
};

/** A rule that broke on a text: our fault, never the drafter's. */
export const INTERNAL_FAULT: EngineRule = {
  id: 'internal-fault',
  title: { vi: 'Lỗi của chương trình', en: 'Internal fault' },
  description: {
    vi: 'Một quy tắc gặp lỗi khi đọc văn bản; các quy tắc khác vẫn được soát. Đây là lỗi của chương trình, không phải của văn bản.',
    en: 'A rule failed on this text; all others were checked. The fault is ours, not the text’s.',
  },
  severity: 'error',
};

/** A text too large or too deeply nested to be read in full. */
export const READ_SIMPLIFIED: EngineRule = {
  id: 'read-simplified',
  title: { vi: 'Văn bản đọc giản lược', en: 'Text read in a simplified way' },
  description: {
    vi: 'Văn bản quá lớn hoặc lồng quá sâu nên có phần chỉ được đọc như văn bản thường.',
    en: 'The text is so large or so deeply nested that parts of it were read as plain text only.',
  },
  severity: 'info',
};

/** More findings than are shown: of one rule, or of a document in an editor. */
export const FINDINGS_TRUNCATED: EngineRule = {
  id: 'findings-truncated',
  title: { vi: 'Không nêu hết các lỗi', en: 'More findings than are shown' },
  description: {
    vi: 'Văn bản có nhiều chỗ cần xem đến mức không nêu hết. Sửa những chỗ đã nêu rồi soát lại để thấy tiếp; trong trình soạn thảo, lệnh kehoach lint nêu nhiều hơn.',
    en: 'The text has more findings than are shown. Fix those shown and check again to see the others; kehoach lint shows more than an editor.',
  },
  severity: 'info',
};

/** Two plans of one body with the same number in a year. */
export const PROJECT_NUMBER_TWICE: EngineRule = {
  id: 'project-number-twice',
  title: { vi: 'Hai kế hoạch trùng số', en: 'Two plans with one number' },
  description: {
    vi: 'Số của văn bản lấy theo thứ tự trong năm (của Đảng: trong nhiệm kỳ) của từng cơ quan, nên hai kế hoạch của một cơ quan trong cùng năm không trùng số và ký hiệu. Soát khi chạy `kehoach lint --project`; trong trình soạn thảo hiện ở mức lưu ý, vài giây sau khi ngừng gõ.',
    en: 'Numbers run through the year (in the Party: the term) of each body, so two plans of one body in one year never share number and symbol. Checked by `kehoach lint --project`; editors show it as information, some seconds after the typing stops.',
  },
  severity: 'warning',
};

/** One document with different dates, issuers or subjects in different plans. */
export const PROJECT_CITATION_DIFFERS: EngineRule = {
  id: 'project-citation-differs',
  title: {
    vi: 'Một văn bản, các kế hoạch viện dẫn khác nhau',
    en: 'One document cited differently by plans',
  },
  description: {
    vi: 'Một văn bản có một ngày ban hành, một cơ quan ban hành và một trích yếu. Nơi viện dẫn khác với các kế hoạch còn lại được báo; khi không rõ bên nào đúng thì báo cả hai. Soát khi chạy `kehoach lint --project`; trong trình soạn thảo hiện ở mức lưu ý, vài giây sau khi ngừng gõ.',
    en: 'A document has one date, one issuer and one subject. The plan that differs from the others is reported; where neither side is in the majority, both are. Checked by `kehoach lint --project`; editors show it as information, some seconds after the typing stops.',
  },
  severity: 'warning',
};

/** A citation of a plan in the repository that differs from that plan. */
export const PROJECT_PLAN_CITED: EngineRule = {
  id: 'project-plan-cited',
  title: { vi: 'Viện dẫn khác với chính kế hoạch trong kho', en: 'Citation differs from the plan itself' },
  description: {
    vi: 'Kế hoạch được viện dẫn có trong kho, nên số, ngày và trích yếu phải đúng như chính kế hoạch đó. Soát khi chạy `kehoach lint --project`; trong trình soạn thảo hiện ở mức lưu ý, vài giây sau khi ngừng gõ.',
    en: 'The plan cited stands in the repository, so number, date and subject have to be those of the plan itself. Checked by `kehoach lint --project`; editors show it as information, some seconds after the typing stops.',
  },
  severity: 'warning',
};

/** A plan that was issued has been changed since. */
export const ISSUED_CHANGED: EngineRule = {
  id: 'issued-changed',
  title: { vi: 'Sửa kế hoạch đã ban hành', en: 'Issued plan changed' },
  description: {
    vi: 'Kế hoạch đã ban hành (giai đoạn `ban-hanh`) không được sửa lặng lẽ: bản trong kho phải là bản đã phát hành. Được đổi khi ghi phiên bản mới ở đầu tệp (`phien-ban: 2`), hoặc khi tệp là kế hoạch mang số khác và ghi rõ thay thế kế hoạch cũ. Soát khi chạy `kehoach lint --frozen REF`.',
    en: 'An issued plan (stage `ban-hanh`) is not changed silently: what the repository holds is what was sent out. It may change with a new version in the front matter (`phien-ban: 2`), or where the file is a plan of another number that says that it replaces the old one. Checked by `kehoach lint --frozen REF`.',
  },
  severity: 'error',
};

/** Reported only where many plans are read together. */
export const PROJECT_RULES: readonly EngineRule[] = [
  PROJECT_NUMBER_TWICE,
  PROJECT_CITATION_DIFFERS,
  PROJECT_PLAN_CITED,
];

/*
 * What only a set page shows. These are hints, found where pages are set (preview, export): the ordinary check sets none
 * and pays nothing for them.
 */

const WHERE = {
  vi: 'Chỉ thấy khi dàn trang: hiện trong “Xem trang in”, không có trong `kehoach lint`.',
  en: 'Seen only on a set page: shown in the preview, not by `kehoach lint`.',
};

export const LAYOUT_SIGNATURE_ALONE: EngineRule = {
  id: 'layout-signature-alone',
  title: { vi: 'Chữ ký, nơi nhận đứng riêng một trang', en: 'Signature and recipients alone on a page' },
  description: {
    vi: `Trang có chữ ký nên có ít nhất hai dòng nội dung, để không ai thay được phần trước nó. Rút gọn hoặc viết thêm vài dòng, hoặc đổi khoảng cách bằng khoá \`layout\` của cấu hình. ${WHERE.vi}`,
    en: `The page with the signature should have two lines of text at least, so that nobody can exchange what stands before it. Shorten or lengthen the text by some lines, or change the spacing by the key \`layout\` of the configuration. ${WHERE.en}`,
  },
  severity: 'hint',
};

export const LAYOUT_HEADING_AT_FOOT: EngineRule = {
  id: 'layout-heading-at-foot',
  title: { vi: 'Đề mục ở cuối trang', en: 'Heading at the foot of a page' },
  description: {
    vi: `Đề mục phải đi cùng nội dung của nó; ở cuối trang thì người đọc lật sang mới thấy. ${WHERE.vi}`,
    en: `A heading belongs with its text; at the foot of a page it stands without. ${WHERE.en}`,
  },
  severity: 'hint',
};

export const LAYOUT_SUBJECT_LAST_WORD: EngineRule = {
  id: 'layout-subject-last-word',
  title: { vi: 'Dòng cuối của trích yếu chỉ có một chữ', en: 'Last line of the trích yếu is one word' },
  description: {
    vi: `Trích yếu ngắt dòng theo nghĩa, các dòng dài gần bằng nhau; một chữ lẻ ở dòng cuối là ngắt vụng. ${WHERE.vi}`,
    en: `The trích yếu is broken by its sense into lines of like length; a lone word in the last line is a clumsy break. ${WHERE.en}`,
  },
  severity: 'hint',
};

export const LAYOUT_LETTERHEAD_WRAPS: EngineRule = {
  id: 'layout-letterhead-wraps',
  title: { vi: 'Phần đầu văn bản bị xuống dòng', en: 'Letterhead that wraps' },
  description: {
    vi: `Quốc hiệu, Tiêu ngữ, tên Đảng, số và ký hiệu, địa danh và ngày đều nằm trên một dòng (hình vẽ của NĐ 30, Phụ lục I). ${WHERE.vi}`,
    en: `Quốc hiệu, Tiêu ngữ, the Party title, number, and place and date each stand on one line (drawing of Decree 30, Appendix I). ${WHERE.en}`,
  },
  severity: 'hint',
};

export const LAYOUT_TABLE_TOO_WIDE: EngineRule = {
  id: 'layout-table-too-wide',
  title: { vi: 'Bảng rộng quá khổ giấy', en: 'Table too wide for the page' },
  description: {
    vi: `Bảng tràn lề, hoặc cột hẹp đến mức từ bị cắt đôi. Bớt cột, viết gọn ô, hoặc đưa bảng vào phụ lục in khổ ngang (NĐ 30, Phụ lục I, Phần I, Mục I). ${WHERE.vi}`,
    en: `The table runs into the margin, or its columns are so narrow that words are cut. Leave out columns, shorten cells, or put the table into an annex in landscape. ${WHERE.en}`,
  },
  severity: 'hint',
};

const LAYOUT_RULES: readonly EngineRule[] = [
  LAYOUT_SIGNATURE_ALONE,
  LAYOUT_HEADING_AT_FOOT,
  LAYOUT_SUBJECT_LAST_WORD,
  LAYOUT_LETTERHEAD_WRAPS,
  LAYOUT_TABLE_TOO_WIDE,
];

export const ENGINE_RULES: readonly EngineRule[] = [
  UNUSED_DISABLE,
  DISABLE_WHOLE_FILE,
  DISABLE_REASON,
  FRONT_MATTER,
  READ_SIMPLIFIED,
  FINDINGS_TRUNCATED,
  INTERNAL_FAULT,
  ISSUED_CHANGED,
  ...PROJECT_RULES,
  ...LAYOUT_RULES,
];
