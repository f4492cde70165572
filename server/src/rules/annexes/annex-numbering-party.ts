import { annexNumberingRule, planWithAnnexes } from '../support/annex-numbering.ts';

export const annexNumberingParty = annexNumberingRule({
  id: 'annex-numbering-party',
  style: 'arabic',
  regimes: ['party', 'mass-organisation'],
  requirement: 'annex-numbering-party',
  title: { vi: 'Từ hai phụ lục trở lên đánh số Ả Rập', en: 'Two or more Party annexes take Arabic numerals' },
  description: {
    vi: 'Văn bản của Đảng có từ hai phụ lục trở lên thì đánh số thứ tự bằng chữ số Ả Rập, mỗi phụ lục có tiêu đề.',
    en: 'A Party document with two or more annexes numbers them with Arabic numerals.',
  },
  examples: {
    valid: [
      { regime: 'party', text: planWithAnnexes('PHỤ LỤC 1\n\nNội dung.\n\nPHỤ LỤC 2\n\nNội dung.') },
      { regime: 'party', text: planWithAnnexes('PHỤ LỤC I\n\nNội dung.') },
      { regime: 'party', text: planWithAnnexes('PHỤ LỤC\n\nNội dung.') },
      { regime: 'state', text: planWithAnnexes('PHỤ LỤC I\n\nNội dung.\n\nPHỤ LỤC II\n\nNội dung.') },
      { regime: 'party', text: planWithAnnexes('ĐỀ CƯƠNG BÁO CÁO\n\nI. KẾT QUẢ\n\nNội dung.') },
    ],
    invalid: [
      {
        regime: 'party',
        text: planWithAnnexes('PHỤ LỤC ⟦I⟧\n\nNội dung.\n\nPHỤ LỤC ⟦II⟧\n\nNội dung.'),
        fixed: planWithAnnexes('PHỤ LỤC 1\n\nNội dung.\n\nPHỤ LỤC 2\n\nNội dung.'),
      },
    ],
  },
});
