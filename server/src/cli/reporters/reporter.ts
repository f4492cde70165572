import type { Locale } from '../../text/bilingual.ts';
import type { Detail, FileReport, PrintedFile, Report } from '../check/report.ts';
import type { Painter } from '../terminal/colour.ts';

/** What reporters may say about a rule. */
export interface RuleInfo {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly severity: string;
}

export interface ReporterContext {
  readonly locale: Locale;
  readonly version: string;
  readonly paint: Painter;
  /** Of the rules that are named in the report. */
  readonly rules: readonly RuleInfo[];
}

/** A report as text, ending in a line break; empty where there is nothing to say. Pure. */
export type WholeReporter = (report: Report, context: ReporterContext) => string;

/** What can be said of one file without the others. */
export type PieceContext = Omit<ReporterContext, 'rules'>;

/** A format that says of each file by itself what there is to say, so that it can be rendered where the file is checked. Pure. */
export interface PieceReporter {
  head(context: PieceContext): string;
  /** Empty where nothing is to be said. */
  file(file: FileReport, context: PieceContext): string;
  /** Stands between the pieces of two files. */
  readonly between: string;
  tail(report: Report, context: PieceContext): string;
}

export type Reporter = WholeReporter | PieceReporter;

/** The whole report as text. */
export function render(reporter: Reporter, report: Report, context: ReporterContext): string {
  if (typeof reporter === 'function') return reporter(report, context);
  const pieces = report.files.map((file) => pieceOf(reporter, file, context)).join('');
  return reporter.head(context) + pieces.slice(reporter.between.length) + reporter.tail(report, context);
}

/** A file's piece with what stands between it and the one before; empty where nothing is to be said. */
export function pieceOf(reporter: PieceReporter, file: FileReport, context: PieceContext): string {
  const piece = reporter.file(file, context);
  return piece === '' ? '' : reporter.between + piece;
}

/** The whole report in UTF-8, part by part, of pieces that were made where the files were checked. */
export function renderPrinted(
  reporter: PieceReporter,
  report: Report,
  printed: readonly PrintedFile[],
  context: PieceContext,
): readonly Uint8Array[] {
  const pieces = printed.map(({ piece }) => piece).filter(({ length }) => length > 0);
  const [first, ...others] = pieces;
  return [
    Buffer.from(reporter.head(context)),
    ...(first ? [first.subarray(Buffer.byteLength(reporter.between))] : []),
    ...others,
    Buffer.from(reporter.tail(report, context)),
  ];
}

export const FORMATS = [
  'stylish',
  'json',
  'jsonl',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
  'rdjson',
] as const;

export type Format = (typeof FORMATS)[number];

/** The formats that say of each file by itself what there is to say. */
export const PIECE_FORMATS: ReadonlySet<Format> = new Set([
  'stylish',
  'json',
  'jsonl',
  'github',
  'checkstyle',
]);

/** The formats that tell how many findings are left out. */
export const COUNTING_FORMATS: ReadonlySet<Format> = new Set(['stylish', 'json', 'jsonl', 'sarif']);

/** The details of findings that formats show; the others show none. */
export const FORMAT_DETAILS: Partial<Readonly<Record<Format, Detail>>> = {
  stylish: 'excerpt',
  sarif: 'fingerprint',
  gitlab: 'fingerprint',
  rdjson: 'byteRange',
};
