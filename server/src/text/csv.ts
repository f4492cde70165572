/** Rows as CSV (RFC 4180) with a byte order mark, by which spreadsheets know UTF-8. */
export function csvTable(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
}

/** A field that a spreadsheet would take for a formula gets an apostrophe before it. */
function csvField(text: string): string {
  const safe = /^\s*[=+@＝＋＠－]|^[\t\r]|^\s*-(?!\d+$)/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
