import type { Paragraph } from '../../plan/model.ts';

const DEFINITION = /^\[\^([^\]\s[]{1,40})\]:[ \t]*/u;

/** The label that a paragraph defines (`[^1]: …`), and where its text begins. */
export function footnoteDefinition(
  text: string,
): { readonly label: string; readonly start: number } | undefined {
  const match = DEFINITION.exec(text);
  return match ? { label: match[1]!, start: match[0].length } : undefined;
}

/** The footnotes of a draft: those that are called get numbers in the order of their first calls. */
export class Footnotes {
  private readonly definitions = new Map<string, Paragraph>();
  private readonly numbers = new Map<string, number>();

  /** @param paragraphs all of the draft */
  constructor(paragraphs: readonly Paragraph[], source: string) {
    for (const paragraph of paragraphs) {
      const definition = footnoteDefinition(paragraph.content.text);
      if (!definition || paragraph.cell || this.definitions.has(definition.label)) continue;
      // Only what is called somewhere else is a footnote; any other stays where it stands.
      const call = `[^${definition.label}]`;
      const first = source.indexOf(call);
      const isCalled =
        first >= 0 && (first !== paragraph.range.start || source.indexOf(call, first + 1) >= 0);
      if (isCalled) this.definitions.set(definition.label, paragraph);
    }
  }

  isDefinition(paragraph: Paragraph): boolean {
    const definition = footnoteDefinition(paragraph.content.text);
    return definition !== undefined && this.definitions.get(definition.label) === paragraph;
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
  get called(): readonly { readonly label: string; readonly paragraph: Paragraph }[] {
    return [...this.numbers.keys()].map((label) => ({ label, paragraph: this.definitions.get(label)! }));
  }

  /** Defined and called by no text but that of another footnote: printed below the text, so that nothing is lost. */
  get uncalled(): readonly Paragraph[] {
    return [...this.definitions].filter(([label]) => !this.numbers.has(label)).map(([, p]) => p);
  }
}
