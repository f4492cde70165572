import { importDocx } from '../../../server/src/import/docx/import.ts';
import { type WordParts, wordFile } from '../../support/word-file.ts';

/** The draft that a Word file of these parts becomes; without its final line feed. */
export function draftOf(parts: WordParts | string): string {
  const imported = importDocx(wordFile(typeof parts === 'string' ? { body: parts } : parts), 'hinh');
  if ('code' in imported) throw new Error(imported.code);
  return imported.markdown.replace(/\n$/u, '');
}
