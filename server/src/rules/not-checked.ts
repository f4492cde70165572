import type { RequirementId } from '../regimes/requirements.ts';
import type { Bilingual } from '../text/bilingual.ts';

/** A requirement of the regulations that no rule checks, with the reason. */
export interface NotChecked {
  readonly id: string;
  readonly title: Bilingual;
  readonly requirement: RequirementId;
  readonly reason: Bilingual;
}

const LAYOUT: Bilingual = {
  vi: 'Chỉ thấy được trong tệp đã trình bày (Word, PDF), không thấy trong Markdown.',
  en: 'Visible only in the formatted file, not in Markdown.',
};

export const NOT_CHECKED: readonly NotChecked[] = [
  {
    id: 'basis-state-italic',
    title: { vi: 'Căn cứ ban hành trình bày bằng chữ nghiêng', en: 'Bases are set in italics' },
    requirement: 'bases-italics-state',
    reason: LAYOUT,
  },
  {
    id: 'annex-page-restart',
    title: {
      vi: 'Số trang của từng phụ lục đánh riêng',
      en: 'Pages are numbered separately for each annex',
    },
    requirement: 'annex-page-numbers',
    reason: LAYOUT,
  },
  {
    id: 'hdr-components-present',
    title: { vi: 'Con dấu, chữ ký số của cơ quan', en: 'Seal or digital signature' },
    requirement: 'seal',
    reason: {
      vi: 'Không có trong văn bản nháp; các thành phần khác do các quy tắc …-missing soát.',
      en: 'Not in a draft; the other components are checked by the …-missing rules.',
    },
  },
];
