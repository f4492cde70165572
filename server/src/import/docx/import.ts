import type { Bilingual } from '../../text/bilingual.ts';
import { readDocument } from './document.ts';
import { ImportFault } from './fault.ts';
import { writeDraft } from './markdown/write.ts';
import type { WordDocument } from './model.ts';
import { ZipFile } from './zip.ts';

/** A Word file as a draft. */
export interface ImportedDraft {
  /** Markdown, in NFC, with `\n` line endings. */
  readonly markdown: string;
  /** By line of the draft, from 0: the number of the paragraph in the Word file, from 1; 0: none. */
  readonly paragraphs: readonly number[];
  /** Files that the draft shows, by their name in the folder of images. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** What the user should know: changes that were taken over, text that was left out. */
  readonly notes: readonly Bilingual[];
}

/** Why a file cannot be imported, for a message that begins with its name. */
export interface ImportFailure {
  readonly reason: Bilingual;
  /** A name for the reason, of `FaultCode`. */
  readonly code: string;
}

/** Formats of images that a Markdown preview shows. */
const SHOWN_IMAGE = /\.(?:png|jpe?g|gif|bmp|webp|svg)$/iu;

/**
 * Reads a .docx file. Never throws; takes at most some two seconds and 64 MB, also for a hostile file.
 * @param imageFolder where the caller puts the images, as a path from the draft, with `/`
 */
export function importDocx(bytes: Uint8Array, imageFolder: string): ImportedDraft | ImportFailure {
  try {
    const zip = new ZipFile(bytes);
    const document = readDocument(zip);
    const names = new Map<string, string>();
    let hidden = 0;
    const address = (part: string): string | undefined => {
      if (!zip.has(part) || !SHOWN_IMAGE.test(part)) {
        hidden += 1;
        return undefined;
      }
      const name = names.get(part) ?? part.slice(part.lastIndexOf('/') + 1).replace(/[^\w.-]/gu, '_');
      names.set(part, name);
      return encodeURI(`${imageFolder}/${name}`).replace(/[()]/gu, (found) =>
        found === '(' ? '%28' : '%29',
      );
    };
    const { markdown, paragraphs } = writeDraft(document, address);
    const images = new Map([...names].map(([part, name]) => [name, zip.read(part)!]));
    return { markdown, paragraphs, images, notes: notesOn(document, hidden) };
  } catch (error) {
    const { code, reason } = error instanceof ImportFault ? error : new ImportFault('internal');
    return { code, reason };
  }
}

function notesOn({ trackedChanges, hasHiddenText, furniture }: WordDocument, hidden: number): Bilingual[] {
  const notes: Bilingual[] = [];
  if (trackedChanges > 0) {
    notes.push({
      vi: `có ${trackedChanges} thay đổi theo dõi (Track Changes): đã lấy văn bản sau khi chấp nhận tất cả`,
      en: `has ${trackedChanges} tracked changes: the text after accepting all of them was taken`,
    });
  }
  if (hasHiddenText) {
    notes.push({ vi: 'có chữ ẩn (Hidden), đã bỏ qua', en: 'has hidden text, which was left out' });
  }
  for (const text of furniture) {
    const shown = text.length > 80 ? `${text.slice(0, 77)}…` : text;
    notes.push({
      vi: `đã bỏ chữ ở đầu trang hoặc chân trang: “${shown}”`,
      en: `left out the text of a header or footer: “${shown}”`,
    });
  }
  if (hidden > 0) {
    notes.push({
      vi: `đã bỏ ${hidden} hình không hiện được trong Markdown (EMF, WMF hoặc thiếu tệp ảnh)`,
      en: `left out ${hidden} pictures that Markdown cannot show (EMF, WMF or missing)`,
    });
  }
  return notes;
}
