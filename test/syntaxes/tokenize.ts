import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { IGrammar } from 'vscode-textmate';

const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma') as typeof import('vscode-oniguruma');
const textmate = require('vscode-textmate') as typeof import('vscode-textmate');

const ROOT = new URL('../../', import.meta.url);
const INJECTIONS = ['text.html.markdown.kehoach', 'text.html.markdown.kehoach.comment'];

const FILES: Readonly<Record<string, string>> = {
  'text.html.markdown': 'test/fixtures/grammars/markdown.tmLanguage.json',
  'text.html.markdown.kehoach': 'syntaxes/kehoach.injection.tmLanguage.json',
  'text.html.markdown.kehoach.comment': 'syntaxes/kehoach.comment.tmLanguage.json',
};

/** Markdown as VS Code colours it, with or without our injection. */
export async function loadMarkdown(injected = true): Promise<IGrammar> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => oniguruma.createOnigScanner(patterns),
      createOnigString: (text) => oniguruma.createOnigString(text),
    }),
    loadGrammar: async (scope) => {
      const file = FILES[scope];
      return file ? textmate.parseRawGrammar(readFileSync(new URL(file, ROOT), 'utf8'), file) : null;
    },
    getInjections: (scope) => (injected && scope === 'text.html.markdown' ? INJECTIONS : undefined),
  });
  return (await registry.loadGrammar('text.html.markdown'))!;
}

export interface Token {
  readonly line: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

export function tokenize(grammar: IGrammar, text: string): Token[] {
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((line, index) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map((token) => ({
      line: index,
      text: line.slice(token.startIndex, token.endIndex),
      scopes: token.scopes,
    }));
  });
}

const isOurs = (scope: string): boolean => scope.endsWith('.kehoach');

/** `line: text scope scope` for each token that has a scope of ours. */
export function ours(tokens: readonly Token[]): string[] {
  return tokens
    .filter((token) => token.scopes.some(isOurs))
    .map((token) => `${token.line + 1}: ${token.text} → ${token.scopes.filter(isOurs).join(' ')}`);
}
