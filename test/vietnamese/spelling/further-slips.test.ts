import { describe, expect, it } from 'vitest';
import { scanWords, type Word } from '../../../server/src/vietnamese/lexed-text.ts';
import { lostSyllables } from '../../../server/src/vietnamese/spelling/lost-syllables.ts';
import { splitSyllables } from '../../../server/src/vietnamese/spelling/split-syllables.ts';
import { suspects } from '../../../server/src/vietnamese/spelling/suspects.ts';
import { LINES, random } from '../../support/planted-lines.ts';
import { TYPING_SLIPS } from '../../support/typing-slips.ts';
import { WORDS } from '../../support/words.ts';

const next = random(20261201);
const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;

/** Of a thousand syllables of plans, each spoilt by `spoil`, the share where `isFound` finds it; none where it spoils nothing. */
function shareOf(
  spoil: (syllable: string) => string | undefined,
  isFound: (text: string, start: number) => boolean,
): number {
  let planted = 0;
  let found = 0;
  for (let i = 0; i < 1000; i += 1) {
    const line = pick(LINES);
    const words = scanWords(line).filter(
      ({ form }, at) => at > 0 && form.syllable && !form.capital && form.text.length > 2,
    );
    if (words.length === 0) continue;
    const { start, end, form }: Word = pick(words);
    const written = spoil(form.text);
    if (written === undefined || written === form.text) continue;
    planted += 1;
    if (isFound(line.slice(0, start) + written + line.slice(end), start)) found += 1;
  }
  return found / planted;
}

function misspelt(syllable: string): string | undefined {
  return TYPING_SLIPS[pick(Object.keys(TYPING_SLIPS))]!(syllable, pick);
}

describe('what is planted beside single slips is found in plans', () => {
  it('two slips in one syllable: two of five', () => {
    const share = shareOf(
      (syllable) => misspelt(misspelt(syllable) ?? syllable),
      (text, start) => suspects(text, WORDS).some((suspect) => suspect.start === start),
    );
    expect(share).toBeGreaterThan(0.4);
  });

  it('a blank inside: two of five; that before an ending with a mark is told with the blanks', () => {
    const share = shareOf(
      (syllable) => {
        const cut = 1 + Math.floor(next() * (syllable.length - 1));
        return `${syllable.slice(0, cut)} ${syllable.slice(cut)}`;
      },
      (text, start) => splitSyllables(text, WORDS, scanWords(text)).some((split) => split.start === start),
    );
    expect(share).toBeGreaterThan(0.4);
  });

  it('a lost syllable: one of sixty, the surest alone', () => {
    const share = shareOf(
      () => '',
      (text, start) => {
        const joined = text.slice(0, start) + text.slice(start + 1);
        return lostSyllables(joined, WORDS, scanWords(joined)).some(
          (lost) => lost.start < start && lost.end > start,
        );
      },
    );
    expect(share).toBeGreaterThan(0.0167);
  });
});
