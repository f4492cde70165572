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
  toolNotRun: {
    vi: 'Máy chủ của Soạn Kế hoạch không chạy, công cụ không trả lời được.',
    en: 'The Soạn Kế hoạch server does not run, so the tool cannot answer.',
  },
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
  fixed: { vi: 'Đã sửa {0} chỗ. Ctrl+Z để hoàn tác.', en: 'Fixed in {0} places. Ctrl+Z takes it back.' },
  silenceTitle: { vi: 'Tắt quy tắc ở đâu, hay hạ mức?', en: 'Turn the rule off where, or lower it?' },
  fixOnSave: { vi: 'Sửa khi lưu', en: 'Fix on save' },
  fixOnSaveDetail: {
    vi: 'Mỗi lần lưu, mọi lỗi sửa an toàn được của kế hoạch được sửa',
    en: 'Each time a plan is saved, all that can safely be fixed is',
  },
  on: { vi: 'đang bật', en: 'on' },
  off: { vi: 'đang tắt', en: 'off' },
  fixOnSaveOn: {
    vi: 'Sửa khi lưu đã bật cho tệp Markdown: chỉ lỗi của kế hoạch được sửa.',
    en: 'Fix on save is on for Markdown: only findings of plans are fixed.',
  },
  fixOnSaveOff: { vi: 'Sửa khi lưu đã tắt.', en: 'Fix on save is off.' },
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
  pasteTitle: { vi: 'Dán từ Word thành Markdown', en: 'Paste from Word as Markdown' },
  pasteNotes: { vi: 'Dán từ Word: {0}', en: 'Pasted from Word: {0}' },
  nothingToClean: { vi: 'Không có gì cần làm sạch.', en: 'There is nothing to clean.' },
  cleaned: {
    vi: 'Đã làm sạch {0} chỗ. Ctrl+Z để hoàn tác.',
    en: 'Cleaned in {0} places. Ctrl+Z takes it back.',
  },
  compareTitle: { vi: 'So kế hoạch với bản Word', en: 'Compare the plan with its Word file' },
  compareSame: { vi: '{0} không khác bản thảo.', en: '{0} does not differ from the draft.' },
  compareFound: {
    vi: '{0}: {1} chỗ sửa, {2} ý kiến. Nhận hay bỏ qua từng chỗ ở dòng phía trên mỗi chỗ.',
    en: '{0}: {1} changes, {2} comments. Take or skip each in the line above it.',
  },
  compareDiff: { vi: 'Bản thảo ↔ {0}', en: 'Draft ↔ {0}' },
  compareTake: { vi: 'Nhận', en: 'Take' },
  compareRefuse: { vi: 'Bỏ qua', en: 'Skip' },
  compareTakeAll: { vi: 'Nhận tất cả ({0})', en: 'Take all ({0})' },
  compareShowDiff: { vi: 'Xem hai bản cạnh nhau', en: 'Show both side by side' },
  compareEnd: { vi: 'Thôi so sánh', en: 'End the comparison' },
  compareAdded: { vi: 'thêm {0}', en: 'added {0}' },
  compareRemoved: { vi: 'bỏ {0}', en: 'removed {0}' },
  compareByHand: {
    vi: '(bản thảo không có chỗ tương ứng: hãy sửa tay)',
    en: '(the draft has no such place: make it by hand)',
  },
  compareUntracked: { vi: 'Bản Word', en: 'Word file' },
  compareComment: { vi: 'Ý kiến của {0}: {1}', en: 'Comment of {0}: {1}' },
  importTitle: { vi: 'Mở từ tệp Word', en: 'Open a Word file as a draft' },
  importTooLarge: {
    vi: '{0} quá lớn nên không đọc. Chia tệp hoặc nén ảnh rồi thử lại.',
    en: '{0} is too large and is not read. Split the file or compress its images.',
  },
  importUnreadable: { vi: 'Không đọc được {0}: {1}', en: '{0} cannot be read: {1}' },
  exporting: { vi: 'Đang xuất {0}…', en: 'Exporting {0}…' },
  exportFailed: {
    vi: 'Chưa xuất được kế hoạch. Xem nhật ký của Soạn Kế hoạch.',
    en: 'The plan could not be exported. See the log of Soạn Kế hoạch.',
  },
  exportUnwritten: {
    vi: 'Không ghi được {0}: {1}. Nếu tệp đang mở trong Word hay chương trình khác thì đóng tệp rồi thử lại; nếu tệp, thư mục chỉ đọc thì chọn chỗ khác.',
    en: '{0} cannot be written: {1}. Where it is open in Word or another program, close it and try again; where the file or folder is read-only, choose another place.',
  },
  retry: { vi: 'Thử lại', en: 'Try again' },
  otherPlace: { vi: 'Chọn chỗ khác…', en: 'Choose another place…' },
  revealFile: { vi: 'Mở thư mục chứa tệp', en: 'Show in its folder' },
  planExported: { vi: 'Đã xuất {0}.', en: 'Exported {0}.' },
  exportBlocked: {
    vi: 'Bản ban hành còn {0} lỗi. Sửa rồi xuất lại, hoặc vẫn xuất.',
    en: 'The final text has {0} errors. Correct it and export again, or export it all the same.',
  },
  exportShow: { vi: 'Xem lỗi đầu tiên', en: 'Show the first error' },
  exportAnyway: { vi: 'Vẫn xuất', en: 'Export all the same' },
  settings: { vi: 'Cài đặt', en: 'Settings' },
  newPlan: { vi: 'Tạo kế hoạch mới', en: 'New plan' },
  noBlank: { vi: 'Không còn chỗ trống nào.', en: 'There is no blank left.' },
  nothingLearnt: {
    vi: 'Chưa có kế hoạch nào trong thư mục ghi tên cơ quan ban hành. Lệnh “Tạo kế hoạch mới” hỏi và ghi nhớ được.',
    en: 'No plan in the folder names its issuing body. The command “New plan” asks and can remember.',
  },
  officeLearnt: {
    vi: 'Cơ quan: {0} (theo {1} kế hoạch). Ghi vào cài đặt của thư mục?',
    en: 'Office: {0} (by {1} plans). Write it to the settings of the folder?',
  },
  officeWhich: { vi: 'Thư mục có kế hoạch của cơ quan nào?', en: 'Whose plans are in the folder?' },
  officeWrite: { vi: 'Ghi', en: 'Write' },
  officeShow: {
    vi: 'Hiện để chép vào kehoach.config.json',
    en: 'Show it, to be copied into kehoach.config.json',
  },
  officeWritten: { vi: 'Đã ghi cơ quan: {0}.', en: 'The office is written: {0}.' },
  rememberOffice: {
    vi: 'Ghi “{0}” vào cài đặt để các kế hoạch sau trong thư mục này khỏi hỏi lại?',
    en: 'Write “{0}” to the settings, so that the next plans in this folder need not ask?',
  },
  planCount: { vi: '{0} kế hoạch', en: '{0} plans' },
  officeSuperior: { vi: 'Cấp trên', en: 'Superior' },
  officePlace: { vi: 'Địa danh', en: 'Place' },
  officeSymbol: { vi: 'Ký hiệu', en: 'Symbol' },
  officeSigners: { vi: 'Người ký', en: 'Signers' },
  officeRecipients: { vi: 'Nơi nhận', en: 'Recipients' },
  officeUnits: { vi: 'Đơn vị', en: 'Units' },
  sameOffice: { vi: 'cơ quan của thư mục này', en: 'the office of this folder' },
  askSuperior: {
    vi: 'Cơ quan, tổ chức cấp trên ghi ở phần đầu (để trống nếu điền sau)',
    en: 'The superior body in the head (leave empty to fill in later)',
  },
  askSigner: {
    vi: 'Họ và tên người ký (để trống nếu điền sau)',
    en: 'Name of who signs (leave empty to fill in later)',
  },
  exampleSigner: { vi: 'Ví dụ: Nguyễn Văn An', en: 'Such as: Nguyễn Văn An' },
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
  infos: { vi: '{0} lưu ý', en: '{0} notes' },
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
  taskDone: { vi: 'đã xong', en: 'done' },
  taskTick: {
    vi: 'Đánh dấu việc đã xong (ghi vào {0})',
    en: 'Mark the task as done (written to {0})',
  },
  taskNotTicked: {
    vi: 'Chưa ghi được việc đã xong vào {0}: {1}',
    en: 'The task could not be ticked in {0}: {1}',
  },
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
