import { describe, expect, test } from 'vitest';
import { decodeLegacy, type LegacyEncoding } from '../../../server/src/vietnamese/legacy.ts';
import { paragraph, run } from '../../support/word-file.ts';
import { draftOf } from './support.ts';

const TEXT =
  'Ủy ban nhân dân xã xây dựng kế hoạch phòng, chống đuối nước; bảo đảm đúng tiến độ, chất lượng. Những nhiệm vụ ' +
  'trọng tâm: tuyên truyền, phổ biến, giáo dục kỹ năng; rà soát các khu vực nguy hiểm, tổ chức lớp học bơi.';

/** Every letter that a coding can write, by what it stands for. */
function codes(encoding: LegacyEncoding): Map<string, string> {
  const map = new Map<string, string>();
  const high = Array.from({ length: 0x5f }, (_, index) => String.fromCharCode(0xa1 + index));
  const small = high.filter((code) => code === code.toLowerCase());
  const capital = high.filter((code) => code !== code.toLowerCase());
  const pairs = [
    ...[...'aeouyôö'].flatMap((vowel) => small.map((mark) => vowel + mark)),
    ...[...'AEOUYÔÖ'].flatMap((vowel) => capital.map((mark) => vowel + mark)),
  ];
  for (const code of encoding === 'vni' ? [...high, ...pairs] : high) {
    const letter = decodeLegacy(code, encoding);
    if (letter !== code && letter.length === 1 && !map.has(letter)) map.set(letter, code);
  }
  return map;
}

function encoded(text: string, encoding: LegacyEncoding): string {
  const map = codes(encoding);
  return [...text].map((letter) => map.get(letter) ?? letter).join('');
}

function font(name: string): string {
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
}

describe('fonts of old codings', () => {
  test('.VnTime is TCVN3', () => {
    // Capitals with a tone have a font of their own.
    const text = TEXT.replace('Ủy', 'Uỷ').replace('Uỷ', 'uỷ');
    const written = encoded(text, 'tcvn3');
    expect(written).toContain('kÕ ho¹ch');
    expect(draftOf(paragraph(run(written, font('.VnTime'))))).toBe(text);
  });

  test('.VnTimeH shows small letters as capitals', () => {
    const body = paragraph(run('kÕ ho¹ch c«ng t¸c n¨m 2026', font('.VnTimeH')));
    expect(draftOf(body)).toBe('KẾ HOẠCH CÔNG TÁC NĂM 2026');
  });

  test('VNI-Times is VNI', () => {
    const written = encoded(TEXT, 'vni');
    expect(written).toContain('keá hoaïch');
    expect(draftOf(paragraph(run(written, font('VNI-Times'))))).toBe(TEXT);
  });

  test('runs of one paragraph are read each in its own coding, and a letter may be cut by runs', () => {
    const body = paragraph(
      run('Coä', font('VNI-Times')) +
        run('ng hoa', font('VNI-Times')) +
        run('ø xaõ hoäi', font('VNI-Times')) +
        run(' và ', font('Times New Roman')) +
        run('ViÖt Nam', font('.VnTime')),
    );
    expect(draftOf(body)).toBe('Cộng hoà xã hội và Việt Nam');
  });

  test('the letter ư of TCVN3 is not taken for a soft hyphen', () => {
    const soft = `<w:r><w:rPr>${font('.VnTime')}</w:rPr><w:t>b</w:t><w:softHyphen/><w:t>íc ®Çu</w:t></w:r>`;
    expect(draftOf(paragraph(soft))).toBe('bước đầu');
    expect(draftOf(paragraph(run('b\u00adíc', font('.VnTime'))))).toBe('bước');
  });

  test('Unicode text in such a font stays as it is', () => {
    expect(draftOf(paragraph(run('Cộng hòa xã hội', font('.VnTime'))))).toBe('Cộng hòa xã hội');
    expect(draftOf(paragraph(run('Cà Mau là quê hương tôi, trông ra biển', font('.VnTime'))))).toContain(
      'Cà Mau là',
    );
    expect(draftOf(paragraph(run('phòng và nhà', font('.VnTime'))))).toBe('phòng và nhà');
  });

  test('a theme font outranks the named one', () => {
    const themed =
      '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime" w:hAnsiTheme="minorHAnsi" w:asciiTheme="minorHAnsi"/>';
    expect(draftOf(paragraph(run('µ', themed)))).toBe('µ');
  });

  test('the font may come from the style and the defaults', () => {
    const styles =
      `<w:docDefaults><w:rPrDefault><w:rPr>${font('.VnTime')}</w:rPr></w:rPrDefault></w:docDefaults>` +
      `<w:style w:type="paragraph" w:default="1" w:styleId="N"/>` +
      `<w:style w:type="paragraph" w:styleId="H"><w:basedOn w:val="N"/><w:rPr>${font('.VnTimeH')}</w:rPr></w:style>`;
    const body = paragraph('céng hßa') + paragraph('céng hßa', '<w:pStyle w:val="H"/>');
    expect(draftOf({ body, styles })).toBe('cộng hòa\n\nCỘNG HÒA');
  });
});
