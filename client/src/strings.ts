import type { Bilingual } from '../../server/src/text/bilingual.ts';
import { locale } from './settings.ts';

/** In the language that the user chose; `{0}`, `{1}` … stand for the values. */
export function say(message: Bilingual, ...values: readonly (string | number)[]): string {
  return message[locale()].replace(/\{(\d)\}/gu, (hole, index: string) =>
    String(values[Number(index)] ?? hole),
  );
}

/** What the extension says at run time, beside what comes from the core. */
export const STRINGS = {
  name: { vi: 'Soạn Kế hoạch', en: 'Soạn Kế hoạch' },
  serverFailed: {
    vi: 'Chưa khởi động được bộ soát Kế hoạch: {0}',
    en: 'The plan checker could not start: {0}',
  },
  showOutput: { vi: 'Xem nhật ký', en: 'Show the log' },
  restart: { vi: 'Khởi động lại', en: 'Restart' },
  restarted: { vi: 'Đã khởi động lại bộ soát Kế hoạch.', en: 'The plan checker has restarted.' },
  disabled: {
    vi: 'Bộ soát Kế hoạch đang tắt. Bật cài đặt “soanKeHoach.enable”.',
    en: 'The plan checker is off. Turn on the setting “soanKeHoach.enable”.',
  },
  noPlan: {
    vi: 'Chưa có kế hoạch nào đang mở. Mở một tệp kế hoạch hoặc dùng lệnh “Tạo kế hoạch mới”.',
    en: 'No plan is open. Open one, or use the command “New plan”.',
  },
  configBroken: { vi: 'Tệp cấu hình có lỗi: {0}', en: 'The configuration is broken: {0}' },
  menuTitle: { vi: 'Kế hoạch này', en: 'This plan' },
  regime: { vi: 'Thể thức', en: 'Form' },
  stage: { vi: 'Giai đoạn', en: 'Stage' },
  language: { vi: 'Ngôn ngữ thông báo', en: 'Language of messages' },
  problems: { vi: 'Xem các lỗi tìm thấy', en: 'Show the findings' },
  fixAll: { vi: 'Sửa mọi lỗi sửa an toàn được', en: 'Fix all that can safely be fixed' },
  fixAllDetail: {
    vi: 'Chỉ các sửa đổi không làm thay đổi nội dung',
    en: 'Only edits that do not change the meaning',
  },
  nothingToFix: {
    vi: 'Không có lỗi nào sửa tự động an toàn được.',
    en: 'There is nothing that can safely be fixed.',
  },
  rulesPage: { vi: 'Danh mục quy tắc', en: 'The list of rules' },
  rulesPageDetail: {
    vi: 'Từng quy tắc với điều khoản viện dẫn và ví dụ, xem được khi không có mạng',
    en: 'Each rule with its clause and examples, readable offline',
  },
  exportPdf: { vi: 'Xuất ra PDF…', en: 'Export to PDF…' },
  pdfFile: { vi: 'Tệp PDF', en: 'PDF file' },
  exportDocx: { vi: 'Xuất ra Word…', en: 'Export to Word…' },
  exportDetail: {
    vi: 'Trang A4 theo thể thức, để ký và đóng dấu',
    en: 'The official A4 page, to be signed and sealed',
  },
  exportPlanTitle: { vi: 'Xuất kế hoạch ra tệp', en: 'Export the plan' },
  wordFile: { vi: 'Tệp Word', en: 'Word file' },
  importTitle: { vi: 'Mở từ tệp Word', en: 'Open a Word file as a draft' },
  importTooLarge: {
    vi: '{0} quá lớn nên không đọc. Chia tệp hoặc nén ảnh rồi thử lại.',
    en: '{0} is too large and is not read. Split the file or compress its images.',
  },
  importUnreadable: { vi: 'Không đọc được {0}: {1}', en: '{0} cannot be read: {1}' },
  planExported: { vi: 'Đã xuất {0}.', en: 'Exported {0}.' },
  exportBlocked: {
    vi: 'Bản ban hành còn {0} lỗi. Sửa rồi xuất lại, hoặc vẫn xuất.',
    en: 'The final text has {0} errors. Correct it and export again, or export it all the same.',
  },
  exportShow: { vi: 'Xem lỗi đầu tiên', en: 'Show the first error' },
  exportAnyway: { vi: 'Vẫn xuất', en: 'Export all the same' },
  settings: { vi: 'Cài đặt', en: 'Settings' },
  newPlan: { vi: 'Tạo kế hoạch mới', en: 'New plan' },
  askRegime: { vi: 'Kế hoạch theo thể thức nào?', en: 'Which form does the plan follow?' },
  askLevel: { vi: 'Cơ quan, tổ chức nào ban hành?', en: 'What kind of body issues it?' },
  askKind: { vi: 'Kế hoạch để làm gì?', en: 'What is the plan for?' },
  askIssuer: {
    vi: 'Tên đầy đủ của cơ quan ban hành (để trống nếu điền sau)',
    en: 'Full name of the issuing body (leave empty to fill in later)',
  },
  exampleIssuer: { vi: 'Ví dụ: {0} Bình Lư', en: 'Such as: {0} Bình Lư' },
  askSubject: {
    vi: 'Trích yếu: kế hoạch về việc gì (để trống nếu điền sau)',
    en: 'Subject: what the plan is about (leave empty to fill in later)',
  },
  exampleSubject: {
    vi: 'Ví dụ: tuyên truyền an toàn giao thông năm 2026',
    en: 'Such as: tuyên truyền an toàn giao thông năm 2026',
  },
  choose: { vi: 'Chọn…', en: 'Choose…' },
  because: { vi: 'Vì: {0}', en: 'Because: {0}' },
  noFindings: { vi: 'không có lỗi', en: 'no findings' },
  errors: { vi: '{0} lỗi', en: '{0} errors' },
  warnings: { vi: '{0} cảnh báo', en: '{0} warnings' },
  infos: { vi: '{0} gợi ý', en: '{0} notes' },
  clickForMenu: {
    vi: 'Bấm để xem và đổi thể thức, giai đoạn, ngôn ngữ.',
    en: 'Click to see and change form, stage and language.',
  },
  whereToWrite: { vi: 'Áp dụng cho', en: 'Apply to' },
  thisPlan: { vi: 'Kế hoạch này', en: 'This plan' },
  thisPlanDetail: {
    vi: 'Ghi ở đầu tệp (front matter), đi theo tệp tới mọi nơi',
    en: 'Written at the top of the file (front matter), goes wherever the file goes',
  },
  wholeWorkspace: { vi: 'Cả thư mục đang mở', en: 'The whole open folder' },
  everywhere: { vi: 'Mọi kế hoạch trên máy này', en: 'All plans on this machine' },
  inSettings: { vi: 'Ghi vào cài đặt {0}', en: 'Written to the setting {0}' },
  noRulePage: { vi: 'Không có trang cho quy tắc “{0}”.', en: 'There is no page for the rule “{0}”.' },
  chooseRule: { vi: 'Chọn quy tắc để xem giải thích', en: 'Choose a rule to have it explained' },
  nothingToChange: {
    vi: 'Không có gì phải đổi ở đây.',
    en: 'There is nothing to change here.',
  },
  headingStyle: { vi: 'Viết tiêu đề các mục theo kiểu nào?', en: 'How are section titles to be written?' },
  hashHeadings: { vi: 'Tiêu đề Markdown (#)', en: 'Markdown headings (#)' },
  boldHeadings: { vi: 'Đoạn in đậm', en: 'Paragraphs in bold' },
  lintTask: { vi: 'soát mọi kế hoạch', en: 'check all plans' },
  linting: { vi: 'Đang soát mọi kế hoạch', en: 'Checking all plans' },
  lintStopped: { vi: 'Đã dừng sau {0} trong {1} kế hoạch.', en: 'Stopped after {0} of {1} plans.' },
  lintDone: {
    vi: 'Đã soát {0} kế hoạch: {1} lỗi, {2} cảnh báo.',
    en: '{0} plans checked: {1} errors, {2} warnings.',
  },
  taskCount: { vi: '{0} việc', en: '{0} tasks' },
  overdueCount: { vi: '{0} quá hạn', en: '{0} overdue' },
  noTasks: {
    vi: 'Chưa thấy thời hạn nào trong các kế hoạch của thư mục đang mở.',
    en: 'The plans of the open folder have no deadlines.',
  },
  goToText: { vi: 'Tới chỗ ghi trong kế hoạch', en: 'Go to the text' },
  exportTitle: { vi: 'Xuất các thời hạn', en: 'Export the deadlines' },
  csvFile: { vi: 'Bảng tính CSV', en: 'CSV table' },
  icsFile: { vi: 'Lịch ICS', en: 'ICS calendar' },
  exported: { vi: 'Đã ghi các thời hạn vào {0}.', en: 'The deadlines are in {0}.' },
  openFile: { vi: 'Mở tệp', en: 'Open' },
  preview: { vi: 'Trang in', en: 'Printed pages' },
  previewOf: { vi: 'Trang in: {0}', en: 'Printed: {0}' },
  previewDetail: { vi: 'Như khi in ra hoặc xuất PDF', en: 'As printed or exported as PDF' },
  openPreview: { vi: 'Xem trang in', en: 'Show the printed pages' },
  noPreview: {
    vi: 'Văn bản này chưa nhận ra là kế hoạch, nên chưa có trang in. Thêm dòng “KẾ HOẠCH” hoặc “loai: ke-hoach” ở đầu tệp.',
    en: 'This text is not recognised as a plan, so there are no pages. Add the line “KẾ HOẠCH”, or “loai: ke-hoach” at its top.',
  },
  previewFailed: {
    vi: 'Chưa dựng được trang in. Xem nhật ký của Soạn Kế hoạch.',
    en: 'The pages could not be set. See the log of Soạn Kế hoạch.',
  },
  page: { vi: 'Trang', en: 'Page' },
  pageOf: { vi: 'Trang {0}/{1}', en: 'Page {0} of {1}' },
  zoomIn: { vi: 'Phóng to', en: 'Zoom in' },
  zoomOut: { vi: 'Thu nhỏ', en: 'Zoom out' },
  fitWidth: { vi: 'Vừa bề ngang', en: 'Fit the width' },
  allRules: { vi: 'Tất cả quy tắc', en: 'All rules' },
} as const satisfies Record<string, Bilingual>;

/** Words for the values of settings and front matter. */
export const REGIMES: Readonly<Record<string, Bilingual>> = {
  auto: { vi: 'Tự nhận biết', en: 'Detect' },
  state: { vi: 'Nhà nước (Nghị định 30)', en: 'State (Decree 30)' },
  party: { vi: 'Đảng (Hướng dẫn 05, 36)', en: 'Party (Guidance 05, 36)' },
  'mass-organisation': { vi: 'Mặt trận, đoàn thể', en: 'Mass organisations' },
};

export const STAGES: Readonly<Record<string, Bilingual>> = {
  draft: { vi: 'Dự thảo', en: 'Draft' },
  final: { vi: 'Ban hành', en: 'Final' },
};

export const STAGE_DETAILS: Readonly<Record<string, Bilingual>> = {
  draft: {
    vi: 'Số, ngày còn trống chỉ là cảnh báo',
    en: 'A blank number or day is only a warning',
  },
  final: { vi: 'Số, ngày còn trống là lỗi', en: 'A blank number or day is an error' },
};
