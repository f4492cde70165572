/**
 * The collectives in whose name a plan is signed (`TM.`, `T/M`) by one who has a title of their own, as an alternation for
 * an expression over folded text. Not among them: bodies whose short names are common words too (`ban`, `hội đồng`).
 */
export const COLLECTIVES = String.raw`uỷ\s+ban\s+nhân\s+dân|hội\s+đồng\s+nhân\s+dân|ban\s+(?:thường\s+vụ|chấp\s+hành|thường\s+trực)|đảng\s+uỷ|chi\s+uỷ`;
