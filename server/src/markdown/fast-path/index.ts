/**
 * Markdown read without a parser where that gives the same (property tests hold it against remark): whole chunks, and the
 * marks of lines. The only file of this folder that others import.
 */
export { parseFastPath } from './blocks.ts';
export { addMarked, type Lines, marksOf } from './emphasis.ts';
