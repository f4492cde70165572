import { bodyByCode } from '../../regimes/bodies.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { scanWords } from '../../vietnamese/lexed-text.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { defineRule } from '../rule.ts';

/** Departments, which always stand under a body that is named above them. */
const SUBORDINATE = /^(?:sở|phòng|chi\s+cục)\s/u;
/** A governing body without the name of its unit. */
const UNNAMED =
  /^(?:uỷ\s+ban\s+nhân\s+dân|ubnd|hội\s+đồng\s+nhân\s+dân|hđnd|(?:sở|phòng)\s+(?:giáo\s+dục\s+(?:và|&)\s+đào\s+tạo|gd\s?[-&]?\s?đt))$/u;

export const hdrIssuerTwoLevels = defineRule({
  id: 'hdr-issuer-two-levels',
  title: {
    vi: 'Tên cơ quan ban hành đầy đủ, có cơ quan chủ quản',
    en: 'Issuing body in full, under its governing body',
  },
  description: {
    vi: 'Tên cơ quan ban hành ghi đầy đủ theo tên chính thức. Cơ quan chủ quản trực tiếp ghi ở dòng trên, được viết tắt cụm từ thông dụng (UBND, HĐND) và kèm tên đơn vị hành chính.',
    en: 'The issuing body is named in full and officially. Its direct governing body stands on the line above, may use common abbreviations (UBND, HĐND) and carries the name of its unit.',
  },
  part: 'header',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ['state', 'mass-organisation'],
  requirement: 'issuer-levels',
  fixable: 'unsafe',
  examples: {
    valid: [
      'UBND TỈNH LAI CHÂU\n\nSỞ NỘI VỤ\n\nSố: 67/KH-SNV\n\nKẾ HOẠCH',
      'ỦY BAN NHÂN DÂN\n\nXÃ HƯƠNG SƠN\n\nSố: 84/KH-UBND\n\nKẾ HOẠCH',
      'UBND TỈNH QUẢNG NINH\n\nỦY BAN NHÂN DÂN PHƯỜNG HỒNG GAI\n\nSố: 156/KH-UBND\n\nKẾ HOẠCH',
      'BỘ CÔNG AN\n\nCÔNG AN TỈNH ĐẮK LẮK\n\nSố: 25/KH-CAT\n\nKẾ HOẠCH',
      'ỦY BAN BẦU CỬ XÃ PHỐ BẢNG\n\nTIỂU BAN THÔNG TIN, TUYÊN TRUYỀN\n\nSố: 01/KH-TBTTKT\n\nKẾ HOẠCH',
      'PHÒNG GD&ĐT TỨ KỲ\n\nTRƯỜNG TRUNG HỌC CƠ SỞ PHƯỢNG KỲ\n\nSố: 05/KH-THCS\n\nKẾ HOẠCH',
      'BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\n\nTRƯỜNG CAO ĐẲNG THỦY SẢN\n\nSố: 05/KH-CĐTS\n\nKẾ HOẠCH',
      'TẬP ĐOÀN ĐIỆN LỰC VIỆT NAM\n\nCÔNG TY TNHH MỘT THÀNH VIÊN NHIỆT ĐIỆN\n\nSố: 05/KH-NĐ\n\nKẾ HOẠCH',
      'UBND HUYỆN BA VÌ TRƯỜNG TIỂU HỌC VẠN THẮNG\n\nSố: 05/KH-THVT\n\nKẾ HOẠCH',
      'HĐND XÃ BÌNH LƯ\n\nTHƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN\n\nSố: 05/KH-HĐND\n\nKẾ HOẠCH',
      'VKSND TỈNH LAI CHÂU\n\nVIỆN KIỂM SÁT NHÂN DÂN KHU VỰC 3\n\nSố: 05/KH-VKS\n\nKẾ HOẠCH',
      'TRƯỜNG ĐẠI HỌC TÂY BẮC\n\nKHOA KHOA HỌC TỰ NHIÊN\n\nSố: 05/KH-KHTN\n\nKẾ HOẠCH',
      {
        regime: 'mass-organisation',
        text: 'LĐLĐ TỈNH LAI CHÂU\n\nCÔNG ĐOÀN XÃ BÌNH LƯ\n\nSố: 05/KH-CĐ\n\nKẾ HOẠCH',
      },
      {
        regime: 'mass-organisation',
        text: 'ĐOÀN TNCS HỒ CHÍ MINH\n\nBCH ĐOÀN XÃ BÌNH LƯ\n\n***\n\nSố: 05-KH/ĐTN\n\nKẾ HOẠCH',
      },
      {
        regime: 'mass-organisation',
        text: 'UBND XÃ BÌNH LƯ\n\nHỘI CHỮ THẬP ĐỎ\n\nSố: 05/KH-HCTĐ\n\nKẾ HOẠCH',
      },
      'SỞ GIÁO DỤC VÀ ĐÀO TẠO\n\nTỈNH LAI CHÂU\n\nTRƯỜNG TRUNG HỌC PHỔ THÔNG BÌNH LƯ\n\nSố: 05/KH-THPT\n\nKẾ HOẠCH',
      'UBND TỈNH LAI CHÂU\n\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\n\nSố: 05/KH-SGDĐT\n\nKẾ HOẠCH',
    ],
    invalid: [
      {
        text: '⟦PHÒNG GIÁO DỤC VÀ ĐÀO TẠO⟧\n\nTRƯỜNG TIỂU HỌC BÌNH LƯ A\n\nSố: 25/KH-THBLA\n\nKẾ HOẠCH',
      },
      {
        text: 'VKSND TỐI CAO\n\n⟦VKSND⟧ TỈNH LAI CHÂU\n\nSố: 05/KH-VKS\n\nKẾ HOẠCH',
        fixed: 'VKSND TỐI CAO\n\nVIỆN KIỂM SÁT NHÂN DÂN TỈNH LAI CHÂU\n\nSố: 05/KH-VKS\n\nKẾ HOẠCH',
      },
      {
        text: 'SỞ Y TẾ LAI CHÂU\n\n⟦TTYT⟧ KHU VỰC TAM ĐƯỜNG\n\nSố: 05/KH-TTYT\n\nKẾ HOẠCH',
        fixed: 'SỞ Y TẾ LAI CHÂU\n\nTRUNG TÂM Y TẾ KHU VỰC TAM ĐƯỜNG\n\nSố: 05/KH-TTYT\n\nKẾ HOẠCH',
      },
      {
        regime: 'mass-organisation',
        text: 'LIÊN ĐOÀN LAO ĐỘNG TỈNH\n\n⟦CĐCS⟧ TRƯỜNG THPT BÌNH LƯ\n\nSố: 05/KH-CĐCS\n\nKẾ HOẠCH',
        fixed: 'LIÊN ĐOÀN LAO ĐỘNG TỈNH\n\nCÔNG ĐOÀN CƠ SỞ TRƯỜNG THPT BÌNH LƯ\n\nSố: 05/KH-CĐCS\n\nKẾ HOẠCH',
      },
      {
        text: 'BỘ CÔNG THƯƠNG\n\nTRƯỜNG ⟦CĐ⟧ NGÔ GIA TỰ\n\nSố: 05/KH-NGT\n\nKẾ HOẠCH',
        fixed: 'BỘ CÔNG THƯƠNG\n\nTRƯỜNG CAO ĐẲNG NGÔ GIA TỰ\n\nSố: 05/KH-NGT\n\nKẾ HOẠCH',
      },
      {
        text: '⟦UBND⟧ XÃ BÌNH LƯ\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
        fixed: 'ỦY BAN NHÂN DÂN XÃ BÌNH LƯ\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
      },
      {
        text: 'UBND XÃ TỨ KỲ\n\nTRƯỜNG ⟦THCS⟧ PHƯỢNG KỲ\n\nSố: 05/KH-THCS\n\nKẾ HOẠCH',
        fixed: 'UBND XÃ TỨ KỲ\n\nTRƯỜNG TRUNG HỌC CƠ SỞ PHƯỢNG KỲ\n\nSố: 05/KH-THCS\n\nKẾ HOẠCH',
      },
      {
        text: 'UBND XÃ BÌNH LƯ\n\nTRƯỜNG ⟦TH&THCS⟧ BÌNH LƯ\n\nSố: 05/KH-THCS\n\nKẾ HOẠCH',
        fixed: 'UBND XÃ BÌNH LƯ\n\nTRƯỜNG TIỂU HỌC VÀ TRUNG HỌC CƠ SỞ BÌNH LƯ\n\nSố: 05/KH-THCS\n\nKẾ HOẠCH',
      },
      {
        text: 'UBND TỈNH LAI CHÂU\n\nTRƯỜNG ⟦THCS VÀ THPT⟧ BÌNH LƯ\n\nSố: 05/KH-THPT\n\nKẾ HOẠCH',
        fixed:
          'UBND TỈNH LAI CHÂU\n\nTRƯỜNG TRUNG HỌC CƠ SỞ VÀ TRUNG HỌC PHỔ THÔNG BÌNH LƯ\n\nSố: 05/KH-THPT\n\nKẾ HOẠCH',
      },
      {
        text: 'UBND TỈNH LAI CHÂU\n\nSỞ ⟦GD&ĐT⟧\n\nSố: 67/KH-SGDĐT\n\nKẾ HOẠCH',
        fixed: 'UBND TỈNH LAI CHÂU\n\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\n\nSố: 67/KH-SGDĐT\n\nKẾ HOẠCH',
      },
      {
        text: 'UBND TỈNH LAI CHÂU\n\nSỞ GIÁO DỤC ⟦&⟧ ĐÀO TẠO\n\nSố: 67/KH-SGDĐT\n\nKẾ HOẠCH',
        fixed: 'UBND TỈNH LAI CHÂU\n\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\n\nSố: 67/KH-SGDĐT\n\nKẾ HOẠCH',
      },
      { text: '⟦SNV⟧ LAI CHÂU\n\nSố: 67/KH-SNV\n\nKẾ HOẠCH' },
      { text: '⟦SỞ NỘI VỤ⟧\n\nSố: 67/KH-SNV\n\nKẾ HOẠCH' },
      { text: '⟦ỦY BAN NHÂN DÂN⟧\n\nSỞ NỘI VỤ\n\nSố: 67/KH-SNV\n\nKẾ HOẠCH' },
    ],
  },
  check(plan, { report }) {
    const { issuer, superior } = plan.head;
    if (!issuer) return;
    const line = plan.head.issuerLines.find((l) => l.range.start === issuer.range.start) ?? issuer;
    const short = shortened(line.text);
    const isMass = plan.regime.id === 'mass-organisation';
    if (isMass && !(short && UNIONS.has(short.text))) return;
    if (short) {
      const range = line.paragraph.content.range(line.start + short.start, line.start + short.end);
      const { full, name } = short;
      report({
        range,
        ...(short.isOfSchool ? { severity: 'hint' as const } : {}),
        ...(isMass ? { severity: 'info' as const, requirement: 'drafting-practice' as const } : {}),
        message: {
          vi: `Tên cơ quan ban hành viết tắt “${short.text}”. Ghi đầy đủ${name ? ` “${name}”` : ' theo tên chính thức'}.`,
          en: `The issuing body is abbreviated “${short.text}”. Write its name in full${name ? `: “${name}”` : ''}.`,
        },
        ...(full
          ? {
              fix: {
                safe: false,
                title: { vi: `Ghi đầy đủ “${full}”`, en: `Write “${full}”` },
                edits: [{ range, newText: full }],
              },
            }
          : {}),
      });
    } else if (!superior && SUBORDINATE.test(`${foldForMatch(issuer.text)} `)) {
      report({
        range: issuer.range,
        message: {
          vi: `Thiếu cơ quan chủ quản trên dòng “${issuer.text}”. Ghi tên cơ quan chủ quản ở dòng trên, ví dụ “UBND TỈNH …”.`,
          en: `The governing body above “${issuer.text}” is missing. Name it on the line above, such as “UBND TỈNH …”.`,
        },
      });
    }
    if (superior && (!short || short.isOfSchool) && UNNAMED.test(foldForMatch(superior.text.trim()))) {
      report({
        range: superior.range,
        message: {
          vi: `Cơ quan chủ quản “${superior.text}” thiếu tên đơn vị hành chính. Ghi thêm tên tỉnh, thành phố hoặc xã, phường.`,
          en: `The governing body “${superior.text}” lacks the name of its unit. Add the province or commune.`,
        },
      });
    }
  },
});

const FULL_NAMES: ReadonlyMap<string, string> = new Map([
  ['UBND', 'ỦY BAN NHÂN DÂN'],
  ['HĐND', 'HỘI ĐỒNG NHÂN DÂN'],
  ['TH', 'TIỂU HỌC'],
  ['THCS', 'TRUNG HỌC CƠ SỞ'],
  ['THPT', 'TRUNG HỌC PHỔ THÔNG'],
  ['MN', 'MẦM NON'],
  ['MG', 'MẪU GIÁO'],
  ['PTDTBT', 'PHỔ THÔNG DÂN TỘC BÁN TRÚ'],
  ['PTDTNT', 'PHỔ THÔNG DÂN TỘC NỘI TRÚ'],
  ['GDTX', 'GIÁO DỤC THƯỜNG XUYÊN'],
  ['GDNN', 'GIÁO DỤC NGHỀ NGHIỆP'],
  ['GD', 'GIÁO DỤC'],
  ['ĐT', 'ĐÀO TẠO'],
  ['GDĐT', 'GIÁO DỤC VÀ ĐÀO TẠO'],
  ['CĐ', 'CAO ĐẲNG'],
  ['ĐH', 'ĐẠI HỌC'],
  ['TTYT', 'TRUNG TÂM Y TẾ'],
  ['VKSND', 'VIỆN KIỂM SÁT NHÂN DÂN'],
  ['TAND', 'TÒA ÁN NHÂN DÂN'],
  ['BHXH', 'BẢO HIỂM XÃ HỘI'],
  ['BCĐ', 'BAN CHỈ ĐẠO'],
  ['CĐCS', 'CÔNG ĐOÀN CƠ SỞ'],
  ['LĐLĐ', 'LIÊN ĐOÀN LAO ĐỘNG'],
]);
/** What a union is called in full; of the other organisations, whose house rules may shorten names, nothing is said. */
const UNIONS: ReadonlySet<string> = new Set(['CĐCS', 'LĐLĐ']);

/** `TRƯỜNG TH&THCS`, `TRUNG TÂM GDNN - GDTX`, `SỞ GD&ĐT`: group 1 is what is short. */
const INSIDE =
  /(?<=^(?:trường|trung tâm|sở|phòng)\s+)((?:THCS|THPT|TH|MN|MG|PTDTBT|PTDTNT|GDTX|GDNN|GDĐT|GD|CĐ|ĐH)(?:(?:\s?[-–&]\s?|\svà\s)(?:THCS|THPT|TH|GDTX|GDNN|ĐT)){0,2})(?=\s|$)/iu;
const AMPERSAND = regexp.u`(?<=\p{Lu}{2} ?)&(?= ?\p{Lu}{2})`;

/** A superior, which may be short, and the issuer on one line: `UBND HUYỆN BA VÌ TRƯỜNG TIỂU HỌC …`. */
const TWO_BODIES =
  /^(?:UBND|HĐND)\s.{4,40}\s(?:PHÒNG|SỞ|TRƯỜNG)\s(?:GD|GIÁO DỤC|NỘI VỤ|TÀI CHÍNH|TƯ PHÁP|VĂN HÓA|VĂN HOÁ|KINH TẾ|Y TẾ|NÔNG NGHIỆP|TH|THCS|THPT|MN|MG|TIỂU HỌC|TRUNG HỌC|MẦM NON|MẪU GIÁO|PHỔ THÔNG)(?=\s|&|$)/u;

interface Shortened {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What to write for it, with certainty. */
  readonly full?: string;
  readonly name?: string;
  /** `TRƯỜNG THPT …`: the decision that founds a school often names it so. */
  readonly isOfSchool?: boolean;
}

/** The first short form in the name of a body. */
function shortened(line: string): Shortened | undefined {
  const first = scanWords(line)[0];
  if (first?.form.kind === 'abbreviation' && !TWO_BODIES.test(line)) {
    const { start, end } = first;
    const { text } = first.form;
    const full = FULL_NAMES.get(text);
    const name = full ?? bodyByCode(text)?.name;
    return { start, end, text, ...(full && { full }), ...(name && { name }) };
  }
  const inside = INSIDE.exec(line);
  const found = inside ?? AMPERSAND.exec(line);
  if (!found) return undefined;
  const text = found[0];
  const full = inside ? inFull(text) : 'VÀ';
  const isOfSchool = inside !== null && /^trường (?!cđ|đh)/iu.test(line);
  return { start: found.index, end: found.index + text.length, text, full, name: full, isOfSchool };
}

/** `TH&THCS` → `TIỂU HỌC VÀ TRUNG HỌC CƠ SỞ`. */
function inFull(text: string): string {
  return text
    .replace(/^GD\s?[-–&]\s?(?=ĐT$)/iu, 'GD')
    .split(/\s?([-–&])\s?|\s(và)\s/iu)
    .filter((part) => part !== undefined)
    .map((part) => (part === '&' ? 'VÀ' : (FULL_NAMES.get(part.toUpperCase()) ?? part)))
    .join(' ');
}
