import type { Bilingual } from '../text/bilingual.ts';
import { FIGURES_FORMATS } from './figures/formats.ts';

/** Help of the commands about a whole repository. */
export const REPOSITORY_HELP = {
  report: {
    vi: `kehoach report [ĐƯỜNG DẪN | MẪU …]

Số liệu của cả kho: phát hiện theo quy tắc, cơ quan ban hành, thư mục, tháng ghi trên kế hoạch; nên sửa gì trước.
Phát hiện không làm mã kết thúc khác 0: cổng là kehoach lint.

  -f, --format DẠNG      ${FIGURES_FORMATS.join(' | ')} (mặc định theo đuôi tệp của -o, không thì text); html là một trang tự đủ, in được
  -o, --output-file TỆP  ghi vào tệp;  --force  ghi đè cả tệp không phải báo cáo của kehoach
  --baseline TỆP         so với baseline, hoặc với một báo cáo JSON lần trước (kehoach report --format json)
  --files-from TỆP|-, --changed, --since REF     chọn tệp như kehoach lint
  --stage, --regime, --date, --config, --no-config, --concurrency như kehoach lint

Trong GitHub Actions, số liệu còn được ghi vào trang tóm tắt của job.
`,
    en: `kehoach report [PATH | GLOB …]

Figures of a whole repository: findings by rule, issuing body, folder, month of the plan's date; what to mend first.
Findings make no exit code: the gate is kehoach lint.

  -f, --format FORMAT     ${FIGURES_FORMATS.join(' | ')} (default: as the file of -o is named, else text); html is one page by itself, for print too
  -o, --output-file FILE  write to a file;  --force  also over files that are no reports of kehoach
  --baseline FILE         compare with a baseline, or an earlier JSON report (kehoach report --format json)
  --files-from FILE|-, --changed, --since REF     choose files as kehoach lint does
  --stage, --regime, --date, --config, --no-config, --concurrency as for kehoach lint

In GitHub Actions the figures also go to the summary of the job.
`,
  },
  answers: {
    vi: `kehoach answers [ĐƯỜNG DẪN…] [--format text|json|csv] [--output-file TỆP [--force]] [--check]

Với mỗi kế hoạch giao cơ quan khác xây dựng kế hoạch trước một ngày: ai đã có kế hoạch viện dẫn nó, đúng hạn hay chậm, ai chưa có.
Chưa chắc thì không nêu: cơ quan không có kế hoạch nào trong kho từ sau hạn ấy, hạn chưa tới, kế hoạch chưa ghi ngày.
--check: có cơ quan chậm hoặc chưa có thì kết thúc với mã 1.
`,
    en: `kehoach answers [PATH…] [--format text|json|csv] [--output-file FILE [--force]] [--check]

For each plan that asks other bodies for plans by a day: who has a plan that cites it, in time or late, and who has none.
Nothing is said where it is not certain: of a body without any plan in the repository since that day, before the day, of undated plans.
--check: ends with 1 where a body is late or has none.
`,
  },
  'merge-caches': {
    vi: `kehoach merge-caches TỆP… [--cache-location TỆP]

Gộp tệp nhớ (kehoach lint --cache) của các phần thành một, mặc định .kehoachcache. Tệp nào nhiều phần cùng nhớ thì lấy kết quả của lần
soát sau cùng. Thiếu một phần, hay tệp nhớ hỏng, thì được nêu; lần soát sau chỉ chậm hơn.
`,
    en: `kehoach merge-caches FILE… [--cache-location FILE]

Puts the caches of shards (kehoach lint --cache) together as one, .kehoachcache by default. Of a file that several shards know, the report of
the latest run is kept. A cache that is missing or broken is named; the next run only takes longer.
`,
  },
  numbers: {
    vi: `kehoach numbers [ĐƯỜNG DẪN…] [--format text|json|csv] [--output-file TỆP [--force]] [--check]

Sổ số của từng cơ quan, ký hiệu và năm: số kế tiếp, số không thấy trong kho, số có hai kế hoạch cùng mang.
--check: có số trùng thì kết thúc với mã 1.
`,
    en: `kehoach numbers [PATH…] [--format text|json|csv] [--output-file FILE [--force]] [--check]

Numbers of each body, symbol and year: the next free one, those not seen, those that two plans bear.
--check: ends with 1 where a number was given twice.
`,
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type RepositoryTopic = keyof typeof REPOSITORY_HELP;
