import type { CapacityLine, Component, PlanDocument } from '../../plan/model.ts';
import type { Finding } from '../rule.ts';

/** A finding that says which prefix is wanted, with the fix that writes it. */
export function prefixFinding(plan: PlanDocument, line: CapacityLine, wanted: string): Finding {
  // Outside Party and State the house's own rule decides; a text of it is known of few houses.
  const isByHouse = plan.regime.id === 'mass-organisation';
  // `KTTH`: perhaps the code of a unit, in which no mark may be put.
  const isCode = line.mark === 'none' && line.ofStart === line.prefixRange.end;
  return {
    range: line.prefixRange,
    ...(isByHouse ? { severity: wanted.endsWith('.') ? 'warning' : 'info' } : {}),
    message: {
      vi: `Gặp “${line.prefix}”, cần “${wanted}”.`,
      en: `Found “${line.prefix}”, expected “${wanted}”.`,
    },
    ...(isCode
      ? {}
      : {
          fix: {
            safe: !isByHouse,
            title: { vi: `Viết thành “${wanted}”`, en: `Write “${wanted}”` },
            edits: [{ range: line.prefixRange, newText: wanted }],
          },
        }),
  };
}

/** `KT.CHỦ TỊCH`: the blank after the prefix is missing. */
export function gapFinding(line: CapacityLine): Finding {
  return {
    range: line.prefixRange,
    severity: 'info',
    message: {
      vi: `Thiếu khoảng trắng sau “${line.prefix}”. Viết “${line.prefix} ${line.of}”.`,
      en: `The blank after “${line.prefix}” is missing. Write “${line.prefix} ${line.of}”.`,
    },
    fix: {
      safe: false,
      title: { vi: 'Thêm khoảng trắng', en: 'Put a blank in' },
      edits: [{ range: { start: line.prefixRange.end, end: line.prefixRange.end }, newText: ' ' }],
    },
  };
}

/** Whether above a signer's title another one may stand, or the end of a line that a website has cut off. */
export function mayLackLineAbove({ paragraphs }: PlanDocument, title: Component): boolean {
  const above = paragraphs[title.paragraph.index - 1];
  return above?.role === 'stamp' || above?.segment.isUpper === true;
}
