import { describe, expect, it } from 'vitest';
import { type Office, readOffice } from '../../server/src/config/office.ts';
import type { Authority, NewPlanOptions, PlanKind } from '../../server/src/features/new-plan.ts';
import {
  AUTHORITIES,
  newPlan,
  newPlanFileName,
  newPlanSnippet,
  PLAN_KINDS,
} from '../../server/src/features/new-plan.ts';
import { expandSnippet } from '../../server/src/features/snippets.ts';
import { lintPlan } from '../../server/src/lint/lint.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { WORDS } from '../support/words.ts';

/** Every level × kind × regime, with and without an office: a new draft has no finding but its blanks. */

const date = { year: 2026, month: 11, day: 30 };
const KINDS = Object.keys(PLAN_KINDS) as PlanKind[];

/** Told of what is left to be filled in. */
const BLANKS = new Set([
  'num-blank-in-draft',
  'date-blank-in-draft',
  'typo-placeholder-left',
  'cite-number-missing',
  'cite-date-missing',
  'sign-name-missing',
]);

function findings(text: string, regime: string): string[] {
  const plan = readPlan(text, { today: date });
  expect(plan.isPlan).toBe(true);
  expect(plan.regime.id).toBe(regime);
  return lintPlan(plan, { words: WORDS })
    .diagnostics.filter(({ ruleId }) => !BLANKS.has(ruleId))
    .map(({ ruleId, range, message }) => `${ruleId} ${text.slice(range.start, range.end)}: ${message.vi}`);
}

/** What people type for the issuer, and the office as it is when it was learnt. */
const TYPED: Readonly<Record<string, readonly string[]>> = {
  'dang-uy-xa': ['Đảng ủy xã Bình Lư', 'ĐẢNG UỶ PHƯỜNG PHÚ XUÂN'],
  'tinh-uy': ['Tỉnh ủy Lai Châu'],
  'chi-bo': ['Chi bộ bản Nà Khoang', 'Chi bộ Trường THCS Bình Lư'],
  'ban-xay-dung-dang': ['Ban Xây dựng Đảng'],
  'ubnd-xa': ['UBND xã Bình Lư', 'xã Bình Lư', 'ỦY BAN NHÂN DÂN XÃ BÌNH LƯ'],
  'ubnd-phuong': ['UBND phường 1', 'phường Phú Xuân'],
  'ubnd-dac-khu': ['UBND đặc khu Phú Quý'],
  'ubnd-tinh': ['UBND tỉnh Lai Châu', 'UBND thành phố Huế'],
  so: ['Sở Giáo dục và Đào tạo', 'SỞ NỘI VỤ'],
  phong: ['Phòng Văn hóa - Xã hội', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
  'trung-tam': ['Trung tâm Phục vụ hành chính công'],
  truong: ['Trường THCS Bình Lư', 'Trường Mầm non Hoa Ban', 'Trường Tiểu học số 1 xã Bình Lư'],
  'benh-vien': ['Bệnh viện Đa khoa tỉnh Lai Châu'],
  'hdnd-xa': ['HĐND xã Bình Lư', 'Thường trực HĐND phường Phú Xuân'],
  'hdnd-tinh': ['HĐND tỉnh Lai Châu'],
  'ban-chi-dao': ['Ban Chỉ đạo Chuyển đổi số xã Bình Lư'],
  'cong-an': ['Công an xã Bình Lư', 'Công an phường Phú Xuân'],
  'quan-su': ['Ban CHQS xã Bình Lư'],
  mttq: ['Ủy ban MTTQ Việt Nam xã Bình Lư', 'UBMTTQ phường Phú Xuân'],
  'mttq-tinh': ['Ủy ban MTTQ Việt Nam tỉnh Lai Châu'],
  'cong-doan': ['Công đoàn cơ sở Trường THCS Bình Lư'],
  'doan-thanh-nien': ['Đoàn xã Bình Lư', 'Ban Thường vụ Đoàn phường Phú Xuân'],
  'phu-nu': ['Hội LHPN xã Bình Lư'],
  'nong-dan': ['Hội Nông dân xã Bình Lư'],
  'cuu-chien-binh': ['Hội CCB xã Bình Lư'],
  'don-vi': [
    'Trạm Y tế xã Bình Lư',
    'Ủy ban bầu cử xã Bình Lư',
    'Văn phòng HĐND và UBND xã Bình Lư',
    'Chi cục Kiểm lâm',
    'Ban Quản lý dự án đầu tư xây dựng tỉnh Lai Châu',
    'Tòa án nhân dân khu vực 1',
  ],
  'khu-dan-cu': ['Ban Công tác Mặt trận thôn Nà Luồng', 'Ban Công tác Mặt trận tổ dân phố số 3'],
};

const SUBJECTS: Readonly<Record<PlanKind, string>> = {
  implementation: 'Triển khai thực hiện Chỉ thị số 21-CT/TW, ngày 15/6/2026 của Ban Bí thư',
  review: 'sơ kết 5 năm công tác xây dựng gia đình trong tình hình mới',
  annual: 'Kế hoạch công tác năm 2027',
  propaganda: 'tuyên truyền an toàn giao thông năm 2026',
  inspection: 'kiểm tra, giám sát năm 2027',
  conference: 'tổ chức Hội nghị tổng kết công tác năm 2026',
};

function officeOf({ regime, id }: Authority, issuer: string): Office {
  const place = /(?:xã|phường|đặc khu|tỉnh|thành phố) (?!Bình Lư)/iu.test(issuer) ? undefined : 'Bình Lư';
  return readOffice({
    regime,
    issuer,
    ...(id === 'ubnd-xa' || id === 'ubnd-tinh' ? {} : { superior: SUPERIORS[id] }),
    ...(place === undefined ? {} : { place }),
    signers: [{ name: 'Nguyễn Văn An' }],
    units: ['bản Nà Khoang', 'thôn Nà Luồng', 'Phòng Kinh tế'],
  })!;
}

const SUPERIORS: Readonly<Record<string, string>> = {
  'dang-uy-xa': 'Đảng bộ tỉnh Lai Châu',
  'chi-bo': 'Đảng ủy xã Bình Lư',
  'ban-xay-dung-dang': 'Đảng ủy xã Bình Lư',
  so: 'UBND tỉnh Lai Châu',
  phong: 'UBND xã Bình Lư',
  'trung-tam': 'UBND xã Bình Lư',
  truong: 'UBND xã Bình Lư',
  'ban-chi-dao': 'UBND xã Bình Lư',
  'cong-an': 'Công an tỉnh Lai Châu',
  'quan-su': 'Bộ CHQS tỉnh Lai Châu',
  mttq: 'Ủy ban MTTQ Việt Nam tỉnh Lai Châu',
  'cong-doan': 'Liên đoàn Lao động tỉnh Lai Châu',
  'khu-dan-cu': 'Ủy ban MTTQ Việt Nam xã Bình Lư',
};

const of = ({ regime, level, id, organisation }: Authority, kind: PlanKind): NewPlanOptions => ({
  regime,
  level,
  body: id,
  kind,
  date,
  ...(organisation ? { organisation } : {}),
});

it.each([
  [
    'propaganda',
    'tuyên truyền an toàn giao thông năm 2026',
    'Kế hoạch tuyên truyền an toàn giao thông năm 2026.md',
  ],
  ['annual', 'Kế hoạch công tác năm 2027', 'Kế hoạch công tác năm 2027.md'],
  ['inspection', undefined, 'Kế hoạch kiểm tra, giám sát.md'],
] as const)('names the file of a %s plan “%s” after it', (kind, subject, name) => {
  expect(newPlanFileName({ kind, ...(subject === undefined ? {} : { subject }) })).toBe(name);
});

it.each([
  ['implementation', 'Chỉ thị số 21/CT-TTg'],
  ['implementation', 'a: b? <c> | d* "e" \\ f'],
  ['implementation', 'x '.repeat(400)],
] as const)('a name of a file holds no character that a system refuses: %s %s', (kind, subject) => {
  const name = newPlanFileName({ kind, subject });
  expect(name).toMatch(/^[^<>:"/\\|?*\n]+\.md$/u);
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
});

it.each([
  ['state', 'Trường THCS Bình Lư', /giáo viên/u, /khu dân cư|các cơ quan, đơn vị|đảng viên|truyền thanh/u],
  ['party', 'Chi bộ Trường THCS Bình Lư', /đảng viên/u, /các cơ quan, đơn vị/u],
  ['mass-organisation', 'MTTQ xã Bình Lư', /Ban Công tác Mặt trận/u, /yêu cầu các cơ quan, đơn vị/u],
] as const)('%s, %s: asks those who are there', (regime, issuer, own, others) => {
  for (const kind of KINDS) {
    const text = newPlan({ regime, issuer, kind, date });
    expect(text).toMatch(own);
    expect(text).not.toMatch(others);
  }
});

it.each(['MTTQ xã Bình Lư', 'MTTQ Việt Nam xã Bình Lư', 'UBMTTQ xã Bình Lư', 'MTTQVN xã Bình Lư'])(
  '“%s” is written out in the letterhead',
  (issuer) => {
    const text = newPlan({ regime: 'mass-organisation', issuer, kind: 'annual', date });
    expect(text).toContain('**ỦY BAN MTTQ VIỆT NAM XÃ BÌNH LƯ**');
  },
);

it('knows what people type for each body', () => {
  expect(Object.keys(TYPED).sort()).toEqual(AUTHORITIES.map(({ id }) => id).sort());
});

describe.each(AUTHORITIES.map((authority) => [authority.id, authority] as const))('%s', (id, authority) => {
  it.each(KINDS)('%s: bare', (kind) => {
    const options = of(authority, kind);
    expect(findings(newPlan(options), authority.regime)).toEqual([]);
    expect(expandSnippet(newPlanSnippet(options), date)).toBe(newPlan(options));
  });

  it.each(KINDS)('%s: issuer and subject typed', (kind) => {
    for (const issuer of TYPED[id]!) {
      const options = { ...of(authority, kind), issuer, subject: SUBJECTS[kind] };
      const text = newPlan(options);
      expect(findings(text, authority.regime)).toEqual([]);
      expect(expandSnippet(newPlanSnippet(options), date)).toBe(text);
      expect(text).not.toMatch(
        /(?<!\p{L})(?:UBND|HĐND|LHPN|CCB|CHQS|THCS)(?!\p{L})(?<!(?:KH|NQ)-[\p{L}-]+)/u,
      );
      expect(text).not.toMatch(/[{}$]|@[A-Z]|undefined|huyện/u);
    }
  });

  it.each(KINDS)('%s: with an office', (kind) => {
    for (const issuer of TYPED[id]!) {
      const office = officeOf(authority, issuer);
      const text = newPlan({ ...of(authority, kind), office, subject: SUBJECTS[kind] });
      expect(findings(text, authority.regime)).toEqual([]);
      expect(text).toContain('**Nguyễn Văn An**');
      if (office.place) expect(text).toContain('*Bình Lư, ngày … tháng 11 năm 2026*');
      expect(text).toBe(newPlan({ ...of(authority, kind), issuer, office, subject: SUBJECTS[kind] }));
    }
  });
});
