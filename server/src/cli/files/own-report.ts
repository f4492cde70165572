/** Characters at the beginning and at the end of a file by which a report is told. */
export const BEGINNING = 4096;

/** How the reports of each format begin. */
const BEGINNINGS: readonly RegExp[] = [
  // json, and the tasks as JSON
  /^\{\s*"version":\s*1,\s*"(?:tool":\s*\{\s*"name":\s*"soan-ke-hoach"|(?:tasks|numbers|answers)":\s*\[)/u,
  // report: html, csv, text, markdown
  /^<!DOCTYPE html>[\s\S]{0,200}<meta name="generator" content="kehoach report">/u,
  /^\uFEFF?(?:Bảng,Mã,Tên,Kế hoạch|Table,Key,Name,Plans),/u,
  /^(?:### )?(?:Báo cáo soát kế hoạch, ngày|Plans checked,) [\d/]+\n/u,
  // numbers: csv, text
  /^\uFEFF?(?:Cơ quan,Cấp trên,Ký hiệu,Năm,|Body,Superior,Symbol,Year,)/u,
  /^(?:Sổ số kế hoạch|Numbers of plans)\n\n/u,
  // answers: csv, text
  /^\uFEFF?(?:Kế hoạch,Cơ quan giao,|Plan,Asked by,)/u,
  /^(?:Kế hoạch cấp trên giao|Plans asked for)\n\n/u,
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

/**
 * Whether a file may be written over by a report: it is empty, or a report of this tool in one of its formats.
 * In: how it begins, and how it ends; of a short file both are all of it.
 */
export function isOwnReport(beginning: string, ending = beginning): boolean {
  const first = beginning.slice(0, BEGINNING);
  return (
    (beginning === ending && beginning.trim() === '') ||
    // A report for people tells at its end what it is.
    SUMMARY.test(ending.slice(-BEGINNING)) ||
    BEGINNINGS.some((expression) => expression.test(first))
  );
}
