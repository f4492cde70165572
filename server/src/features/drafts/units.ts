import type { FieldValues } from './template.ts';

/** What differs between the units of a commune's level since 1 July 2025 (two-level local government; NĐ 150/2025/NĐ-CP). */
const UNITS: Readonly<Record<string, FieldValues>> = {
  phường: { villages: 'các tổ dân phố', economy: 'Phòng Kinh tế, Hạ tầng và Đô thị', police: 'P' },
  'đặc khu': { villages: 'các thôn, tổ dân phố', police: 'ĐK' },
};

/** The fields of a draft that the unit word of a commune fills: the word, its people's own units, its offices. */
export function unitValues(unit: string): FieldValues {
  return { unit, ...UNITS[unit] };
}

const OWN_UNIT = /^(thôn|bản|buôn|làng|ấp|xóm|tổ dân phố|khu phố|khu dân cư|tổ nhân dân)\s/iu;

/** What the people's own units of an office are called together: `các thôn, bản`; undefined where none is named. */
export function villagesOf(units: readonly string[]): string | undefined {
  const words = new Set(
    units.flatMap((unit) => OWN_UNIT.exec(unit)?.[1]?.toLocaleLowerCase('vi').normalize('NFC') ?? []),
  );
  return words.size === 0 ? undefined : `các ${[...words].slice(0, 4).join(', ')}`;
}
