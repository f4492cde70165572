import { NAMES, OBJECTS, THEMES, VERBS, WHERE, WITH } from './made-texts.ts';

export interface MadeOffice {
  readonly folder: string;
  /** Lines of the letterhead: superior and issuer. */
  readonly superior?: string;
  readonly issuer: string;
  /** In running text. */
  readonly name: string;
  readonly place: string;
  readonly symbol: string;
  readonly kind: 'province' | 'department' | 'commune';
}

const commune = (folder: string, unit: string): MadeOffice => ({
  folder,
  issuer: `ỦY BAN NHÂN DÂN\n\n**${unit.toLocaleUpperCase('vi')}**`,
  name: `Ủy ban nhân dân ${unit}`,
  place: unit.replace(/^(?:xã|phường) /u, ''),
  symbol: 'KH-UBND',
  kind: 'commune',
});

/** The offices of the invented province of Lâm Hải. */
export const OFFICES: readonly MadeOffice[] = [
  {
    folder: 'ubnd-tinh',
    issuer: 'ỦY BAN NHÂN DÂN\n\n**TỈNH LÂM HẢI**',
    name: 'Ủy ban nhân dân tỉnh Lâm Hải',
    place: 'Lâm Hải',
    symbol: 'KH-UBND',
    kind: 'province',
  },
  {
    folder: 'so-noi-vu',
    superior: 'UBND TỈNH LÂM HẢI',
    issuer: '**SỞ NỘI VỤ**',
    name: 'Sở Nội vụ',
    place: 'Lâm Hải',
    symbol: 'KH-SNV',
    kind: 'department',
  },
  {
    folder: 'so-y-te',
    superior: 'UBND TỈNH LÂM HẢI',
    issuer: '**SỞ Y TẾ**',
    name: 'Sở Y tế',
    place: 'Lâm Hải',
    symbol: 'KH-SYT',
    kind: 'department',
  },
  commune('xa-an-khe', 'xã An Khê'),
  commune('xa-binh-trung', 'xã Bình Trung'),
  commune('xa-cam-son', 'xã Cẩm Sơn'),
  commune('xa-dong-phu', 'xã Đông Phú'),
  commune('xa-ha-luong', 'xã Hà Lương'),
  commune('xa-minh-tan', 'xã Minh Tân'),
  commune('xa-phu-loc', 'xã Phú Lộc'),
  commune('xa-thanh-binh', 'xã Thanh Bình'),
  commune('phuong-hai-tan', 'phường Hải Tân'),
];

/** Faults put into made plans, each with the rule that finds it. */
const FAULTS = [
  { rule: 'end-mark-state', spoil: (text: string) => text.replace('./.', './') },
  { rule: 'struct-roman-sequence', spoil: (text: string) => text.replace('## III. ', '## IV. ') },
  { rule: 'cite-so-word', spoil: (text: string) => text.replace('Nghị định số 30', 'Nghị định 30') },
  { rule: 'typo-spacing', spoil: (text: string) => text.replace(/(Trên đây) /u, '$1  ') },
  { rule: 'num-blank-in-draft', spoil: (text: string) => text.replace(/^Số: \d+/mu, 'Số: …') },
] as const;

export interface MadePlan {
  readonly text: string;
  /** Index in `OFFICES`. */
  readonly office: number;
  readonly number: number;
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  /** The rule that finds the fault put into it; absent: none. */
  readonly fault?: (typeof FAULTS)[number]['rule'];
}

const YEAR = 2026;
/** Days of the year over which the plans of an office are spread: to the end of October. */
const DAYS = 300;
const FIRST_DAY = Date.UTC(YEAR, 0, 5);
const DAY = 86_400_000;

/** Numbers that no plan of an office bears, and one that two bear. */
export const GAP = 7;
export const TWICE = 11;

/** The plan of an index among `count`: plans go to the offices in turn, and are numbered as their days follow. */
export function madePlan(index: number, count: number): MadePlan {
  const office = index % OFFICES.length;
  const ofOffice = Math.floor(index / OFFICES.length);
  const each = Math.max(1, Math.ceil(count / OFFICES.length));
  const day = new Date(FIRST_DAY + Math.floor((ofOffice / each) * DAYS) * DAY);
  const date = { year: YEAR, month: day.getUTCMonth() + 1, day: day.getUTCDate() };
  const number = numberOf(ofOffice + 1, office);
  const random = randomOf(index);
  const clean = planText(OFFICES[office]!, number, date, random);
  // One in five, each kind in turn.
  const fault = index % 5 === 2 ? FAULTS[Math.floor(index / 5) % FAULTS.length] : undefined;
  return {
    text: fault ? fault.spoil(clean) : clean,
    office,
    number,
    date,
    ...(fault ? { fault: fault.rule } : {}),
  };
}

/** The first commune leaves out one number, the second gives one twice. */
function numberOf(turn: number, office: number): number {
  if (office === 3) return turn < GAP ? turn : turn + 1;
  if (office === 4) return turn <= TWICE ? turn : turn - 1;
  return turn;
}

function planText(
  office: MadeOffice,
  number: number,
  { year, month, day }: MadePlan['date'],
  random: () => number,
): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const two = (value: number) => String(value).padStart(2, '0');
  const theme = pick(THEMES);
  const scope =
    office.kind === 'department'
      ? 'trên địa bàn tỉnh'
      : `trên địa bàn ${office.name.replace('Ủy ban nhân dân ', '')}`;
  const subject = `${theme} ${scope} năm ${year}`;
  const deadline = () => {
    const due = new Date(Date.UTC(year, month - 1, day) + (20 + Math.floor(random() * 50)) * DAY);
    const dueMonth = due.getUTCMonth() + 1;
    return `${two(due.getUTCDate())}/${dueMonth < 3 ? two(dueMonth) : dueMonth}/${due.getUTCFullYear()}`;
  };
  const work = () => `${pick(VERBS)} ${pick(OBJECTS)} ${pick(WHERE)}, ${pick(WITH)}`;
  const task = () => `${work()}, hoàn thành trước ngày ${deadline()}.`;
  const units =
    office.kind === 'commune'
      ? ['Phòng Văn hóa - Xã hội', 'Phòng Kinh tế', 'Trạm Y tế', 'Trưởng các thôn']
      : ['Văn phòng', 'Các phòng chuyên môn', 'Ủy ban nhân dân các xã, phường'];
  const signer = office.kind === 'department' ? '**GIÁM ĐỐC**' : '**TM. ỦY BAN NHÂN DÂN**\n\n**CHỦ TỊCH**';
  return `${office.superior ? `${office.superior}\n\n` : ''}${office.issuer}

Số: ${number < 10 ? two(number) : number}/${office.symbol}

**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**

**Độc lập - Tự do - Hạnh phúc**

*${office.place}, ngày ${two(day)} tháng ${month < 3 ? two(month) : month} năm ${year}*

# KẾ HOẠCH

**${subject[0]!.toLocaleUpperCase('vi')}${subject.slice(1)}**

*Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;*

*Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.*

${office.name} xây dựng Kế hoạch ${subject} như sau:

## I. MỤC ĐÍCH, YÊU CẦU

### 1. Mục đích

${work()}.

${work()}.

### 2. Yêu cầu

- ${work()}.

- ${work()}.

## II. NỘI DUNG THỰC HIỆN

${[1, 2, 3].map((n) => `${n}. ${task()}`).join('\n\n')}

## III. KINH PHÍ THỰC HIỆN

Kinh phí thực hiện từ ngân sách năm ${year} và các nguồn hợp pháp khác theo quy định của pháp luật.

## IV. TỔ CHỨC THỰC HIỆN

${units.map((unit, i) => `### ${i + 1}. ${unit}\n\n${task()}`).join('\n\n')}

Trên đây là Kế hoạch ${subject}. ${office.name} yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.

*Nơi nhận:*

${(office.kind === 'province' ? ['Thường trực Tỉnh ủy (b/c)'] : ['Ủy ban nhân dân tỉnh (b/c)'])
  .concat(units)
  .map((name) => `- ${name};`)
  .join('\n')}
- Lưu: VT.

${signer}

**${pick(NAMES)}**
`;
}

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
