import type { LayoutParagraph } from '../../layout/model.ts';
import type { SetDocument } from '../../layout/typeset/model.ts';
import { type PdfDictionary, type PdfWriter, type Reference, textString } from './writer.ts';

interface Heading {
  readonly title: string;
  readonly level: number;
  readonly page: number;
  /** From the foot of the page. */
  readonly top: number;
  readonly children: Heading[];
}

/** Writes the bookmarks of the headings; undefined where there are none. */
export function writeOutline(
  pdf: PdfWriter,
  set: SetDocument,
  pages: readonly Reference[],
): Reference | undefined {
  const headings = headingTree(set);
  if (headings.length === 0) return undefined;
  const root = pdf.reserve();
  const items = writeItems(pdf, headings, root, pages);
  pdf.add({ Type: '/Outlines', ...items, Count: headings.length }, root);
  return root;
}

function headingTree({ pages }: SetDocument): Heading[] {
  const roots: Heading[] = [];
  const open: Heading[] = [];
  pages.forEach(({ items, height }, page) => {
    for (const item of items) {
      if (item.type !== 'lines' || item.from > 0 || item.isRepeated) continue;
      const { outlineLevel: level } = item.paragraph;
      if (level === undefined) continue;
      const heading = { title: titleOf(item.paragraph), level, page, top: height - item.y, children: [] };
      while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
      (open.at(-1)?.children ?? roots).push(heading);
      open.push(heading);
    }
  });
  return roots;
}

function titleOf({ inlines }: LayoutParagraph): string {
  return inlines
    .map((inline) => (inline.type === 'text' ? inline.text : ' '))
    .join('')
    .replace(/\s+/gu, ' ')
    .replaceAll('\u2011', '-')
    .trim();
}

/** Items of one level: the first and the last of them. Those below are closed. */
function writeItems(
  pdf: PdfWriter,
  headings: readonly Heading[],
  parent: Reference,
  pages: readonly Reference[],
): PdfDictionary {
  const references = headings.map(() => pdf.reserve());
  headings.forEach(({ title, page, top, children }, index) => {
    const own = references[index]!;
    const below = children.length > 0 ? writeItems(pdf, children, own, pages) : {};
    pdf.add(
      {
        Title: textString(title),
        Parent: { ref: parent },
        ...(index > 0 ? { Prev: { ref: references[index - 1]! } } : {}),
        ...(index + 1 < references.length ? { Next: { ref: references[index + 1]! } } : {}),
        ...below,
        ...(children.length > 0 ? { Count: -children.length } : {}),
        Dest: [{ ref: pages[page]! }, '/XYZ', 0, top, 0],
      },
      own,
    );
  });
  return { First: { ref: references[0]! }, Last: { ref: references.at(-1)! } };
}
