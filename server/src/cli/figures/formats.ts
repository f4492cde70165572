import type { Figures, FiguresContext } from './model.ts';

type Render = (figures: Figures, context: FiguresContext) => string;

const LOADERS: Readonly<Record<'text' | 'json' | 'csv' | 'html' | 'markdown', () => Promise<Render>>> = {
  text: async () => (await import('./text.ts')).figuresText,
  json: async () => (await import('./json.ts')).figuresJson,
  csv: async () => (await import('./csv.ts')).figuresCsv,
  html: async () => (await import('./html.ts')).figuresHtml,
  markdown: async () => (await import('./markdown.ts')).figuresMarkdown,
};

export type FiguresFormat = keyof typeof LOADERS;

export const FIGURES_FORMATS = Object.keys(LOADERS) as readonly FiguresFormat[];

/** Puts figures in words. In: one of `FIGURES_FORMATS`. */
export async function renderFigures(
  format: FiguresFormat,
  figures: Figures,
  context: FiguresContext,
): Promise<string> {
  return (await LOADERS[format]())(figures, context);
}
