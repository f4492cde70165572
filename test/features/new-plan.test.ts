import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inRunningText,
  withoutRepeatedStart,
  withoutRepeatedWords,
} from '../../server/src/features/body-name.ts';
import type { NewPlanOptions, PlanKind } from '../../server/src/features/new-plan.ts';
import {
  AUTHORITIES,
  authorityById,
  isAuthorityTyped,
  keptStart,
  newPlan,
  PLAN_KINDS,
  regimeOfOffice,
  startOf,
} from '../../server/src/features/new-plan.ts';

const date = { year: 2026, month: 6, day: 8 };
const party: NewPlanOptions = {
  regime: 'party',
  level: 'commune',
  kind: 'implementation',
  issuer: 'ĐẢNG ỦY XÃ BÌNH LƯ',
  superior: 'ĐẢNG BỘ TỈNH LAI CHÂU',
  subject: 'Triển khai thực hiện Chỉ thị số 21-CT/TW',
  date,
};

it.each([
  ['Trạm Y tế xã Bình Lư', 'state', 'KH-TYT', 'TRƯỞNG TRẠM'],
  ['Ủy ban bầu cử xã Bình Lư', 'state', 'KH-UBBC', 'TM. ỦY BAN BẦU CỬ'],
  ['Văn phòng HĐND và UBND xã Bình Lư', 'state', 'KH-VP', 'CHÁNH VĂN PHÒNG'],
  ['TÒA ÁN NHÂN DÂN KHU VỰC 1', 'state', 'KH-TANDKV1', 'CHÁNH ÁN'],
  ['Chi cục Kiểm lâm', 'state', 'KH-CCKL', 'CHI CỤC TRƯỞNG'],
  ['Bảo hiểm xã hội tỉnh Lai Châu', 'state', 'KH-BHXH', 'GIÁM ĐỐC'],
  ['Hội đồng Nghĩa vụ quân sự xã Bình Lư', 'state', 'KH-HĐNVQS', 'TM. HỘI ĐỒNG'],
  ['Ban Chỉ đạo 35 Đảng ủy xã Bình Lư', 'party', 'KH/ĐU', 'BAN THƯỜNG VỤ'],
  ['Văn phòng Đảng ủy xã Bình Lư', 'party', 'KH/', 'TRƯỞNG BAN'],
] as const)('%s is a body of the %s', (issuer, regime, symbol, signature) => {
  expect(regimeOfOffice({ issuer })).toBe(regime);
  const text = newPlan({ regime, issuer, kind: 'annual', date });
  expect(text).toContain(symbol);
  expect(text).toContain(signature);
});

it.each([
  'Hội đồng Đội xã Bình Lư',
  'Ban Thanh tra nhân dân xã Bình Lư',
  'Câu lạc bộ Sao Mai',
  'Bộ môn Toán',
])('the name “%s” does not tell of which regime it is', (issuer) =>
  expect(regimeOfOffice({ issuer })).toBeUndefined(),
);

describe('newPlan', () => {
  it('writes the head of a Party plan', () => {
    const head = newPlan(party).split('\n\n').slice(0, 10);
    expect(head).toEqual([
      '**ĐẢNG CỘNG SẢN VIỆT NAM**',
      'ĐẢNG BỘ TỈNH LAI CHÂU',
      '**ĐẢNG ỦY XÃ BÌNH LƯ**',
      '\\*',
      'Số …-KH/ĐU',
      '*Bình Lư, ngày … tháng 6 năm 2026*',
      '# KẾ HOẠCH',
      '**triển khai thực hiện Chỉ thị số 21-CT/TW**',
      '-----',
      'Thực hiện Kế hoạch số …-KH/TU, ngày …/…/2026 của Ban Thường vụ Tỉnh ủy về …, Ban Thường vụ Đảng ủy xã Bình Lư xây dựng Kế hoạch triển khai thực hiện Chỉ thị số 21-CT/TW như sau:',
    ]);
  });

  it('ends a Party plan by the guidance in force on its date', () => {
    expect(newPlan(party)).toContain(
      '- Văn phòng Đảng ủy;\n- Lưu Văn phòng Đảng ủy.\n\n**T/M BAN THƯỜNG VỤ**',
    );
    expect(newPlan({ ...party, date: { year: 2026, month: 5, day: 26 } })).toContain(
      '- Văn phòng Đảng ủy,\n',
    );
  });

  it('writes head and end of a State plan', () => {
    const text = newPlan({ ...party, regime: 'state', issuer: 'Ủy ban nhân dân xã Bình Lư' });
    expect(text).toContain('Số: …/KH-UBND');
    expect(text).toContain('**Triển khai thực hiện Chỉ thị số 21-CT/TW**');
    expect(text).toContain('nghiêm túc triển khai thực hiện./.');
    expect(text).toContain('**TM. ỦY BAN NHÂN DÂN**\n\n**CHỦ TỊCH**');
    expect(text).toContain('- Lưu: VT, VHXH.');
  });

  it('sets the star of the organisation', () => {
    const youth = newPlan({ ...party, regime: 'mass-organisation', organisation: 'youth' });
    expect(youth).toContain('\\*\\*\\*\n\nSố: …-KH/ĐTN');
  });

  it('does not say the collective twice', () => {
    const text = newPlan({ ...party, issuer: 'Ban Thường vụ Đảng ủy xã Bình Lư' });
    expect(text).toContain('\n\n**ĐẢNG ỦY XÃ BÌNH LƯ**\n\n');
    expect(text).not.toMatch(/Ban Thường vụ Ban Thường vụ/u);
  });

  it.each(AUTHORITIES.map((authority) => [authority.id, authority] as const))(
    'leaves no field open in a plan of %s',
    (_, { regime, level, organisation }) => {
      for (const kind of Object.keys(PLAN_KINDS) as PlanKind[]) {
        const text = newPlan({ regime, level, kind, date, ...(organisation ? { organisation } : {}) });
        expect(text).not.toMatch(/[{}$]|@YEAR|undefined/u);
        expect(text.match(/^# KẾ HOẠCH$/gmu)).toHaveLength(1);
        expect(text).toMatch(/\n## (?:III|IV|V)\. TỔ CHỨC THỰC HIỆN\n/u);
      }
    },
  );

  it('makes the code of a department from its name', () => {
    const text = newPlan({
      regime: 'state',
      level: 'department',
      kind: 'annual',
      issuer: 'Sở Giáo dục và Đào tạo',
      date,
    });
    expect(text).toContain('Số: …/KH-SGDĐT');
  });

  it('names the units of a ward after the ward', () => {
    const text = newPlan({ ...party, issuer: 'ĐẢNG ỦY PHƯỜNG PHÚ XUÂN' });
    expect(text).toContain('- Ủy ban nhân dân phường;');
    expect(text).not.toMatch(/(?<!\p{L})xã(?! hội)(?!\p{L})/u);
  });

  it('takes any words for issuer and subject as they are', () => {
    const words = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(words, words, words, (issuer, superior, subject) => {
        const text = newPlan({ ...party, issuer, superior, subject });
        expect(text).toContain('\n# KẾ HOẠCH\n');
        expect(text).toContain('\n## III. KINH PHÍ THỰC HIỆN\n');
      }),
    );
  });

  it.each([
    ['UBND xã Bình Lư', 'xã'],
    ['UBND XÃ BÌNH LƯ', 'xã'],
    ['xã Bình Lư', 'xã'],
    ['Ủy ban nhân dân xã Bình Lư', 'xã'],
    ['UBND phường 1', 'phường'],
    ['phường Phú Xuân', 'phường'],
    ['UBND đặc khu Phú Quý', 'đặc khu'],
  ])('%s: names are written out, sentences begin with a capital, units are those of a %s', (issuer, unit) => {
    const text = newPlan({ ...party, regime: 'state', issuer });
    const name = issuer.replace(/^(?:UBND|Ủy ban nhân dân) /u, '').replace('XÃ BÌNH LƯ', 'xã Bình Lư');
    expect(text).toContain(`**${`Ủy ban nhân dân ${name}`.toLocaleUpperCase('vi')}**`);
    expect(text).toContain(`. Ủy ban nhân dân ${name} yêu cầu`);
    expect(text).not.toMatch(/(?<!\p{L})UBND(?!\p{L})(?<!KH-UBND)/u);
    expect(text).toContain(`Văn phòng Hội đồng nhân dân và Ủy ban nhân dân ${unit}`);
    const villages = { xã: 'Các thôn', phường: 'Các tổ dân phố', 'đặc khu': 'Các thôn, tổ dân phố' }[unit];
    expect(text).toContain(`- ${villages};`);
    expect(text).toContain(`. ${villages}\n`);
    if (unit === 'phường') expect(text).not.toMatch(/(?<!\p{L})(?:thôn|xã)(?! hội)(?!\p{L})/iu);
  });

  it('takes the year of its deadlines from the subject', () => {
    const text = newPlan({
      ...party,
      kind: 'annual',
      subject: 'công tác năm 2027',
      date: { ...date, month: 11 },
    });
    expect(text).toContain('trước ngày …/…/2027');
    expect(text).not.toContain('trước ngày …/…/2026');
    expect(text).toContain('tháng 11 năm 2026*');
    expect(newPlan({ ...party, subject: 'tổng kết năm 2021' })).toContain('trước ngày …/…/2026');
  });

  it.each([
    ['party', 'Đảng ủy phường Phú Thọ', 'Phường Phú Thọ'],
    ['party', 'Đảng ủy xã Bình Lư', 'Bình Lư'],
    ['state', 'Ủy ban nhân dân phường Điện Biên Phủ', 'Phường Điện Biên Phủ'],
    ['state', 'Ủy ban nhân dân tỉnh Lai Châu', 'Lai Châu'],
    ['state', 'Ủy ban nhân dân phường 3', 'Phường 3'],
    ['party', 'Chi bộ Trường', 'Địa danh'],
  ] as const)('%s: the place of %s is %s', (regime, issuer, place) => {
    expect(newPlan({ ...party, regime, issuer })).toContain(`*${place}, ngày …`);
  });

  it('keeps a name at the head of the subject', () => {
    expect(newPlan({ ...party, subject: 'Kế hoạch Tháng Thanh niên' })).toContain('**Tháng Thanh niên**');
  });
});

describe('withoutRepeatedStart', () => {
  it.each([
    ['Ủy ban nhân dân xã ', 'UBND xã Bình Lư', 'Ủy ban nhân dân xã Bình Lư'],
    ['Ủy ban nhân dân xã ', 'xã Bình Lư', 'Ủy ban nhân dân xã Bình Lư'],
    ['Ủy ban nhân dân xã ', 'Ủy ban nhân dân phường 1', 'Ủy ban nhân dân phường 1'],
    ['Trường ', 'Trường Mầm non Hoa Ban', 'Trường Mầm non Hoa Ban'],
    ['Chi bộ ', 'chi bộ Trường THCS Bình Lư', 'chi bộ Trường Trung học cơ sở Bình Lư'],
    ['Ban Thường vụ Hội Nông dân xã ', 'Hội Nông dân phường 1', 'Ban Thường vụ Hội Nông dân phường 1'],
    ['Ủy ban MTTQ Việt Nam tỉnh ', 'UBMTTQ tỉnh Lai Châu', 'Ủy ban MTTQ Việt Nam tỉnh Lai Châu'],
  ])('%s + %s', (start, typed, wanted) => {
    expect(withoutRepeatedStart(start, start + typed)).toBe(wanted);
  });

  it.each([
    ['Ủy ban nhân dân xã ', 'Dân Hóa'],
    ['Trường ', 'THCS Trường Sơn'],
    ['Đảng ủy xã ', 'Ủy Nỗ'],
    ['', 'Nguyễn Văn An'],
  ])('leaves %s + %s as it is typed but for case', (start, typed) => {
    expect(withoutRepeatedStart(start, start + typed).toLowerCase()).toBe((start + typed).toLowerCase());
  });
});

describe('withoutRepeatedWords', () => {
  const start = 'triển khai thực hiện ';
  it.each([
    ['Thực hiện Nghị quyết số 57-NQ/TW', 'triển khai thực hiện Nghị quyết số 57-NQ/TW'],
    ['triển khai thực hiện Đề án 06', 'triển khai thực hiện Đề án 06'],
    ['Nghị quyết số 57-NQ/TW', 'triển khai thực hiện Nghị quyết số 57-NQ/TW'],
    ['hiện đại hóa công sở', 'triển khai thực hiện hiện đại hóa công sở'],
  ])('%s', (typed, wanted) => {
    expect(withoutRepeatedWords(start, start + typed)).toBe(wanted);
  });

  it('leaves one word that comes again, and a subject of its own', () => {
    expect(withoutRepeatedWords('tuyên truyền ', 'tuyên truyền truyền thống')).toBe(
      'tuyên truyền truyền thống',
    );
    expect(withoutRepeatedWords(start, 'thực hiện thực hiện')).toBe('thực hiện thực hiện');
  });
});

describe('what is typed to find the body', () => {
  const found = (typed: string) =>
    AUTHORITIES.filter((authority) => isAuthorityTyped(authority, typed)).map(({ id }) => id);
  it.each([
    ['dang uy', 'dang-uy-xa'],
    ['đảng uỷ', 'dang-uy-xa'],
    ['ubnd phường', 'ubnd-phuong'],
    ['mặt trận xã', 'mttq'],
    ['mat tran tinh', 'mttq-tinh'],
    ['hoi phu nu', 'phu-nu'],
    ['Trường Tiểu học số 2 Tà Mung', 'truong'],
    ['trường thcs', 'truong'],
    ['chi bo', 'chi-bo'],
  ])('%s', (typed, id) => {
    expect(found(typed)).toContain(id);
  });

  it('no more than is meant', () => {
    expect(found('đảng uỷ')).toEqual(['dang-uy-xa']);
    expect(found('xyz')).toEqual([]);
  });
});

describe('the superior that the name of the issuer tells of', () => {
  it.each([
    ['state', 'Sở Nội vụ tỉnh Lào Cai', 'ỦY BAN NHÂN DÂN TỈNH LÀO CAI'],
    ['state', 'SỞ TÀI CHÍNH THÀNH PHỐ HÀ NỘI', 'ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI'],
    ['state', 'Phòng Kinh tế phường Cam Ranh', 'ỦY BAN NHÂN DÂN PHƯỜNG CAM RANH'],
    ['state', 'Ban Chỉ đạo phòng, chống tội phạm xã Tân An', 'ỦY BAN NHÂN DÂN XÃ TÂN AN'],
    ['party', 'Chi bộ thôn 5 xã Bình Lư', 'ĐẢNG ỦY XÃ BÌNH LƯ'],
  ] as const)('is written, %s: %s', (regime, issuer, line) => {
    expect(withoutSuperior(regime, issuer)).toContain(`\n${line}\n`);
  });

  it.each([
    ['state', 'Sở Nội vụ', 'ỦY BAN NHÂN DÂN TỈNH …'],
    ['state', 'Trường THPT thành phố Lào Cai', 'ỦY BAN NHÂN DÂN XÃ …'],
    ['state', 'Công an xã Tân An', 'CÔNG AN TỈNH …'],
    ['mass-organisation', 'Hội Nông dân tỉnh Lào Cai', 'HỘI NÔNG DÂN TỈNH …'],
    ['party', 'Đảng ủy xã Bình Lư', 'ĐẢNG BỘ TỈNH …'],
  ] as const)('else stays a blank, %s: %s', (regime, issuer, line) => {
    expect(withoutSuperior(regime, issuer)).toContain(`\n${line}\n`);
  });

  function withoutSuperior(regime: NewPlanOptions['regime'], issuer: string): string {
    return newPlan({ regime, kind: 'annual', issuer, subject: 'công tác năm 2027', date });
  }
});

describe('the superior', () => {
  it.each([
    ['party', 'dang-uy-xa', 'tỉnh Lai Châu', 'ĐẢNG BỘ TỈNH LAI CHÂU'],
    ['party', 'dang-uy-xa', 'thành phố Huế', 'ĐẢNG BỘ THÀNH PHỐ HUẾ'],
    ['mass-organisation', 'mttq', 'tỉnh Lai Châu', 'ỦY BAN MTTQ VIỆT NAM TỈNH LAI CHÂU'],
    ['state', 'truong', 'xã Mường Kim', 'ỦY BAN NHÂN DÂN XÃ MƯỜNG KIM'],
    ['state', 'benh-vien', 'tỉnh Lai Châu', 'TỈNH LAI CHÂU'],
  ] as const)('of %s, %s: %s', (regime, body, superior, line) => {
    const { level } = AUTHORITIES.find(({ id }) => id === body)!;
    const text = newPlan({ ...party, regime, level, body, issuer: '', superior });
    expect(text.split('\n')).toContain(line);
  });
});

describe('the start of an issuer in the form', () => {
  it.each([
    ['so', 'Sở ', 'Nội vụ'],
    ['phong', 'Phòng ', 'Văn hóa - Xã hội'],
    ['trung-tam', 'Trung tâm ', 'Phục vụ hành chính công'],
    ['truong', 'Trường ', ''],
    ['ubnd-xa', 'Ủy ban nhân dân xã ', ''],
  ])('of %s', (id, kept, typedOver) => {
    const authority = authorityById(id)!;
    const start = startOf(authority.issuer);
    const length = start.endsWith(' ') ? start.length : keptStart(authority, start);
    expect([start.slice(0, length), start.slice(length)]).toEqual([kept, typedOver]);
  });
});

describe('inRunningText', () => {
  it.each([
    ['ĐẢNG ỦY XÃ BÌNH LƯ', 'Đảng ủy xã Bình Lư'],
    ['ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ', 'Ủy ban nhân dân thành phố Huế'],
    [
      'BAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM XÃ LƯƠNG MINH',
      'Ban Thường trực Ủy ban MTTQ Việt Nam xã Lương Minh',
    ],
    ['SỞ NỘI VỤ', 'Sở Nội vụ'],
    ['SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH SƠN LA', 'Sở Giáo dục và Đào tạo tỉnh Sơn La'],
    ['Đảng uỷ xã Bình Lư', 'Đảng uỷ xã Bình Lư'],
    ['', ''],
  ])('%s', (name, expected) => expect(inRunningText(name)).toBe(expected));
});
