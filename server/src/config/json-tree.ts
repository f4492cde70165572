import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { LineIndex } from '../text/line-index.ts';
import { MAX_DEPTH, syntaxProblem, tooDeepAt } from './json-problems.ts';
import type { ConfigProblem } from './model.ts';

/** What keeps a text from being data, with its place. */
export type SyntaxProblem = Omit<ConfigProblem, 'file' | 'path'>;

/** The data of a configuration's text, each value with its place (UTF-16 offsets), or why the text is not valid. */
export type DataTree =
  | { readonly root: Node; readonly problem?: never }
  | { readonly root?: never; readonly problem: SyntaxProblem };

/** Reads the text of a configuration, without a byte order mark. Never throws. */
export type ReadTree = (source: string, lines: LineIndex, inPackage: boolean) => DataTree;

/** JSON with comments and commas after the last entry; a package.json belongs to npm, which takes neither. */
export const jsonTree: ReadTree = (source, lines, inPackage) => {
  const deep = tooDeepAt(source);
  if (deep !== undefined) {
    const expected = {
      vi: `JSON lồng không quá ${MAX_DEPTH} tầng`,
      en: `JSON of at most ${MAX_DEPTH} levels`,
    };
    return { problem: { ...lines.positionAt(deep), expected } };
  }
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, { disallowComments: inPackage, allowTrailingComma: !inPackage });
  const first = errors[0];
  if (!first && root) return { root };
  const { file: _file, path: _path, ...problem } = syntaxProblem('', lines, first);
  return { problem };
};
