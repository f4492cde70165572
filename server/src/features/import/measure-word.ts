import { measureText } from '../../layout/font/metrics.ts';
import type { MeasureWord } from '../../rules/word-file.ts';

/** Width of a text in Times New Roman, in points. */
export const measureWord: MeasureWord = (text, { size, bold, italic }) =>
  measureText(text, { size, bold, italic, underline: false, strikethrough: false, position: 'normal' });
