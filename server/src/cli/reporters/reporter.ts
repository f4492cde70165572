import type { Bilingual, Locale } from '../../text/bilingual.ts';
import { withDetails } from '../report/details.ts';
import { mapped } from '../report/growing-list.ts';
import type { Detail, FileReport, Report } from '../report/model.ts';
import type { Painter } from '../terminal/colour.ts';
import type { Places } from './places.ts';

/** What reporters may say about a rule. */
export interface RuleInfo {
  readonly id: string;
  /** Of the organisation: no page of it is published. */
  readonly isOwn: boolean;
  readonly title: string;
  readonly description: string;
  readonly severity: string;
  /** Its page in Markdown. */
  readonly page: () => string;
}

/** What can be said of one file without the others. */
export interface FileContext {
  readonly locale: Locale;
  readonly version: string;
  readonly paint: Painter;
  readonly places: Places;
}

export interface ReportContext extends FileContext {
  /** Of the rules that are named in the report. */
  readonly rules: readonly RuleInfo[];
}

/** Text, or text in UTF-8. */
export type Chunk = string | Uint8Array;

interface Common<D extends Detail> {
  /** As `--format` takes it. */
  readonly id: string;
  /** What it is for, as the manual says it: `cho GitLab: …`. */
  readonly title: Bilingual;
  /** The details of findings that it shows; absent: none. */
  readonly details?: readonly D[];
  /** Whether it says how many findings comments and the baseline leave out; the others have that said beside them. */
  readonly reportsLeftOut?: boolean;
}

/** A format that needs the whole report before it can say anything. */
export interface WholeReporter<D extends Detail> extends Common<D> {
  readonly per: 'report';
  /** The report part by part, ending in a line break; nothing where there is nothing to say. Pure. */
  render(report: Report<D>, context: ReportContext): Iterable<Chunk>;
}

/** A format that says of each file by itself what there is to say, so that it can be put in words where the file is checked. */
export interface FileReporter<D extends Detail> extends Common<D> {
  readonly per: 'file';
  /** Empty where nothing is to be said. Pure. */
  file(file: FileReport<D>, context: FileContext): string;
  /** The report part by part. In: what `file` gives where that is not empty, in the order of the files. Pure. */
  render(files: Iterable<Chunk>, report: Report, context: FileContext): Iterable<Chunk>;
}

/** A report format as everything outside its file knows it. */
export interface Reporter {
  readonly id: string;
  readonly title: Bilingual;
  readonly details: readonly Detail[];
  readonly reportsLeftOut: boolean;
  /** Absent where only the whole report can be put in words. Throws where the findings lack a detail that it shows. */
  readonly file?: (file: FileReport, context: FileContext) => string;
  /** Throws where the findings lack a detail that it shows. */
  render(report: Report, context: ReportContext): Iterable<Chunk>;
}

/** Declares a format: it can read no other details of findings than it names. */
export function defineReporter<const D extends Detail = never>(
  declaration: WholeReporter<D> | FileReporter<D>,
): Reporter {
  const { id, title, details = [], reportsLeftOut = false } = declaration;
  const common = { id, title, details, reportsLeftOut };
  if (declaration.per === 'report') {
    const detailed = (report: Report): Report<D> => ({
      ...report,
      files: mapped(report.files, (file) => withDetails(file, details)),
    });
    return { ...common, render: (report, context) => declaration.render(detailed(report), context) };
  }
  const file = (each: FileReport, context: FileContext) =>
    declaration.file(withDetails(each, details), context);
  return {
    ...common,
    file,
    render: (report, context) => declaration.render(piecesOf(report, file, context), report, context),
  };
}

/** What is to be said of each file: printed where it was checked, or now. */
function* piecesOf(
  { files, printed = [] }: Report,
  file: NonNullable<Reporter['file']>,
  context: FileContext,
): Iterable<Chunk> {
  for (const { piece } of printed) if (piece.length > 0) yield piece;
  for (const each of files) {
    const piece = file(each, context);
    if (piece !== '') yield piece;
  }
}

/** Bytes that are put together before they are written. */
const PART = 1 << 16;

/** The chunks in UTF-8, small ones that follow each other as one part. */
export function* inUtf8(chunks: Iterable<Chunk>): Iterable<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    waiting.push(bytes);
    size += bytes.length;
    if (size < PART) continue;
    yield waiting.length === 1 ? bytes : Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(waiting);
}
