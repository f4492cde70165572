import { linesOf, type Mutant, type Mutation, rewrite, type Soil, spliced, zoneLines } from '../mutation.ts';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];
const SECTION = /^((?:#+ |\*\*)?)([IVX]+)([.-]) /u;
const ITEM = /^((?:#+ |\*\*)?)(\d+)\. /u;
const POINT = /^([a-zđ])\) /u;
const body = { in: ['body'] } as const;

/** The numeral of one section (item, point) is changed; later ones stay, so that the sequence is broken here. */
function renumber(soil: Soil, pattern: RegExp, to: (line: string) => string | undefined): Mutant[] {
  return linesOf(soil, body, pattern).flatMap((at) => {
    const changed = to(soil.lines[at]!);
    return changed === undefined ? [] : [spliced(soil, at, 1, [changed])];
  });
}

/** All from here on are one too high: a number is skipped. */
function skip(
  soil: Soil,
  pattern: RegExp,
  next: (numeral: string) => string | undefined,
  sibling: (line: string) => boolean,
): Mutant[] {
  const places = linesOf(soil, body, pattern);
  return places.flatMap((at) => {
    const numeral = pattern.exec(soil.lines[at]!)![2]!;
    if (numeral === '1' || numeral === 'I') return [];
    const lines = [...soil.lines];
    for (
      let i = at;
      i < lines.length && soil.zones[i] === 'body' && (i === at || sibling(lines[i]!));
      i += 1
    ) {
      lines[i] = lines[i]!.replace(pattern, (whole, _mark, old: string) =>
        whole.replace(old, next(old) ?? old),
      );
    }
    return [{ text: lines.join('\n'), lines: [at + 1] }];
  });
}

export const STRUCTURE: readonly Mutation[] = [
  {
    name: 'section numeral repeated',
    rules: ['struct-roman-sequence'],
    plant: (soil) =>
      renumber(soil, SECTION, (line) => {
        const at = ROMAN.indexOf(SECTION.exec(line)![2]!);
        return at > 0 ? line.replace(ROMAN[at]!, ROMAN[at - 1]!) : undefined;
      }),
  },
  {
    name: 'section numeral skipped',
    rules: ['struct-roman-sequence'],
    plant: (soil) =>
      skip(
        soil,
        SECTION,
        (old) => ROMAN[ROMAN.indexOf(old) + 1],
        () => true,
      ),
  },
  {
    name: 'item number repeated',
    rules: ['struct-arabic-sequence'],
    plant: (soil) =>
      renumber(soil, ITEM, (line) => {
        const number = Number(ITEM.exec(line)![2]);
        return number > 1 ? line.replace(`${number}.`, `${number - 1}.`) : undefined;
      }),
  },
  {
    name: 'item number skipped',
    rules: ['struct-arabic-sequence'],
    plant: (soil) =>
      skip(
        soil,
        ITEM,
        (old) => String(Number(old) + 1),
        (line) => !SECTION.test(line),
      ),
  },
  {
    name: 'point letter repeated',
    rules: ['struct-points-alphabet'],
    plant: (soil) =>
      renumber(soil, POINT, (line) => {
        const at = 'abcdđe'.indexOf(line[0]!);
        return at > 0 ? 'abcdđe'[at - 1] + line.slice(1) : undefined;
      }),
  },
  {
    name: 'point letter f for d',
    rules: ['struct-points-alphabet'],
    plant: (soil) => renumber(soil, /^([bcd])\) /u, (line) => `f${line.slice(1)}`),
  },
  {
    name: 'section with nothing under it',
    rules: ['struct-empty-section'],
    plant: (soil) =>
      linesOf(soil, body, SECTION).flatMap((at) => {
        const rest = linesOf(soil, { in: ['body', 'closing'] }, /^(?:#* ?|\*\*)[IVX]+[.-] |^Trên đây/u);
        const end = rest.find((other) => other > at);
        return end === undefined
          ? []
          : [spliced(soil, at + 2, end - at - 2, [])].map((m) => ({ ...m, lines: [at + 1] }));
      }),
  },
  {
    name: 'sub-heading with nothing under it',
    rules: ['struct-empty-section'],
    plant: (soil) =>
      linesOf(soil, body, /^(?:#+ |\*\*)\d+\. /u).flatMap((at) => {
        let end = at + 1;
        while (
          end < soil.lines.length &&
          !/^(?:#+ |\*\*)/u.test(soil.lines[end]!) &&
          soil.zones[end] === 'body'
        )
          end += 1;
        return end < soil.lines.length
          ? [{ ...spliced(soil, at + 2, end - at - 2, []), lines: [at + 1] }]
          : [];
      }),
  },
  rewrite('heading one level too deep', ['struct-heading-levels'], /^#(?=#* [\dIVX])/u, '##', body),
  rewrite('heading one level too high', ['struct-heading-levels'], /^#(?=##+ [\dIVX])/u, '', body),
  rewrite('heading as a bold line', ['struct-heading-unmarked'], /^#+ ([IVX\d]+[.-] .*)$/u, '**$1**', {
    in: ['body'],
    when: (line, at, soil) => siblings(line, at, soil) > 1,
  }),
  rewrite('heading as a plain line', ['struct-heading-unmarked'], /^#+ ([IVX]+[.-] .*)$/u, '$1', body),
  rewrite(
    'section title in small letters',
    ['struct-section-title-caps'],
    /^(?:#+ |\*\*)?[IVX]+[.-] (.*?)(?:\*\*)?$/u,
    (whole, title) => whole!.replace(title!, title![0] + title!.slice(1).toLowerCase()),
    body,
  ),
  rewrite(
    'other mark after a section numeral',
    ['struct-roman-separator'],
    /^((?:#+ |\*\*)?[IVX]+)([.-])/u,
    (_, numeral, mark) => numeral! + (mark === '.' ? '-' : '.'),
    { in: ['body'], when: (_, __, soil) => soil.party },
  ),
  {
    name: 'section “Tổ chức thực hiện” left out',
    rules: ['struct-plan-sections'],
    plant: (soil) => withoutSection(soil, /TỔ CHỨC THỰC HIỆN/u),
  },
  {
    name: 'section “Mục đích, yêu cầu” under another name',
    rules: ['struct-plan-sections'],
    plant: (soil) =>
      // A plan that states aims (MỤC TIÊU) has said its purpose.
      linesOf(
        soil,
        { ...body, when: () => !soil.lines.some((line) => line.includes('MỤC TIÊU')) },
        /MỤC ĐÍCH, YÊU CẦU/u,
      ).map((at) => ({
        ...spliced(soil, at, 1, [soil.lines[at]!.replace('MỤC ĐÍCH, YÊU CẦU', 'ĐẶC ĐIỂM TÌNH HÌNH')]),
        text: soil.lines
          .map((line, i) =>
            i === at
              ? line.replace('MỤC ĐÍCH, YÊU CẦU', 'ĐẶC ĐIỂM TÌNH HÌNH')
              : line.replace('. Mục đích', '. Thuận lợi').replace('. Yêu cầu', '. Khó khăn'),
          )
          .join('\n'),
        lines: zoneLines(soil, 'body', 'opening', 'title', 'subject').map((line) => line + 1),
      })),
  },
];

function siblings(line: string, _at: number, soil: Soil): number {
  const hashes = /^#+/u.exec(line)?.[0].length ?? 0;
  return soil.lines.filter(
    (other, i) => soil.zones[i] === 'body' && other.startsWith(`${'#'.repeat(hashes)} `),
  ).length;
}

function withoutSection(soil: Soil, title: RegExp): Mutant[] {
  return linesOf(soil, body, title).flatMap((at) => {
    const end = soil.zones.indexOf('closing');
    const mutant = spliced(soil, at, end - at, []);
    return end < at ? [] : [{ ...mutant, lines: Array.from({ length: at + 2 }, (_, i) => i + 1) }];
  });
}
