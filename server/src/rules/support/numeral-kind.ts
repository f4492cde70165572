import type { OutlineNode } from '../../plan/model.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import type { Finding } from '../rule.ts';
import { numeralRange, numeralText } from './outlines.ts';
import { writeTitle } from './text-findings.ts';

/**
 * A numeral of another kind than the outline reads it as: `I.` for `1.`, `2.` for `II.`.
 * @param wanted the numeral without its separator
 * @param kind what such a numeral is called
 */
export function wrongNumeralKind(node: OutlineNode, wanted: string, kind: Bilingual): Finding {
  const range = numeralRange(node);
  return {
    severity: 'warning',
    range,
    message: {
      vi: `Gặp “${numeralText(node)}”, cần “${wanted}.”. Thay bằng ${kind.vi}.`,
      en: `Found “${numeralText(node)}”, expected “${wanted}.”. Write ${kind.en}.`,
    },
    fix: { safe: false, title: writeTitle(wanted), edits: [{ range, newText: wanted }] },
  };
}
