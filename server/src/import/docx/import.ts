import type { Bilingual } from '../../text/bilingual.ts';
import { writeDraft } from '../markdown/write.ts';
import type { WordForm } from '../word-form.ts';
import { readDocument } from './document.ts';
import { ImportFault } from './fault.ts';
import { notesOn } from './notes.ts';
import { ZipFile } from './zip.ts';

/** Unpacks an image: undefined where that part of the file is broken. */
export type ImageBytes = () => Uint8Array | undefined;

/** A Word file as a draft. */
export interface ImportedDraft {
  /** Markdown, in NFC, with `\n` line endings. */
  readonly markdown: string;
  /** By line of the draft, from 0: the number of the paragraph in the Word file, from 1; 0: none. */
  readonly paragraphs: readonly number[];
  /** Files that the draft shows, by their name in the folder of images; each is unpacked when it is asked for. */
  readonly images: ReadonlyMap<string, ImageBytes>;
  /** How the file is set, where that was asked for. */
  readonly form?: WordForm | undefined;
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
/** Bytes of an image at most: a photograph of 20 megapixels has 10 million. */
const MAX_IMAGE = 24 * 1024 * 1024;

/**
 * Reads a .docx file. Never throws; the bytes, elements and characters that it takes are bounded, also for a hostile file.
 * @param imageFolder where the caller puts the images, as a path from the draft, with `/`
 * @param withForm reads also how the file is set
 */
export function importDocx(
  bytes: Uint8Array,
  imageFolder: string,
  withForm = false,
): ImportedDraft | ImportFailure {
  try {
    const zip = new ZipFile(bytes);
    const { document, form } = readDocument(zip, withForm);
    const names = new Map<string, string>();
    let hidden = 0;
    const address = (part: string): string | undefined => {
      if (!zip.has(part) || !SHOWN_IMAGE.test(part) || zip.sizeOf(part) > MAX_IMAGE) {
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
    const images = new Map([...names].map(([part, name]) => [name, () => unpacked(zip, part)]));
    return { markdown, paragraphs, images, form, notes: notesOn(document, hidden) };
  } catch (error) {
    const { code, reason } = error instanceof ImportFault ? error : new ImportFault('internal');
    return { code, reason };
  }
}

function unpacked(zip: ZipFile, part: string): Uint8Array | undefined {
  try {
    return zip.read(part);
  } catch (error) {
    if (error instanceof ImportFault) return undefined;
    throw error;
  }
}
