import type { PlanDocument } from '../../plan/model.ts';
import type { Finding, Severity } from '../rule.ts';
import { rangeIn, rewrite, writtenAs } from './symbols.ts';
import { writeTitle } from './text-findings.ts';

/** The plan's own number where it has the separators that the organisation's house rules do not have. */
export function wrongSeparators(
  plan: PlanDocument,
  wanted: 'state' | 'party',
  organisation: { readonly vi: string; readonly en: string },
): Finding | undefined {
  const { number } = plan.head;
  const right = number && writtenAs(number.symbol, wanted);
  const { shape } = number?.symbol ?? {};
  if (!number || right === undefined || shape === wanted || shape === 'normative') return undefined;
  const found = number.paragraph.content.text.slice(number.symbol.start, number.symbol.end);
  return {
    range: rangeIn(number, number.symbol),
    message: {
      vi: `Ký hiệu “${found}” không theo dạng của ${organisation.vi}. Viết “${right}”.`,
      en: `The symbol “${found}” is not in the form of ${organisation.en}. Write “${right}”.`,
    },
    fix: {
      safe: false,
      title: writeTitle(right),
      edits: [rewrite(number, right)],
    },
  };
}

/** The star under the issuer of an organisation that has none. */
export function needlessStar(
  plan: PlanDocument,
  organisation: { readonly vi: string; readonly en: string },
): Finding | undefined {
  const { star } = plan.head;
  if (!star) return undefined;
  return {
    range: star.range,
    severity: 'info',
    message: {
      vi: `Gặp dấu sao “${star.text}” dưới tên cơ quan. Văn bản của ${organisation.vi} không dùng dấu sao; bỏ dấu này.`,
      en: `A star “${star.text}” stands under the issuer. Documents of ${organisation.en} have none; take it out.`,
    },
  };
}

/** The star that is not there, or another than the house rules have. */
export function wrongStar(plan: PlanDocument, wanted: '*' | '***', severity: Severity): Finding | undefined {
  const { star, issuer, number } = plan.head;
  const markdown = wanted.replaceAll('*', '\\*');
  if (star) {
    if (star.text.replaceAll('\\', '') === wanted) return undefined;
    return {
      range: star.range,
      severity,
      message: {
        vi: `Gặp “${star.text}” dưới tên cơ quan. Thay bằng “${wanted}”.`,
        en: `“${star.text}” stands under the issuer. Put “${wanted}” there.`,
      },
      fix: {
        safe: false,
        title: { vi: `Thay bằng “${wanted}”`, en: `Put “${wanted}” there` },
        edits: [{ range: star.range, newText: markdown }],
      },
    };
  }
  if (!issuer || !number) return undefined;
  const between = plan.paragraphs.slice(issuer.paragraph.index + 1, number.paragraph.index);
  // `***` without backslashes is a thematic break for Markdown.
  if (wanted === '***' && between.some((p) => p.role === 'rule' && isStars(plan, p.range))) return undefined;
  return {
    range: number.range,
    severity,
    message: {
      vi: `Thiếu dấu “${wanted}” giữa tên cơ quan và số, ký hiệu. Thêm một dòng “${markdown}”.`,
      en: `“${wanted}” between issuer and number is missing. Add a line “${markdown}”.`,
    },
  };
}

function isStars(plan: PlanDocument, { start, end }: { start: number; end: number }): boolean {
  return /^[*\s]+$/u.test(plan.text.slice(start, end));
}
