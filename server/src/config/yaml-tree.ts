import type { Node } from 'jsonc-parser';
import {
  CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type ParsedNode,
  parseDocument,
  type YAMLError,
  type YAMLWarning,
} from 'yaml';
import type { Bilingual } from '../text/bilingual.ts';
import type { ReadTree } from './json-tree.ts';

/**
 * YAML (1.2, core schema) as the tree that JSON gives, so that all that is asked of a configuration is asked of it too. What
 * JSON has not is refused: references (`*`), tags, keys that are lists. A text of comments alone is an empty object.
 */
export const yamlTree: ReadTree = (source, lines) => {
  const wrong = (offset: number, expected: Bilingual) => ({
    problem: { ...lines.positionAt(Math.min(offset, source.length)), expected },
  });
  if (source.length > MAX_LENGTH) return wrong(0, TOO_LONG);
  const refused = refusedIn(source);
  if (refused) return wrong(refused.offset, refused.expected);
  // Keys written twice are told by whoever asked for the tree, with both places.
  const document: Document.Parsed = parseDocument(source, { uniqueKeys: false });
  const [error] = [...document.errors, ...document.warnings];
  if (error) return wrong(error.pos[0], syntaxOf(error));
  try {
    return { root: rootOf(document, source.length) };
  } catch (fault) {
    if (fault instanceof Refusal) return wrong(fault.offset, fault.expected);
    throw fault;
  }
};

function rootOf({ contents }: Document.Parsed, length: number): Node {
  const isEmpty = !contents || (isScalar(contents) && contents.value === null && contents.source === '');
  return isEmpty ? object(0, length, []) : nodeOf(contents, 0);
}

/** Characters at most: YAML takes long to read. */
const MAX_LENGTH = 64_000;
/** Columns by which a line is indented, brackets open at once, and marks (`-`, `?`, `:`) of a line at most. */
const MAX_INDENT = 100;
const MAX_BRACKETS = 50;
const MAX_MARKS = 20;

interface Refused {
  /** In UTF-16 units. */
  readonly offset: number;
  readonly expected: Bilingual;
}

/**
 * What is not read, found before a tree is made: the parser descends level by level, and one that runs out of stack ends the
 * process; of many anchors it makes quadratic work.
 */
function refusedIn(source: string): Refused | undefined {
  let [offset, brackets, marks] = [0, 0, 0];
  let [isScalarNext, isLineStart] = [false, true];
  for (const token of new Lexer().lex(source)) {
    const type = isScalarNext ? 'scalar' : CST.tokenType(token);
    isScalarNext = token === CST.SCALAR && !isScalarNext;
    if (LEXER_MARKS.includes(token)) continue;
    if (type === 'anchor' || type === 'alias') return { offset, expected: NO_REFERENCE };
    brackets += BRACKETS[String(type)] ?? 0;
    marks = type === 'newline' ? 0 : marks + (LINE_MARKS.includes(type) ? 1 : 0);
    const isDeep = brackets > MAX_BRACKETS || (brackets <= 0 && marks > MAX_MARKS);
    if (isDeep || (isLineStart && type === 'space' && token.length > MAX_INDENT))
      return { offset, expected: TOO_DEEP };
    isLineStart = type === 'newline';
    offset += token.length;
  }
  return undefined;
}

/** What the lexer tells beside the text. */
const LEXER_MARKS: readonly string[] = [CST.BOM, CST.DOCUMENT, CST.FLOW_END, CST.SCALAR];

const BRACKETS: Readonly<Record<string, number>> = {
  'flow-map-start': 1,
  'flow-seq-start': 1,
  'flow-map-end': -1,
  'flow-seq-end': -1,
};

const LINE_MARKS: readonly (CST.TokenType | null)[] = ['seq-item-ind', 'explicit-key-ind', 'map-value-ind'];

class Refusal extends Error {
  constructor(
    readonly offset: number,
    readonly expected: Bilingual,
  ) {
    super(expected.en);
  }
}

/** In: `node`, or the place where one would stand. */
function nodeOf(node: ParsedNode | null, at: number): Node {
  if (!node) return { type: 'null', offset: at, length: 0, value: null };
  const [offset, end] = node.range;
  if (isAlias(node)) throw new Refusal(offset, NO_REFERENCE);
  if (isMap<ParsedNode, ParsedNode | null>(node)) {
    const properties = node.items.map(({ key, value }) => property(key, value));
    return object(offset, end - offset, properties);
  }
  if (isSeq<ParsedNode>(node)) {
    const children = node.items.map((item) => nodeOf(item, end));
    return { type: 'array', offset, length: end - offset, children };
  }
  const value: unknown = isScalar(node) ? node.value : null;
  return { type: typeOf(value), offset, length: end - offset, value };
}

function property(key: ParsedNode, value: ParsedNode | null): Node {
  const [offset, end] = key.range;
  if (isAlias(key)) throw new Refusal(offset, NO_REFERENCE);
  if (!isScalar(key)) throw new Refusal(offset, PLAIN_KEY);
  const name: Node = { type: 'string', offset, length: end - offset, value: String(key.source ?? key.value) };
  const held = nodeOf(value, end);
  return whole({
    type: 'property',
    offset,
    length: held.offset + held.length - offset,
    children: [name, held],
  });
}

function object(offset: number, length: number, properties: Node[]): Node {
  return whole({ type: 'object', offset, length, children: properties });
}

/** A node that its children know. */
function whole(node: Node): Node {
  for (const child of node.children ?? []) Object.assign(child, { parent: node });
  return node;
}

function typeOf(value: unknown): Node['type'] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return typeof value as Node['type'];
  return 'null';
}

/** What is asked of a text that is no YAML. */
function syntaxOf({ code, message }: YAMLError | YAMLWarning): Bilingual {
  if (code === 'TAG_RESOLVE_FAILED') return NO_TAG;
  const known = SYNTAX[code];
  if (known) return { vi: `YAML đúng cú pháp (${known.vi})`, en: `well-formed YAML (${known.en})` };
  return { vi: 'YAML đúng cú pháp', en: `well-formed YAML (${message.split(' at line ')[0]})` };
}

const SYNTAX: Partial<Record<YAMLError['code'], Bilingual>> = {
  TAB_AS_INDENT: {
    vi: 'thụt đầu dòng bằng dấu cách, không bằng tab',
    en: 'lines are indented by blanks, not tabs',
  },
  BAD_INDENT: {
    vi: 'các mục cùng cấp thụt đầu dòng như nhau, mỗi ngoặc mở có ngoặc đóng',
    en: 'entries of one level are indented alike, each bracket is closed',
  },
  MISSING_CHAR: {
    vi: 'thiếu một dấu: ngoặc đóng, “:” hoặc “,”',
    en: 'a mark is missing: a closing one, “:” or “,”',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    vi: 'mỗi mục “khoá: giá trị” ở dòng riêng',
    en: 'each “key: value” has a line of its own',
  },
  MULTIPLE_DOCS: { vi: 'một tài liệu, không có --- thứ hai', en: 'one document, no second ---' },
};

const TOO_LONG: Bilingual = {
  vi: `một tệp YAML không quá ${MAX_LENGTH} ký tự; phần danh mục thì tách ra tệp CSV`,
  en: `a YAML file of at most ${MAX_LENGTH} characters; put a register into a CSV file`,
};

const TOO_DEEP: Bilingual = {
  vi: 'YAML lồng ít tầng hơn',
  en: 'YAML of fewer levels',
};

const NO_REFERENCE: Bilingual = {
  vi: 'giá trị viết ra tại chỗ, không tham chiếu bằng &, *; chữ bắt đầu bằng dấu ấy thì để trong ngoặc kép',
  en: 'a value written out, no reference by &, *; what begins with these goes into quotation marks',
};

const NO_TAG: Bilingual = {
  vi: 'giá trị không có thẻ !; chữ bắt đầu bằng ! thì để trong ngoặc kép',
  en: 'a value without a tag; what begins with ! goes into quotation marks',
};

const PLAIN_KEY: Bilingual = { vi: 'khoá là một chuỗi', en: 'a key that is a string' };
