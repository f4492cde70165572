/** Characters at the beginning and at the end of a file by which a report is told. */
export const BEGINNING = 4096;

/** How the reports of each format begin. */
const BEGINNINGS: readonly RegExp[] = [
  // json, and the tasks as JSON
  /^\{\s*"version":\s*1,\s*"(?:tool":\s*\{\s*"name":\s*"soan-ke-hoach"|tasks":\s*\[)/u,
  // jsonl
  /^\{"type":"(?:diagnostic|failure|summary)",/u,
  // sarif
  /^\{\s*"\$schema":\s*"[^"]*sarif[^"]*",[\s\S]{0,300}"name":\s*"kehoach"/u,
  // github
  /^::(?:error|warning|notice) [^\n]{0,2000}title=kehoach/u,
  // gitlab
  /^\[\s*(?:\]|\{\s*"description":[\s\S]{0,4000}"check_name":)/u,
  // junit, checkstyle
  /^<\?xml [^>]{0,80}\?>\s*<(?:testsuites name="kehoach"|checkstyle version="4\.3")/u,
  // rdjson
  /^\{\s*"source":\s*\{\s*"name":\s*"kehoach"/u,
  // tasks: ics, csv, text
  /^BEGIN:VCALENDAR\r?\n(?:[^\n]{0,200}\n){0,4}PRODID:-\/\/soan-ke-hoach\//u,
  /^\uFEFF?(?:Hạn,Từ ngày,Còn lại|Due,From,Days left)/u,
  /^(?:Không thấy thời hạn nào\.|No deadlines found\.)\n$/u,
  /^[^\n]{1,400} {2}[^\n]{1,1000}:\d{1,9}\n {2}\S[^\n]{0,4000}/u,
];

/** The last lines of a report for people. */
const SUMMARY =
  /^(?:[✔✖⚠] |Không thấy kế hoạch nào: |No plan found: )[^\n]*\d (?:kế hoạch trong \d+ tệp|plans? in \d+ files?)/mu;

/** Whether a file may be written over by a report: it is empty, or a report of this tool in one of its formats. */
export function isOwnReport(text: string): boolean {
  const beginning = text.slice(0, BEGINNING);
  return (
    text.trim() === '' ||
    SUMMARY.test(text.slice(-BEGINNING)) ||
    BEGINNINGS.some((expression) => expression.test(beginning))
  );
}
