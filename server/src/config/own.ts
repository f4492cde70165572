import { ownRule } from '../rules/own/compile.ts';
import { OWN_KINDS, type OwnRule } from '../rules/own/model.ts';
import { ownExpression } from '../rules/own/pattern.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { ExpressionError } from '../text/expression.ts';
import { loadExpressions } from '../text/expression-engine.ts';
import { nearest } from '../text/nearest.ts';
import type { JsonPath } from './json-problems.ts';
import type { LoadedConfig } from './load.ts';
import type { Config, ConfigFile, ConfigProblem } from './model.ts';
import { isOwnId, ownRulesOf } from './own-rules-of.ts';

/** What is wrong with the own rules of a configuration. Afterwards they are ready for use. */
export async function ownProblems(file: LoadedConfig): Promise<ConfigProblem[]> {
  const { own = [] } = file.config;
  if (own.length === 0) return [];
  await loadExpressions();
  const seen = new Set<string>();
  return own.flatMap((rule, index) => {
    const at = (...path: JsonPath): JsonPath => ['own', index, ...path];
    const kinds = OWN_KINDS.filter((kind) => rule[kind] !== undefined);
    if (kinds.length !== 1) return [file.problemAt(at(), ONE_KIND, rule.id)];
    if (seen.has(rule.id)) return [file.problemAt(at('id'), ONCE, rule.id)];
    seen.add(rule.id);
    const wrong = expressionsOf(rule).flatMap(({ path, source }) => {
      const expected = expressionProblem(source);
      return expected ? [file.problemAt(at(...path), expected, source)] : [];
    });
    if (wrong.length === 0) ownRule(rule);
    return wrong;
  });
}

/** What is asked of an expression that cannot be used; undefined where nothing is wrong with it. */
function expressionProblem(source: string): Bilingual | undefined {
  try {
    if (ASCII_ONLY.test(source)) return NO_ASCII;
    ownExpression(source);
    return undefined;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return REASONS[error.reason];
  }
}

/** What knows English letters only, and so misses half of a Vietnamese word. */
const ASCII_ONLY = /(?<!\\)(?:\\\\)*\\[bBwW]/u;

const NO_ASCII: Bilingual = {
  vi: 'biểu thức không có \\b, \\w (chỉ biết chữ cái tiếng Anh); dùng \\p{L} cho chữ cái, "wholeWords" cho trọn từ',
  en: 'an expression without \\b, \\w (they know English letters only); use \\p{L} for letters, "wholeWords" for whole words',
};

const REASONS: Readonly<Record<ExpressionError['reason'], Bilingual>> = {
  syntax: {
    vi: 'một biểu thức đúng cú pháp RE2; dấu như ( [ . ? đứng cho chính nó thì viết \\ phía trước',
    en: 'an expression in the syntax of RE2; a mark like ( [ . ? that stands for itself takes a \\ before it',
  },
  unbounded: {
    vi: 'một biểu thức so được trong thời gian tuyến tính: không có (?=…), (?!…), (?<…), \\1; điều kiện phụ thì ghi ở "unless"',
    en: 'an expression that takes linear time: without (?=…), (?!…), (?<…), \\1; put a further condition into "unless"',
  },
  large: {
    vi: 'một biểu thức nhỏ hơn; bớt các số lần lặp {n,m}',
    en: 'a smaller expression; lower the counts {n,m}',
  },
};

const ONE_KIND: Bilingual = {
  vi: `đúng một trong ${OWN_KINDS.join(', ')}`,
  en: `exactly one of ${OWN_KINDS.join(', ')}`,
};

const ONCE: Bilingual = {
  vi: 'mã chưa dùng cho quy tắc riêng khác trong tệp này',
  en: 'an id that no other own rule of this file has',
};

interface NamedExpression {
  readonly path: JsonPath;
  readonly source: string;
}

function expressionsOf({ plans, ...rule }: OwnRule): NamedExpression[] {
  const all: readonly (readonly [JsonPath, string | undefined])[] = [
    [['plans', 'subject'], plans?.subject],
    [['plans', 'issuer'], plans?.issuer],
    [['phrase', 'pattern'], rule.phrase?.pattern],
    [['phrase', 'unless'], rule.phrase?.unless],
    [['requireSection', 'pattern'], rule.requireSection?.pattern],
    [['forbidSection', 'pattern'], rule.forbidSection?.pattern],
    [['requireRecipient', 'pattern'], rule.requireRecipient?.pattern],
  ];
  return all.flatMap(([path, source]) => (source === undefined ? [] : [{ path, source }]));
}

/** Levels that are set for own rules that no configuration defines. */
export function unknownOwnProblems(files: readonly (ConfigFile | LoadedConfig)[]): ConfigProblem[] {
  const known = ownRulesOf(files).map(({ id }) => id);
  return files.flatMap((file) =>
    ownKeys(file.config).flatMap(({ id, path }) => {
      if (known.includes(id) || !('problemAt' in file)) return [];
      return [file.problemAt(path, KNOWN, id, nearest(id, known))];
    }),
  );
}

const KNOWN: Bilingual = {
  vi: 'mã của một quy tắc riêng có trong "own" của cấu hình này hoặc cấu hình nền',
  en: 'the id of an own rule in "own" of this configuration or of one that it builds on',
};

/** Where a configuration sets levels of own rules. */
function ownKeys({ rules = {}, overrides = [] }: Config): { readonly id: string; readonly path: JsonPath }[] {
  return [
    ...Object.keys(rules).map((id) => ({ id, path: ['rules', id] })),
    ...overrides.flatMap((override, index) =>
      Object.keys(override.rules ?? {}).map((id) => ({ id, path: ['overrides', index, 'rules', id] })),
    ),
  ].filter(({ id }) => isOwnId(id));
}
