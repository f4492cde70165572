import type { Paragraph } from '../../plan/model.ts';

const DEFINITION = /\[\^([^\]\s[]{1,40})\]:[ \t]*/gu;
/** Marks of a quotation may stand before what begins a line. */
const LINE_START = /(?:^|[\n\r])[ \t>]{0,9}$/u;

/** A footnote as a draft defines it (`[^1]: …`); one paragraph may define several, each from a line of its own on. */
export interface FootnoteDefinition {
  readonly label: string;
  readonly paragraph: Paragraph;
  /** Indices of the paragraph's text: where the definition begins, its words, and where it ends. */
  readonly start: number;
  readonly textStart: number;
  readonly end: number;
}

/** The footnotes of a draft: those that are called get numbers in the order of their first calls. */
export class Footnotes {
  private readonly definitions = new Map<string, FootnoteDefinition>();
  private readonly paragraphs = new Set<Paragraph>();
  private readonly numbers = new Map<string, number>();

  /** @param paragraphs all of the draft */
  constructor(paragraphs: readonly Paragraph[], source: string) {
    for (const paragraph of paragraphs) {
      const { text } = paragraph.content;
      if (!text.startsWith('[^') || paragraph.cell) continue;
      const found = [...text.matchAll(DEFINITION)].filter(
        ({ 1: label, index }) =>
          (index === 0 || beginsLine(source, paragraph.content.offsetAt(index))) &&
          !this.definitions.has(label!) &&
          isCalled(label!, paragraph, source),
      );
      // What is not called belongs to the footnote before it; where there is none the paragraph stays where it stands.
      if (found[0]?.index !== 0) continue;
      this.paragraphs.add(paragraph);
      found.forEach(({ 0: mark, 1: label, index }, n) => {
        const end = found[n + 1]?.index ?? text.length;
        if (this.definitions.has(label!)) return;
        this.definitions.set(label!, {
          label: label!,
          paragraph,
          start: index,
          textStart: index + mark.length,
          end,
        });
      });
    }
  }

  isDefinition(paragraph: Paragraph): boolean {
    return this.paragraphs.has(paragraph);
  }

  /** Index of the footnote with that label; undefined where there is none. */
  call(label: string): number | undefined {
    if (!this.definitions.has(label)) return undefined;
    const known = this.numbers.get(label);
    if (known !== undefined) return known;
    this.numbers.set(label, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** In the order of their numbers. */
  get called(): readonly FootnoteDefinition[] {
    return [...this.numbers.keys()].map((label) => this.definitions.get(label)!);
  }

  /** Defined and called by no text but that of another footnote: printed below the text, so that nothing is lost. */
  get uncalled(): readonly FootnoteDefinition[] {
    return [...this.definitions.values()].filter(({ label }) => !this.numbers.has(label));
  }
}

function beginsLine(source: string, offset: number): boolean {
  return LINE_START.test(source.slice(Math.max(0, offset - 10), offset));
}

/** Only what is called somewhere else is a footnote; any other stays where it stands. */
function isCalled(label: string, { range }: Paragraph, source: string): boolean {
  const call = `[^${label}]`;
  let count = 0;
  for (let at = source.indexOf(call); at >= 0 && count < 2; at = source.indexOf(call, at + 1)) {
    if (at < range.start || at >= range.end) return true;
    count += 1;
  }
  return count > 1;
}
