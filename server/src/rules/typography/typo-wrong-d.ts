import { memoizedScan } from '../../plan/segment.ts';
import { scanWrongD } from '../../vietnamese/legacy.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { reportTextFindings, type TextFinding, writeTitle } from '../support/text-findings.ts';

const PREFILTER = definePrefilter({ forms: ({ text }) => /[ðÐƉɖ]/u.test(text) });

const scan = memoizedScan((text: string): readonly TextFinding[] =>
  scanWrongD(text).map(({ start, end, written, meant }) => {
    const code = `U+${written.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    const title = writeTitle(meant);
    return {
      start,
      end,
      message: {
        vi: `Chữ “${written}” (${code}) không phải chữ “${meant}” tiếng Việt. Viết “${meant}”.`,
        en: `The letter “${written}” (${code}) is not the Vietnamese “${meant}”. Write “${meant}”.`,
      },
      fix: { safe: true, title, replacements: [{ start, end, newText: meant }] },
    };
  }),
);

export const typoWrongD = defineRule({
  id: 'typo-wrong-d',
  title: { vi: 'Chữ Đ đúng mã tiếng Việt', en: 'The Vietnamese letter Đ' },
  description: {
    vi: 'Ð (U+00D0), ð (U+00F0) là chữ của tiếng Băng Đảo, Ɖ (U+0189) của tiếng châu Phi; nhìn giống Đ, đ nhưng tìm kiếm và so sánh sai. Dùng Đ (U+0110), đ (U+0111).',
    en: 'Ð (U+00D0) and ð (U+00F0) are Icelandic, Ɖ (U+0189) African; they look like Đ, đ but break search and comparison. Use Đ (U+0110), đ (U+0111).',
  },
  part: 'typography',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'character-set',
  fixable: 'safe',
  fixesFirst: true,
  examples: {
    valid: [
      'Đảng ủy xã, HĐND, điều kiện, đồng bào.',
      'Chuyên gia Guðmundur Jónsson tham dự hội thảo.',
      'Thành phố Reykjavík, Garðabær.',
      'QĐ-TTg, ĐU, ĐVTN.',
      'ĐẢNG ỦY XÃ BÌNH LƯ',
    ],
    invalid: [
      {
        text: '⟦Ð⟧ảng ủy xã phối hợp với H⟦Ð⟧ND, tạo ⟦ð⟧iều kiện cho Nhân dân.',
        fixed: 'Đảng ủy xã phối hợp với HĐND, tạo điều kiện cho Nhân dân.',
      },
    ],
  },
  check(plan, context) {
    reportTextFindings(plan, context, PREFILTER, scan);
  },
});
