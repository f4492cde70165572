import { hd05, nd30 } from '../regimes/clauses.ts';
import type { Clause } from '../regimes/regime.ts';
import type { Bilingual } from '../text/bilingual.ts';

/** A requirement of the regulations that no rule checks, with the reason. */
export interface NotChecked {
  readonly id: string;
  readonly requirement: Bilingual;
  readonly clauses: readonly Clause[];
  readonly reason: Bilingual;
}

const LAYOUT: Bilingual = {
  vi: 'Chỉ thấy được trong tệp đã trình bày (Word, PDF), không thấy trong Markdown.',
  en: 'Visible only in the formatted file, not in Markdown.',
};

export const NOT_CHECKED: readonly NotChecked[] = [
  {
    id: 'title-state-rule',
    requirement: {
      vi: 'Đường kẻ dưới trích yếu dài 1/3 đến 1/2 dòng chữ',
      en: 'The rule under the subject is 1/3 to 1/2 of the text',
    },
    clauses: [nd30('Phụ lục I, Phần I, Mục II, khoản 5, điểm b')],
    reason: LAYOUT,
  },
  {
    id: 'basis-state-italic',
    requirement: { vi: 'Căn cứ ban hành trình bày bằng chữ nghiêng', en: 'Bases are set in italics' },
    clauses: [nd30('Phụ lục I, Phần I, Mục II, khoản 6, điểm a, đoạn 2')],
    reason: LAYOUT,
  },
  {
    id: 'annex-page-restart',
    requirement: {
      vi: 'Số trang của từng phụ lục đánh riêng',
      en: 'Pages are numbered separately for each annex',
    },
    clauses: [
      nd30('Phụ lục I, Phần I, Mục III, khoản 1, điểm đ'),
      hd05('Phần II, Mục IV, khoản 5, điểm 5.2'),
    ],
    reason: LAYOUT,
  },
  {
    id: 'hdr-components-present',
    requirement: { vi: 'Con dấu, chữ ký số của cơ quan', en: 'Seal or digital signature' },
    clauses: [nd30('Điều 8, khoản 2, điểm h'), hd05('Phần II, Mục I, khoản 8')],
    reason: {
      vi: 'Không có trong văn bản nháp; các thành phần khác do các quy tắc …-missing soát.',
      en: 'Not in a draft; the other components are checked by the …-missing rules.',
    },
  },
];
