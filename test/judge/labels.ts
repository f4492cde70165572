import { existsSync, readFileSync } from 'node:fs';
import type { JudgedFinding } from './finding.ts';

/** What a reader who went through the findings says of one. */
export interface Label {
  readonly rule: string;
  readonly line: number;
  readonly quote: string;
  readonly verdict: boolean;
  readonly note: string;
}

const folder = new URL('./labels/', import.meta.url);

/** The labels of a text: labels/FOLDER/NAME, one line a finding: `- rule | line | quote | true or false | note`. */
export function labelsOf(file: string): Label[] {
  const path = new URL(file, folder);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .map((line, at) => {
      const [rule, number, quote, verdict, note] = line.slice(2).split(' | ');
      if (!rule || !Number(number) || (verdict !== 'true' && verdict !== 'false'))
        throw new Error(`${file}: label ${at + 1} cannot be read: ${line}`);
      return { rule, line: Number(number), quote: quote!, verdict: verdict === 'true', note: note ?? '' };
    });
}

export function labelLine({ rule, line, quote }: JudgedFinding, verdict: string, note: string): string {
  return `- ${rule} | ${line} | ${quote} | ${verdict} | ${note}`;
}

export function isOf(label: Label, { rule, line, quote }: JudgedFinding): boolean {
  return label.rule === rule && label.line === line && label.quote === quote;
}
