import type { LayoutDocument } from '../layout/model.ts';
import { isOwnDocx } from './docx/own.ts';
import { writeDocx } from './docx/write.ts';
import type { ExportedFile, ExportFormat } from './formats.ts';
import type { Images } from './images.ts';

/** Writes the pages of a plan in one format. */
export interface Exporter {
  /** The same bytes for the same document. */
  readonly write: (document: LayoutDocument, images: Images) => readonly ExportedFile[];
  /** Whether a file was written by this exporter and by nothing else since, so that it may be written over. */
  readonly isOwn: (bytes: Uint8Array) => boolean;
}

export const EXPORTERS: Readonly<Record<ExportFormat, Exporter>> = {
  docx: {
    write: (document, images) => [{ suffix: '', bytes: writeDocx(document, images) }],
    isOwn: isOwnDocx,
  },
};
