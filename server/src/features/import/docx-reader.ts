// A bundle of its own: parsers of zip and XML, and widths of letters, that only Word files need.
export { type ImportedDraft, type ImportFailure, importDocx } from '../../import/docx/import.ts';
export { measureWord } from './measure-word.ts';
