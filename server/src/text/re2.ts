import { RE2JS, RE2JSSyntaxException } from 're2js';
import { type Expression, type ExpressionEngine, ExpressionError, type Match } from './expression.ts';

/** Instructions of a compiled expression at most: the time of a search is at most this times the length of the text. */
const MAX_SIZE = 2000;

/** Matches in one text at most. */
const MAX_MATCHES = 2000;

/** Expressions by re2js, which never tracks back: looking around and back references are refused. */
export const RE2: ExpressionEngine = {
  compile(source, ignoreCase) {
    const compiled = compile(source, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
    if (compiled.programSize() > MAX_SIZE) throw new ExpressionError('large', source);
    return expressionOf(compiled);
  },
};

function compile(source: string, flags: number): RE2JS {
  try {
    return RE2JS.compile(source, flags);
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    if (/repeat count|too large|too deep|nests/u.test(error.message)) {
      throw new ExpressionError('large', error.message);
    }
    const asksBack = /\(\?(?:[=!]|<[=!])|\\[1-9k]/u.test(error.message);
    throw new ExpressionError(asksBack ? 'unbounded' : 'syntax', error.message);
  }
}

function expressionOf(compiled: RE2JS): Expression {
  return {
    test: (text) => compiled.matcher(text).find(),
    matches(text) {
      const found: Match[] = [];
      const matcher = compiled.matcher(text);
      while (found.length < MAX_MATCHES && matcher.find()) {
        const [start, end] = [matcher.start(), matcher.end()];
        if (end === start) continue;
        const groups = Array.from(
          { length: matcher.groupCount() + 1 },
          (_, index) => matcher.group(index) ?? undefined,
        );
        found.push({ start, end, groups });
      }
      return found;
    },
  };
}
