import type { Locale } from '../../text/bilingual.ts';
import type { Detail, Report } from '../check/report.ts';
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
export type Reporter = (report: Report, context: ReporterContext) => string;

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

/** The details of findings that formats show; the others show none. */
export const FORMAT_DETAILS: Partial<Readonly<Record<Format, Detail>>> = {
  stylish: 'excerpt',
  sarif: 'fingerprint',
  gitlab: 'fingerprint',
  rdjson: 'byteRange',
};
