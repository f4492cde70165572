import { EXPORT_FORMATS } from '../export/formats.ts';
import type { Locale } from '../text/bilingual.ts';
import { REPOSITORY_HELP, type RepositoryTopic } from './help-repository.ts';
import { FORMATS } from './reporters/index.ts';

type Topic =
  | 'main'
  | 'lint'
  | 'export'
  | 'import'
  | 'new'
  | 'outline'
  | 'tasks'
  | 'rules'
  | 'merge-reports'
  | 'init'
  | 'config'
  | 'mcp';

const VI: Readonly<Record<Topic, string>> = {
  main: `kehoach: soát kế hoạch hành chính tiếng Việt viết bằng Markdown

Cách dùng: kehoach LỆNH [tuỳ chọn]

Lệnh:
  lint [ĐƯỜNG DẪN…]   soát kế hoạch (mặc định: mọi tệp **/*.md từ thư mục hiện tại)
  export [ĐƯỜNG DẪN…] xuất trang in theo thể thức: Word, PDF, HTML, SVG
  import TỆP.docx…    nhập tệp Word thành bản thảo Markdown
  new                 viết bản thảo mới từ dàn ý
  outline TỆP         in dàn ý và các thành phần như văn thư đọc thấy
  tasks [ĐƯỜNG DẪN…]  in việc, thời hạn và đơn vị chịu trách nhiệm
  numbers [ĐƯỜNG DẪN…] sổ số: số kế tiếp, số không thấy, số trùng
  answers [ĐƯỜNG DẪN…] ai đã có kế hoạch theo kế hoạch cấp trên giao, ai chậm
  report [ĐƯỜNG DẪN…] số liệu của cả kho: chữ, JSON, CSV, trang HTML
  rules [MÃ]          liệt kê quy tắc, hoặc giải thích một quy tắc
  merge-reports TỆP…  gộp báo cáo JSON của các phần (lint --shard)
  merge-caches TỆP…   gộp tệp nhớ của các phần
  init                ghi tệp cấu hình kehoach.config.json
  config TỆP          in cấu hình có hiệu lực với TỆP và nơi quy định
  mcp                 phục vụ các công cụ cho trợ lý AI (MCP) qua stdin, stdout

Chung:
  --help, -h          trợ giúp; kehoach LỆNH --help cho từng lệnh
  --version, -v       phiên bản
  --locale vi|en      ngôn ngữ (mặc định vi)
  --color, --no-color có màu, không màu

Mã kết thúc: 0 không có lỗi; 1 có lỗi; 2 dùng sai hoặc cấu hình hỏng; 3 có tệp không đọc được.
`,
  lint: `kehoach lint [ĐƯỜNG DẪN | MẪU …]

Soát các kế hoạch. Không ghi đường dẫn: mọi tệp **/*.md từ thư mục hiện tại, trừ những gì .gitignore và
"ignore" của cấu hình bỏ qua.

Báo cáo:
  -f, --format DẠNG[=TỆP]  ${FORMATS.join(' | ')}
                           (mặc định stylish; github khi có GITHUB_ACTIONS); ghi được nhiều lần với =TỆP
  -o, --output-file TỆP    ghi báo cáo vào tệp;  --force  ghi đè cả tệp không phải báo cáo của kehoach
  --quiet                  chỉ báo lỗi (error)
  --max-warnings N         quá N cảnh báo thì kết thúc với mã 1

Cách soát:
  --stage draft|final      giai đoạn: dự thảo hay ban hành
  --regime state|party|mass-organisation|auto
  --date NNNN-TT-NN        ngày hôm nay, cho dự thảo chưa ghi ngày
  --rule MÃ:MỨC            mức của một quy tắc: off, hint, info, warning, error
  --no-inline-config       chú thích tắt quy tắc trong văn bản không có tác dụng
  -c, --config TỆP         dùng tệp cấu hình này;  --no-config  không dùng cấu hình

Sửa:
  --fix                    sửa những chỗ sửa được an toàn
  --fix-dry-run            chỉ in thay đổi (unified diff), báo cáo ra stderr

Chọn tệp:
  --stdin                  đọc từ đầu vào chuẩn;  --stdin-filename TÊN
  '!MẪU'                   trừ những tệp khớp MẪU
  --files-from TỆP|-       danh sách đường dẫn, mỗi dòng một đường dẫn
  --changed, --since REF   tệp đã đổi so với HEAD hoặc REF;  --staged  tệp đã đưa vào index
                           (có ghi đường dẫn thì chỉ trong các đường dẫn ấy)
  --frozen REF             kế hoạch đã ban hành ở REF mà nay bị sửa là lỗi
  --no-errors-on-unmatched thư mục, mẫu không có tệp nào vẫn kết thúc với mã 0
  --shard I/N              phần thứ I trong N phần lâu bằng nhau; gộp bằng kehoach merge-reports
  --times TỆP              thời gian soát từng tệp: đọc để chia phần, ghi lại sau khi soát (với --shard: khi gộp)

Kho lớn:
  --cache                  nhớ kết quả;  --cache-location TỆP (mặc định .kehoachcache)
  --baseline TỆP           bỏ qua lỗi đã ghi;  --update-baseline ghi lại;  --prune-baseline bớt lỗi đã hết
  --concurrency N          số luồng (mặc định: số nhân của máy)
  --project                còn soát chéo giữa các kế hoạch: trùng số, viện dẫn khác nhau
  --watch                  soát lại mỗi khi tệp thay đổi;  --stats  in số tệp đã đọc
`,
  export: `kehoach export [ĐƯỜNG DẪN | MẪU …] [--to ${EXPORT_FORMATS.join('|')}] [-o THƯ_MỤC]

Xuất mỗi kế hoạch TÊN.md thành TÊN.docx (hoặc .pdf; .svg từng trang), trình bày theo quy định của thể thức, để ký và đóng
dấu. Cùng bản thảo thì cùng tệp, từng byte. Tệp đã được sửa sau khi xuất không bị ghi đè.

  -t, --to DẠNG            ${EXPORT_FORMATS.join(' | ')} (mặc định docx); nhiều dạng: --to docx,pdf
  -o, --output-folder THƯ_MỤC  ghi vào đây, giữ thư mục con (mặc định: cạnh từng kế hoạch)
  --name file|plan         tên tệp: như bản thảo (mặc định), hoặc số và trích yếu như trong trình soạn thảo
  --stage final            bản ban hành: còn lỗi, còn chỗ trống thì không xuất, mã 1
  --force                  vẫn xuất dù còn lỗi; ghi đè cả tệp đã được sửa
  --files-from TỆP|-       danh sách đường dẫn, mỗi dòng một đường dẫn
  --changed, --since REF   chỉ kế hoạch đã đổi so với HEAD hoặc REF
  --regime, --date, -c, --config, --no-config  như kehoach lint
`,
  import: `kehoach import TỆP.docx… [-o THƯ_MỤC] [--force]

Nhập mỗi tệp Word TÊN.docx thành bản thảo TÊN.md: đề mục, số tự động, bảng, chú thích cuối trang; phông .Vn… (TCVN3) và VNI-…
được chuyển sang Unicode; thay đổi theo dõi (Track Changes) lấy bản cuối; ý kiến (Comments) thành chú thích Markdown; ảnh để
trong thư mục TÊN.hinh. Ghi thư mục hay MẪU thì nhập mọi tệp .docx trong đó. Không ghi đè.

  -o, --output-folder THƯ_MỤC  ghi vào đây (mặc định: cạnh từng tệp Word)
  --force                  ghi đè bản thảo đã có
`,
  new: `kehoach new --issuer CƠ QUAN --kind LOẠI --subject TRÍCH YẾU --output TỆP

Viết một bản thảo kế hoạch từ dàn ý, số và ngày để trống. Thiếu tuỳ chọn nào thì hỏi trên màn hình. Không ghi đè.

  --kind LOẠI              implementation | review | annual | propaganda | inspection | conference
  --issuer, --subject      để trống ('') thì chừa chỗ trong bản thảo
  -o, --output TỆP         tệp cần ghi;  -  in ra màn hình
  --regime THỂ_THỨC        state | party | mass-organisation (mặc định: theo tên cơ quan)
  --level CẤP              commune | province | department | grassroots (mặc định: theo tên cơ quan)
  --body LOẠI              loại cơ quan, khi tên không cho biết: ubnd-phuong, truong, chi-bo, khu-dan-cu …
  --superior, --place, --signer   cơ quan cấp trên; địa danh; họ tên người ký
  --config TỆP, --no-config       khoá office của cấu hình điền những gì tuỳ chọn không ghi
  --date NNNN-TT-NN        ngày hôm nay, cho tháng và năm của bản thảo
`,
  'merge-reports': `kehoach merge-reports TỆP… [--format DẠNG[=TỆP]] [--output-file TỆP [--force]] [--max-warnings N] [--quiet]
                      [--times TỆP] [--baseline TỆP [--update-baseline | --prune-baseline]] [--config TỆP | --no-config]

Gộp báo cáo JSON của mọi phần (kehoach lint --shard I/N --format json) thành một báo cáo như soát một lần. Bỏ qua lỗi cũ ghi
trong baseline như kehoach lint, dù các phần đã bỏ qua hay chưa.
`,
  outline: `kehoach outline TỆP [--format text|json] [--regime …] [--date NNNN-TT-NN]

In kế hoạch như văn thư đọc thấy: thể thức, số, ngày, tên, căn cứ, dàn ý, nơi nhận, người ký, phụ lục.
`,
  tasks: `kehoach tasks [ĐƯỜNG DẪN…] [--format text|json|csv|ics] [--output-file TỆP [--force]] [--date NNNN-TT-NN]
              [--due 7d] [--overdue 30d]

In thời hạn, việc phải làm và đơn vị chịu trách nhiệm. CSV mở được bằng bảng tính; ICS dùng cho chương trình lịch.
--due: chỉ việc đến hạn trong 7 ngày tới và việc quá hạn, có thì kết thúc với mã 1; --overdue: quá hạn không quá 30 ngày.
`,
  rules: `kehoach rules [MÃ | TỪ…] [--format text|json] [--config TỆP | --no-config]
kehoach rules --test TỆP

Không có MÃ: liệt kê mọi quy tắc. Có MÃ: giải thích quy tắc, căn cứ, ví dụ, cách tắt. TỪ tìm quy tắc: 'num-*', “nơi nhận”,
party, signature. Quy tắc riêng trong cấu hình của thư mục hiện tại cũng có. --test chạy ví dụ ghi cạnh quy tắc riêng trong TỆP.
`,
  init: `kehoach init [--regime state|party|mass-organisation|auto] [--stage draft|final]

Ghi kehoach.config.json vào thư mục hiện tại. Không ghi đè.
`,
  config: `kehoach config TỆP [--format text|json] [--config TỆP | --no-config]
kehoach config import-codes TỆP.csv [--output TỆP] [--force]

In cấu hình có hiệu lực với TỆP, kể cả những gì ghi ở đầu TỆP, mỗi giá trị kèm nơi quy định. import-codes đưa danh mục mã cơ quan
(CSV có cột “mã”, “tên”) vào danh-muc-co-quan.json và khoá register của cấu hình.
`,
  mcp: `kehoach mcp [--root THƯ_MỤC] [--allow-write]

Phục vụ trợ lý AI theo Model Context Protocol qua stdin, stdout, cho tới khi trợ lý ngắt. Công cụ: check, explain_rule, outline,
new_plan, export, fix. Chỉ đọc các tệp Markdown (và ảnh của chúng) trong thư mục làm việc, đã lần theo liên kết.

  --root THƯ_MỤC           thư mục làm việc (mặc định: thư mục hiện tại)
  --allow-write            cho new_plan, export, fix ghi tệp trong thư mục ấy (mặc định: chỉ đọc)
  --date NNNN-TT-NN        ngày hôm nay, cho dự thảo chưa ghi ngày
  -c, --config TỆP, --no-config  như kehoach lint
`,
};

const EN: Readonly<Record<Topic, string>> = {
  main: `kehoach: checks Vietnamese administrative plans written in Markdown

Usage: kehoach COMMAND [options]

Commands:
  lint [PATH…]      check plans (default: every **/*.md below the current folder)
  export [PATH…]    write the official page: Word, PDF, HTML, SVG
  import FILE.docx… read Word files as Markdown drafts
  new               write a new draft from an outline
  outline FILE      print outline and components as a clerk reads them
  tasks [PATH…]     print tasks, deadlines and who is responsible
  numbers [PATH…]   numbers of plans: the next one, gaps, doubles
  answers [PATH…]   who made the plans that a superior's plan asks for, who is late
  report [PATH…]    figures of a repository: text, JSON, CSV, one HTML page
  rules [ID]        list rules, or explain one
  merge-reports FILE…  put the JSON reports of shards together
  merge-caches FILE…  put the caches of shards together
  init              write the configuration file kehoach.config.json
  config FILE       print the configuration that holds for FILE, and where it comes from
  mcp               serve the tools to AI assistants (MCP) on stdin and stdout

Common:
  --help, -h          help; kehoach COMMAND --help for a command
  --version, -v       version
  --locale vi|en      language (default vi)
  --color, --no-color with or without colours

Exit codes: 0 no errors; 1 findings; 2 wrong use or broken configuration; 3 a file could not be read.
`,
  lint: `kehoach lint [PATH | GLOB …]

Checks plans. Without paths: every **/*.md below the current folder, except what .gitignore and "ignore" of the
configuration leave out.

Report:
  -f, --format FORMAT[=FILE]  ${FORMATS.join(' | ')}
                              (default stylish; github when GITHUB_ACTIONS is set); several with =FILE
  -o, --output-file FILE      write the report to a file;  --force  also over a file that is no report of kehoach
  --quiet                     report errors only
  --max-warnings N            more than N warnings end with code 1

Judgement:
  --stage draft|final
  --regime state|party|mass-organisation|auto
  --date YYYY-MM-DD           today, for undated drafts
  --rule ID:SEVERITY          off, hint, info, warning, error
  --no-inline-config          comments in the texts silence nothing
  -c, --config FILE           use this configuration;  --no-config  use none

Mending:
  --fix                       fix what can be fixed safely
  --fix-dry-run               print the changes only (unified diff); the report goes to stderr

Files:
  --stdin                     read standard input;  --stdin-filename NAME
  '!GLOB'                     leave out what matches GLOB
  --files-from FILE|-         a list of paths, one a line
  --changed, --since REF      changed against HEAD or REF;  --staged  in the index
                              (with paths: only what lies in them)
  --frozen REF                issued plans that were changed since REF are errors
  --no-errors-on-unmatched    a folder or glob without files still ends with code 0
  --shard I/N                 part I of N that take as long; kehoach merge-reports puts them together
  --times FILE                time of each file: read to divide, written after the check (with --shard: by the merge)

Large repositories:
  --cache                     keep results;  --cache-location FILE (default .kehoachcache)
  --baseline FILE             leave out known findings;  --update-baseline writes it;  --prune-baseline shrinks it
  --concurrency N             threads (default: the machine's cores)
  --project                   also compare plans: numbers used twice, documents cited differently
  --watch                     check again after each change;  --stats  print how many files were read
`,
  export: `kehoach export [PATH | GLOB …] [--to ${EXPORT_FORMATS.join('|')}] [-o FOLDER]

Writes each plan NAME.md as NAME.docx (or .pdf; .svg page by page), set as the regulation of its regime asks, to be
signed and sealed. The same draft gives the same bytes. A file that was edited after its export is not written over.

  -t, --to FORMAT          ${EXPORT_FORMATS.join(' | ')} (default docx); several: --to docx,pdf
  -o, --output-folder FOLDER  write here, subfolders kept (default: beside each plan)
  --name file|plan         name of the file: as the draft (default), or number and subject as in the editor
  --stage final            to be issued: errors and blanks stop the export, code 1
  --force                  export in spite of errors; write over edited files too
  --files-from FILE|-      a list of paths, one a line
  --changed, --since REF   only plans that changed against HEAD or REF
  --regime, --date, -c, --config, --no-config  as in kehoach lint
`,
  import: `kehoach import FILE.docx… [-o FOLDER] [--force]

Reads each Word file NAME.docx as a draft NAME.md: headings, automatic numbers, tables, footnotes; fonts .Vn… (TCVN3) and
VNI-… become Unicode; of tracked changes the final text is taken; comments become Markdown comments; images go into the
folder NAME.hinh. A folder or GLOB stands for every .docx in it. Never overwrites.

  -o, --output-folder FOLDER  write here (default: beside each Word file)
  --force                  write over drafts that are there
`,
  new: `kehoach new --issuer BODY --kind KIND --subject TEXT --output FILE

Writes a draft from an outline, number and day left blank. Asks on a terminal for what is missing. Never overwrites.

  --kind KIND                 implementation | review | annual | propaganda | inspection | conference
  --issuer, --subject         empty ('') leaves them blank in the draft
  -o, --output FILE           the file to write;  -  prints it
  --regime REGIME             state | party | mass-organisation (default: by the body's name)
  --level LEVEL               commune | province | department | grassroots (default: by the body's name)
  --body BODY                 kind of body where its name does not tell: ubnd-phuong, truong, chi-bo, khu-dan-cu …
  --superior, --place, --signer   the governing body; the place of the dateline; the name of who signs
  --config FILE, --no-config      the key office of the configuration says what the options leave out
  --date YYYY-MM-DD           today, for month and year of the draft
`,
  'merge-reports': `kehoach merge-reports FILE… [--format FORMAT[=FILE]] [--output-file FILE [--force]] [--max-warnings N] [--quiet]
                      [--times FILE] [--baseline FILE [--update-baseline | --prune-baseline]] [--config FILE | --no-config]

Puts the JSON reports of all shards (kehoach lint --shard I/N --format json) together, as one run would report. Leaves out
what the baseline knows as kehoach lint does, whether or not the shards did so already.
`,
  outline: `kehoach outline FILE [--format text|json] [--regime …] [--date YYYY-MM-DD]

Prints a plan as a clerk reads it: regime, number, date, title, bases, outline, recipients, signer, annexes.
`,
  tasks: `kehoach tasks [PATH…] [--format text|json|csv|ics] [--output-file FILE [--force]] [--date YYYY-MM-DD]
              [--due 7d] [--overdue 30d]

Prints deadlines, what is to be done and who is responsible. CSV for spreadsheets, ICS for calendar programs.
--due: only what is due within 7 days or over, and then ends with 1; --overdue: over for at most 30 days.
`,
  rules: `kehoach rules [ID | WORD…] [--format text|json] [--config FILE | --no-config]
kehoach rules --test FILE

Without ID: lists all rules. With ID: explains a rule, its clause, examples, how to disable it. WORD searches rules:
'num-*', “recipients”, party, signature. Own rules of the current folder's configuration are among them. --test runs the
examples beside the own rules of FILE.
`,
  init: `kehoach init [--regime state|party|mass-organisation|auto] [--stage draft|final]

Writes kehoach.config.json to the current folder. Never overwrites.
`,
  config: `kehoach config FILE [--format text|json] [--config FILE | --no-config]
kehoach config import-codes FILE.csv [--output FILE] [--force]

Prints what holds for FILE, its front matter included, each value with the place it comes from. import-codes takes a list of
codes (CSV with the columns “code”, “name”) over into danh-muc-co-quan.json and the key register of the configuration.
`,
  mcp: `kehoach mcp [--root FOLDER] [--allow-write]

Serves AI assistants by the Model Context Protocol on stdin and stdout until the assistant goes. Tools: check, explain_rule,
outline, new_plan, export, fix. Reads Markdown files (and their images) below the root only, links followed.

  --root FOLDER            the folder to work in (default: the current one)
  --allow-write            new_plan, export and fix may write files below it (default: read only)
  --date YYYY-MM-DD        today, for undated drafts
  -c, --config FILE, --no-config  as in kehoach lint
`,
};

/** The help of a command, or of the program where there is no such command. */
export function helpText(topic: string | undefined, locale: Locale): string {
  if (topic !== undefined && Object.hasOwn(REPOSITORY_HELP, topic)) {
    return REPOSITORY_HELP[topic as RepositoryTopic][locale];
  }
  const texts = locale === 'en' ? EN : VI;
  return topic !== undefined && Object.hasOwn(texts, topic) ? texts[topic as Topic] : texts.main;
}
