import { regexp } from '../letters.ts';
import type { Word } from '../lexed-text.ts';
import type { WordForm } from '../word-forms.ts';
import { isUpper } from '../words.ts';
import { type Context, NO_WORD } from './language-model.ts';
import type { WordTable } from './word-table.ts';

const ASTERISK = 0x2a;
const SPACE = 0x20;
const WORD_BEFORE_ASTERISKS = regexp.u`\p{L}\*{1,8}$`;
const LONE_CONSONANT = /^[bcdghklmnpqrstvxđ]$/u;
/** Forms of words met lately, of which the id is known: most words of a text are met again and again. */
const RECENT_FORMS = 1 << 14;

/** The words of a text as a table knows them, one text after the other. */
export class SyllablesInText {
  private readonly table: WordTable;
  private readonly recentForms = new Array<WordForm | undefined>(RECENT_FORMS).fill(undefined);
  private readonly recentIds = new Int32Array(RECENT_FORMS);
  /** One for all words: of a text every second one is asked for. */
  private readonly context: { -readonly [Side in keyof Context]: number } = {
    before: NO_WORD,
    next: NO_WORD,
    secondBefore: NO_WORD,
    secondNext: NO_WORD,
  };
  text = '';
  words: readonly Word[] = [];
  /** Ids in the table, `NO_WORD` for what is no syllable of it. Longer than the text has words. */
  ids = new Int32Array(0);
  /** 1 where nothing but white space stands between the word and the one before. */
  joined = new Uint8Array(0);

  constructor(table: WordTable) {
    this.table = table;
  }

  open(text: string, words: readonly Word[]): void {
    this.text = text;
    this.words = words;
    if (this.joined.length <= words.length) {
      this.ids = new Int32Array(2 * words.length + 1);
      this.joined = new Uint8Array(2 * words.length + 1);
    }
    const { ids, joined } = this;
    let end = 0;
    for (let i = 0; i < words.length; i += 1) {
      const word = words[i]!;
      ids[i] = word.form.kind === 'word' ? this.idOf(word.form) : NO_WORD;
      joined[i] = i > 0 && isBlankBetween(text, end, word.start) ? 1 : 0;
      end = word.end;
    }
    joined[words.length] = 0;
  }

  private idOf(form: WordForm): number {
    const slot = form.hash & (RECENT_FORMS - 1);
    if (this.recentForms[slot] === form) return this.recentIds[slot]!;
    const id = this.table.idOf(form.folded);
    this.recentForms[slot] = form;
    this.recentIds[slot] = id;
    return id;
  }

  /** What converters leave of a word: `t**hẩm quyền`, `Đ****ảm bảo`, `c hấp thuận`. */
  isPieceOfWord(at: number): boolean {
    const { start } = this.words[at]!;
    if (start > 0 && this.text.charCodeAt(start - 1) === ASTERISK)
      return WORD_BEFORE_ASTERISKS.test(this.text.slice(Math.max(0, start - 10), start));
    const before = this.joined[at] ? this.words[at - 1]!.form.text : '';
    return before.length === 1 && LONE_CONSONANT.test(before);
  }

  /** Holds until the next call. */
  contextOf(at: number): Context {
    const { ids, joined, context } = this;
    const before = joined[at] ? ids[at - 1]! : NO_WORD;
    const next = joined[at + 1] ? ids[at + 1]! : NO_WORD;
    context.before = before;
    context.next = next;
    context.secondBefore = before !== NO_WORD && joined[at - 1] ? ids[at - 2]! : NO_WORD;
    context.secondNext = next !== NO_WORD && joined[at + 2] ? ids[at + 2]! : NO_WORD;
    return context;
  }

  /** No name and no abbreviation: small letters, the first word of a sentence, or capitals among capitals. */
  isPlain(at: number): boolean {
    const { form } = this.words[at]!;
    // A run of letters has no capital inside.
    if (!form.capital) return form.kind === 'word' || form.small;
    const before = this.joined[at] ? this.words[at - 1] : undefined;
    const next = this.joined[at + 1] ? this.words[at + 1] : undefined;
    if (before?.form.capital === false) return false;
    if (form.upper && form.text.length > 1) {
      if (!before && !next) return false;
      return (before?.form.upper ?? true) && (next?.form.upper ?? true);
    }
    return form.titled && before === undefined && next?.form.capital === false;
  }
}

function isBlankBetween(text: string, start: number, end: number): boolean {
  if (end - start === 1 && text.charCodeAt(start) === SPACE) return true;
  return text.slice(start, end).trim() === '';
}

/** Parts of a loan word, of a name, a symbol or an address: ki-lô-mét, H'Mông, QĐ-TTg. */
export function isGlueOfSymbol(unit: string | undefined): boolean {
  return unit !== undefined && /[-–'’/&_@]/u.test(unit);
}

/** A word in the capitals of another. */
export function inCapitalsOf(model: string, word: string): string {
  if (isUpper(model) && model.length > 1) return word.toUpperCase();
  return isUpper(model[0]!) ? word[0]!.toUpperCase() + word.slice(1) : word;
}
