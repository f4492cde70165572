import { ALL_REGIMES, defineRule } from '../rule.ts';

export const hdrRegimeMixing = defineRule({
  id: 'hdr-regime-mixing',
  title: { vi: 'Phần đầu không lẫn hai thể thức', en: 'Letterhead of one regime only' },
  description: {
    vi: 'Quốc hiệu, Tiêu ngữ là của văn bản nhà nước; tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM” và dấu sao là của văn bản Đảng. Một văn bản chỉ theo một thể thức.',
    en: 'National title and motto belong to State documents, the Party title and the star to Party documents. One document follows one of the two.',
  },
  part: 'header',
  severity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'one-regime',
  examples: {
    valid: [
      'ĐẢNG CỘNG SẢN VIỆT NAM\n\nĐẢNG BỘ TỈNH LAI CHÂU\n\nĐẢNG UỶ XÃ BÌNH LƯ\n\n\\*\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH',
      'Số: 12/KH-UBND\n\nKẾ HOẠCH\n\nTuyên truyền kỷ niệm Ngày thành lập Đảng Cộng sản Việt Nam',
      'Số 12-KH/ĐU\n\nKẾ HOẠCH\n\ntuyên truyền Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam',
      'HỘI NÔNG DÂN TỈNH NGHỆ AN\n\n\\*\n\nSố 03-KH/HND\n\nKẾ HOẠCH',
      'ỦY BAN NHÂN DÂN\nXÃ BÌNH LƯ\n**\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH',
      'ĐOÀN TNCS HỒ CHÍ MINH\n\nBAN THƯỜNG VỤ ĐOÀN XÃ ĐỒNG VĂN\n\n\\*\\*\\*\n\nSố: 14-KH/ĐTN\n\nKẾ HOẠCH',
    ],
    invalid: [
      {
        text: 'ĐẢNG CỘNG SẢN VIỆT NAM\n\n⟦CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM⟧\n\nĐộc lập - Tự do - Hạnh phúc\n\nĐẢNG UỶ XÃ BÌNH LƯ\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
      },
      {
        text: 'ỦY BAN NHÂN DÂN XÃ BÌNH LƯ\n\n⟦ĐẢNG CỘNG SẢN VIỆT NAM⟧\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH',
        regime: 'state',
      },
      {
        text: 'ỦY BAN NHÂN DÂN XÃ BÌNH LƯ\n\n⟦\\*⟧\n\nSố: 12/KH-UBND\n\nKẾ HOẠCH',
      },
    ],
  },
  check(plan, { report }) {
    const { nationalTitle, motto, partyTitle, star } = plan.head;
    const party = partyTitle && !/đoàn/iu.test(partyTitle.text) ? partyTitle : undefined;
    if (plan.regime.id === 'party') {
      const foreign = nationalTitle ?? motto;
      if (foreign) {
        report({
          range: foreign.range,
          message: {
            vi: `Gặp “${foreign.text}” trong văn bản của Đảng. Bỏ Quốc hiệu, Tiêu ngữ; dùng tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”.`,
            en: `“${foreign.text}” stands in a Party document. Take national title and motto out and use the Party title.`,
          },
          ...(party
            ? {
                related: [
                  {
                    range: party.range,
                    message: { vi: 'Tiêu đề văn bản của Đảng', en: 'Title of a Party document' },
                  },
                ],
              }
            : {}),
        });
      }
      return;
    }
    if (party) {
      report({
        range: party.range,
        message: {
          vi: `Gặp “${party.text}” trong văn bản không phải của Đảng. Bỏ tiêu đề này; dùng Quốc hiệu, Tiêu ngữ.`,
          en: `“${party.text}” stands in a document that is not the Party's. Use national title and motto instead.`,
        },
      });
      // Two asterisks are also what a converter leaves of bold type.
    } else if (star?.text.length === 1 && plan.regime.id === 'state') {
      report({
        range: star.range,
        message: {
          vi: `Gặp dấu sao “${star.text}” dưới tên cơ quan nhà nước. Bỏ dấu sao; dấu này chỉ dùng trong văn bản của Đảng.`,
          en: `A star “${star.text}” stands under the name of a State body. Take it out; only Party documents have it.`,
        },
      });
    }
  },
});
