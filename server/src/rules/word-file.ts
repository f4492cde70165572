import type { WordForm, WordParagraph, WordSection } from '../import/word-form.ts';
import type { Paragraph, PlanDocument } from '../plan/model.ts';
import type { LayoutChoices, LayoutFacts } from '../regimes/layout.ts';
import type { RegimeId } from '../regimes/regime.ts';
import { LineIndex } from '../text/line-index.ts';
import type { TextRange } from '../text/range.ts';

/** Width of a text in Times New Roman, in points. */
export type MeasureWord = (
  text: string,
  style: { readonly size: number; readonly bold: boolean; readonly italic: boolean },
) => number;

/** Where a text was read from a Word file. */
export interface WordSource {
  readonly form: WordForm;
  /** By line of the text, from 0: the number of the paragraph in the Word file, from 1; 0: none. */
  readonly paragraphs: readonly number[];
  /** What the workplace has chosen of what its regulation leaves open. */
  readonly layout?: Readonly<Partial<Record<RegimeId, LayoutChoices | undefined>>> | undefined;
  readonly measure: MeasureWord;
}

/** How one paragraph of the plan stands in the Word file. */
export interface SetParagraph {
  readonly paragraph: Paragraph;
  readonly number: number;
  readonly form: WordParagraph;
  /** Others of the plan's paragraphs stand in the same one of the Word file. */
  readonly isShared: boolean;
}

/** The Word file of a plan, as rules ask for it. */
export class WordFile {
  /** What the regulation of the plan says, and what the workplace has chosen of it. */
  readonly facts: LayoutFacts;
  readonly choices: LayoutChoices;
  readonly measure: MeasureWord;
  /** The plan's paragraphs outside of tables that stand in the file, in order. */
  readonly paragraphs: readonly SetParagraph[];
  private readonly lines: LineIndex;

  constructor(
    private readonly plan: PlanDocument,
    private readonly source: WordSource,
  ) {
    const { regime } = plan;
    this.facts = regime.form.layout;
    this.choices = source.layout?.[regime.id] ?? {};
    this.measure = source.measure;
    this.lines = new LineIndex(plan.text);
    const numbers = plan.paragraphs
      .filter(({ cell, block }) => cell === undefined && block.type !== 'code')
      .map((paragraph) => ({ paragraph, number: this.numberAt(paragraph.range.start) }));
    const counts = new Map<number, number>();
    for (const { number } of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
    this.paragraphs = numbers.flatMap(({ paragraph, number }) => {
      const form = source.form.paragraphs.get(number);
      return form ? [{ paragraph, number, form, isShared: counts.get(number)! > 1 }] : [];
    });
  }

  get sections(): readonly WordSection[] {
    return this.source.form.sections;
  }

  /** How many pages Word last counted; undefined where the file does not say. */
  get pages(): number | undefined {
    return this.source.form.pages;
  }

  /** By number, from 1. */
  get all(): ReadonlyMap<number, WordParagraph> {
    return this.source.form.paragraphs;
  }

  of(range: TextRange | undefined): SetParagraph | undefined {
    return (
      range &&
      this.paragraphs.find(
        ({ paragraph }) => paragraph.range.start <= range.start && range.start < paragraph.range.end,
      )
    );
  }

  /** Where findings on the file as a whole stand: at the name of the kind of document. */
  get place(): TextRange {
    return this.plan.head.title?.range ?? firstLine(this.plan);
  }

  /** The place in the draft of a paragraph of the file, or of the last one before it that the draft has. */
  rangeOf(number: number): TextRange {
    const found = this.paragraphs.findLast((each) => each.number <= number && each.number > 0);
    return found?.paragraph.range ?? this.place;
  }

  private numberAt(offset: number): number {
    return this.source.paragraphs[this.lines.positionAt(offset).line] ?? 0;
  }
}

function firstLine({ paragraphs }: PlanDocument): TextRange {
  return paragraphs[0]?.range ?? { start: 0, end: 0 };
}
