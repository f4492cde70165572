import { foldForMatch } from '../vietnamese/words.ts';
import { component } from './components.ts';
import type { Basis, Component, Opening, Paragraph, Role } from './model.ts';
import { BASIS_START, BODY_START, OPENING_END } from './patterns.ts';
import type { ReadPart } from './role.ts';

/** Longest stretch of paragraphs that can belong to the opening. */
const LIMIT = 40;

/**
 * Reads the opening (căn cứ ban hành): basis lines, then the sentence that ends `như sau:`.
 * @param from index of the first paragraph after the head
 * @param to index at which the outline or the ending begins
 */
export function readOpening(paragraphs: readonly Paragraph[], from: number, to: number): ReadPart<Opening> {
  const roles = new Map<number, Role>();
  const bases: Basis[] = [];
  let sentence: Paragraph | undefined;
  for (const paragraph of paragraphs.slice(from, Math.min(to, from + LIMIT))) {
    if (paragraph.role !== 'text') continue;
    if (OPENING_END.test(paragraph.key) || speaks(paragraph.key) || leadsOn(paragraph.key)) {
      sentence = paragraph;
      break;
    }
    if (isBasis(paragraph, bases.length) || isBasisAbove(paragraph, paragraphs[paragraph.index + 1])) {
      roles.set(paragraph.index, 'basis');
      bases.push({ paragraph, range: paragraph.range });
    }
  }
  sentence ??= bareSentence(paragraphs, from, to, bases);
  if (!sentence) return { part: { bases }, roles };
  roles.set(sentence.index, 'opening');
  const speaker = speakerOf(sentence);
  return { part: { bases, sentence, ...(speaker ? { speaker } : {}) }, roles };
}

/** `… xây dựng Kế hoạch …`, `… ban hành kế hoạch …`: who speaks and what is made. */
function speaks(key: string): boolean {
  return (
    /(?:xây\s+dựng|ban\s+hành|lập|lên|đề\s+ra)\s+(?:và\s+ban\s+hành\s+)?kế\s{0,4}hoạch/u.test(key) &&
    /(?:như\s+sau|cụ\s+thể|sau\s+đây|sau)\s?[:.;]?$|:$/u.test(key)
  );
}

/** `Thực hiện Kế hoạch số … về …, với các nội dung sau:` */
function leadsOn(key: string): boolean {
  return (
    /^(?:căn\s*cứ|thực\s+hiện|triển\s+khai|thi\s+hành)\s/u.test(key) &&
    /[,;]\s+với\s+(?:các|những)\s+nội\s+dung\s+(?:cụ\s+thể\s+)?sau\s?:$/u.test(key)
  );
}

/** `…, UBND xã ban hành Kế hoạch trồng cây năm 2026.`: the last line above the outline, without `như sau:`. */
function bareSentence(
  paragraphs: readonly Paragraph[],
  from: number,
  to: number,
  bases: Basis[],
): Paragraph | undefined {
  const last = paragraphs.slice(from, Math.min(to, from + LIMIT)).findLast(({ key }) => key !== '');
  if (!last || paragraphs[to]?.numbering === undefined || last.role !== 'text' || last.bullet)
    return undefined;
  if (last.content.length > 1500 || !isSpoken(last)) return undefined;
  const at = bases.findIndex(({ paragraph }) => paragraph === last);
  if (at >= 0) bases.splice(at, 1);
  return last;
}

/** A body speaks and makes the plan, and the sentence ends there. */
function isSpoken(paragraph: Paragraph): boolean {
  const speaker = speakerOf(paragraph);
  if (!speaker || /kế\s+hoạch\s+(?:này|trên)/u.test(paragraph.folded)) return false;
  const name = foldForMatch(speaker.text).trim();
  return (
    (BODY_START.test(name) || /^(?:nhà\s+trường|liên\s+đội|chi\s+đội|tổ)(?:\s|$)/u.test(name)) &&
    !/[;:]\s*$/u.test(paragraph.key)
  );
}

function isBasis(paragraph: Paragraph, taken: number): boolean {
  const { key } = paragraph;
  if (/^căn\s*cứ/u.test(key)) return true;
  if (!BASIS_START.test(key)) return taken > 0 && /[;]\s*$/u.test(key) && paragraph.bullet !== undefined;
  return /[;.,]\s*$/u.test(key) || taken > 0;
}

/** `Thực hiện chương trình công tác năm 2026` above another such line: the mark at its end was forgotten. */
function isBasisAbove({ key, content }: Paragraph, next: Paragraph | undefined): boolean {
  return (
    content.length < 500 &&
    /^(?:thực\s+hiện|thi\s+hành)\s.*[^.:!?]$/u.test(key) &&
    next?.role === 'text' &&
    /^(?:căn\s*cứ|thực\s+hiện|thi\s+hành)\s/u.test(next.key)
  );
}

const VERB =
  /(?:\s|(?<=[uỷủụ]))(?:xây\s+dựng|ban\s+hành|lập|lên|đề\s+ra)\s+(?:và\s+ban\s+hành\s+)?kế\s*hoạch/u;

/** The subject of `… xây dựng Kế hoạch …`: the clause before the verb. */
function speakerOf(sentence: Paragraph): Component | undefined {
  const verb = VERB.exec(sentence.folded);
  if (!verb) return undefined;
  const before = sentence.folded.slice(0, verb.index);
  const cut = Math.max(
    before.lastIndexOf(','),
    before.lastIndexOf(';'),
    before.lastIndexOf('. '),
    before.lastIndexOf('),'),
  );
  const start = cut < 0 ? sentence.bodyStart : cut + 1;
  return verb.index - start > 120 ? undefined : component(sentence, start, verb.index);
}
