/** A match: indices of the text, in UTF-16 units. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Text of the groups, the whole match first; undefined for one that took no part. */
  readonly groups: readonly (string | undefined)[];
}

/** A regular expression that takes time in proportion to the text, whoever wrote it. */
export interface Expression {
  /** Every match in order, none of them empty. */
  matches(text: string): Match[];
  test(text: string): boolean;
}

export interface ExpressionEngine {
  /** @throws ExpressionError */
  compile(source: string, ignoreCase: boolean): Expression;
}

/** Why an expression is refused. */
export class ExpressionError extends Error {
  constructor(
    /** `syntax`: it is malformed; `unbounded`: it asks for what takes more than linear time; `large`: it is too large. */
    readonly reason: 'syntax' | 'unbounded' | 'large',
    message: string,
  ) {
    super(message);
  }
}
