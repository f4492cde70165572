const HEADING = /^(#{1,6})(?= +(.+)$)/gmu;
const MAX_LEVEL = 6;

/**
 * Pasted headings at the levels that the draft gives to theirs: `4.` under `### 3.` is `### 4.`, whatever its level was
 * where it was copied. All move as the first one of whose kind the draft has a heading; with a title they are a plan of their
 * own and stay.
 */
export function atLevelsOf(before: string, after: string, pasted: string): string {
  const headings = [...pasted.matchAll(HEADING)];
  if (headings.some(([, marks]) => marks === '#')) return pasted;
  for (const [, marks = '', text = ''] of headings) {
    const kind = numeralKind(text);
    if (kind === undefined) continue;
    const level = levelOf(before, after, kind);
    if (level === undefined) continue;
    const difference = level - marks.length;
    return difference === 0
      ? pasted
      : pasted.replace(HEADING, (each) =>
          '#'.repeat(Math.min(Math.max(each.length + difference, 1), MAX_LEVEL)),
        );
  }
  return pasted;
}

/** The level of the heading with such a numeral that stands nearest, those before first. */
function levelOf(before: string, after: string, kind: string): number | undefined {
  const isSame = ([, , text = '']: RegExpExecArray): boolean => numeralKind(text) === kind;
  const nearest = [...before.matchAll(HEADING)].findLast(isSame) ?? [...after.matchAll(HEADING)].find(isSame);
  return nearest?.[1]?.length;
}

/** What a heading is numbered with, and how deep; undefined where it is not numbered. */
function numeralKind(heading: string): string | undefined {
  const text = heading.replace(/^\*\*/u, '');
  if (/^[IVX]{1,6}\.\s/u.test(text)) return 'roman';
  const arabic = /^\d{1,2}((?:\.\d{1,2}){0,4})\.?\s/u.exec(text);
  if (arabic) return `arabic ${arabic[1]!.split('.').length}`;
  return /^[a-zđ]\)\s/u.test(text) ? 'letter' : undefined;
}
