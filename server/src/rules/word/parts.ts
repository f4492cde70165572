import type { Numbering, Paragraph, Role } from '../../plan/model.ts';
import type { LayoutPart } from '../../regimes/layout.ts';
import type { Bilingual } from '../../text/bilingual.ts';

type Kind = LayoutPart | undefined;

const NUMBERED: Readonly<Record<Numbering['kind'], Kind>> = {
  part: 'division',
  chapter: 'division',
  section: 'division',
  article: 'article',
  roman: 'section',
  capital: 'section',
  arabic: 'clause',
  letter: 'point',
  bracketed: 'point',
};

const PARTS: Readonly<Partial<Record<Role, LayoutPart>>> = {
  'national-title': 'national-title',
  motto: 'motto',
  'party-title': 'party-title',
  superior: 'superior',
  issuer: 'issuer',
  number: 'number',
  dateline: 'dateline',
  title: 'title',
  subject: 'subject',
  basis: 'basis',
  opening: 'body',
  item: 'body',
  text: 'body',
  closing: 'body',
  'recipients-label': 'recipients-label',
  recipient: 'recipient',
  capacity: 'capacity',
  'signer-title': 'signer-title',
  'signer-name': 'signer-name',
  'annex-title': 'annex-title',
  'annex-subject': 'annex-subject',
  'annex-source': 'annex-source',
};

/** The regulated part that a paragraph is; undefined where no size is regulated for it. */
export function partOf({ role, numbering }: Paragraph): LayoutPart | undefined {
  if (role === 'section') return numbering ? NUMBERED[numbering.kind] : undefined;
  return PARTS[role];
}

const BODY: ReadonlySet<LayoutPart> = new Set(['basis', 'clause', 'point', 'body']);

/** Whether it is a paragraph of the running text, which line spacing and indent are asked of. */
export function isBody(paragraph: Paragraph): boolean {
  const part = partOf(paragraph);
  return part !== undefined && BODY.has(part);
}

/** What a part is called. */
export const PART_NAMES: Readonly<Partial<Record<LayoutPart, Bilingual>>> = {
  'national-title': { vi: 'Quốc hiệu', en: 'Quốc hiệu' },
  motto: { vi: 'Tiêu ngữ', en: 'Tiêu ngữ' },
  'party-title': { vi: 'Tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”', en: 'the Party title' },
  superior: { vi: 'Tên cơ quan chủ quản', en: 'the superior body' },
  issuer: { vi: 'Tên cơ quan ban hành', en: 'the issuing body' },
  number: { vi: 'Số, ký hiệu', en: 'number and symbol' },
  dateline: { vi: 'Địa danh, ngày tháng', en: 'place and date' },
  title: { vi: 'Tên loại văn bản', en: 'the type name' },
  subject: { vi: 'Trích yếu', en: 'the subject' },
  basis: { vi: 'Căn cứ', en: 'the bases' },
  division: { vi: 'Phần, chương, mục', en: 'parts and chapters' },
  section: { vi: 'Đề mục La Mã', en: 'Roman sections' },
  article: { vi: 'Điều', en: 'articles' },
  clause: { vi: 'Đề mục số Ả Rập', en: 'Arabic sections' },
  point: { vi: 'Điểm', en: 'points' },
  body: { vi: 'Nội dung', en: 'the body text' },
  'recipients-label': { vi: '“Nơi nhận”', en: '“Nơi nhận”' },
  recipient: { vi: 'Danh sách nơi nhận', en: 'the recipients' },
  capacity: { vi: 'Quyền hạn người ký', en: 'the capacity of the signer' },
  'signer-title': { vi: 'Chức vụ người ký', en: 'the title of the signer' },
  'signer-name': { vi: 'Họ tên người ký', en: 'the name of the signer' },
  'annex-title': { vi: 'Số thứ tự phụ lục', en: 'the label of the annex' },
  'annex-subject': { vi: 'Tên phụ lục', en: 'the title of the annex' },
  'annex-source': { vi: 'Dòng “(Kèm theo …)”', en: 'the line “(Kèm theo …)”' },
};
