import type { InlineSpan } from '../../markdown/inlines.ts';
import type { LayoutImage } from '../model.ts';

/** Width and height of an image file in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Points in a pixel of a screen. */
const PIXEL = 0.75;

/** The images of a draft whose files were found; of any other its description is printed. */
export class Pictures {
  /** @param sizes by address as written, @param maxWidth, @param maxHeight of the text area */
  constructor(
    private readonly sizes: ReadonlyMap<string, PictureSize>,
    private readonly maxWidth: number,
    private readonly maxHeight: number,
  ) {}

  of(span: Pick<InlineSpan, 'target' | 'range' | 'children'>): LayoutImage | undefined {
    const size = span.target === undefined ? undefined : this.sizes.get(span.target);
    if (!size || !(size.width > 0) || !(size.height > 0)) return undefined;
    const width = size.width * PIXEL;
    const height = size.height * PIXEL;
    const scale = Math.min(1, this.maxWidth / width, this.maxHeight / height);
    return {
      type: 'image',
      target: span.target!,
      description: span.children.map((child) => (child.type === 'text' ? child.text : '')).join(''),
      width: width * scale,
      height: height * scale,
      range: span.range,
    };
  }
}
