import { pageBase, pageSvg } from '../../export/svg/page.ts';
import { composePlan, type PageChoices } from '../../layout/compose/compose.ts';
import type { PictureSize } from '../../layout/compose/pictures.ts';
import { measureText } from '../../layout/font/metrics.ts';
import type { LayoutDocument } from '../../layout/model.ts';
import type { SetDocument, SetItem, SetLines, SetPage } from '../../layout/typeset/model.ts';
import { typeset } from '../../layout/typeset/typeset.ts';
import type { PlanDocument } from '../../plan/model.ts';
import type { TextRange } from '../../text/range.ts';

/** A page as it is shown. */
export interface PreviewPage {
  readonly width: number;
  readonly height: number;
  /** Offset in the draft from which the places in `svg` are counted. */
  readonly base: number;
  readonly svg: string;
}

/** The pages of one version of a plan. */
export interface PreviewPages {
  readonly layout: LayoutDocument;
  readonly set: SetDocument;
  readonly pages: readonly PreviewPage[];
}

/**
 * The plan as it would be printed.
 * @param pictures sizes of the image files that are there, by their addresses as written in the draft
 * @param previous the version before: a page that shows the same is the same string, and costs little
 */
export function previewPages(
  plan: PlanDocument,
  choices: PageChoices,
  pictures: ReadonlyMap<string, PictureSize>,
  previous?: PreviewPages,
): PreviewPages {
  const layout = composePlan(plan, { measure: measureText, choices, pictures }, previous?.layout);
  const set = typeset(layout, previous?.set);
  const pages = set.pages.map((page, index): PreviewPage => {
    const base = pageBase(page);
    const old = previous?.set.pages[index];
    const known = previous?.pages[index];
    if (old && known && looksTheSame(old, known.base, page, base)) return { ...known, base };
    const { width, height } = page;
    return { width, height, base, svg: pageSvg(page, { base, isEmbedded: true }) };
  });
  return { layout, set, pages };
}

/** Whether two pages have the same SVG, without writing it. */
function looksTheSame(a: SetPage, aBase: number, b: SetPage, bBase: number): boolean {
  if (a.items.length !== b.items.length || a.width !== b.width || a.height !== b.height) return false;
  for (let index = 0; index < a.items.length; index += 1)
    if (!isSameItem(a.items[index]!, aBase, b.items[index]!, bBase)) return false;
  return true;
}

function isSameItem(a: SetItem, aBase: number, b: SetItem, bBase: number): boolean {
  switch (a.type) {
    case 'lines':
      return b.type === 'lines' && isSameText(a, b) && (a.isRepeated || hasSamePlaces(a, aBase, b, bBase));
    case 'rule':
      return (
        b.type === 'rule' &&
        a.x1 === b.x1 &&
        a.y1 === b.y1 &&
        a.x2 === b.x2 &&
        a.y2 === b.y2 &&
        a.lineWidth === b.lineWidth
      );
    case 'box':
      return (
        b.type === 'box' &&
        a.x === b.x &&
        a.y === b.y &&
        a.width === b.width &&
        a.height === b.height &&
        a.colour === b.colour
      );
    case 'pageNumber':
      return b.type === 'pageNumber' && a.text === b.text && a.x === b.x && a.baseline === b.baseline;
  }
}

/** Unchanged paragraphs have the very lines that they had. */
function isSameText(a: SetLines, b: SetLines): boolean {
  return (
    a.set === b.set &&
    a.from === b.from &&
    a.to === b.to &&
    a.x === b.x &&
    a.y === b.y &&
    a.isRepeated === b.isRepeated &&
    a.paragraph.role === b.paragraph.role &&
    a.paragraph.colour === b.paragraph.colour
  );
}

function hasSamePlaces(a: SetLines, aBase: number, b: SetLines, bBase: number): boolean {
  const moved = bBase - aBase;
  const [one, other] = [a.paragraph, b.paragraph];
  if (!isMoved(one.range, other.range, moved)) return false;
  const movedInlines = moved + one.origin - other.origin;
  if (one.inlines === other.inlines) return movedInlines === 0;
  return one.inlines.every((inline, index) =>
    isMoved(inline.range, other.inlines[index]!.range, movedInlines),
  );
}

function isMoved(one: TextRange, other: TextRange, delta: number): boolean {
  return one.start + delta === other.start && one.end + delta === other.end;
}
