import { ALL_REGIMES, type RegimeId } from '../regimes/regime.ts';
import type { AvoidedWord, ExpiredDocument, Register, RegisterBody } from '../rules/register/model.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { withoutBom } from '../text/bom.ts';
import { foldForMatch } from '../vietnamese/words.ts';

/** Column headings, folded, for each field. */
const HEADINGS = {
  code: ['mã', 'mã cơ quan', 'ký hiệu', 'chữ viết tắt tên cơ quan', 'code'],
  name: ['tên', 'tên cơ quan', 'cơ quan', 'tên cơ quan, đơn vị', 'name'],
  short: ['tên ngắn', 'tên gọi tắt', 'short'],
  level: ['cấp', 'level'],
  regime: ['thể thức', 'regime'],
  from: ['từ ngày', 'from'],
  until: ['đến ngày', 'until'],
  successor: ['cơ quan thay thế', 'successor'],
  symbol: ['số, ký hiệu', 'số ký hiệu', 'số và ký hiệu', 'symbol'],
  expired: ['hết hiệu lực', 'ngày hết hiệu lực', 'expired'],
  replacedBy: ['thay bằng', 'văn bản thay thế', 'replacedby'],
  abbreviation: ['viết tắt', 'chữ viết tắt', 'abbreviation'],
  meaning: ['nghĩa', 'viết đầy đủ', 'meaning'],
  phrase: ['không dùng', 'phrase'],
  write: ['dùng', 'viết', 'write'],
  reason: ['lý do', 'reason'],
  word: ['từ', 'từ riêng', 'word'],
} as const;

type Field = keyof typeof HEADINGS;

const REGIMES: Readonly<Record<string, RegimeId>> = {
  'nhà nước': 'state',
  đảng: 'party',
  'đoàn thể': 'mass-organisation',
  ...Object.fromEntries(ALL_REGIMES.map((id) => [id, id])),
};

export type ReadCsv =
  | { readonly register: Register }
  | { readonly line: number; readonly expected: Bilingual };

/**
 * A part of a register from a table: what it is of is told by its headings (`mã`, `tên` …). Fields are parted by commas,
 * semicolons or tabs, quoted as RFC 4180 has it; days are `2026-07-01` or `1/7/2026`. Out: `line` from 0.
 */
export function registerFromCsv(text: string): ReadCsv {
  const [head, ...rows] = rowsOf(withoutBom(text));
  const columns = (head?.cells ?? []).map(fieldOf);
  const has = (...fields: Field[]) => fields.every((field) => columns.includes(field));
  const kind = KINDS.find(({ needs }) => has(...needs));
  if (!kind) return { line: 0, expected: NEEDS };
  const register: Mutable = { bodies: [], abbreviations: {}, words: [], avoid: [], documents: [] };
  for (const { line, cells } of rows) {
    const record: Partial<Record<Field, string>> = {};
    columns.forEach((field, index) => {
      const value = cells[index]?.normalize('NFC').trim();
      if (field && value) record[field] = value;
    });
    if (Object.keys(record).length === 0) continue;
    const missing = kind.needs.find((field) => record[field] === undefined);
    if (missing) return { line, expected: missingCell(HEADINGS[missing][0]) };
    for (const field of ['from', 'until', 'expired'] as const) {
      const value = record[field];
      if (value === undefined) continue;
      const date = isoOf(value);
      if (date === undefined) return { line, expected: wrongDay(value) };
      record[field] = date;
    }
    kind.add(record, register);
  }
  return { register };
}

interface Mutable {
  bodies: RegisterBody[];
  abbreviations: Record<string, string>;
  words: string[];
  avoid: AvoidedWord[];
  documents: ExpiredDocument[];
}

interface Kind {
  readonly needs: readonly Field[];
  readonly add: (record: Partial<Record<Field, string>>, register: Mutable) => void;
}

const KINDS: readonly Kind[] = [
  {
    needs: ['symbol', 'expired'],
    add: ({ symbol, expired, replacedBy }, { documents }) => {
      documents.push({ symbol: symbol!, expired: expired!, ...(replacedBy ? { replacedBy } : {}) });
    },
  },
  {
    needs: ['abbreviation', 'meaning'],
    add: ({ abbreviation, meaning }, { abbreviations }) => {
      abbreviations[abbreviation!] = meaning!;
    },
  },
  {
    needs: ['phrase'],
    add: ({ phrase, write, reason }, { avoid }) => {
      avoid.push({ phrase: phrase!, ...(write ? { write } : {}), ...(reason ? { reason } : {}) });
    },
  },
  {
    needs: ['name', 'code'],
    add: ({ name, code, short, level, regime, from, until, successor }, { bodies }) => {
      const known = regime === undefined ? undefined : REGIMES[foldForMatch(regime)];
      bodies.push({
        name: name!,
        code: code!,
        ...(short ? { short } : {}),
        ...(level ? { level } : {}),
        ...(known ? { regime: known } : {}),
        ...(from ? { from } : {}),
        ...(until ? { until } : {}),
        ...(successor ? { successor } : {}),
      });
    },
  },
  { needs: ['word'], add: ({ word }, { words }) => void words.push(word!) },
];

const NEEDS: Bilingual = {
  vi: 'hàng đầu có tên cột: “mã” và “tên” (cơ quan), “số, ký hiệu” và “hết hiệu lực” (văn bản), “viết tắt” và “nghĩa”, “không dùng”, hoặc “từ”',
  en: 'headings in the first row: “code” and “name” (bodies), “symbol” and “expired” (documents), “abbreviation” and “meaning”, “phrase”, or “word”',
};

function missingCell(heading: string): Bilingual {
  return { vi: `ô “${heading}” có chữ ở mọi hàng`, en: `a cell “${heading}” in every row` };
}

function wrongDay(value: string): Bilingual {
  return {
    vi: `ngày dạng 2026-07-01 hoặc 1/7/2026, không phải “${value}”`,
    en: `a day like 2026-07-01 or 1/7/2026, not “${value}”`,
  };
}

function fieldOf(heading: string): Field | undefined {
  const key = foldForMatch(heading.normalize('NFC')).replace(/\s+/gu, ' ').trim();
  return (Object.keys(HEADINGS) as Field[]).find((field) =>
    HEADINGS[field].some((each) => foldForMatch(each) === key),
  );
}

function isoOf(text: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return text;
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

interface Row {
  /** From 0. */
  readonly line: number;
  readonly cells: readonly string[];
}

function rowsOf(text: string): Row[] {
  const first = text.slice(0, text.search(/[\r\n]|$/u));
  const [mark] = ['\t', ';', ','].filter((each) => first.includes(each));
  const rows: Row[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 0;
  let begin = 0;
  let quoted = false;
  const endRow = (): void => {
    cells.push(cell);
    if (cells.some((each) => each !== '')) rows.push({ line: begin, cells });
    cells = [];
    cell = '';
    begin = line;
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at]!;
    if (unit === '\n') line += 1;
    if (quoted) {
      if (unit !== '"') cell += unit;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (unit === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (unit === mark) {
      cells.push(cell);
      cell = '';
    } else if (unit === '\n') endRow();
    else if (unit !== '\r') cell += unit;
  }
  endRow();
  return rows;
}
