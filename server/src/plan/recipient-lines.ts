import { oneLine } from '../text/whitespace.ts';
import { isFiling } from './filing.ts';
import type { Paragraph, Recipient } from './model.ts';
import { memoizedScan, type Segment } from './segment.ts';

/** A recipient, whose words may go on in the paragraphs below its first. */
export interface RecipientLines {
  readonly paragraph: Paragraph;
  text: string;
  end: number;
}

const ITEM_END = /[;,.:]$/u;
/** A note after the mark: `UBND tỉnh; (để báo cáo)`. */
const NOTE_AFTER = /([;,.])\s*(\([^()]*\))$/u;

type RecipientWords = Pick<Recipient, 'name' | 'note' | 'endMark' | 'filing'>;

function recipientWords(text: string, { bullet, bodyStart, key }: Segment): RecipientWords {
  const body = oneLine(text.slice(bullet ? bodyStart : 0)).replace(NOTE_AFTER, ' $2$1');
  const endMark = ITEM_END.exec(body)?.[0] ?? '';
  const bare = (endMark ? body.slice(0, -1) : body).trim();
  const note = /\(([^()]*)\)\s*$/u.exec(bare);
  return {
    name: (note ? bare.slice(0, note.index) : bare).trim(),
    ...(note ? { note: note[1]!.trim() } : {}),
    endMark,
    filing: isFiling(key),
  };
}

const ownRecipient = memoizedScan(recipientWords);

/** The recipient that such lines name. */
export function recipient({ paragraph, text, end }: RecipientLines): Recipient {
  // The text is longer where the next paragraph goes on with it.
  const words =
    text === paragraph.content.text ? ownRecipient(paragraph) : recipientWords(text, paragraph.segment);
  return { paragraph, ...words, range: { start: paragraph.range.start, end } };
}
