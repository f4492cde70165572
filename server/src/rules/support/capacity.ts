import type { CapacityLine, PlanDocument } from '../../plan/model.ts';
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
