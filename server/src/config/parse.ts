import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Bilingual } from '../text/bilingual.ts';
import { LineIndex } from '../text/line-index.ts';
import { nearest } from '../text/nearest.ts';
import { globProblem } from './glob.ts';
import {
  expectedBy,
  type JsonPath,
  MAX_DEPTH,
  placeOf,
  shorten,
  showPath,
  syntaxProblem,
  tooDeepAt,
} from './json-problems.ts';
import { CHOICE_KEYS, LAYOUT_KEYS, MARGIN_KEYS } from './layout-schema.ts';
import type { Config, ConfigProblem } from './model.ts';
import { configSchema, type KnownRule } from './schema.ts';

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
  'layout',
  'baseline',
];
const OVERRIDE_KEYS = ['files', 'rules', 'stage', 'regime'];

function keysAt(path: JsonPath): readonly string[] {
  if (path[0] === 'layout') return [LAYOUT_KEYS, CHOICE_KEYS, MARGIN_KEYS][path.length - 1] ?? [];
  return path[0] === 'overrides' ? OVERRIDE_KEYS : TOP_KEYS;
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
