// Plans of three offices in one folder, and a plan that each of them is writing.

export type PlaceRegime = 'state' | 'party' | 'front';

export interface OfficeFacts {
  readonly title: readonly string[];
  readonly superior: string;
  readonly issuer: string;
  /** In running text. */
  readonly name: string;
  readonly star: readonly string[];
  readonly label: string;
  readonly symbol: string;
  readonly subjectEnd: readonly string[];
  /** One basis as it stands on its line. */
  readonly basis: (text: string, last: boolean) => string;
  readonly units: readonly string[];
  readonly recipients: readonly string[];
  readonly filing: string;
  readonly ends: readonly [string, string];
  readonly endMark: string;
  readonly signature: readonly string[];
  readonly signer: string;
  readonly neighbours: readonly Neighbour[];
}

export interface Neighbour {
  readonly number: string;
  readonly day: string;
  readonly month: string;
  readonly subject: string;
  readonly bases: readonly string[];
}

export const OFFICES: Readonly<Record<PlaceRegime, OfficeFacts>> = {
  state: {
    title: ['**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**', '**Độc lập - Tự do - Hạnh phúc**'],
    superior: '',
    issuer: 'ỦY BAN NHÂN DÂN XÃ BÌNH LƯ',
    name: 'Ủy ban nhân dân xã Bình Lư',
    star: [],
    label: 'Số: ',
    symbol: '/KH-UBND',
    subjectEnd: [],
    basis: (text, last) => `*Căn cứ ${text}${last ? '.' : ';'}*`,
    units: ['Phòng Văn hóa - Xã hội', 'Phòng Kinh tế', 'Công an xã'],
    recipients: ['Ủy ban nhân dân tỉnh (b/c)', 'Thường trực Đảng ủy, Hội đồng nhân dân xã (b/c)'],
    filing: 'Lưu: VT, VHXH',
    ends: [';', '.'],
    endMark: './.',
    signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    signer: 'Lò Văn Thành',
    neighbours: [
      {
        number: '12',
        day: '05',
        month: '5',
        subject: 'Phòng, chống đuối nước trẻ em năm 2026',
        bases: [
          'Luật Trẻ em ngày 05 tháng 4 năm 2016',
          'Kế hoạch số 310/KH-UBND ngày 15 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Lai Châu về phòng, chống đuối nước và tai nạn thương tích trẻ em trên địa bàn tỉnh Lai Châu giai đoạn 2026 - 2030',
        ],
      },
      {
        number: '14',
        day: '12',
        month: '10',
        subject: 'Chuyển đổi số năm 2027',
        bases: [
          'Kế hoạch số 4120/KH-UBND ngày 01 tháng 10 năm 2026 của Ủy ban nhân dân tỉnh Lai Châu về chuyển đổi số năm 2027',
        ],
      },
    ],
  },
  party: {
    title: ['**ĐẢNG CỘNG SẢN VIỆT NAM**'],
    superior: 'ĐẢNG BỘ TỈNH LAI CHÂU',
    issuer: 'ĐẢNG ỦY XÃ BÌNH LƯ',
    name: 'Ban Thường vụ Đảng ủy xã Bình Lư',
    star: ['\\*'],
    label: 'Số ',
    symbol: '-KH/ĐU',
    subjectEnd: ['-----'],
    basis: (text, last) => `- Căn cứ ${text}${last ? '.' : ';'}`,
    units: ['Văn phòng Đảng ủy', 'Ban Xây dựng Đảng', 'Ủy ban nhân dân xã'],
    recipients: ['Thường trực Tỉnh ủy (b/c)', 'Các chi bộ, đảng bộ cơ sở trực thuộc'],
    filing: 'Lưu Văn phòng Đảng ủy',
    ends: [';', '.'],
    endMark: './.',
    signature: ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'],
    signer: 'Giàng A Páo',
    neighbours: [
      {
        number: '20',
        day: '03',
        month: '4',
        subject: 'phòng, chống đuối nước trẻ em năm 2026',
        bases: [
          'Chỉ thị số 28-CT/TW, ngày 25/12/2023 của Ban Bí thư về tăng cường công tác chăm sóc, giáo dục, bảo vệ trẻ em đáp ứng yêu cầu phát triển đất nước phồn vinh, hạnh phúc',
          'Kế hoạch số 45-KH/TU, ngày 10/02/2026 của Ban Thường vụ Tỉnh ủy Lai Châu về phòng, chống đuối nước trẻ em',
        ],
      },
      {
        number: '21',
        day: '02',
        month: '11',
        subject: 'học tập, quán triệt nghị quyết năm 2027',
        bases: [
          'Kế hoạch số 88-KH/TU, ngày 20/10/2026 của Ban Thường vụ Tỉnh ủy Lai Châu về học tập, quán triệt nghị quyết',
        ],
      },
    ],
  },
  front: {
    title: ['**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**', '**Độc lập - Tự do - Hạnh phúc**'],
    superior: 'ỦY BAN MTTQ VIỆT NAM TỈNH LAI CHÂU',
    issuer: 'BAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM XÃ BÌNH LƯ',
    name: 'Ban Thường trực Ủy ban MTTQ Việt Nam xã Bình Lư',
    star: [],
    label: 'Số: ',
    symbol: '/KH-MTTQ-BTT',
    subjectEnd: [],
    basis: (text, last) => `Căn cứ ${text}${last ? '.' : ';'}`,
    units: ['Ban Công tác Mặt trận các thôn', 'Hội Liên hiệp Phụ nữ xã', 'Đoàn Thanh niên xã'],
    recipients: ['Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh (b/c)', 'Thường trực Đảng ủy xã (b/c)'],
    filing: 'Lưu: VT',
    ends: [';', '.'],
    endMark: './.',
    signature: ['TM. BAN THƯỜNG TRỰC', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    signer: 'Hoàng Thị Sen',
    neighbours: [
      {
        number: '08',
        day: '06',
        month: '3',
        subject: 'Phòng, chống đuối nước trẻ em năm 2026',
        bases: [
          'Luật Mặt trận Tổ quốc Việt Nam ngày 09 tháng 6 năm 2015',
          'Kế hoạch số 61/KH-MTTQ-BTT ngày 20 tháng 01 năm 2026 của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Lai Châu về tham gia phòng, chống đuối nước trẻ em năm 2026',
        ],
      },
      {
        number: '11',
        day: '10',
        month: '9',
        subject: 'Tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm 2026',
        bases: [
          'Kế hoạch số 97/KH-MTTQ-BTT ngày 15 tháng 8 năm 2026 của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Lai Châu về tổ chức Ngày hội Đại đoàn kết toàn dân tộc',
        ],
      },
    ],
  },
};

export interface PlanParts {
  readonly head: string;
  readonly bases: string;
  readonly purpose: string;
  readonly content: string;
  readonly assignments: string;
  readonly closing: string;
  readonly recipients: string;
  readonly signature: string;
}

const SUBJECT = { state: 'Phòng, chống đuối nước trẻ em', party: 'phòng, chống đuối nước trẻ em' };

/** The plan that is being written, in its parts; number and day are blank. */
export function partsOf(regime: PlaceRegime, neighbour?: Neighbour): PlanParts {
  const office = OFFICES[regime];
  const subject = neighbour?.subject ?? `${SUBJECT[regime === 'party' ? 'party' : 'state']} năm 2027`;
  const bases = neighbour?.bases ?? [office.neighbours[0]!.bases[1]!];
  const [itemEnd, lastEnd] = office.ends;
  const lower = subject.charAt(0).toLocaleLowerCase('vi') + subject.slice(1);
  return {
    head: [
      ...office.title,
      ...(office.superior === '' ? [] : [office.superior]),
      `**${office.issuer}**`,
      ...office.star,
      `${office.label}${neighbour?.number ?? '…'}${office.symbol}`,
      `*Bình Lư, ngày ${neighbour?.day ?? '…'} tháng ${neighbour?.month ?? '11'} năm 2026*`,
      '# KẾ HOẠCH',
      `**${subject}**`,
      ...office.subjectEnd,
    ].join('\n\n'),
    bases: [
      ...bases.map((text, index) => office.basis(text, index === bases.length - 1)),
      `${office.name} xây dựng Kế hoạch ${lower} như sau:`,
    ].join('\n\n'),
    purpose:
      '## I. MỤC ĐÍCH, YÊU CẦU\n\nNâng cao nhận thức của cán bộ và Nhân dân về an toàn cho trẻ em trên địa bàn xã.',
    content:
      '## II. NỘI DUNG THỰC HIỆN\n\nTuyên truyền tại các thôn; hướng dẫn kỹ năng an toàn cho trẻ em trong dịp hè.',
    assignments: [
      '## III. TỔ CHỨC THỰC HIỆN',
      ...office.units.map(
        (unit, index) => `${index + 1}. ${unit} theo dõi, đôn đốc việc thực hiện Kế hoạch.`,
      ),
    ].join('\n\n'),
    closing: `Trên đây là Kế hoạch ${lower}${office.endMark}`,
    recipients: `***Nơi nhận:***\n\n${[...office.recipients.map((name) => `- ${name}${itemEnd}`), `- ${office.filing}${lastEnd}`].join('\n')}`,
    signature: [...office.signature.map((line) => `**${line}**`), `**${office.signer}**`].join('\n\n'),
  };
}

/** The parts one after the other. */
export function joined(parts: PlanParts): string {
  return `${Object.values(parts)
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

/** The plans beside the one that is written: all three offices' in one folder. */
export function neighbourFiles(): { readonly name: string; readonly text: string }[] {
  return (Object.keys(OFFICES) as PlaceRegime[]).flatMap((regime) =>
    OFFICES[regime].neighbours.map((neighbour) => ({
      name: `${regime}-${neighbour.number}.md`,
      text: joined(partsOf(regime, neighbour)),
    })),
  );
}
