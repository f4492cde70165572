import { findNodeAtLocation, type Node, type ParseError, printParseErrorCode } from 'jsonc-parser';
import type { z } from 'zod';
import type { Bilingual } from '../text/bilingual.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { ConfigProblem } from './model.ts';

/** Keys and indices from the top of a JSON text. */
export type JsonPath = (string | number)[];

/** Where in a value an issue stands. */
export function pathOf(issue: z.core.$ZodIssue): JsonPath {
  // JSON has no symbols as keys.
  return issue.path as JsonPath;
}

/** Levels of JSON at most: far more than any file of ours needs, far fewer than overflow a parser's stack. */
export const MAX_DEPTH = 100;

/** Where a JSON text opens more levels than are read; undefined where it does not. */
export function tooDeepAt(source: string): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of source.matchAll(
    /\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*|"(?:[^"\\\n]|\\.)*"?|[[\]{}]/gu,
  )) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > MAX_DEPTH) return index;
  }
  return undefined;
}

const TYPES: Readonly<Record<string, { vi: string; en: string }>> = {
  string: { vi: 'một chuỗi', en: 'a string' },
  number: { vi: 'một số', en: 'a number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'một danh sách [ ]', en: 'a list [ ]' },
  object: { vi: 'một đối tượng { }', en: 'an object { }' },
};

/** What a schema asks for at a place, in words. */
export function expectedBy(issue: z.core.$ZodIssue): ConfigProblem['expected'] {
  if (issue.code === 'invalid_value') {
    const words = issue.values.map((value) => JSON.stringify(value)).join(', ');
    return { vi: `một trong ${words}`, en: `one of ${words}` };
  }
  if (issue.code === 'invalid_type') {
    return TYPES[issue.expected] ?? { vi: issue.expected, en: issue.expected };
  }
  if (issue.code === 'invalid_union') {
    return { vi: 'một chuỗi hoặc một danh sách chuỗi', en: 'a string or a list of strings' };
  }
  if ((issue.code === 'too_small' || issue.code === 'too_big') && issue.origin === 'number') {
    const [vi, en] = issue.code === 'too_small' ? ['từ', 'of at least'] : ['không quá', 'of at most'];
    const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
    const [why, reason] = issue.path[0] === 'layout' ? [', như quy định', ', as regulated'] : ['', ''];
    return { vi: `một số ${vi} ${limit}${why}`, en: `a number ${en} ${limit}${reason}` };
  }
  if (issue.code === 'too_small') {
    return issue.origin === 'array'
      ? { vi: 'danh sách có ít nhất một mục', en: 'a list with at least one entry' }
      : { vi: 'chuỗi không rỗng', en: 'a string that is not empty' };
  }
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return {
      vi: `chuỗi không quá ${issue.maximum} ký tự`,
      en: `a string of at most ${issue.maximum} characters`,
    };
  }
  if (issue.code === 'invalid_format' && issue.path[0] === 'own') {
    return {
      vi: 'mã chữ thường không dấu bắt đầu bằng own-, như own-khong-viet-tat',
      en: 'an id of small letters that begins with own-, such as own-no-short-forms',
    };
  }
  if (issue.code === 'invalid_format' && issue.format === 'date') {
    return { vi: 'ngày dạng 2026-07-01', en: 'a day like 2026-07-01' };
  }
  if (issue.code === 'invalid_format') {
    return { vi: 'ký hiệu đứng sau số, như /KH-UBND', en: 'what follows a number, such as /KH-UBND' };
  }
  if (issue.code === 'too_big') {
    return {
      vi: `danh sách không quá ${issue.maximum} mục`,
      en: `a list of at most ${issue.maximum} entries`,
    };
  }
  return { vi: issue.message, en: issue.message };
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
  InvalidCommentToken: { vi: 'package.json không có chú thích', en: 'package.json has no comments' },
  UnexpectedEndOfComment: { vi: 'thiếu dấu đóng chú thích “*/”', en: 'a “*/” is missing' },
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

/** What keeps a text from being JSON, with its place. */
export function syntaxProblem(file: string, lines: LineIndex, error: ParseError | undefined): ConfigProblem {
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

/** Where a member of a JSON text stands, or the nearest above it that is there. */
export function placeOf(
  node: Node,
  path: JsonPath,
  atKey: boolean,
  lines: LineIndex,
): { line?: number; character?: number } {
  const found = findNodeAtLocation(node, path);
  if (!found) return path.length > 0 ? placeOf(node, path.slice(0, -1), atKey, lines) : {};
  return lines.positionAt(atKey && found.parent?.type === 'property' ? found.parent.offset : found.offset);
}

/** `files[3].range.start`. */
export function showPath(path: JsonPath): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i > 0 ? `.${part}` : part)).join('');
}

/** At most 60 UTF-16 units of a value as JSON, for a message. */
export function shorten(json: string | undefined): string {
  const text = json ?? 'undefined';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
