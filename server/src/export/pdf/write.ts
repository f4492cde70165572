import { strToU8 } from 'fflate';
import { type FontFiles, fontOf } from '../../layout/font/font-files.ts';
import type { Face } from '../../layout/font/metrics.ts';
import type { LayoutDocument, LayoutParagraph } from '../../layout/model.ts';
import type { SetDocument } from '../../layout/typeset/model.ts';
import type { Images } from '../images.ts';
import { colourProfile } from './colour-profile.ts';
import { FaceFont } from './face-font.ts';
import { PRODUCER, xmpPacket } from './metadata.ts';
import { writeOutline } from './outline.ts';
import { PageContent, type PageResources } from './page-content.ts';
import { writePicture } from './picture.ts';
import { type MarkedContent, StructureTree } from './structure.ts';
import { latin1, PdfWriter, type Reference, textString } from './writer.ts';

export interface PdfOptions {
  readonly fonts: FontFiles;
  /** Files of the pictures, by their targets in the draft. */
  readonly pictures?: Images;
}

/**
 * A plan as a PDF file: the pages as they are set, the font embedded, text that can be copied and searched, tagged, with
 * title and language, made to PDF/A-2a (ISO 19005-2). The same plan gives the same bytes.
 * @param set the pages of `document`
 * @throws Error where the program has no font files
 */
export function writePdf(document: LayoutDocument, set: SetDocument, options: PdfOptions): Uint8Array {
  return new PdfDocument(document, set, options).write();
}

class PdfDocument {
  private readonly pdf = new PdfWriter();
  private readonly pages: readonly Reference[];
  private readonly fonts = new Map<Face, FaceFont>();
  private readonly pictures = new Map<
    string,
    { readonly name: string; readonly ref: Reference } | undefined
  >();
  private readonly contents = new Map<LayoutParagraph, MarkedContent[]>();

  constructor(
    private readonly document: LayoutDocument,
    private readonly set: SetDocument,
    private readonly options: PdfOptions,
  ) {
    this.pages = set.pages.map(() => this.pdf.reserve());
  }

  write(): Uint8Array {
    const { pdf, document } = this;
    const { properties } = document;
    const tree = pdf.reserve();
    this.set.pages.forEach((_, index) => {
      this.writePage(index, tree);
    });
    for (const font of this.fonts.values()) font.finish();
    pdf.add({ Type: '/Pages', Kids: this.pages.map((ref) => ({ ref })), Count: this.pages.length }, tree);
    const structure = new StructureTree(pdf, this.pages, this.contents);
    structure.write(document);
    const outline = writeOutline(pdf, this.set, this.pages);
    const profile = pdf.addStream(colourProfile(), { N: 3, Alternate: '/DeviceRGB' });
    const packet = strToU8(xmpPacket(properties));
    const metadata = pdf.addStream(packet, { Type: '/Metadata', Subtype: '/XML' }, { isPlain: true });
    const root = pdf.add({
      Type: '/Catalog',
      Pages: { ref: tree },
      Lang: `(${properties.language})`,
      MarkInfo: { Marked: 'true' },
      StructTreeRoot: { ref: structure.reference },
      ViewerPreferences: { DisplayDocTitle: 'true' },
      Metadata: { ref: metadata },
      ...(outline === undefined ? {} : { Outlines: { ref: outline } }),
      OutputIntents: [
        {
          Type: '/OutputIntent',
          S: '/GTS_PDFA1',
          OutputConditionIdentifier: '(sRGB)',
          Info: '(sRGB)',
          DestOutputProfile: { ref: profile },
        },
      ],
    });
    const info = pdf.add({
      Title: textString(properties.title),
      ...(properties.issuer === '' ? {} : { Author: textString(properties.issuer) }),
      Producer: textString(PRODUCER),
    });
    return pdf.finish(root, info);
  }

  private writePage(index: number, tree: Reference): void {
    const { pdf } = this;
    const page = this.set.pages[index]!;
    const ids = { next: 0 };
    const resources: PageResources = {
      font: (face) => this.font(face),
      picture: (target) => this.picture(target)?.name,
      mark: ({ paragraph }, alternative) => {
        const content: MarkedContent = {
          page: index,
          id: ids.next++,
          ...(alternative === undefined ? {} : { alternative }),
        };
        const known = this.contents.get(paragraph);
        if (known) known.push(content);
        else this.contents.set(paragraph, [content]);
        return content.id;
      },
    };
    const content = new PageContent(page, resources);
    const stream = pdf.addStream(latin1(content.operators));
    const faces = [...content.faces].map((face) => [face, { ref: this.font(face).reference }]);
    const pictures = [...this.pictures.values()].flatMap((picture) =>
      picture && content.pictures.has(picture.name) ? [[picture.name, { ref: picture.ref }]] : [],
    );
    pdf.add(
      {
        Type: '/Page',
        Parent: { ref: tree },
        MediaBox: [0, 0, page.width, page.height],
        Resources: {
          Font: Object.fromEntries(faces),
          ...(pictures.length > 0 ? { XObject: Object.fromEntries(pictures) } : {}),
        },
        Contents: { ref: stream },
        StructParents: index,
        Tabs: '/S',
      },
      this.pages[index]!,
    );
  }

  private font(face: Face): FaceFont {
    let font = this.fonts.get(face);
    if (!font) {
      font = new FaceFont(this.pdf, face, fontOf(this.options.fonts, face));
      this.fonts.set(face, font);
    }
    return font;
  }

  private picture(target: string): { readonly name: string; readonly ref: Reference } | undefined {
    if (!this.pictures.has(target)) {
      const file = this.options.pictures?.get(target);
      const ref = file && writePicture(this.pdf, file);
      const name = `Picture${this.pictures.size + 1}`;
      this.pictures.set(target, ref === undefined ? undefined : { name, ref });
    }
    return this.pictures.get(target);
  }
}
