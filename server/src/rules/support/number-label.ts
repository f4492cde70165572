import type { NumberLine } from '../../plan/model.ts';
import { regexp } from '../../vietnamese/letters.ts';
import type { Finding } from '../rule.ts';
import { rangeIn } from './symbols.ts';
import { writeTitle } from './text-findings.ts';

/** A dot counts as a mark before a number only: before a blank it is part of the leader. */
const LABEL = /số(?:\s{0,3}([:;]|\.(?=\s{0,3}\d)))?/iu;

/** The word with another vowel: `So:`, `Sô:`. */
const MISSPELT = regexp.u`^\W{0,3}(S(?!ố)[^\s:])(?=\s?:)`;

/** `Số:27`, `Số : 27`, `Số27`, `số: 27`: before a number that is there; what leads to a blank is no matter. */
const WRITTEN = regexp.iu`(số)(\s{0,4})(:?)(\s{0,4})(?=\d)`;

/** What is wrong with the case of the word and the blanks around its colon. */
function writtenFault({ paragraph: { content } }: NumberLine, right: string): Finding | undefined {
  const match = WRITTEN.exec(content.text);
  if (!match) return undefined;
  const [found, word = '', before = '', colon = '', after = ''] = match;
  const isSpaced = colon === '' ? before !== '' : before === '' && after !== '';
  if (isSpaced && word !== 'số') return undefined;
  const range = content.range(match.index, match.index + found.length);
  return {
    range,
    severity: 'info',
    message: {
      vi: `Gặp “${found}”, cần “${right} ” (viết hoa, có khoảng trắng trước số).`,
      en: `Found “${found}”; write “${right} ”, with a capital and a blank before the number.`,
    },
    fix: {
      safe: false,
      title: writeTitle(`${right} `),
      edits: [{ range, newText: `${right} ` }],
    },
  };
}

/**
 * What is wrong with the word `Số` before the plan's own number: it is not there, or its colon.
 * @param colon whether the regime writes `Số:`
 */
export function labelFault(number: NumberLine, colon: boolean): Finding | undefined {
  const { content } = number.paragraph;
  const right = colon ? 'Số:' : 'Số';
  if (!number.label) {
    const range = rangeIn(number, number.symbol);
    return {
      range,
      severity: 'warning',
      message: {
        vi: `Thiếu từ “Số” trước ký hiệu. Viết “${right} ${number.symbol.canonical}”.`,
        en: `The word “Số” before the symbol is missing. Write “${right} ${number.symbol.canonical}”.`,
      },
      fix: {
        safe: true,
        title: { vi: `Thêm “${right}”`, en: `Add “${right}”` },
        edits: [{ range: { start: range.start, end: range.start }, newText: `${right} ` }],
      },
    };
  }
  const misspelt = MISSPELT.exec(content.text);
  if (misspelt) {
    const start = misspelt[0].length - misspelt[1]!.length;
    const word = content.range(start, start + misspelt[1]!.length);
    return {
      range: word,
      severity: 'warning',
      message: {
        vi: `“${misspelt[1]}” là lỗi gõ, cần viết “${right}”.`,
        en: `“${misspelt[1]}” is a slip for “${right}”.`,
      },
      fix: {
        safe: true,
        title: writeTitle('Số'),
        edits: [{ range: word, newText: 'Số' }],
      },
    };
  }
  const match = LABEL.exec(content.text);
  const mark = match?.[1] ?? '';
  if (!match) return undefined;
  if (mark === (colon ? ':' : '')) return writtenFault(number, right);
  const range = content.range(match.index, match.index + match[0].trimEnd().length);
  const from = content.range(match.index + 2, match.index + match[0].trimEnd().length);
  return {
    range,
    severity: 'warning',
    message: colon
      ? {
          vi: `Sau từ “Số” ${mark === '' ? 'thiếu' : `gặp “${mark}”, không phải`} dấu hai chấm. Viết “Số:”.`,
          en: 'The colon after “Số” is missing. Write “Số:”.',
        }
      : {
          vi: `Gặp “${match[0].trim()}” trong văn bản của Đảng. Bỏ dấu “${mark}” sau từ “Số”.`,
          en: `“${match[0].trim()}” stands in a Party document. Take “${mark}” after “Số” out.`,
        },
    fix: {
      safe: true,
      title: writeTitle(right),
      edits: [{ range: from, newText: colon ? ':' : '' }],
    },
  };
}
