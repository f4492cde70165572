import { hd05, nd30 } from './clause-shorthand.ts';
import { ALL_REGIMES, type Clause, type RegimeId } from './regime.ts';

/** A signing capacity (quyền hạn ký) as it stands before the name of the collective or the head's title. */
export interface SigningCapacity {
  readonly capacity: 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q';
  /** `TM.` or `T/M` */
  readonly prefix: string;
  readonly meaning: string;
  readonly regimes: readonly RegimeId[];
  /** What follows on the same line. */
  readonly of: 'collective' | 'head' | 'collective-or-head';
  readonly clauses: readonly Clause[];
}

const DOTTED: readonly RegimeId[] = ['state', 'mass-organisation'];
const STATE_CLAUSES = [nd30('Phụ lục I, Phần I, Mục II, khoản 7, điểm b')];
const partyClauses = (point: string) => [hd05(`Phần II, Mục I, khoản 7, điểm ${point}`)];

export const SIGNING_CAPACITIES: readonly SigningCapacity[] = [
  {
    capacity: 'TM',
    prefix: 'TM.',
    meaning: 'thay mặt tập thể lãnh đạo hoặc cơ quan, tổ chức',
    regimes: DOTTED,
    of: 'collective',
    clauses: STATE_CLAUSES,
  },
  {
    capacity: 'KT',
    prefix: 'KT.',
    meaning: 'ký thay người đứng đầu',
    regimes: DOTTED,
    of: 'head',
    clauses: STATE_CLAUSES,
  },
  {
    capacity: 'TL',
    prefix: 'TL.',
    meaning: 'ký thừa lệnh',
    regimes: DOTTED,
    of: 'head',
    clauses: STATE_CLAUSES,
  },
  {
    capacity: 'TUQ',
    prefix: 'TUQ.',
    meaning: 'ký thừa ủy quyền',
    regimes: DOTTED,
    of: 'head',
    clauses: STATE_CLAUSES,
  },
  {
    capacity: 'Q',
    prefix: 'Q.',
    meaning: 'quyền cấp trưởng',
    regimes: ALL_REGIMES,
    of: 'head',
    clauses: [...STATE_CLAUSES, ...partyClauses('7.1.4.c(iv)')],
  },
  {
    capacity: 'TM',
    prefix: 'T/M',
    meaning: 'thay mặt cấp ủy, ủy ban kiểm tra, hội đồng, đại hội',
    regimes: ['party'],
    of: 'collective',
    clauses: partyClauses('7.1.1.a'),
  },
  {
    capacity: 'KT',
    prefix: 'K/T',
    meaning: 'ký thay cấp trưởng ở cơ quan làm việc theo chế độ thủ trưởng',
    regimes: ['party'],
    of: 'head',
    clauses: partyClauses('7.1.1.b'),
  },
  {
    capacity: 'TL',
    prefix: 'T/L',
    meaning: 'thừa lệnh ban thường vụ cấp ủy hoặc thủ trưởng',
    regimes: ['party'],
    of: 'collective-or-head',
    clauses: partyClauses('7.1.1.c'),
  },
];

/** How a capacity is written in a regime: `TM` → `T/M` for the Party; undefined where it has none (TUQ). */
export function capacityPrefix(capacity: SigningCapacity['capacity'], regime: RegimeId): string | undefined {
  return SIGNING_CAPACITIES.find((entry) => entry.capacity === capacity && entry.regimes.includes(regime))
    ?.prefix;
}
