import type { Paragraph, PlanDocument, Role } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { collapseWhitespace } from '../../text/whitespace.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { foldTones } from '../../vietnamese/tones.ts';
import { capitalise, isUpper } from '../../vietnamese/words.ts';
import type { RuleContext } from '../rule.ts';
import { placedFinding, type TextFinding, writeTitle } from '../support/text-findings.ts';
import { messageOf } from './message.ts';
import type { OwnPhrase, OwnPlace, OwnRule } from './model.ts';
import { literalIn, ownExpression } from './pattern.ts';

/** The place of a paragraph by its role; all others are the body. */
const PLACES: Readonly<Partial<Record<Role, OwnPlace>>> = {
  subject: 'subject',
  basis: 'bases',
  opening: 'bases',
  cell: 'tables',
  recipient: 'recipients',
  'recipients-label': 'recipients',
  capacity: 'signature',
  'signer-title': 'signature',
  'signer-name': 'signature',
  'national-title': 'head',
  motto: 'head',
  'party-title': 'head',
  superior: 'head',
  issuer: 'head',
  number: 'head',
  dateline: 'head',
  title: 'head',
};

const IN_WORD = regexp.u`[\p{L}\p{M}\p{N}]`;

/** Reports a phrase wherever it stands. Compiled once for each rule. */
export function phraseCheck(
  rule: OwnRule,
  phrase: OwnPhrase,
): (plan: PlanDocument, context: RuleContext) => void {
  const { ignoreCase = true, wholeWords = true } = phrase;
  const places = phrase.in && new Set(phrase.in);
  const expression = ownExpression(phrase.pattern, ignoreCase);
  const unless = phrase.unless === undefined ? undefined : ownExpression(phrase.unless);
  const literal = literalIn(phrase.pattern);
  const scan = memoizedScan((text: string): readonly TextFinding[] => {
    const folded = foldTones(text);
    const found = expression
      .matches(folded)
      .filter(({ start, end }) => !wholeWords || (isEdge(text, start) && isEdge(text, end)));
    if (found.length === 0 || unless?.test(folded)) return NONE;
    return found.flatMap(({ start, end, groups }) => {
      const written = text.slice(start, end);
      const write =
        phrase.replacement === undefined ? undefined : replaced(phrase.replacement, groups, written);
      if (write === written) return [];
      const message = messageOf(rule, { found: collapseWhitespace(written), write });
      if (write === undefined) return [{ start, end, message }];
      const fix = { safe: false, title: writeTitle(write), replacements: [{ start, end, newText: write }] };
      return [{ start, end, message, fix }];
    });
  });
  return (plan, context) => {
    for (const paragraph of plan.paragraphs) {
      if (places && !places.has(placeOf(paragraph))) continue;
      if (literal !== '' && !paragraph.folded.includes(literal)) continue;
      for (const finding of scan(paragraph)) context.report(placedFinding(plan, paragraph, finding));
      if (context.isFull()) return;
    }
  };
}

const NONE: readonly TextFinding[] = [];

function placeOf({ role }: Paragraph): OwnPlace {
  return PLACES[role] ?? 'body';
}

/** Whether an index stands between two words, or at the edge of one. */
function isEdge(text: string, index: number): boolean {
  return !IN_WORD.test(text[index - 1] ?? ' ') || !IN_WORD.test(text[index] ?? ' ');
}

/** The replacement with `$1` filled in, its first letter in the case of what it replaces. */
function replaced(replacement: string, groups: readonly (string | undefined)[], written: string): string {
  const text = replacement.replace(/\$([0-9])/gu, (_, digit: string) => groups[Number(digit)] ?? '');
  if (written.length > 1 && isUpper(written)) return text.toUpperCase();
  return isUpper(written[0] ?? '') ? capitalise(text) : text;
}
