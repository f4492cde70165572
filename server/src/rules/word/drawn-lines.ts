import type { DrawnLine, WordParagraph } from '../../import/word-form.ts';
import type { SetParagraph, WordFile } from '../word-file.ts';

/** What stands for a line in some paragraphs. */
export interface LinesFound {
  readonly drawn: readonly DrawnLine[];
  /** Borders, typed lines, underlined text or drawings that may be lines. */
  readonly hasOthers: boolean;
}

/** The lines in the paragraphs of the file from one number to another, both included. */
export function linesBetween(
  word: WordFile,
  from: number,
  to: number,
  isAsked: (form: WordParagraph) => boolean = () => true,
): LinesFound {
  const forms = [...word.all].filter(([number, form]) => number >= from && number <= to && isAsked(form));
  return {
    drawn: forms.flatMap(([, form]) => form.drawnLines),
    hasOthers: forms.some(
      ([, { hasBorder, isTypedLine, hasOtherDrawing, runs }]) =>
        hasBorder ||
        isTypedLine ||
        hasOtherDrawing ||
        (runs.length > 0 && runs.every(({ underline }) => underline)),
    ),
  };
}

/** Width of a paragraph's text on one line, in the form of its first run. */
export function widthOf({ form: { runs } }: SetParagraph, text: string, word: WordFile): number | undefined {
  const [run] = runs;
  return run && word.measure(text, run);
}

/** The first paragraph of a role. */
export function firstOf(word: WordFile, ...roles: readonly string[]): SetParagraph | undefined {
  return word.paragraphs.find(({ paragraph }) => roles.includes(paragraph.role));
}
