import { describe, expect, it } from 'vitest';
import { lintPlan } from '../../server/src/lint/lint.ts';
import type { PlanDocument } from '../../server/src/plan/model.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { formatIsoDate } from '../../server/src/vietnamese/calendar.ts';
import { trialsOf } from '../metamorphic/trial.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';
import { WORDS } from '../support/words.ts';

/** What the head and the ending of each kind of plan say: regime, superior, issuer, symbol, day, signers, recipients. */
const EXPECTED: Readonly<Record<string, readonly [string, string, string, string, string, string, number]>> =
  {
    'after-decision-commune': ['state', '', 'ỦY BAN NHÂN DÂN XÃ ĐÔNG KÊNH', '', '2026-08-19', '', 0],
    'after-decision-hospital': [
      'state',
      'SỞ Y TẾ TỈNH BÌNH MINH',
      'BỆNH VIỆN ĐA KHOA KHU VỰC LONG SƠN',
      '',
      '2026-11-03',
      '',
      0,
    ],
    'army-border': [
      'state',
      'BỘ CHỈ HUY QUÂN SỰ TỈNH BÌNH MINH',
      'ĐỒN BIÊN PHÒNG PA LẠNG',
      '71/KH-ĐBP',
      '2026-05-25',
      'Trung tá Sùng A Páo',
      3,
    ],
    'army-commune': [
      'state',
      'BỘ CHỈ HUY QUÂN SỰ TỈNH BÌNH MINH',
      'BAN CHỈ HUY QUÂN SỰ XÃ TÂN VIỆT',
      '24/KH-BCH',
      '2026-03-03',
      'Đại úy Lương Đình Khải',
      3,
    ],
    'attached-commune-bare': ['state', '', '', '', '2026-10-02', '', 0],
    'attached-school': [
      'state',
      'PHÒNG VĂN HÓA - XÃ HỘI XÃ VĨNH KHANG',
      'TRƯỜNG MẦM NON SEN HỒNG',
      '',
      '2026-09-14',
      '',
      0,
    ],
    'enterprise-state': [
      'state',
      'TỔNG CÔNG TY LÂM NGHIỆP MIỀN ĐÔNG',
      'CÔNG TY TNHH MỘT THÀNH VIÊN LÂM NGHIỆP SUỐI ĐÁ',
      '19/KH-LNSĐ',
      '2026-01-26',
      'Ka Sá Thịnh',
      4,
    ],
    'enterprise-water': [
      'state',
      '',
      'CÔNG TY CỔ PHẦN CẤP NƯỚC BÌNH MINH',
      '66/KH-CNBM',
      '2026-03-18',
      'Dư Quốc Hưng',
      3,
    ],
    'front-hamlet': [
      'mass-organisation',
      'ỦY BAN MTTQ VIỆT NAM XÃ LIÊN TRUNG',
      'BAN CÔNG TÁC MẶT TRẬN THÔN BẦU',
      '02/KH-BCTMT',
      '2026-10-20',
      'Đỗ Thị Xoan',
      4,
    ],
    'front-street': [
      'mass-organisation',
      'ỦY BAN MTTQ VIỆT NAM PHƯỜNG HẢI AN',
      'BAN CÔNG TÁC MẶT TRẬN TỔ DÂN PHỐ SỐ 9',
      '05/KH-BCTMT',
      '2026-07-02',
      'Vũ Thế Hanh',
      3,
    ],
    'hospital-district': [
      'state',
      'SỞ Y TẾ TỈNH BÌNH MINH',
      'TRUNG TÂM Y TẾ KHU VỰC THANH LAM',
      '83/KH-TTYT',
      '2026-06-22',
      'Thạch Sô Phia',
      4,
    ],
    'hospital-general': [
      'state',
      'SỞ Y TẾ THÀNH PHỐ TÂY ĐÔ',
      'BỆNH VIỆN MẮT - RĂNG HÀM MẶT',
      '209/KH-BVMRHM',
      '2026-09-14',
      'Liêu Mỹ Phụng',
      3,
    ],
    'joint-front-police': [
      'mass-organisation',
      '',
      'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ NẬM HÉ - CÔNG AN XÃ NẬM HÉ',
      '02/KHLT-MTTQ-CAX',
      '2026-03-16',
      'Lường Văn Tướng, Quàng Thị Én',
      4,
    ],
    'joint-youth-women': [
      'mass-organisation',
      '',
      'ĐOÀN TNCS HỒ CHÍ MINH XÃ PHÚ ĐIỀN - HỘI LIÊN HIỆP PHỤ NỮ XÃ PHÚ ĐIỀN',
      '01/KHPH-ĐTN-HPN',
      '2026-04-24',
      'Thái Thị Lành, Cao Minh Trí',
      3,
    ],
    'number-and-date-one-line': [
      'state',
      '',
      'ỦY BAN NHÂN DÂN XÃ BA CHÚC',
      '91/KH-UBND',
      '2026-07-20',
      'Neáng Sóc Kha',
      4,
    ],
    'number-and-date-one-line-party': [
      'party',
      'ĐẢNG BỘ TỈNH BÌNH MINH',
      'ĐẢNG UỶ XÃ TÀ RÙNG',
      '15-KH/ĐU',
      '2026-03-24',
      'Hồ Văn Đớt',
      4,
    ],
    'party-cell-hamlet': [
      'party',
      'ĐẢNG BỘ XÃ ĐẠI LÂM',
      'CHI BỘ THÔN ĐÔNG HẠ',
      '06-KH/CB',
      '2026-08-10',
      'Giáp Văn Tuyền',
      3,
    ],
    'party-cell-school': [
      'party',
      'ĐẢNG BỘ XÃ HƯNG NHÂN',
      'CHI BỘ TRƯỜNG TIỂU HỌC HƯNG NHÂN',
      '03-KH/CB',
      '2026-03-12',
      'Bùi Thị Hường',
      3,
    ],
    'police-commune': [
      'state',
      'CÔNG AN TỈNH BÌNH MINH',
      'CÔNG AN XÃ TRÀ KHE',
      '57/KH-CAX',
      '2026-04-09',
      'Trung tá Hà Văn Tiệp',
      4,
    ],
    'police-province': [
      'state',
      'BỘ CÔNG AN',
      'CÔNG AN TỈNH BÌNH MINH',
      '418/KH-CAT-PV01',
      '2026-07-13',
      'Đại tá Nông Văn Thiết',
      3,
    ],
    'school-high': [
      'state',
      'SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH BÌNH MINH',
      'TRƯỜNG THPT TRẦN KHÁNH DƯ',
      '145/KH-THPTTKD',
      '2026-10-07',
      'Mạc Thị Duyên',
      3,
    ],
    'school-university': [
      'state',
      'BỘ GIÁO DỤC VÀ ĐÀO TẠO',
      'TRƯỜNG ĐẠI HỌC SÔNG ĐÀ',
      '512/KH-ĐHSĐ',
      '2026-05-11',
      'PGS.TS. Quách Văn Tuệ',
      3,
    ],
    'steering-disaster': [
      'state',
      'ỦY BAN NHÂN DÂN XÃ GIA LUẬN',
      'BAN CHỈ HUY PHÒNG THỦ DÂN SỰ',
      '07/KH-BCH',
      '2026-04-29',
      'Bùi Quang Vỵ',
      3,
    ],
    'steering-party': [
      'party',
      'ĐẢNG BỘ XÃ THUẬN HÒA',
      'BAN CHỈ ĐẠO CÔNG TÁC DÂN VẬN',
      '02-KH/BCĐ',
      '2026-03-17',
      'Trương Thị Mộng Cầm',
      4,
    ],
    'subject-with-vv': [
      'state',
      '',
      'ỦY BAN NHÂN DÂN PHƯỜNG NAM THIÊN',
      '204/KH-UBND',
      '2026-09-21',
      'Lâm Chí Dũng',
      4,
    ],
    'subject-with-vv-column': [
      'state',
      'ỦY BAN NHÂN DÂN XÃ KỲ LÂM',
      'PHÒNG KINH TẾ',
      '27/KH-KT',
      '2026-06-08',
      'Đậu Thị Thương',
      3,
    ],
    'superior-two-lines-people': [
      'state',
      'ỦY BAN NHÂN DÂN XÃ LỘC THỦY',
      'PHÒNG VĂN HÓA - XÃ HỘI',
      '38/KH-VHXH',
      '2026-05-05',
      'Trà Thị Ngọc Bích',
      3,
    ],
    'superior-two-lines-union': [
      'mass-organisation',
      'LIÊN ĐOÀN LAO ĐỘNG TỈNH BÌNH MINH',
      'CÔNG ĐOÀN XÃ PHƯỚC HẬU',
      '12/KH-CĐX',
      '2026-03-30',
      'Ngụy Thị Trâm',
      3,
    ],
  };

function seen({ head, regime, paragraphs, recipients, asOf }: PlanDocument) {
  const signers = paragraphs
    .filter(({ role }) => role === 'signer-name')
    .map((each) => each.content.text.trim());
  return [
    regime.id,
    head.superior?.text ?? '',
    head.issuer?.text ?? '',
    head.number?.symbol.canonical ?? '',
    formatIsoDate(asOf),
    signers.join(', '),
    recipients?.items.length ?? 0,
  ];
}

const plans = fixtures('kinds');

it('each kind is expected', () => {
  expect(plans.map(({ name }) => name.slice('kinds/'.length, -'.md'.length)).sort()).toEqual(
    Object.keys(EXPECTED).sort(),
  );
});

describe.each(plans)('$name', ({ name, text }) => {
  const plan = readPlan(text, { today: TODAY });

  it('is read as what it is', () => {
    expect(plan.isPlan).toBe(true);
    expect(seen(plan)).toEqual(EXPECTED[name.slice('kinds/'.length, -'.md'.length)]);
    expect(plan.outline.nodes.map(({ title }) => title)).toEqual([
      'MỤC ĐÍCH, YÊU CẦU',
      'NỘI DUNG',
      'TỔ CHỨC THỰC HIỆN',
    ]);
  });

  it.each(['draft', 'final'] as const)('has no fault at stage %s', (stage) => {
    const found = lintPlan(plan, { stage, words: WORDS }).diagnostics.filter(
      ({ severity }) => severity !== 'hint',
    );
    expect(found.map(({ ruleId, range }) => `${ruleId}: ${text.slice(range.start, range.end)}`)).toEqual([]);
  });

  it('is the same in every shape', () => {
    const faults = trialsOf(name, text).flatMap((trial) =>
      trial.faults.map((f) => `${trial.transformation}: ${f}`),
    );
    expect(faults).toEqual([]);
  });
});

describe('a decision', () => {
  const decision =
    'Số: 12/QĐ-UBND\n\nBình Lư, ngày 05 tháng 6 năm 2026\n\n**QUYẾT ĐỊNH**\n\n**Ban hành Kế hoạch trồng cây**\n\n**Điều 1.** Ban hành kèm theo Quyết định này Kế hoạch trồng cây.\n';

  it('alone is no plan', () => {
    expect(readPlan(decision, { today: TODAY }).isPlan).toBe(false);
  });

  it('with another text below is no plan', () => {
    const text = `${decision}\n**KẾ HOẠCH**\n\n**Trồng cây**\n\nNội dung tham khảo.\n`;
    expect(readPlan(text, { today: TODAY }).isPlan).toBe(false);
  });

  it('gives the plan below it its day, though the source line leaves it blank', () => {
    const text = `${decision}\n**KẾ HOẠCH**\n\n**Trồng cây**\n\n(Kèm theo Quyết định số     /QĐ-UBND ngày     tháng     năm 2026)\n\nI. MỤC ĐÍCH\n\nPhủ xanh.\n`;
    const plan = readPlan(text, { today: TODAY });
    expect(plan.isPlan).toBe(true);
    expect(plan.asOf).toEqual({ year: 2026, month: 6, day: 5 });
    expect(plan.head.number).toBeUndefined();
    expect(plan.outline.nodes).toHaveLength(1);
  });
});

describe('a plan without a date', () => {
  const asOf = (text: string) => readPlan(`KẾ HOẠCH\n\n${text}`, { today: TODAY }).asOf;

  it.each(['Công tác năm học 2010-2011', 'Giai đoạn 2009-2011'])(
    'that speaks of nothing later is one of its time: %s',
    (text) => {
      expect(asOf(text)).toEqual({ year: 2012, month: 12, day: 31 });
    },
  );

  it.each([
    `Năm ${TODAY.year}`,
    `Kỷ niệm năm 2005; xong trước ngày 30/6/${TODAY.year + 1}`,
    `Tổng kết năm ${TODAY.year - 1}`,
    'Kỷ niệm giải phóng miền Nam năm 1975',
    'Điện thoại 0213201100',
    'Thực hiện Chỉ thị số 21-CT/TW ngày 04 tháng 5 năm 2018',
    'Thực hiện Chỉ thị\n\nCăn cứ Luật Trẻ em ngày 05/4/2016;',
  ])('is judged as of today: %s', (text) => {
    expect(asOf(text)).toEqual(TODAY);
  });
});
