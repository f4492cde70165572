/** Where a line of a plan stands. Found by plain markers, on purpose not by the reader that is measured. */
export type Zone =
  | 'head'
  | 'title'
  | 'subject'
  | 'opening'
  | 'body'
  | 'closing'
  | 'recipients'
  | 'signature'
  | 'annex';

/** A clean plan to plant a defect in. */
export interface Soil {
  readonly name: string;
  readonly lines: readonly string[];
  readonly zones: readonly Zone[];
  /** `Đảng` signs with T/M, everybody else with TM. or a title alone. */
  readonly party: boolean;
}

/** A text with one defect, and the 1-based lines on which a finding of it may stand. */
export interface Mutant {
  readonly text: string;
  readonly lines: readonly number[];
}

/** One kind of defect: where it can be planted, and which rules may find it. */
export interface Mutation {
  readonly name: string;
  readonly rules: readonly string[];
  /** Every place of the plan where it can be planted, each in a text of its own. Pure. */
  plant(soil: Soil): readonly Mutant[];
}

export function soilOf(name: string, text: string): Soil {
  const lines = text.split('\n');
  const zones: Zone[] = [];
  let zone: Zone = 'head';
  for (const line of lines) {
    const bare = line.replace(/[#*_|]/gu, '').trim();
    if (zone === 'head' && bare === 'KẾ HOẠCH') zone = 'title';
    else if (zone === 'title' && bare !== '') zone = 'subject';
    else if (zone === 'subject' && bare !== '') zone = 'opening';
    else if ((zone === 'opening' || zone === 'body') && /^[IVX]+[.-] /u.test(bare)) zone = 'body';
    else if (zone === 'body' && bare.startsWith('Trên đây là')) zone = 'closing';
    else if (zone === 'closing' && bare.startsWith('Nơi nhận')) zone = 'recipients';
    else if (zone === 'recipients' && /^(?:T\/M|TM\.|GIÁM ĐỐC)/u.test(bare)) zone = 'signature';
    else if (zone === 'signature' && /^(?:PHỤ LỤC|ĐỀ CƯƠNG)/u.test(bare)) zone = 'annex';
    zones.push(zone);
  }
  const party = lines.some((line, at) => zones[at] === 'signature' && line.includes('T/M '));
  return { name, lines, zones, party };
}

/** The plan with lines replaced by others (none: taken out), and the place of the defect in the new text. */
export function spliced(
  soil: Soil,
  at: number,
  count: number,
  fresh: readonly string[],
  on: readonly number[] = [at],
): Mutant {
  const lines = [...soil.lines.slice(0, at), ...fresh, ...soil.lines.slice(at + count)];
  return { text: lines.join('\n'), lines: on.map((line) => line + 1) };
}

interface Where {
  readonly in?: readonly Zone[];
  readonly only?: 'party' | 'not-party';
  /** Says whether the line may be taken. */
  readonly when?: (line: string, at: number, soil: Soil) => boolean;
  /** 0-based lines on which the finding may stand; default the changed line. */
  readonly on?: (at: number, soil: Soil) => readonly number[];
}

/** Indexes of the lines that fit. */
export function linesOf(soil: Soil, where: Where, pattern?: RegExp): number[] {
  if (where.only === 'party' && !soil.party) return [];
  if (where.only === 'not-party' && soil.party) return [];
  return soil.lines.flatMap((line, at) =>
    (!where.in || where.in.includes(soil.zones[at]!)) &&
    (!pattern || pattern.test(line)) &&
    (!where.when || where.when(line, at, soil))
      ? [at]
      : [],
  );
}

type Replacement = string | ((...groups: string[]) => string);

/** A defect within one line: what matches is written otherwise. Each line that matches is a place. */
export function rewrite(
  name: string,
  rules: readonly string[],
  pattern: RegExp,
  replacement: Replacement,
  where: Where = {},
): Mutation {
  return {
    name,
    rules,
    plant: (soil) =>
      linesOf(soil, where, pattern).flatMap((at) => {
        const line = soil.lines[at]!;
        const changed = line.replace(pattern, replacement as string);
        return changed === line ? [] : [spliced(soil, at, 1, [changed], where.on?.(at, soil) ?? [at])];
      }),
  };
}

/** A defect that takes a whole line out (and the blank line after it). */
export function drop(
  name: string,
  rules: readonly string[],
  pattern: RegExp,
  where: Where & { readonly on: (at: number, soil: Soil) => readonly number[] },
): Mutation {
  return {
    name,
    rules,
    plant: (soil) =>
      linesOf(soil, where, pattern).map((at) => {
        const count = soil.lines[at + 1] === '' ? 2 : 1;
        return spliced(soil, at, count, [], where.on(at, soil));
      }),
  };
}

/** A defect that puts lines in before a line that matches. */
export function insert(
  name: string,
  rules: readonly string[],
  pattern: RegExp,
  fresh: readonly string[],
  where: Where = {},
): Mutation {
  return {
    name,
    rules,
    plant: (soil) =>
      linesOf(soil, where, pattern).map((at) =>
        spliced(soil, at, 0, fresh, where.on?.(at, soil) ?? fresh.map((_, i) => at + i)),
      ),
  };
}

/** Lines of a zone (0-based). */
export function zoneLines(soil: Soil, ...zones: readonly Zone[]): number[] {
  return soil.lines.flatMap((_, at) => (zones.includes(soil.zones[at]!) ? [at] : []));
}
