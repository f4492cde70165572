import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeLegacy,
  legacyEncodingOf,
  legacyEncodingOfBytes,
  scanWrongD,
} from '../../server/src/vietnamese/legacy.ts';

const TCVN3 =
  'Céng hßa x· héi chñ nghÜa ViÖt Nam, ®éc lËp - Tù do - H¹nh phóc. KÕ ho¹ch triÓn khai thùc hiÖn ChØ thÞ';
const VNI =
  'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, ñoäc laäp - Töï do - Haïnh phuùc. Keá hoaïch trieån khai thöïc hieän Chæ thò';
const UNICODE =
  'Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập - Tự do - Hạnh phúc. Kế hoạch triển khai thực hiện Chỉ thị';

describe('legacy codings', () => {
  it('tells TCVN3 and VNI by their words', () => {
    expect(legacyEncodingOf(TCVN3)).toBe('tcvn3');
    expect(legacyEncodingOf(VNI)).toBe('vni');
  });

  it('reads both', () => {
    expect(decodeLegacy(TCVN3, 'tcvn3')).toBe(UNICODE);
    expect(decodeLegacy(VNI, 'vni')).toBe(UNICODE);
  });

  it('reads capitals, horns and breves of VNI', () => {
    expect(decodeLegacy('KEÁ HOAÏCH ÑÔN VÒ NÖÔÙC TAÊNG CÖÔØNG', 'vni')).toBe(
      'KẾ HOẠCH ĐƠN VỊ NƯỚC TĂNG CƯỜNG',
    );
  });

  it('tells by bytes', () => {
    const bytes = Uint8Array.from(TCVN3, (letter) => letter.charCodeAt(0));
    expect(legacyEncodingOfBytes(bytes)).toBe('tcvn3');
  });

  it.each([
    UNICODE,
    'KẾ HOẠCH',
    '',
    'Ces élèves ont été très heureux à la fête de Noël, où ça coûte très cher',
    'Xã và các thôn, bản có kế toán: là cái gì, của xóm Ò, và ai à, thì là mà',
    'plain English text without any letter of interest',
  ])('leaves %j alone', (text) => {
    expect(legacyEncodingOf(text)).toBeUndefined();
  });

  it('throws on nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        legacyEncodingOf(text);
        for (const { start, end } of scanWrongD(text)) expect(text.slice(start, end)).toHaveLength(1);
      }),
    );
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void legacyEncodingOfBytes(bytes)));
  });
});

describe('scanWrongD', () => {
  it('finds letters that look like đ in Vietnamese words', () => {
    const text = 'Ðảng uỷ, HÐND, lao ðộng, Ɖoàn';
    expect(scanWrongD(text).map(({ start, meant }) => [start, meant])).toEqual([
      [0, 'Đ'],
      [10, 'Đ'],
      [19, 'đ'],
      [25, 'Đ'],
    ]);
  });

  it('leaves Icelandic alone', () => {
    expect(scanWrongD('Guðmundsdóttir, Sigurður')).toEqual([]);
  });
});
