import { describe, expect, it } from 'vitest';
import { BODIES, bodiesOfCode, bodyByCode, issuerFits } from '../../server/src/regimes/bodies.ts';
import { capacityPrefix } from '../../server/src/regimes/capacities.ts';
import { REGULATIONS } from '../../server/src/regimes/clauses/index.ts';
import {
  DOCUMENT_TYPES,
  typesByCode,
  typesByLooseCode,
  typesByName,
} from '../../server/src/regimes/document-types.ts';
import { FORMS, formFor } from '../../server/src/regimes/forms.ts';
import { PROVINCES, provinceByName, successorOf } from '../../server/src/regimes/provinces.ts';
import {
  REPLACED_DOCUMENTS,
  replacedDocument,
  replacementOf,
} from '../../server/src/regimes/replaced-documents.ts';
import { citedAs, clauseText, regulationOf } from '../../server/src/regimes/sources.ts';
import { isValidDate } from '../../server/src/vietnamese/calendar.ts';

const names = (types: readonly { name: string }[]) => types.map((type) => type.name);
const codes = (types: readonly { code?: string }[]) => types.map((type) => type.code);

describe('document types', () => {
  it('finds a type by its abbreviation, letter case exact', () => {
    expect(names(typesByCode('KH'))).toEqual(['Kế hoạch']);
    expect(names(typesByCode('QĐ'))).toEqual(['Quyết định', 'Quy định']);
    expect(typesByCode('Ctr')).toEqual([]);
    expect(names(typesByLooseCode('CTR'))).toEqual(['Chương trình']);
    expect(names(typesByLooseCode('qđI'))).toEqual(['Quy định']);
  });

  it.each([
    ['Chương trình hành động', ['CTr']],
    ['CHỈ THỊ', ['CT']],
    ['kế  hoạch', ['KH']],
    ['Quy định', ['QyĐ', 'QĐ', 'QĐi']],
    ['Nghị quyết liên tịch', ['NQLT']],
    ['Bản thoả thuận', ['BTT']],
    ['Luật', [undefined]],
    ['Thư ngỏ', []],
  ])('finds %s by name', (name, expected) => {
    expect(codes(typesByName(name))).toEqual(expected);
  });

  it('keeps the status of the historical code', () => {
    expect(typesByCode('QĐi')[0]).toMatchObject({
      status: 'historical',
      validUntil: { year: 2019, month: 3, day: 11 },
    });
  });

  it('gives each entry a clause', () => {
    for (const type of DOCUMENT_TYPES) expect(type.clauses.length, type.name).toBeGreaterThan(0);
  });
});

describe('bodies', () => {
  it('has every code once', () => {
    const all = BODIES.map((body) => body.code);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([
    ['UBND', ['UBND']],
    ['QH15', ['QH']],
    ['UBTVQH14', ['UBTVQH']],
    ['MTTQ-BTT', ['MTTQ-BTT']],
    ['MTTQ-BTT-VP', ['MTTQ-BTT']],
    ['BTCTU-BNCTU', ['BTCTU', 'BNCTU']],
    ['BNV-CTTN&BDG', ['BNV']],
    ['XYZ', []],
    ['UBND15', []],
  ])('reads %s', (code, expected) => {
    expect(bodiesOfCode(code).map((body) => body.code)).toEqual(expected);
  });

  it('does not give a term number to a body that has none', () => {
    expect(bodyByCode('QH15')?.name).toContain('Quốc hội');
    expect(bodyByCode('CP15')).toBeUndefined();
  });

  it.each([
    ['TW', 'Ban Bí thư (Khoá XII)', true],
    ['TW', 'Bộ Chính trị', true],
    ['TW', 'Ban Chấp hành Trung ương Đảng khóa XIII', true],
    ['TW', 'Tỉnh uỷ Lai Châu', false],
    ['TW', 'Ban Thường vụ Tỉnh ủy', false],
    ['TU', 'Ban Thường vụ Tỉnh uỷ', true],
    ['TU', 'Ban Chấp hành Đảng bộ tỉnh', true],
    ['TU', 'Ban Bí thư', false],
    ['ĐU', 'Ban Thường vụ Đảng ủy xã Lương Minh', true],
    ['UBND', 'UBND tỉnh Lai Châu', true],
    ['UBND', 'Ủy ban nhân dân xã', true],
    ['UBND', 'Thủ tướng Chính phủ', false],
    ['TTg', 'Thủ tướng Chính phủ', true],
    ['TTg', 'Chính phủ', false],
    ['UBTVQH15', 'Ủy ban Thường vụ Quốc hội', true],
    ['BNV-CTTN&BDG', 'Bộ Nội vụ', true],
    ['BTC', 'Bộ trưởng Bộ Tài chính', true],
    ['SVHTTDL', 'Sở Văn hóa thể thao và du lịch', true],
    ['VPTW', 'Văn phòng Trung ương Đảng', true],
    ['XYZ', 'Bộ Nội vụ', undefined],
    ['TW', 'tỉnh', undefined],
    ['BTV', 'BTV Hội LHPN tỉnh', undefined],
    ['UBTVQH15-CP-ĐCTUBTWMTTQVN', 'Hội Nông dân', undefined],
  ])('judges whether under %s can sign %s', (code, issuer, expected) => {
    expect(issuerFits(code, issuer)).toBe(expected);
  });
});

describe('forms', () => {
  const before = { year: 2026, month: 5, day: 26 };
  const from = { year: 2026, month: 5, day: 27 };

  it('changes the Party form on the day of the new guidance', () => {
    expect(formFor('party', before)).toMatchObject({ id: 'party-hd36', recipients: { itemEnd: ',' } });
    expect(formFor('party', from)).toMatchObject({ id: 'party-hd05', recipients: { itemEnd: ';' } });
    expect(formFor('party', before).bases.lastEnd).toBe(',');
  });

  it('chooses the house rules of an organisation', () => {
    expect(formFor('mass-organisation', from).id).toBe('mass-other');
    expect(formFor('mass-organisation', from, 'youth')).toMatchObject({ star: '***', letterhead: 'youth' });
    expect(formFor('mass-organisation', from, 'mttq').number).toEqual({ colon: true, separators: 'state' });
    expect(formFor('state', before, 'mttq').id).toBe('state');
  });

  it('names a form once', () => {
    const ids = FORMS.map((form) => form.id);
    expect(ids).toContain('party-hd05');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('writes a signing capacity in the way of the regime', () => {
    expect(capacityPrefix('TM', 'party')).toBe('T/M');
    expect(capacityPrefix('TM', 'mass-organisation')).toBe('TM.');
    expect(capacityPrefix('TUQ', 'party')).toBeUndefined();
  });
});

describe('sources', () => {
  it('prints a clause', () => {
    expect(
      clauseText({ source: 'nd30', place: 'Phụ lục I, Phần I, Mục II, khoản 3, điểm c', confidence: 'text' }),
    ).toBe('NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm c');
    expect(clauseText({ source: 'hd05', place: '', confidence: 'text' })).toBe('HD 05-HD/VPTW');
  });

  it('has dates that exist', () => {
    for (const source of REGULATIONS) {
      if (source.date) expect(isValidDate(source.date), source.id).toBe(true);
    }
    for (const entry of REPLACED_DOCUMENTS) expect(isValidDate(entry.replacedOn), entry.symbol).toBe(true);
  });

  it('knows what was replaced', () => {
    const replaced = (symbol: string, year: number) => {
      const entry = replacedDocument(symbol);
      return entry && replacementOf(entry, { year, month: 1, day: 1 });
    };
    expect(replaced('36-HD/VPTW', 2027)).toContain('05-HD/VPTW');
    expect(replaced('11-HD/VPTW', 2027)).toContain('05-HD/VPTW');
    expect(replaced('11-HD/VPTW', 2020)).toContain('36-HD/VPTW');
    expect(replaced('110/2004/NĐ-CP', 2027)).toBe(citedAs(regulationOf('nd30')));
  });

  it('takes nothing that holds for replaced', () => {
    const replaced = new Set(REGULATIONS.flatMap(({ replaces = [] }) => replaces));
    const current = REGULATIONS.filter(({ id, number }) => number && !replaced.has(id));
    expect(current.length).toBeGreaterThan(2);
    for (const { number } of current) expect(replacedDocument(number!)).toBeUndefined();
  });
});

describe('provinces', () => {
  it('counts 34, with 29 names gone', () => {
    expect(PROVINCES.length).toBe(34);
    expect(PROVINCES.flatMap((province) => province.absorbed).length).toBe(29);
  });

  it('finds successor and present name in either tone style', () => {
    expect(successorOf('Yên Bái')?.name).toBe('Lào Cai');
    expect(successorOf('Hoà Bình')?.name).toBe('Phú Thọ');
    expect(successorOf('Lai Châu')).toBeUndefined();
    expect(provinceByName('Khánh Hoà')?.kind).toBe('tỉnh');
  });
});
