/** The same text as another editor would have saved it. Each gives the text and where offsets went. */
export interface TextForm {
  readonly name: string;
  write(text: string): string;
}

export const TEXT_FORMS: readonly TextForm[] = [
  { name: 'CRLF', write: (text) => text.replace(/\r?\n/gu, '\r\n') },
  { name: 'BOM', write: (text) => `\uFEFF${text}` },
  { name: 'NFD', write: (text) => text.normalize('NFD') },
];

/** Offset in `written`, the other form of `text`, that corresponds to `offset` in `text`. */
export function correspondingOffset(form: TextForm, text: string, offset: number): number {
  return form.write(text.slice(0, offset)).length;
}
