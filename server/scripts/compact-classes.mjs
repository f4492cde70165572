// V8 compiles `\p{L}` into some 650 ranges, each time it stands in an expression: half the time of a check from a cold
// start. The bundles get the letters that stand in Vietnamese texts instead: Latin with all its accents, Greek,
// Cyrillic. Of other scripts whole blocks count as letters, what lies beyond U+FFFF does not.
import { parse } from 'acorn';
import { full } from 'acorn-walk';

/** Letters and their cases one by one below U+0250, in Greek, Cyrillic and Latin Extended Additional. */
const CASED = [
  [0x41, 0x24f],
  [0x386, 0x3ce],
  [0x400, 0x45f],
  [0x1e00, 0x1eff],
];
/** Letters of other scripts, block by block. */
const OTHER_LETTERS =
  '\u0250-\u02af\u0531-\u0587\u05d0-\u06d3\u0904-\u1dbf\u2c00-\u2ddf\u3040-\ud7a3\uf900-\ufaff';

/** `\p{…}` by name, as the inside of a class. */
export const CLASSES = {
  L: ranges(/\p{L}/u) + OTHER_LETTERS,
  // Between two Vietnamese capitals of Latin Extended stands a small letter: only these get a range of their own.
  Lu: ranges(/\p{Lu}/u, isCommon),
  Ll: ranges(/\p{Ll}/u, isCommon),
  M: '\u0300-\u036f',
  Nd: '0-9',
  N: '0-9²³¹¼-¾',
};

function isCommon(code) {
  return code < 0x100 || code > 0x24f
    ? code < 0x1e00 || code > 0x1e9f
    : /[ăđĩũơư]/iu.test(String.fromCharCode(code));
}

function ranges(pattern, wanted = () => true) {
  const found = [];
  for (const [from, to] of CASED) {
    for (let code = from; code <= to; code += 1) {
      if (!wanted(code) || !pattern.test(String.fromCharCode(code))) continue;
      const last = found.at(-1);
      if (last?.end === code - 1) last.end = code;
      else found.push({ start: code, end: code });
    }
  }
  return found
    .map(({ start, end }) => {
      const [first, last] = [String.fromCharCode(start), String.fromCharCode(end)];
      return start === end ? first : end === start + 1 ? first + last : `${first}-${last}`;
    })
    .join('');
}

/** An expression with `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{M}`, `\p{Nd}` and `\p{N}` written out, as it stands in a source. */
export function compactPattern(pattern) {
  return compactPieces([pattern])[0];
}

/** The same for an expression in pieces, a class of which may go over their borders. */
function compactPieces(pieces) {
  let inClass = false;
  return pieces.map((piece) =>
    piece.replace(/(\\+)p\{(\w+)\}|\\\\[[\]]|\\[\s\S]|[[\]]/gu, (match, _, name) => {
      if (match === '[') inClass = true;
      else if (match === ']') inClass = false;
      const inside = name && Object.hasOwn(CLASSES, name) ? CLASSES[name] : undefined;
      if (inside === undefined) return match;
      return inClass ? inside : `[${inside}]`;
    }),
  );
}

/** A bundle with its expressions compacted; literals and what strings and templates make into expressions. */
export function compactClasses(source) {
  const edits = [];
  const put = (node, text) => edits.push({ start: node.start, end: node.end, text });
  full(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    const raw = source.slice(node.start, node.end);
    if (!raw.includes('\\p{')) return;
    if (node.type === 'Literal') put(node, compactPattern(raw));
    if (node.type !== 'TemplateLiteral') return;
    const pieces = compactPieces(node.quasis.map(({ start, end }) => source.slice(start, end)));
    for (const [i, quasi] of node.quasis.entries()) put(quasi, pieces[i]);
  });
  let result = '';
  let at = 0;
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    result += source.slice(at, start) + text;
    at = end;
  }
  return result + source.slice(at);
}

/** The plugin for esbuild. */
export const compactClassesPlugin = {
  name: 'compact-classes',
  setup: (build) => {
    build.initialOptions.write = false;
    build.onEnd(async ({ outputFiles = [] }) => {
      const { mkdir, writeFile } = await import('node:fs/promises');
      const { dirname } = await import('node:path');
      for (const { path, text } of outputFiles) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, compactClasses(text));
      }
    });
  },
};
