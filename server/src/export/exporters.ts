import type { FontFiles } from '../layout/font/font-files.ts';
import type { LayoutDocument } from '../layout/model.ts';
import { typeset } from '../layout/typeset/typeset.ts';
import { isOwnDocx } from './docx/own.ts';
import { writeDocx } from './docx/write.ts';
import type { ExportedFile, ExportFormat } from './formats.ts';
import { writeHtml } from './html/write.ts';
import type { Images } from './images.ts';
import { hasMark } from './mark.ts';
import { writePdf } from './pdf/write.ts';
import { isOwnPdf } from './pdf/writer.ts';
import { writeSvgFiles } from './svg/files.ts';

/** Writes the pages of a plan in one format. */
export interface Exporter {
  /** The same bytes for the same document. */
  readonly write: (document: LayoutDocument, images: Images, fonts: FontFiles) => readonly ExportedFile[];
  /** Whether a file was written by this exporter and by nothing else since, so that it may be written over. */
  readonly isOwn: (bytes: Uint8Array) => boolean;
}

export const EXPORTERS: Readonly<Record<ExportFormat, Exporter>> = {
  docx: {
    write: (document, images) => [{ suffix: '', bytes: writeDocx(document, images) }],
    isOwn: isOwnDocx,
  },
  pdf: {
    write: (document, pictures, fonts) => [
      { suffix: '', bytes: writePdf(document, typeset(document), { fonts, pictures }) },
    ],
    isOwn: isOwnPdf,
  },
  html: {
    write: (document, images) => [{ suffix: '', bytes: writeHtml(document, images) }],
    isOwn: hasMark,
  },
  svg: {
    write: (document, images) => writeSvgFiles(typeset(document), images),
    isOwn: hasMark,
  },
};
