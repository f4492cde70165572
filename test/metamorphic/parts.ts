import type { PlanDocument } from '../../server/src/plan/model.ts';

/** The letterhead and the ending of a plan taken apart, to be written in another form. */
export interface Parts {
  readonly text: string;
  /** Lines of the left and the right column of the letterhead; undefined where it stands in a table or columns already. */
  readonly left: readonly string[] | undefined;
  readonly right: readonly string[];
  /** `Nơi nhận:` and its items. */
  readonly recipients: readonly string[];
  /** The lines of the signature; undefined where it stands in a table already, and where two sign. */
  readonly signature: readonly string[] | undefined;
  /** The text with other lines in place of letterhead and ending. */
  write(head: string | undefined, ending: string | undefined): string;
}

/** Undefined where the plan has no title. */
export function partsOf(plan: PlanDocument): Parts | undefined {
  const { text, head, recipients, signature, paragraphs } = plan;
  const title = head.title?.paragraph;
  if (!title) return undefined;
  const headLines = paragraphs.slice(0, title.index).filter((p) => p.role !== 'front-matter');
  const first = headLines[0];
  if (!first) return undefined;
  const left = [
    ...head.issuerLines.map((line) => line.text),
    ...(head.star ? ['\\*'] : []),
    ...(head.number ? [head.number.text] : []),
  ];
  const right = [head.nationalTitle, head.motto, head.partyTitle, head.dateline].flatMap((c) =>
    c ? [c.text] : [],
  );
  const isSplit = isOneLine(text, head) || first.cell !== undefined || head.source !== undefined;
  const signers = paragraphs.filter(({ role }) => role === 'signer-name');
  const isLaidOut =
    !recipients?.label || !signature?.name || recipients.label.paragraph.cell || signers.length > 1;
  const start = Math.min(recipients?.range.start ?? text.length, signature?.range.start ?? text.length);
  const end = Math.max(recipients?.range.end ?? 0, signature?.range.end ?? 0);
  const hasEnding = start < text.length;
  const lineStart = hasEnding ? text.lastIndexOf('\n', start - 1) + 1 : text.length;
  const lineEnd = hasEnding && text.indexOf('\n', end) >= 0 ? text.indexOf('\n', end) : text.length;
  const closingDate = head.dateline && head.dateline.range.start >= start ? [head.dateline] : [];
  const items = (recipients?.items ?? []).map(
    ({ paragraph, range }) =>
      `- ${
        text
          .slice(range.start, range.end)
          .replace(/^[-+*]\s*/u, '')
          .replaceAll('\n', ' ') || paragraph.content.text
      }`,
  );
  const headStart = text.lastIndexOf('\n', first.range.start - 1) + 1;
  const titleStart = text.lastIndexOf('\n', title.range.start - 1) + 1;
  return {
    text,
    left: isSplit ? undefined : left,
    right,
    recipients: ['Nơi nhận:', ...items],
    signature: isLaidOut
      ? undefined
      : [...closingDate, ...signature!.capacities, ...signature!.titles, signature!.name!].map(
          (line) => line.text,
        ),
    write: (headText, endingText) =>
      `${text.slice(0, headStart)}${headText === undefined ? text.slice(headStart, titleStart) : `${headText}\n\n`}${text.slice(titleStart, lineStart)}${
        endingText === undefined ? text.slice(lineStart, lineEnd) : `\n${endingText}\n`
      }${text.slice(lineEnd)}`,
  };
}

/** Whether number and date stand side by side. */
function isOneLine(text: string, { number, dateline }: PlanDocument['head']): boolean {
  return (
    number !== undefined &&
    dateline !== undefined &&
    number.range.end <= dateline.range.start &&
    !text.slice(number.range.end, dateline.range.start).includes('\n')
  );
}

export function pipeTable(left: readonly string[], right: readonly string[]): string {
  return `| ${left.join('<br>')} | ${right.join('<br>')} |\n|:---:|:---:|`;
}

export function htmlTable(left: readonly string[], right: readonly string[]): string {
  const cell = (lines: readonly string[]) =>
    lines.map((line) => `<p>${line.replace('\\*', '*')}</p>`).join('\n');
  return `<table>\n<tbody>\n<tr class="odd">\n<td>${cell(left)}</td>\n<td>${cell(right)}</td>\n</tr>\n</tbody>\n</table>`;
}

export function flattenedCell(left: readonly string[], right: readonly string[]): string {
  return `| ${[...left, ...right].join('<br>')} |\n|---|`;
}

/** Side by side, set by blanks. */
export function blankColumns(left: readonly string[], right: readonly string[]): string {
  const width = Math.max(...left.map((line) => line.length)) + 6;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) =>
    `${(left[i] ?? '').padEnd(width)}${right[i] ?? ''}`.trimEnd(),
  ).join('\n');
}

/** A grid table whose cells are wrapped. */
export function gridTable(left: readonly string[], right: readonly string[]): string {
  const width = 34;
  const column = (lines: readonly string[]) =>
    lines.flatMap((line) => ['', ...wrapped(line, width)]).slice(1);
  const [a, b] = [column(left), column(right)];
  const border = `+${'-'.repeat(width + 2)}+${'-'.repeat(width + 2)}+`;
  const rows = Array.from(
    { length: Math.max(a.length, b.length) },
    (_, i) => `| ${(a[i] ?? '').padEnd(width)} | ${(b[i] ?? '').padEnd(width)} |`,
  );
  return [border, ...rows, border].join('\n');
}

/** Words in lines of at most so many characters; what begins like a list or a heading does not begin a line. */
export function wrapped(line: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    const fits = last !== undefined && last.length + 1 + word.length <= width;
    if (last !== undefined && (fits || /^(?:[-+*#>–|]|\d{1,9}[.)]$|[.=])/u.test(word)))
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
