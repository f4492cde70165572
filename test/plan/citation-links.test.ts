import { describe, expect, it } from 'vitest';
import { linkKey, linkMentions, type PlacedMention } from '../../server/src/plan/citation-links.ts';
import { scanCitations } from '../../server/src/plan/citations.ts';

function placed(...texts: readonly (string | readonly [PlacedMention['place'], string])[]): PlacedMention[] {
  return texts.flatMap((entry) => {
    const [place, text] = typeof entry === 'string' ? (['body', entry] as const) : entry;
    return scanCitations(text).map((mention) => ({ mention, place }));
  });
}

const keyOf = (text: string) => linkKey(scanCitations(text)[0]!);

describe('linkKey', () => {
  it('is the same for one symbol however it is written', () => {
    expect(keyOf('Chỉ thị số 21 – CT/TW')).toBe(keyOf('Chỉ thị 21-CT/TW'));
    expect(keyOf('Chương trình số 14-CTR/TU')).toBe(keyOf('Chương trình số 14-CTr/TU'));
    expect(keyOf('Kế hoạch số 5/KH-UBND')).toBe(keyOf('Kế hoạch số 05/KH-UBND'));
    expect(keyOf('Luật Bầu cử')).toBe(keyOf('Luật bầu cử'));
  });

  it('keeps years and bodies apart', () => {
    expect(keyOf('Nghị quyết số 12/2025/NQ-HĐND')).not.toBe(keyOf('Nghị quyết số 12/2024/NQ-HĐND'));
    expect(keyOf('Chỉ thị số 21-CT/TW')).not.toBe(keyOf('Chỉ thị số 21-CT/TU'));
  });

  it('is undefined where the mention does not say which document', () => {
    expect(keyOf('Kế hoạch này')).toBeUndefined();
    expect(keyOf('Kế hoạch số -KH/ĐU')).toBeUndefined();
    expect(keyOf('theo Nghị quyết 101.')).toBeUndefined();
  });
});

describe('linkMentions', () => {
  it('leads to the first mention in the text proper', () => {
    const mentions = placed(
      ['subject', 'sơ kết Chỉ thị số 06-CT/TW'],
      'Căn cứ Chỉ thị số 06-CT/TW; Kế hoạch số 36-KH/TU',
      'theo Chỉ thị 06 - CT/TW.',
    );
    expect(linkMentions(mentions)).toEqual([1, 1, 2, 1]);
  });

  it('links a bare number to the only symbol with that type and number', () => {
    const mentions = placed(
      'Nghị quyết số 101/2025/UBTVQH15; Nghị quyết liên tịch số 102/2025/NQLT-UBTVQH15-CP',
      'theo Nghị quyết 101; Nghị quyết liên tịch số 102 của Chính phủ',
    );
    expect(linkMentions(mentions)).toEqual([0, 1, 0, 1]);
  });

  it('leaves a bare number alone where two documents have it', () => {
    const mentions = placed('Chỉ thị số 21-CT/TW; Chỉ thị số 21-CT/TU', 'theo Chỉ thị 21.');
    expect(linkMentions(mentions)).toEqual([0, 1, 2]);
  });

  it('links bare numbers among themselves', () => {
    expect(linkMentions(placed('theo Nghị quyết 101.', 'tại Nghị quyết 101.'))).toEqual([0, 0]);
  });

  it('takes one State symbol of two years or two levels for two documents', () => {
    const mentions = placed(
      'Kế hoạch số 15/KH-UBND ngày 05/3/2025 của UBND tỉnh; Kế hoạch số 15/KH-UBND ngày 05/3/2026 của UBND tỉnh',
      'Kế hoạch số 15/KH-UBND của UBND xã; Kế hoạch số 15/KH-UBND',
      'Chỉ thị số 06-CT/TW, ngày 24/6/2021; Chỉ thị số 06-CT/TW, ngày 24/6/2022',
    );
    expect(linkMentions(mentions)).toEqual([0, 1, 2, 0, 4, 4]);
  });

  it('lets a law with a number answer to its name', () => {
    const mentions = placed('Luật Bầu cử số 85/2015/QH13', 'theo Luật Bầu cử.', 'tại Luật số 85/2015/QH13');
    expect(linkMentions(mentions)).toEqual([0, 0, 0]);
  });

  it('keeps blank numbers and source lines to themselves', () => {
    const mentions = placed('Kế hoạch số -KH/ĐU', ['source', 'Kế hoạch số 12-KH/ĐU'], 'Kế hoạch số -KH/ĐU');
    expect(linkMentions(mentions)).toEqual([0, 1, 2]);
  });
});
