import { type Judged, type Judgement, judgeMarks, precision, type Tally, tally } from './judgement.ts';
import { marksOf, seenDefects } from './recall.ts';
import type { Source } from './sources.ts';

/** Characters on a page of A4, 14 pt, as offices print it. */
const PAGE_LENGTH = 2500;
const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;

/** What nobody has read, a block each: fingerprint, place, rule, message, context. */
export function unreadReport({ findings, fixes }: Judgement): string {
  const open = findings.filter(({ entry }) => !entry);
  const openFixes = fixes.filter(({ entry }) => !entry);
  return [
    ...open.map(
      ({ finding: { fingerprint, file, line, rule, severity, message, context } }) =>
        `${fingerprint} ${file}:${line} ${rule} [${severity}]\n    ${message}\n    ${context}`,
    ),
    ...openFixes.map(
      ({ finding: { fingerprint, file, line, rule, context } }) =>
        `${fingerprint} ${file}:${line} fix:${rule}\n    ${context}`,
    ),
  ].join('\n');
}

/** Precision by severity, source and rule, alarms per 100 pages, safe fixes. */
export function figuresReport(judgement: Judgement): string {
  const { texts, findings, fixes, lost } = judgement;
  const parts: string[] = [HEAD];
  const group = <T>(
    title: string,
    judged: readonly Judged<T>[],
    keyOf: (each: Judged<T>) => string,
  ): void => {
    parts.push('', title);
    const keys = [...new Set(judged.map(keyOf))].sort();
    for (const key of keys) parts.push(row(key, tally(judged.filter((each) => keyOf(each) === key))));
  };
  parts.push('', 'severity');
  for (const severity of SEVERITIES)
    parts.push(row(severity, tally(findings.filter(({ finding }) => finding.severity === severity))));
  parts.push(row('all', tally(findings)));
  group('source', findings, ({ source }) => source);
  group('source and severity', findings, ({ source, finding }) => `${source} ${finding.severity}`);
  group('rule', findings, ({ finding }) => finding.rule);
  group('safe fixes', fixes, ({ finding }) => finding.rule);
  parts.push(row('all safe fixes', tally(fixes)));
  const pages = texts.reduce((sum, { length }) => sum + length, 0) / PAGE_LENGTH;
  const alarms = findings.filter(({ entry }) => entry && entry.verdict !== 'true').length;
  parts.push(
    '',
    `${pages.toFixed(0)} pages; per 100 pages ${((100 * findings.length) / pages).toFixed(0)} findings, ${((100 * alarms) / pages).toFixed(1)} of them not true`,
    `${texts.reduce((sum, { harms }) => sum + harms.length, 0)} harms of safe fixes`,
    `not read as a plan: ${
      texts
        .filter(({ isPlan }) => !isPlan)
        .map(({ file }) => file)
        .join(', ') || 'none'
    }`,
    ...lost.map(({ file, line, rule, context }) => `lost: ${file}:${line} ${rule} ${context}`),
  );
  return parts.join('\n');
}

/** The reviewer's marks on the corpus: how many are found, and with `all` each that is not. */
export function marksReport(judgement: Judgement, all: boolean): string {
  const marks = judgeMarks(judgement);
  const visible = marks.filter(({ unseen, finder }) => finder || !unseen);
  const found = marks.filter(({ finder }) => finder);
  const share = ((100 * found.length) / visible.length).toFixed(1);
  const lines = [
    `\nreviewer's marks on the corpus: ${marks.length}, ${marks.length - visible.length} not to be seen in the text; of the other ${visible.length} found ${found.length} (${share} %)`,
  ];
  for (const { mark, finder, unseen } of all ? marks : [])
    if (!finder)
      lines.push(
        `  ${unseen ? 'unseen' : 'missed'} ${mark.file} | ${mark.line} | ${mark.kind} | ${mark.quote} | ${unseen ?? mark.note}`,
      );
  return lines.join('\n');
}

/** Of each batch how many of the defects that readers saw are found, and with `all` each that is not. */
export function recallReport(judgement: Judgement, from: readonly Source[], all: boolean): string {
  return from
    .flatMap((source) =>
      marksOf(source.name).map((marks, at) => {
        const seen = seenDefects(marks, source, judgement);
        const missed = seen.filter(({ isFound }) => !isFound);
        const title = at === 0 ? 'missed at first contact' : "the reviewer's marks";
        return [
          `${source.name}, ${title}: ${seen.length}, of them found ${seen.length - missed.length}`,
          ...(all ? missed.map(({ file, line, kind, quote }) => `  ${file}:${line} ${kind} “${quote}”`) : []),
        ].join('\n');
      }),
    )
    .join('\n');
}

const HEAD = `${''.padEnd(34)}   all  true false  arguable unread`;

function row(name: string, counts: Tally): string {
  const { all, right, wrong, arguable, unread } = counts;
  const cell = (value: number, width: number) => String(value).padStart(width);
  const share = right + wrong + arguable === 0 ? '–' : `${(100 * precision(counts)).toFixed(1)} %`;
  return `  ${name.padEnd(32)}${cell(all, 6)}${cell(right, 6)}${cell(wrong, 6)}${cell(arguable, 10)}${cell(unread, 7)}  ${share}`;
}
