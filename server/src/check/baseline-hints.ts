import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Diagnostic } from '../lint/diagnostic.ts';
import { acrossLine, FINGERPRINT_DIGITS, fingerprintKey } from '../project/fingerprint.ts';
import { LineIndex } from '../text/line-index.ts';

/** Fingerprints of a file's findings that its baseline suppresses. */
export type BaselinedFindings = ReadonlySet<string>;

/** The findings of a plan as its editor shows them: known ones, which `kehoach lint` leaves out, are hints. */
export function demoteBaselined<Found extends Diagnostic>(
  found: readonly Found[],
  text: string,
  known: BaselinedFindings | undefined,
): readonly Found[] {
  return demoted(found, text, known, (line) => line, new Map());
}

/** The same for findings across plans. */
export function demoteBaselinedAcross<Found extends Diagnostic>(
  found: readonly Found[],
  text: string,
  known: BaselinedFindings | undefined,
): readonly Found[] {
  return demoted(found, text, known, (line, { message }) => acrossLine(line, message.vi), undefined);
}

function demoted<Found extends Diagnostic>(
  found: readonly Found[],
  text: string,
  known: BaselinedFindings | undefined,
  lineOf: (line: string, finding: Found) => string,
  counted: Map<string, number> | undefined,
): readonly Found[] {
  if (!known || known.size === 0 || found.length === 0) return found;
  const lines = new LineIndex(text);
  return found.map((finding) => {
    const { ruleId, severity, range } = finding;
    const line = lineOf(lines.lineText(lines.positionAt(range.start).line), finding);
    const key = fingerprintKey(ruleId, line, counted ?? new Map());
    const fingerprint = bytesToHex(sha256(utf8ToBytes(key))).slice(0, FINGERPRINT_DIGITS);
    const isKnown = severity !== 'hint' && ruleId !== 'internal-fault' && known.has(fingerprint);
    return isKnown ? { ...finding, severity: 'hint' } : finding;
  });
}
