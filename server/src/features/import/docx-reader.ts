// A bundle of its own: parsers of zip and XML that only an import needs.
export { type ImportedDraft, type ImportFailure, importDocx } from '../../import/docx/import.ts';
