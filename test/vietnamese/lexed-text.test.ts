import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regexp } from '../../server/src/vietnamese/letters.ts';
import { lex, scanWords } from '../../server/src/vietnamese/lexed-text.ts';
import {
  ANY,
  anyPrefilter,
  definePrefilter,
  matches,
  type PrefilterSpec,
} from '../../server/src/vietnamese/prefilter.ts';

describe('scanWords', () => {
  it('tells words, numbers, abbreviations and mixtures', () => {
    const text = 'Căn cứ Nghị quyết 101/2025/UBTVQH15 của UBND, KẾ HOẠCH ĐứcMạnh HĐND';
    expect(scanWords(text).map(({ form }) => `${form.text}:${form.kind}`)).toEqual([
      'Căn:word',
      'cứ:word',
      'Nghị:word',
      'quyết:word',
      '101:number',
      '2025:number',
      'UBTVQH15:mixed',
      'của:word',
      'UBND:abbreviation',
      'KẾ:word',
      'HOẠCH:word',
      'ĐứcMạnh:mixed',
      'HĐND:abbreviation',
    ]);
  });

  it('gives the place of every word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const word of scanWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(word.start, word.end)).toBe(word.form.text);
          last = word.end;
        }
        const runs = [...text.matchAll(regexp.gu`[\p{L}\p{M}\p{Nd}]+`)].map(([run]) => run);
        expect(scanWords(text).map(({ form }) => form.text)).toEqual(runs);
      }),
    );
  });
});

describe('prefilters', () => {
  function expectShown(signs: PrefilterSpec, showing: readonly string[], others: readonly string[]): void {
    const prefilter = definePrefilter(signs);
    expect(showing.filter((text) => !matches(lex(text).matched, prefilter))).toEqual([]);
    expect(others.filter((text) => matches(lex(text).matched, prefilter))).toEqual([]);
  }

  it('are words in any capitals and either style of tone marks', () => {
    expectShown(
      { words: ['uỷ ban', 'huyện'] },
      ['các Ủy ban', 'UỶ BAN', 'uỷ, ban', 'Huyện Bình Lư', '2huyện', '(huyện)'],
      ['uỷ viên ban', 'ban uỷ', 'huyệnn', ''],
    );
  });

  it('are pairs of words by their looks', () => {
    const isNumber = ({ kind }: { kind: string }): boolean => kind === 'number';
    expectShown(
      { words: [['khoản', isNumber]] },
      ['Khoản 2 Điều 8', 'điểm a, khoản\n12'],
      ['khoản này 2', '2 khoản'],
    );
    expectShown({ forms: ({ text }) => text.length > 10 }, ['Nghiêngngả11'], ['Nghiêng ngả']);
  });

  it('are characters side by side', () => {
    expectShown(
      { beside: [[['blank'], ['comma']]] },
      ['xã , phường', 'xong. , xã', 'a\u00a0,'],
      ['xã, phường', ','],
    );
    expectShown({ beside: [[['spaceAfterStop'], ['small']]] }, ['Hết. xã', 'Hết?  xã'], ['Hết. Xã', 'xã xã']);
    expectShown({ beside: [[['dash'], ['blank']]] }, ['kinh tế- xã hội'], ['kinh tế - xã hội', 'ki-lô-mét']);
    expectShown({ beside: [[['edge'], ['dot']]] }, ['. xã'], ['xã.']);
    expectShown({ beside: [[['curly'], ANY]] }, ['“', 'a”'], ['"a"', '']);
  });

  it('are words before a comma, words twice, letters that stand alone', () => {
    expectShown({ beforeComma: ['và'] }, ['xã và, nếu cần'], ['và ,', 'vàng,']);
    expectShown(
      { twice: true },
      ['của Của', 'thực hiện thực hiện'],
      ['của các của', 'thực hiện việc thực hiện'],
    );
    expectShown({ letterSpaced: true }, ['N â n g cao', '1 2 3 4'], ['A B C', 'ngày 1 2 3']);
  });

  it('are joined, and never looked for inside a word', () => {
    const [xa, tinh, other] = ['xã', 'tỉnh', 'thôn'].map((word) => definePrefilter({ words: [word] }));
    expect(matches(lex('các xã').matched, anyPrefilter(xa!, tinh!))).toBe(true);
    expect(matches(lex('các xã').matched, anyPrefilter(tinh!, other!))).toBe(false);
    expect(() => definePrefilter({ beside: [[['small'], ['capital']]] })).toThrow();
  });

  it('shows every prefilter though many words fall on one place of the table', () => {
    const prefilter = definePrefilter({ words: ['bản'] });
    // Units whose hash is a multiple of the table's size.
    const clash = Array.from({ length: 200 }, (_, i) => String.fromCharCode(0x4e00 + i, 0x9fff - 31 * i));
    expect(matches(lex(`${clash.join(' ')} bản`).matched, prefilter)).toBe(true);
    expect(scanWords(clash.join(' ')).map(({ form }) => form.text)).toEqual(clash);
  });

  it('may be more than there are bits: each shows where it did', () => {
    const names = Array.from(
      { length: 200 },
      (_, i) => `tên${'abcdefghij'[i % 10]}${'abcdefghijklmnopqrst'[Math.floor(i / 10)]}`,
    );
    const prefilters = names.map((name) => definePrefilter({ words: [name] }));
    expect(names.filter((name, i) => !matches(lex(name).matched, prefilters[i]!))).toEqual([]);
    expect(prefilters.some((prefilter) => matches(lex('').matched, prefilter))).toBe(false);
  });
});
