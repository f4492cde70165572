import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const { contributes } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));

/** Editor backgrounds of VS Code's themes. */
const THEMES: readonly (readonly [string, string, number])[] = [
  ['[*Dark*]', '#1F1F1F', 4.5],
  ['[*Light*]', '#FFFFFF', 4.5],
  ['[Default High Contrast]', '#000000', 7],
  ['[Default High Contrast Light]', '#FFFFFF', 7],
];

interface ColourRule {
  readonly scope: string | readonly string[];
  readonly settings: { readonly foreground: string };
}

const rulesOf = (theme: string): readonly ColourRule[] =>
  contributes.configurationDefaults['editor.tokenColorCustomizations'][theme].textMateRules;

/** Relative luminance and contrast by WCAG 2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('what package.json contributes', () => {
  it('points at the grammars and snippets that are there', () => {
    for (const grammar of contributes.grammars) {
      const file = new URL(grammar.path, ROOT);
      expect(JSON.parse(readFileSync(file, 'utf8')).scopeName).toBe(grammar.scopeName);
      expect(grammar.injectTo).toEqual(['text.html.markdown']);
    }
    for (const { path } of contributes.snippets) expect(existsSync(new URL(path, ROOT))).toBe(true);
  });

  it.each(THEMES)('colours %s readably', (theme, background, least) => {
    for (const { settings } of rulesOf(theme)) {
      expect(contrast(settings.foreground, background)).toBeGreaterThanOrEqual(least);
    }
  });

  it('colours only scopes that the grammars give', () => {
    const grammars = contributes.grammars
      .map((grammar: { path: string }) => readFileSync(new URL(grammar.path, ROOT), 'utf8'))
      .join('');
    for (const [theme] of THEMES) {
      for (const scope of rulesOf(theme).flatMap((rule) => rule.scope))
        expect(grammars).toContain(`"${scope}"`);
    }
  });
});
