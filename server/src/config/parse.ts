import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { z } from 'zod';
import type { Bilingual } from '../text/bilingual.ts';
import { LineIndex } from '../text/line-index.ts';
import { nearest } from '../text/nearest.ts';
import { globProblem } from './glob.ts';
import type { Config, ConfigProblem } from './model.ts';
import { configSchema, type KnownRule } from './schema.ts';

type JsonPath = (string | number)[];

export type ParsedConfig =
  | { readonly config: Config; readonly problems: readonly [] }
  | { readonly config?: never; readonly problems: readonly ConfigProblem[] };

/**
 * Reads a configuration. In: the text of the file; `key`: the member to read (`kehoach` of a package.json).
 * Out: the configuration, or everything that is wrong with it. Never throws. A missing `key` gives an empty configuration.
 */
export function parseConfig(
  text: string,
  file: string,
  knownRules: readonly KnownRule[],
  key?: string,
): ParsedConfig {
  const source = text.replace(/^\uFEFF/, '');
  const lines = new LineIndex(source);
  if (source.length > MAX_LENGTH) {
    const expected = {
      vi: `một tệp không quá ${MAX_LENGTH} ký tự`,
      en: `a file of at most ${MAX_LENGTH} characters`,
    };
    return { problems: [{ file, path: '', expected }] };
  }
  const deep = tooDeepAt(source);
  if (deep !== undefined) {
    const expected = {
      vi: `JSON lồng không quá ${MAX_DEPTH} tầng`,
      en: `JSON of at most ${MAX_DEPTH} levels`,
    };
    return { problems: [{ file, path: '', ...lines.positionAt(deep), expected }] };
  }
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  if (first || !root) return { problems: [syntaxProblem(file, lines, first)] };
  const node = key === undefined ? root : findNodeAtLocation(root, [key]);
  if (!node) return { config: {}, problems: [] };

  const place = (path: JsonPath, atKey = false) => placeOf(node, path, atKey, lines);
  const shown = (path: JsonPath) => showPath(key === undefined ? path : [key, ...path]);
  const doubtful = doubtfulKeys(node, []);
  if (doubtful.length > 0) {
    return {
      problems: doubtful.slice(0, MAX_REPORTED).map(({ path, offset, expected }) => ({
        file,
        path: shown(path),
        ...lines.positionAt(offset),
        expected,
      })),
    };
  }
  const value: unknown = getNodeValue(node);
  const parsed = configSchema(knownRules).safeParse(value);
  if (parsed.success) {
    const wrong = globProblems(parsed.data);
    if (wrong.length === 0) return { config: parsed.data, problems: [] };
    return {
      problems: wrong.map(({ path, expected, glob }) => ({
        file,
        path: shown(path),
        ...place(path),
        expected,
        found: shorten(JSON.stringify(glob)),
      })),
    };
  }
  const problems: ConfigProblem[] = parsed.error.issues.flatMap((issue): ConfigProblem[] => {
    const path = issue.path as JsonPath;
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((unknown) => {
        const inRules = path.at(-1) === 'rules';
        const suggestion = nearest(unknown, inRules ? knownRules.map(({ id }) => id) : keysAt(path));
        return {
          file,
          path: shown([...path, unknown]),
          ...place([...path, unknown], true),
          expected: inRules
            ? { vi: 'mã của một quy tắc có thật', en: 'the id of a rule that exists' }
            : {
                vi: `một trong các khoá ${keysAt(path).join(', ')}`,
                en: `one of ${keysAt(path).join(', ')}`,
              },
          found: JSON.stringify(unknown),
          ...(suggestion ? { suggestion } : {}),
        };
      });
    }
    const found = findNodeAtLocation(node, path);
    const foundValue: unknown = found ? getNodeValue(found) : undefined;
    const suggestion =
      issue.code === 'invalid_value' && typeof foundValue === 'string'
        ? nearest(foundValue, issue.values.map(String))
        : undefined;
    return [
      {
        file,
        path: shown(path),
        ...place(path),
        expected: found ? expectedBy(issue) : expectedKey(expectedBy(issue)),
        ...(found ? { found: shorten(JSON.stringify(foundValue)) } : {}),
        ...(suggestion ? { suggestion } : {}),
      },
    ];
  });
  return { problems };
}

/** Problems of one kind that are told of one file; nobody fixes more before looking again. */
const MAX_REPORTED = 20;

/** Characters of a configuration at most; the parser takes a second for three times as many. */
const MAX_LENGTH = 500_000;

/** Levels of a configuration at most: far more than any needs, far fewer than a parser stumbles over. */
const MAX_DEPTH = 100;

/** Where a JSON text opens more levels than are read; undefined where it does not. */
function tooDeepAt(source: string): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of source.matchAll(/"(?:[^"\\\n]|\\.)*"?|[[\]{}]/gu)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > MAX_DEPTH) return index;
  }
  return undefined;
}

interface WrongGlob {
  readonly path: JsonPath;
  readonly glob: string;
  readonly expected: Bilingual;
}

/** The globs of a configuration that can match nothing, or that are refused. */
function globProblems({ files, ignore, overrides }: Config): readonly WrongGlob[] {
  const inList = (globs: readonly string[] | undefined, path: JsonPath): WrongGlob[] =>
    (globs ?? []).flatMap((glob, index) => {
      const expected = globProblem(glob.replace(/^(!?)\//u, '$1')) ?? leadsOut(glob);
      return expected ? [{ path: [...path, index], glob, expected }] : [];
    });
  return [
    ...inList(files, ['files']),
    ...inList(ignore, ['ignore']),
    ...(overrides ?? []).flatMap((override, index) => inList(override.files, ['overrides', index, 'files'])),
  ];
}

/** A glob reaches what is below its folder only. */
function leadsOut(glob: string): Bilingual | undefined {
  if (!/^!?(?:\.\/)*\.\.(?:\/|$)/u.test(glob)) return undefined;
  return {
    vi: 'một mẫu trong thư mục của cấu hình, không bắt đầu bằng ../',
    en: 'a glob inside the folder of the configuration, without ../ before it',
  };
}

const TOP_KEYS = [
  '$schema',
  'root',
  'rules',
  'stage',
  'regime',
  'locale',
  'files',
  'ignore',
  'overrides',
  'noInlineConfig',
  'requireReason',
  'baseline',
];
const OVERRIDE_KEYS = ['files', 'rules', 'stage', 'regime'];

function keysAt(path: JsonPath): readonly string[] {
  return path[0] === 'overrides' ? OVERRIDE_KEYS : TOP_KEYS;
}

const TYPES: Readonly<Record<string, { vi: string; en: string }>> = {
  string: { vi: 'một chuỗi', en: 'a string' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'một danh sách [ ]', en: 'a list [ ]' },
  object: { vi: 'một đối tượng { }', en: 'an object { }' },
};

function expectedBy(issue: z.core.$ZodIssue): ConfigProblem['expected'] {
  if (issue.code === 'invalid_value') {
    const words = issue.values.map((value) => JSON.stringify(value)).join(', ');
    return { vi: `một trong ${words}`, en: `one of ${words}` };
  }
  if (issue.code === 'invalid_type') {
    return TYPES[issue.expected] ?? { vi: issue.expected, en: issue.expected };
  }
  if (issue.code === 'too_small') {
    return issue.origin === 'array'
      ? { vi: 'danh sách có ít nhất một mục', en: 'a list with at least one entry' }
      : { vi: 'chuỗi không rỗng', en: 'a string that is not empty' };
  }
  if (issue.code === 'too_big') {
    return {
      vi: `danh sách không quá ${issue.maximum} mục`,
      en: `a list of at most ${issue.maximum} entries`,
    };
  }
  return { vi: issue.message, en: issue.message };
}

function expectedKey({ vi, en }: Bilingual): Bilingual {
  return { vi: `có khoá này, là ${vi}`, en: `this key, ${en}` };
}

interface DoubtfulKey {
  readonly path: JsonPath;
  /** Where the key stands, in UTF-16 units. */
  readonly offset: number;
  readonly expected: Bilingual;
}

/** Keys that could reach into an object's prototype, and keys written twice. */
function doubtfulKeys(node: Node, path: JsonPath): DoubtfulKey[] {
  const found: DoubtfulKey[] = [];
  const seen = new Set<string>();
  (node.children ?? []).forEach((child, index) => {
    if (node.type === 'array') {
      found.push(...doubtfulKeys(child, [...path, index]));
      return;
    }
    const [keyNode, valueNode] = child.children ?? [];
    const name = String(keyNode?.value);
    const offset = keyNode?.offset ?? child.offset;
    if (name === '__proto__') {
      found.push({
        path: [...path, name],
        offset,
        expected: { vi: 'không dùng khoá __proto__', en: 'no key __proto__' },
      });
    } else if (seen.has(name)) {
      found.push({
        path: [...path, name],
        offset,
        expected: { vi: 'mỗi khoá chỉ viết một lần', en: 'each key written once' },
      });
    } else if (valueNode) {
      found.push(...doubtfulKeys(valueNode, [...path, name]));
    }
    seen.add(name);
  });
  return found;
}

/** What the parser misses, by its names. */
const SYNTAX: Readonly<Record<string, Bilingual>> = {
  ValueExpected: {
    vi: 'thiếu giá trị, hoặc thừa dấu “,” phía trước',
    en: 'a value is missing, or a “,” too many stands before it',
  },
  PropertyNameExpected: {
    vi: 'thiếu tên khoá trong dấu ngoặc kép, hoặc thừa dấu “,” phía trước',
    en: 'a key in quotation marks is missing, or a “,” too many stands before it',
  },
  ColonExpected: { vi: 'thiếu dấu “:” sau tên khoá', en: 'a “:” is missing after the key' },
  CommaExpected: { vi: 'thiếu dấu “,”', en: 'a “,” is missing' },
  CloseBraceExpected: { vi: 'thiếu dấu “}”', en: 'a “}” is missing' },
  CloseBracketExpected: { vi: 'thiếu dấu “]”', en: 'a “]” is missing' },
  EndOfFileExpected: { vi: 'thừa chữ sau dấu đóng cuối cùng', en: 'something stands after the end' },
  InvalidCommentToken: { vi: 'JSON không có chú thích', en: 'JSON has no comments' },
  UnexpectedEndOfComment: { vi: 'JSON không có chú thích', en: 'JSON has no comments' },
  UnexpectedEndOfString: { vi: 'thiếu dấu ngoặc kép đóng', en: 'a closing quotation mark is missing' },
  UnexpectedEndOfNumber: { vi: 'số viết dở', en: 'a number breaks off' },
  InvalidNumberFormat: { vi: 'số viết sai', en: 'a number is misspelt' },
  InvalidUnicode: { vi: 'mã \\u viết sai', en: 'a \\u escape is misspelt' },
  InvalidEscapeCharacter: { vi: 'dấu \\ đứng trước chữ không hợp lệ', en: 'a \\ escapes nothing known' },
  InvalidCharacter: { vi: 'có ký tự không hợp lệ', en: 'a character is not allowed' },
  InvalidSymbol: {
    vi: 'có chữ không hợp lệ, có lẽ thiếu dấu ngoặc kép',
    en: 'a word that is no JSON, perhaps without its quotation marks',
  },
};

function syntaxProblem(file: string, lines: LineIndex, error: ParseError | undefined): ConfigProblem {
  const { line, character } = lines.positionAt(error?.offset ?? 0);
  const what = SYNTAX[error ? printParseErrorCode(error.error) : 'ValueExpected'] ?? SYNTAX.InvalidSymbol!;
  return {
    file,
    path: '',
    line,
    character,
    expected: { vi: `JSON đúng cú pháp (${what.vi})`, en: `well-formed JSON (${what.en})` },
  };
}

function placeOf(
  node: Node,
  path: JsonPath,
  atKey: boolean,
  lines: LineIndex,
): { line?: number; character?: number } {
  const found = findNodeAtLocation(node, path);
  if (!found) return path.length > 0 ? placeOf(node, path.slice(0, -1), atKey, lines) : {};
  return lines.positionAt(atKey && found.parent?.type === 'property' ? found.parent.offset : found.offset);
}

function showPath(path: JsonPath): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i > 0 ? `.${part}` : part)).join('');
}

function shorten(json: string | undefined): string {
  const text = json ?? 'undefined';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
