/** Korean letters as a group, a letter with the marks that compose with it, or a run of characters without any. */
const CLUSTER =
  /[\u1100-\u11ff\uac00-\ud7a3]+\p{M}*|[^\p{M}]\p{M}+|(?:[^\p{M}\u1100-\u11ff\uac00-\ud7a3](?!\p{M}))+|\p{M}+/gsu;
const MARKED = /[\p{M}\u1100-\u11ff\uac00-\ud7a3]/u;

/** A piece of a text that composes by itself. */
export interface Cluster {
  /** Where it begins in the text. */
  readonly index: number;
  readonly source: string;
  /** `source` in NFC. */
  readonly composed: string;
}

/** Cuts a text into pieces whose NFC forms, put together, are the NFC form of the text; the smallest where they differ. */
export function* clustersOf(text: string): Generator<Cluster> {
  for (const { index, 0: source } of text.matchAll(CLUSTER)) {
    const composed = source.normalize('NFC');
    if (composed === source || MARKED.test(source)) {
      yield { index, source, composed };
      continue;
    }
    let within = index;
    for (const character of source) {
      yield { index: within, source: character, composed: character.normalize('NFC') };
      within += character.length;
    }
  }
}
