// The 16 places at which a drafter asks for a proposal, and what must stand first there.
import { joined, OFFICES, type PlaceRegime, type PlanParts, partsOf } from './plans.ts';

/** Where the cursor stands in `text`. */
export const CURSOR = '¦';

export interface Probe {
  /** The plan with the cursor in it. */
  readonly text: string;
  /** What the line of the cursor and what follows it must begin with, once the first item is taken. */
  readonly wanted: RegExp;
}

export interface AskedPlace {
  readonly name: string;
  /** More than one: all must be right. */
  readonly probes: (regime: PlaceRegime) => readonly Probe[];
}

const REGIMES: readonly PlaceRegime[] = ['state', 'party', 'front'];

export { REGIMES };

type Wanted = Readonly<Record<PlaceRegime, RegExp>>;

function place(
  name: string,
  change: (parts: PlanParts, regime: PlaceRegime) => Partial<PlanParts>,
  wanted: Wanted | RegExp,
): AskedPlace {
  return { name, probes: (regime) => [probe(change, wanted)(regime)] };
}

function probe(
  change: (parts: PlanParts, regime: PlaceRegime) => Partial<PlanParts>,
  wanted: Wanted | RegExp,
): (regime: PlaceRegime) => Probe {
  return (regime) => {
    const parts = partsOf(regime);
    const text = joined({ ...parts, ...change(parts, regime) });
    if (text.split(CURSOR).length !== 2) throw new Error(`no cursor, or two: ${text}`);
    return { text, wanted: wanted instanceof RegExp ? wanted : wanted[regime] };
  };
}

/** Of two probes: both count as one place. */
function both(name: string, first: ReturnType<typeof probe>, second: ReturnType<typeof probe>): AskedPlace {
  return { name, probes: (regime) => [first(regime), second(regime)] };
}

const under = (part: keyof PlanParts, text: string) => (parts: PlanParts) => ({
  [part]: `${parts[part]}\n\n${text}`,
});

const signed = (lines: (regime: PlaceRegime) => string) => (_: PlanParts, regime: PlaceRegime) => ({
  signature: lines(regime),
});

export const PLACES: readonly AskedPlace[] = [
  place(
    'Sau “Số: ” ở đầu văn bản',
    ({ head }, regime) => ({
      head: head.replace(
        `${OFFICES[regime].label}…${OFFICES[regime].symbol}`,
        `${OFFICES[regime].label}${CURSOR}`,
      ),
    }),
    { state: /^Số: 15\/KH-UBND$/mu, party: /^Số 22-KH\/ĐU$/mu, front: /^Số: 12\/KH-MTTQ-BTT$/mu },
  ),
  both(
    'Chỗ trống của số, của ngày',
    probe(({ head }) => ({ head: head.replace(/(?<=^Số:? )…/mu, `${CURSOR}…`) }), {
      state: /^Số: 15\/KH-UBND$/mu,
      party: /^Số 22-KH\/ĐU$/mu,
      front: /^Số: 12\/KH-MTTQ-BTT$/mu,
    }),
    probe(
      ({ head }) => ({ head: head.replace('ngày … tháng', `ngày ${CURSOR} tháng`) }),
      /^\*Bình Lư, ngày 16 tháng 11 năm 2026\*$/mu,
    ),
  ),
  place('Dòng trống ở phần mở đầu', ({ bases }) => ({ bases: `${CURSOR}\n\n${bases}` }), {
    state: /^\*Căn cứ \p{Lu}/u,
    party: /^- Căn cứ \p{Lu}/u,
    front: /^Căn cứ \p{Lu}/u,
  }),
  place(
    '“Căn cứ ”',
    ({ bases }, regime) => ({
      bases: bases.replace(
        /^[^\n]*/u,
        `${regime === 'party' ? '- ' : regime === 'state' ? '*' : ''}Căn cứ ${CURSOR}`,
      ),
    }),
    {
      state: /^\*Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016\.\*$/mu,
      party:
        /^- Căn cứ Kế hoạch số 45-KH\/TU, ngày 10\/02\/2026 của Ban Thường vụ Tỉnh ủy Lai Châu về phòng, chống đuối nước trẻ em\.$/mu,
      front:
        /^Căn cứ Kế hoạch số 61\/KH-MTTQ-BTT ngày 20 tháng 01 năm 2026 của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Lai Châu về tham gia phòng, chống đuối nước trẻ em năm 2026\.$/mu,
    },
  ),
  place(
    '“Căn cứ Luật ”',
    ({ bases }, regime) => ({
      bases: `${regime === 'party' ? '- ' : regime === 'state' ? '*' : ''}Căn cứ Luật ${CURSOR}\n\n${bases}`,
    }),
    {
      state: /^\*Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;\*$/mu,
      party: /^- Căn cứ Luật Trẻ em ngày 05\/4\/2016;$/mu,
      front:
        /^Căn cứ Luật (?:Trẻ em ngày 05 tháng 4 năm 2016|Mặt trận Tổ quốc Việt Nam ngày 09 tháng 6 năm 2015);$/mu,
    },
  ),
  both(
    'Dòng trống, “## ” ở phần nội dung',
    probe(({ content }) => ({ content: `${content}\n\n${CURSOR}` }), /^## III\. THỜI GIAN THỰC HIỆN\n\n\S/u),
    probe(
      ({ content }) => ({ content: `${content}\n\n## ${CURSOR}` }),
      /^## III\. THỜI GIAN THỰC HIỆN\n\n\S/u,
    ),
  ),
  place('“Thực hiện Kế hoạch số ”', under('content', `Thực hiện Kế hoạch số ${CURSOR}`), {
    state: /^Thực hiện Kế hoạch số 310\/KH-UBND$/mu,
    party: /^Thực hiện Kế hoạch số 45-KH\/TU$/mu,
    front: /^Thực hiện Kế hoạch số 61\/KH-MTTQ-BTT$/mu,
  }),
  place(
    '“Hoàn thành trước ngày ”',
    under('content', `Hoàn thành trước ngày ${CURSOR}`),
    /^Hoàn thành trước ngày (?:31\/3|30\/6|30\/9|31\/12)\/2027$/mu,
  ),
  place(
    'Đơn vị ở phần tổ chức thực hiện',
    ({ assignments }, regime) => {
      const typed = { state: 'Phòng ', party: 'Ban ', front: 'Hội ' }[regime];
      const shortened = assignments.split('\n\n').slice(0, regime === 'state' ? 1 : 2);
      return { assignments: [...shortened, `${shortened.length}. ${typed}${CURSOR}`].join('\n\n') };
    },
    {
      state: /^1\. Phòng Văn hóa - Xã hội$/mu,
      party: /^2\. Ban Xây dựng Đảng$/mu,
      front: /^2\. Hội Liên hiệp Phụ nữ xã$/mu,
    },
  ),
  place(
    '“- ” ở nơi nhận',
    ({ recipients }) => ({
      recipients: recipients
        .split('\n')
        .toSpliced(3, 0, `- ${CURSOR}`)
        .filter((_, index) => index !== 4)
        .join('\n'),
    }),
    {
      state: /^- Thường trực Đảng ủy, Hội đồng nhân dân xã \(b\/c\);$/mu,
      party: /^- Các chi bộ, đảng bộ cơ sở trực thuộc;$/mu,
      front: /^- Thường trực Đảng ủy xã \(b\/c\);$/mu,
    },
  ),
  place(
    '“- Lưu”',
    ({ recipients }) => ({ recipients: recipients.replace(/- Lưu[^\n]*$/u, `- Lưu${CURSOR}`) }),
    {
      state: /^- Lưu: VT, VHXH\.$/mu,
      party: /^- Lưu Văn phòng Đảng ủy\.$/mu,
      front: /^- Lưu: VT\.$/mu,
    },
  ),
  place(
    'Chức vụ, gõ một nửa',
    signed((regime) => {
      const [collective] = OFFICES[regime].signature;
      return `**${collective}**\n\n**${regime === 'party' ? 'PHÓ BÍ' : 'CHỦ'}${CURSOR}`;
    }),
    { state: /^\*\*CHỦ TỊCH\*\*$/mu, party: /^\*\*PHÓ BÍ THƯ\*\*$/mu, front: /^\*\*CHỦ TỊCH\*\*$/mu },
  ),
  place(
    '“KT. ”, “T/M ”',
    signed((regime) =>
      regime === 'party' ? `**T/M ${CURSOR}` : `**${OFFICES[regime].signature[0]}**\n\n**KT. ${CURSOR}`,
    ),
    {
      state: /^\*\*KT\. CHỦ TỊCH\*\*\n\n\*\*PHÓ CHỦ TỊCH\*\*$/mu,
      party: /^\*\*T\/M BAN THƯỜNG VỤ\*\*$/mu,
      front: /^\*\*KT\. CHỦ TỊCH\*\*\n\n\*\*PHÓ CHỦ TỊCH\*\*$/mu,
    },
  ),
  place('Cuối tệp, sau chữ ký', under('signature', CURSOR), {
    state:
      /^# PHỤ LỤC\n\n\*\*[^\n]+\*\*\n\n\*\(Kèm theo Kế hoạch số …\/KH-UBND ngày …\/11\/2026 của Ủy ban nhân dân xã Bình Lư\)\*/mu,
    party:
      /^# PHỤ LỤC\n\n\*\*[^\n]+\*\*\n\n\*\(Kèm theo Kế hoạch số …-KH\/ĐU, ngày …\/11\/2026 của Ban Thường vụ Đảng ủy xã Bình Lư\)\*/mu,
    front:
      /^# PHỤ LỤC\n\n\*\*[^\n]+\*\*\n\n\*\(Kèm theo Kế hoạch số …\/KH-MTTQ-BTT ngày …\/11\/2026 của Ban Thường trực Ủy ban MTTQ Việt Nam xã Bình Lư\)\*/mu,
  }),
  place('“# PHỤ LỤC”', under('signature', `# PHỤ LỤC${CURSOR}`), {
    state: /^# PHỤ LỤC\n\n\*\*[^\n]+\*\*\n\n\*\(Kèm theo Kế hoạch số …\/KH-UBND ngày/mu,
    party: /^# PHỤ LỤC\n\n\*\*[^\n]+\*\*\n\n\*\(Kèm theo Kế hoạch số …-KH\/ĐU, ngày/mu,
    front: /^# PHỤ LỤC\n\n\*\*[^\n]+\*\*\n\n\*\(Kèm theo Kế hoạch số …\/KH-MTTQ-BTT ngày/mu,
  }),
  place(
    '“<!-- kehoach-”',
    under('content', `<!-- kehoach-${CURSOR} -->`),
    /^<!-- kehoach-disable-next-line /u,
  ),
];
