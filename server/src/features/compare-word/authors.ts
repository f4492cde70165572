import type { TrackedChange } from '../../import/docx/inlines.ts';

/**
 * Who made a change, by the tracked changes of the Word file; several with commas between them. Empty for a change that Word
 * did not track.
 * @param paragraph its number in the Word file; undefined where the paragraph is gone
 */
export function authorOf(
  changes: readonly TrackedChange[],
  paragraph: number | undefined,
  removed: string,
  added: string,
): string {
  const authors = changes
    .filter((change) => paragraph === undefined || Math.abs(change.paragraph - paragraph) <= 1)
    .filter(({ kind, text }) => share(text, kind === 'inserted' ? added : removed))
    .map(({ author }) => author)
    .filter((author) => author !== '');
  return [...new Set(authors)].join(', ');
}

function share(tracked: string, changed: string): boolean {
  const [a, b] = [tracked, changed].map((text) => text.replace(/\s+/gu, ' ').trim());
  return a !== '' && b !== '' && (a!.includes(b!) || b!.includes(a!));
}
