import { safeJson } from '../../text/neutralise.ts';
import { VERSION } from '../version.ts';
import type { Figures, FiguresContext } from './model.ts';

/** The figures for other programs, and for a later `--baseline`. */
export function figuresJson(figures: Figures, { date }: FiguresContext): string {
  const tool = { name: 'soan-ke-hoach', version: VERSION };
  return `${safeJson({ version: 1, tool, report: { date, ...figures } }, 2)}\n`;
}
