import type { RegimeId } from '../../regimes/regime.ts';
import type { RequirementId } from '../../regimes/requirements.ts';
import { toRoman } from '../../vietnamese/numerals.ts';
import { defineRule, type Rule } from '../rule.ts';

/** What sets the two numbering rules apart: the regimes ask the opposite of each other, the check is the same. */
export interface AnnexNumbering {
  readonly id: string;
  readonly style: 'roman' | 'arabic';
  readonly regimes: readonly RegimeId[];
  readonly requirement: RequirementId;
  readonly title: Rule['title'];
  readonly description: Rule['description'];
  readonly examples: Rule['examples'];
}

/** A plan with a body and what is to be attached to it, for the examples. */
export function planWithAnnexes(annexes: string): string {
  return `I. NỘI DUNG\n\nNội dung (Phụ lục kèm theo).\n\nCHỦ TỊCH\n\nLê Văn An\n\n${annexes}`;
}

/** The rule of one style of numerals. */
export function annexNumberingRule({ style, ...facts }: AnnexNumbering): Rule {
  return defineRule({
    ...facts,
    part: 'annexes',
    severity: 'warning',
    certainty: 'certain',
    fixable: 'safe',
    check(plan, { report }) {
      const annexes = plan.attachments.filter((attachment) => attachment.kind === 'annex');
      if (plan.regime.form.annexNumerals !== style || annexes.length < 2) return;
      annexes.forEach(({ numeral, title }, index) => {
        if (numeral?.form === style) return;
        const value = numeral?.value ?? index + 1;
        const wanted = style === 'roman' ? toRoman(value) : String(value);
        if (!numeral) {
          report({
            range: title.range,
            message: {
              vi: `Có nhiều phụ lục mà phụ lục này không đánh số. Ghi “Phụ lục ${wanted}”.`,
              en: `There are several annexes; number this one “Phụ lục ${wanted}”.`,
            },
          });
          return;
        }
        report({
          range: numeral.range,
          message: {
            vi: `Gặp “Phụ lục ${numeral.text}”, cần “Phụ lục ${wanted}”.`,
            en: `Found “Phụ lục ${numeral.text}”, expected “Phụ lục ${wanted}”.`,
          },
          fix: {
            safe: true,
            title: { vi: `Đổi thành “${wanted}”`, en: `Change to “${wanted}”` },
            edits: [{ range: numeral.range, newText: wanted }],
          },
        });
      });
    },
  });
}
