import type { CapacityLine } from '../../plan/model.ts';
import type { Finding } from '../rule.ts';

/** A finding that says which prefix is wanted, with the fix that writes it. */
export function prefixFinding(line: CapacityLine, wanted: string): Finding {
  // `KTTH`: perhaps the code of a unit, in which no mark may be put.
  const isCode = line.mark === 'none' && line.ofStart === line.prefixRange.end;
  return {
    range: line.prefixRange,
    message: {
      vi: `Gặp “${line.prefix}”, cần “${wanted}”.`,
      en: `Found “${line.prefix}”, expected “${wanted}”.`,
    },
    ...(isCode
      ? {}
      : {
          fix: {
            safe: true,
            title: { vi: `Viết thành “${wanted}”`, en: `Write “${wanted}”` },
            edits: [{ range: line.prefixRange, newText: wanted }],
          },
        }),
  };
}
