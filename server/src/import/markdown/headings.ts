import { regexp } from '../../vietnamese/letters.ts';
import type { TextItem } from './items.ts';
import { isAll, words } from './pieces.ts';

/** Numerals of sections by their rank in the outline, the highest first. */
const NUMERALS: readonly RegExp[] = [
  regexp.iu`^phần\s+(?:thứ\s+\p{L}+|[ivxlc]+|\d+|[a-zđ])(?![\p{L}\d])`,
  regexp.iu`^chương\s+(?:[ivxlc]+|\d+)(?![\p{L}\d])`,
  regexp.iu`^mục\s+(?:[ivxlc]+|\d+)(?![\p{L}\d])`,
  regexp.u`^[A-HK-UĐ][.)]\s+\S`,
  regexp.u`^[IVX]{1,6}\s?[-.:)/–]\s*\S`,
  regexp.u`^Điều\s+\d+\s?[.:]`,
  regexp.u`^\d{1,2}\s?[-.)/:]\s+\S`,
  regexp.u`^\d{1,2}\.\d{1,2}[.)]?\s+\S`,
  regexp.u`^\d{1,2}\.\d{1,2}\.\d{1,2}[.)]?\s+\S`,
  regexp.u`^[a-zđ][.)]\s+\S`,
];
/** Of those, the ones that a title in capitals follows where nothing else marks a heading. */
const MAJOR = 5;
/** Letters of a heading that is known by its form, and of one that has a level in the outline. */
const MAX_HEADING = 250;
const MAX_OUTLINED = 500;
/** Letters of a numbered paragraph in bold that is a heading though it ends like a sentence. */
const MAX_TITLED = 160;
const MAX_TITLE = 40;
const MAX_LEVEL = 6;

const TITLES = new Set(
  [
    'KẾ HOẠCH',
    'QUYẾT ĐỊNH',
    'NGHỊ QUYẾT',
    'CHỈ THỊ',
    'QUY CHẾ',
    'QUY ĐỊNH',
    'THÔNG BÁO',
    'HƯỚNG DẪN',
    'CHƯƠNG TRÌNH',
    'PHƯƠNG ÁN',
    'ĐỀ ÁN',
    'BÁO CÁO',
    'TỜ TRÌNH',
    'KẾT LUẬN',
    'THÔNG TƯ',
    'BIÊN BẢN',
  ].map((title) => title.normalize('NFC')),
);
const ANNEX = regexp.u`^(?:PHỤ LỤC|Phụ lục|ĐỀ CƯƠNG|BIỂU MẪU)(?: (?:SỐ |số )?[IVXLC\d]{1,6}| BÁO CÁO)?[.:]?$`;
const ITEM = regexp.u`^[-+*•–](?:\s|\p{L})`;
/** What ends a sentence or an item, and no heading. */
const SENTENCE = /[.;,]$/u;
const SMALL = regexp.u`\p{Ll}`;

/** Finds the headings of a draft, item by item in order. */
export class HeadingFinder {
  /** Ranks of the sections that are open. */
  private open: number[] = [];

  /** Level of the heading that a paragraph is, 1 to 6; 0 where it is not a heading. */
  levelOf(item: TextItem): number {
    if (item.column !== undefined) return 0;
    const text = words(item.lines);
    const most = item.outlineLevel === undefined ? MAX_HEADING : MAX_OUTLINED;
    if (text === '' || text.length > most || ITEM.test(text)) return 0;
    const isBold = item.lines.every((line) => isAll(line, 'bold'));
    if (isTitle(text, isBold || item.isCentred || item.outlineLevel !== undefined)) {
      this.open = [];
      return 1;
    }
    const rank = NUMERALS.findIndex((numeral) => numeral.test(text));
    if (rank < 0) return this.unnumbered(item, text);
    const isRunning = rank >= MAJOR && text.length > MAX_TITLED && /[.;]$/u.test(text);
    if (isRunning && item.outlineLevel === undefined) return 0;
    const isInCapitals = rank < MAJOR && !SMALL.test(text);
    return isBold || isInCapitals || item.outlineLevel !== undefined ? this.enter(rank) : 0;
  }

  private enter(rank: number): number {
    this.open = this.open.filter((above) => above < rank);
    this.open.push(rank);
    return Math.min(MAX_LEVEL, this.open.length + 1);
  }

  /** Where only a level of the outline marks a heading, which text pasted from elsewhere often carries along. */
  private unnumbered({ outlineLevel, isCentred }: TextItem, text: string): number {
    if (outlineLevel === undefined || isCentred || SENTENCE.test(text)) return 0;
    return Math.min(MAX_LEVEL, outlineLevel + 2);
  }
}

/** The name of the kind of document, or of an annex, on a line of its own. */
export function isTitle(text: string, stands: boolean): boolean {
  if (!stands || text.length > MAX_TITLE) return false;
  const spaced = text.replace(/\s+/gu, ' ');
  return TITLES.has(spaced) || ANNEX.test(spaced);
}
