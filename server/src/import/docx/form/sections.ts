import type { PageNumberPlace, WordSection } from '../../word-form.ts';
import type { Relation } from '../parts.ts';
import type { Styles } from '../styles.ts';
import { child, children, readXml, switchOf, type XmlElement } from '../xml.ts';
import type { ZipFile } from '../zip.ts';
import { pointsIn, TWIP } from './lengths.ts';
import { pageNumberIn } from './page-numbers.ts';

type Kind = 'default' | 'first';
type Numbers = Readonly<Record<Kind, readonly PageNumberPlace[]>>;

/** Reads sections in their order: headers and footers that one does not name are those of the section before. */
export class SectionReader {
  private readonly places = new Map<string, PageNumberPlace | undefined>();
  private inherited = new Map<string, string>();

  constructor(
    private readonly zip: ZipFile,
    private readonly relations: ReadonlyMap<string, Relation>,
    private readonly styles: Styles,
  ) {}

  /**
   * @param element `w:sectPr`
   * @param first number of the section's first paragraph
   */
  read(element: XmlElement, first: number): WordSection {
    const size = child(element, 'pgSz')?.attributes;
    const margins = child(element, 'pgMar')?.attributes;
    const side = (name: string): number | undefined => {
      const value = pointsIn(margins?.[name], TWIP);
      // A negative one only says that a tall header does not push the text down.
      return value === undefined ? undefined : Math.abs(value);
    };
    const left = side('left');
    const numbers = this.numbersOf(element);
    const hasOwnFirst = switchOf(element, 'titlePg') === true;
    return {
      first,
      width: pointsIn(size?.w, TWIP),
      height: pointsIn(size?.h, TWIP),
      margins: {
        top: side('top'),
        bottom: side('bottom'),
        left: left === undefined ? undefined : left + (side('gutter') ?? 0),
        right: side('right'),
      },
      firstPageNumber: numbers[hasOwnFirst ? 'first' : 'default'][0],
      pageNumber: numbers.default[0],
    };
  }

  /** Header first: a number that stands in both is one that stands there. */
  private numbersOf(element: XmlElement): Numbers {
    for (const { name, attributes } of children(element)) {
      const part = this.relations.get(attributes['r:id'] ?? '')?.target;
      if (!/^(?:header|footer)Reference$/u.test(name) || part === undefined) continue;
      this.inherited.set(`${name.slice(0, 6)}:${attributes.type ?? 'default'}`, part);
    }
    const of = (kind: Kind): PageNumberPlace[] =>
      (['header', 'footer'] as const).flatMap((place) => {
        const part = this.inherited.get(`${place}:${kind}`);
        return part === undefined ? [] : (this.placeIn(part, place) ?? []);
      });
    return { default: of('default'), first: of('first') };
  }

  private placeIn(part: string, place: PageNumberPlace['part']): PageNumberPlace | undefined {
    if (!this.places.has(part)) {
      const root = readXml(this.zip, part);
      this.places.set(part, root && pageNumberIn(root, place, this.styles));
    }
    return this.places.get(part);
  }
}
