import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Register } from '../rules/register/model.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { withoutBom } from '../text/bom.ts';
import { LineIndex } from '../text/line-index.ts';
import { nearest } from '../text/nearest.ts';
import { regexp } from '../vietnamese/letters.ts';
import { globProblem } from './glob.ts';
import {
  expectedBy,
  type JsonPath,
  pathOf,
  placeOf,
  shorten,
  showPath,
  syntaxProblem,
  tooDeepAt,
} from './json-problems.ts';
import { jsonTree, type ReadTree } from './json-tree.ts';
import type { KnownRule } from './known-rule.ts';
import type { Config, ConfigProblem } from './model.ts';
import { isOwnId } from './own-rules-of.ts';
import { registerFileSchema } from './register-schema.ts';
import { configSchema, keysAt } from './schema.ts';

export type ParsedConfig =
  | { readonly config: Config; readonly problems: readonly [] }
  | { readonly config?: never; readonly problems: readonly ConfigProblem[] };

/**
 * Reads a configuration. In: the text of the file; `key`: the member to read (`kehoach` of a package.json); `readTree` for
 * texts that are no JSON.
 * Out: the configuration, or everything that is wrong with it. Never throws. A missing `key` gives an empty configuration.
 */
export function parseConfig(
  text: string,
  file: string,
  knownRules: readonly KnownRule[],
  key?: string,
  readTree: ReadTree = jsonTree,
): ParsedConfig {
  const source = withoutBom(text);
  const lines = new LineIndex(source);
  if (source.length > MAX_LENGTH) {
    const expected = {
      vi: `một tệp không quá ${MAX_LENGTH} ký tự`,
      en: `a file of at most ${MAX_LENGTH} characters`,
    };
    return { problems: [{ file, path: '', expected }] };
  }
  const { root, problem } = readTree(source, lines, key !== undefined);
  if (problem) return { problems: [{ file, path: '', ...problem }] };
  const node = key === undefined ? root : findNodeAtLocation(root, [key]);
  if (!node) return { config: {}, problems: [] };

  const place = (path: JsonPath, atKey = false) => placeOf(node, path, atKey, lines);
  const shown = (path: JsonPath) => showPath(key === undefined ? path : [key, ...path]);
  const doubtful = doubtfulKeys(node, [], lines);
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
  const schema = configSchema(knownRules, ownIdsIn(value));
  const parsed = schema.safeParse(value);
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
    const path = pathOf(issue);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((unknown) => {
        const inRules = path.at(-1) === 'rules';
        const keys = keysAt(schema, path);
        const suggestion = nearest(unknown, keys);
        return {
          file,
          path: shown([...path, unknown]),
          ...place([...path, unknown], true),
          expected: inRules
            ? { vi: 'mã của một quy tắc có thật', en: 'the id of a rule that exists' }
            : { vi: `một trong các khoá ${keys.join(', ')}`, en: `one of ${keys.join(', ')}` },
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

/**
 * What is wrong at a place of a configuration whose text is sound.
 * @param key the member that was read, as in `parseConfig`
 * @param path keys and indices from there
 */
export function problemIn(
  text: string,
  file: string,
  key: string | undefined,
  path: JsonPath,
  expected: Bilingual,
  found?: unknown,
  suggestion?: string,
  readTree: ReadTree = jsonTree,
): ConfigProblem {
  const source = withoutBom(text);
  const lines = new LineIndex(source);
  const whole = key === undefined ? path : [key, ...path];
  const { root } = readTree(source, lines, key !== undefined);
  return {
    file,
    path: showPath(whole),
    ...(root ? placeOf(root, whole, false, lines) : {}),
    expected,
    ...(found === undefined ? {} : { found: shorten(JSON.stringify(found)) }),
    ...(suggestion ? { suggestion } : {}),
  };
}

/** A JSON file of a register. In: its text. */
export function parseRegister(
  text: string,
  file: string,
): { readonly register: Register } | { readonly problems: readonly ConfigProblem[] } {
  const source = withoutBom(text);
  const lines = new LineIndex(source);
  const errors: ParseError[] = [];
  const root =
    tooDeepAt(source) === undefined ? parseTree(source, errors, { allowTrailingComma: true }) : undefined;
  if (errors[0] || !root) return { problems: [syntaxProblem(file, lines, errors[0])] };
  const parsed = registerFileSchema.safeParse(getNodeValue(root));
  if (parsed.success) return { register: parsed.data };
  return {
    problems: parsed.error.issues.slice(0, MAX_REPORTED).map((issue) => {
      const path = pathOf(issue);
      const keys = keysAt(registerFileSchema, path).join(', ');
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
      const expected = unknown
        ? { vi: `một trong các khoá ${keys}`, en: `one of ${keys}` }
        : expectedBy(issue);
      const at = unknown ? [...path, unknown] : path;
      return { file, path: showPath(at), ...placeOf(root, at, unknown !== undefined, lines), expected };
    }),
  };
}

/** The own rules of which a configuration of whatever shape sets the level; whether there are such is seen later. */
function ownIdsIn(value: unknown): readonly string[] {
  const { rules, overrides } = Object(value) as Config;
  const layers = [rules, ...(Array.isArray(overrides) ? overrides.map((each) => Object(each).rules) : [])];
  return layers.flatMap((layer) => Object.keys(Object(layer)).filter(isOwnId));
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
      const expected =
        globProblem(glob.replace(/^(!?)\//u, '$1')) ?? leadsOut(glob) ?? hasForeignSeparator(glob);
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

/** `xã\\*.md`, `xã\\sâu`: meant as on Windows. Before such characters `\\` would mean nothing, or a `*` that no name has. */
function hasForeignSeparator(glob: string): Bilingual | undefined {
  if (!regexp.u`\\(?:[\p{L}\p{Nd}.*_-]|$)`.test(glob)) return undefined;
  return {
    vi: 'một mẫu viết / giữa các thư mục, không viết \\',
    en: 'a glob with / between folders, not \\',
  };
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
function doubtfulKeys(node: Node, path: JsonPath, lines: LineIndex): DoubtfulKey[] {
  const found: DoubtfulKey[] = [];
  const seen = new Map<string, number>();
  (node.children ?? []).forEach((child, index) => {
    if (node.type === 'array') {
      found.push(...doubtfulKeys(child, [...path, index], lines));
      return;
    }
    const [keyNode, valueNode] = child.children ?? [];
    const name = String(keyNode?.value);
    const offset = keyNode?.offset ?? child.offset;
    const first = seen.get(name);
    if (name === '__proto__') {
      found.push({
        path: [...path, name],
        offset,
        expected: { vi: 'không dùng khoá __proto__', en: 'no key __proto__' },
      });
    } else if (first !== undefined) {
      found.push({
        path: [...path, name],
        offset,
        expected: onceOnly(lines.positionAt(first).line + 1),
      });
    } else if (valueNode) {
      found.push(...doubtfulKeys(valueNode, [...path, name], lines));
    }
    seen.set(name, seen.get(name) ?? offset);
  });
  return found;
}

/** In: the line of the file where the key stands first. */
function onceOnly(line: number): Bilingual {
  return {
    vi: `mỗi khoá chỉ viết một lần, khoá này đã có ở dòng ${line}`,
    en: `each key written once, this one stands on line ${line} already`,
  };
}
