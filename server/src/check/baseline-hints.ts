import type { Diagnostic } from '../lint/diagnostic.ts';
import { acrossLine, fingerprintKey, fingerprintOfKey, knownText } from '../project/fingerprint.ts';
import type { KnownFile } from '../project/known-file.ts';
import { LineIndex } from '../text/line-index.ts';

/** The findings of a plan as its editor shows them: known ones, which `kehoach lint` leaves out, are hints. */
export function demoteBaselined<Found extends Diagnostic>(
  found: readonly Found[],
  text: string,
  known: KnownFile | undefined,
): readonly Found[] {
  return demoted(found, text, known, (line) => line, new Map());
}

/** The same for findings across plans. */
export function demoteBaselinedAcross<Found extends Diagnostic>(
  found: readonly Found[],
  text: string,
  known: KnownFile | undefined,
): readonly Found[] {
  return demoted(found, text, known, (line, { message }) => acrossLine(line, message.vi), undefined);
}

function demoted<Found extends Diagnostic>(
  found: readonly Found[],
  text: string,
  known: KnownFile | undefined,
  lineOf: (line: string, finding: Found) => string,
  counted: Map<string, number> | undefined,
): readonly Found[] {
  if (!known || known.size === 0 || found.length === 0) return found;
  const lines = new LineIndex(text);
  const matches = known.matcher();
  return found.map((finding) => {
    const { ruleId, severity, range } = finding;
    const line = lineOf(lines.lineText(lines.positionAt(range.start).line), finding);
    const key = fingerprintKey(ruleId, line, counted ?? new Map());
    const isKnown =
      ruleId !== 'internal-fault' &&
      matches({
        ruleId,
        severity,
        knownText: knownText(line),
        // Only a baseline of version 1 asks.
        get fingerprint() {
          return fingerprintOfKey(key);
        },
      });
    return isKnown && severity !== 'hint' ? { ...finding, severity: 'hint' } : finding;
  });
}
