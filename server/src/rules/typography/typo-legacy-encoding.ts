import type { Paragraph } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import type { TextEdit } from '../../text/range.ts';
import { decodeLegacy, type LegacyEncoding, legacyEncodingOf } from '../../vietnamese/legacy.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { LEGACY_PREFILTER } from '../support/legacy-prefilter.ts';
import { paragraphsMatching } from '../support/prefiltered.ts';

const NAMES: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: 'TCVN3 (phông .VnTime)',
  vni: 'VNI (phông VNI-Times)',
};

const scan = memoizedScan((text: string): LegacyEncoding | 'none' => legacyEncodingOf(text) ?? 'none');

export const typoLegacyEncoding = defineRule({
  id: 'typo-legacy-encoding',
  title: { vi: 'Không dùng mã cũ TCVN3, VNI', en: 'No text in the old codings TCVN3, VNI' },
  description: {
    vi: 'Văn bản dùng bộ mã Unicode theo TCVN 6909:2001. Đoạn chép từ tệp cũ gõ bằng phông .VnTime (TCVN3) hoặc VNI-Times hiện thành chữ lạ; chuyển sang Unicode.',
    en: 'Text is Unicode after TCVN 6909:2001. What was copied from an old file in .VnTime (TCVN3) or VNI-Times shows as strange letters; convert it.',
  },
  part: 'typography',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'character-set',
  fixable: 'unsafe',
  fixesFirst: true,
  textKind: 'legacy',
  examples: {
    valid: [
      'Ủy ban nhân dân xã xây dựng Kế hoạch, tổ chức thực hiện.',
      'Kế hoạch hợp tác với Université de Genève, École française và Café Müller.',
      'Ông à, bà á, cô é: ba, bốn, năm.',
      'Trình tự xử lý, phân công nhiệm vụ, kiểm tra, đánh giá.',
      'Gặp mặt kiều bào tại São Paulo, Malmö, Zürich, Besançon.',
    ],
    invalid: [
      {
        text: '⟦Uû ban nh©n d©n x· x©y dùng kÕ ho¹ch, tæ chøc thùc hiÖn nghiªm tóc.⟧',
        fixed: 'Uỷ ban nhân dân xã xây dựng kế hoạch, tổ chức thực hiện nghiêm túc.',
      },
      {
        text: '⟦Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, toå chöùc thöïc hieän.⟧',
        fixed: 'Cộng hòa xã hội chủ nghĩa Việt Nam, tổ chức thực hiện.',
      },
    ],
  },
  check(plan, { report }) {
    const found: { readonly paragraph: Paragraph; readonly encoding: LegacyEncoding }[] = [];
    for (const paragraph of paragraphsMatching(plan, LEGACY_PREFILTER)) {
      const encoding = scan(paragraph);
      if (encoding !== 'none') found.push({ paragraph, encoding });
    }
    const first = found[0];
    if (!first) return;
    const edits: TextEdit[] = found.map(({ paragraph: { range }, encoding }) => ({
      range,
      newText: decodeLegacy(plan.text.slice(range.start, range.end), encoding),
    }));
    const name = NAMES[first.encoding];
    const more = found.length - 1;
    report({
      range: first.paragraph.range,
      // Nothing else of such a text can be judged.
      ...(plan.legacy ? { severity: 'error' } : {}),
      message: {
        vi: `Đoạn này${more > 0 ? ` và ${more} đoạn nữa` : ''} gõ bằng mã cũ ${name}. Chuyển sang Unicode.`,
        en: `This paragraph${more > 0 ? ` and ${more} more` : ''} is in the old coding ${name}. Convert to Unicode.`,
      },
      related: found.slice(1, 21).map(({ paragraph, encoding }) => ({
        range: paragraph.range,
        message: { vi: `Mã ${NAMES[encoding]}.`, en: `In ${NAMES[encoding]}.` },
      })),
      fix: { safe: false, title: { vi: 'Chuyển sang Unicode', en: 'Convert to Unicode' }, edits },
    });
  },
});
