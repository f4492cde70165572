import { annexNumberingRule, planWithAnnexes } from '../support/annex-numbering.ts';

export const annexNumberingState = annexNumberingRule({
  id: 'annex-numbering-state',
  style: 'roman',
  regimes: ['state', 'mass-organisation'],
  requirement: 'annex-numbering-state',
  title: { vi: 'Từ hai phụ lục trở lên đánh số La Mã', en: 'Two or more annexes take Roman numerals' },
  description: {
    vi: 'Văn bản nhà nước có từ hai phụ lục trở lên thì các phụ lục được đánh số thứ tự bằng chữ số La Mã.',
    en: 'A State document with two or more annexes numbers them with Roman numerals.',
  },
  examples: {
    valid: [
      { regime: 'state', text: planWithAnnexes('PHỤ LỤC I\n\nNội dung.\n\nPHỤ LỤC II\n\nNội dung.') },
      { regime: 'state', text: planWithAnnexes('PHỤ LỤC\n\nNội dung.') },
      { regime: 'state', text: planWithAnnexes('PHỤ LỤC 1\n\nNội dung.') },
      { regime: 'state', text: planWithAnnexes('MẪU SỐ 01\n\nNội dung.\n\nMẪU SỐ 02\n\nNội dung.') },
      { regime: 'party', text: planWithAnnexes('PHỤ LỤC 1\n\nNội dung.\n\nPHỤ LỤC 2\n\nNội dung.') },
    ],
    invalid: [
      {
        regime: 'state',
        text: planWithAnnexes('PHỤ LỤC ⟦1⟧\n\nNội dung.\n\nPHỤ LỤC ⟦2⟧\n\nNội dung.'),
        fixed: planWithAnnexes('PHỤ LỤC I\n\nNội dung.\n\nPHỤ LỤC II\n\nNội dung.'),
      },
    ],
  },
});
