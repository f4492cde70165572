/**
 * All that the core takes from its host beyond the language (tsconfig.core.json): with no other global declared, a
 * `process`, `fetch` or `setTimeout` in it does not compile.
 */
declare class TextDecoder {
  constructor(encoding?: string);
  decode(bytes: Uint8Array, options?: { readonly stream?: boolean }): string;
}
