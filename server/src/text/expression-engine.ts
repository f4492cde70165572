import type { Expression, ExpressionEngine } from './expression.ts';

let engine: ExpressionEngine | undefined;

/**
 * Makes `compileExpression` work. The engine is loaded by whoever reads the first configuration with an expression in
 * it: most runs meet none.
 */
export async function loadExpressions(): Promise<void> {
  engine ??= (await import('./re2.ts')).RE2;
}

/**
 * In: an expression in the syntax of RE2. Out: it, ready for use. `loadExpressions` has been waited for.
 * @throws ExpressionError
 */
export function compileExpression(source: string, ignoreCase = true): Expression {
  if (!engine) throw new Error('loadExpressions first');
  return engine.compile(source, ignoreCase);
}
