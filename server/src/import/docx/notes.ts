import type { Bilingual } from '../../text/bilingual.ts';
import type { WordDocument } from './document.ts';

/** Letters of a header or footer that a note quotes. */
const QUOTED = 80;

/**
 * What the user should know of an import: one note for each kind of thing that the draft has in part or not at all.
 * @param hidden pictures that Markdown cannot show
 */
export function notesOn(document: WordDocument, hidden: number): Bilingual[] {
  const { trackedChanges, hasHiddenText, furniture, charts, diagrams, equations } = document;
  const texts = furniture.map((text) => `“${text.length > QUOTED ? `${text.slice(0, QUOTED - 3)}…` : text}”`);
  const notes: readonly (readonly [number, vi: string, en: string])[] = [
    [
      trackedChanges,
      `có ${trackedChanges} thay đổi theo dõi (Track Changes): đã lấy văn bản sau khi chấp nhận tất cả`,
      `has ${trackedChanges} tracked changes: the text after accepting all of them was taken`,
    ],
    [Number(hasHiddenText), 'có chữ ẩn (Hidden), đã bỏ qua', 'has hidden text, which was left out'],
    [
      texts.length,
      `đã bỏ chữ ở đầu trang hoặc chân trang (${texts.length}): ${texts.join('; ')}`,
      `left out the text of headers or footers (${texts.length}): ${texts.join('; ')}`,
    ],
    [
      hidden,
      `đã bỏ ${hidden} hình không hiện được trong Markdown (EMF, WMF, quá 24 MB hoặc thiếu tệp ảnh)`,
      `left out ${hidden} pictures that Markdown cannot show (EMF, WMF, beyond 24 MB or missing)`,
    ],
    [
      charts,
      `đã bỏ ${charts} biểu đồ. Chèn lại dưới dạng ảnh PNG nếu cần`,
      `left out ${charts} charts. Insert them as PNG images if they are needed`,
    ],
    [
      diagrams,
      `đã bỏ ${diagrams} sơ đồ (SmartArt) cùng chữ trong đó. Chèn lại dưới dạng ảnh PNG hoặc gõ lại chữ`,
      `left out ${diagrams} diagrams (SmartArt) with their text. Insert them as PNG images or type the text`,
    ],
    [
      equations,
      `${equations} công thức chỉ còn chữ, mất phân số và chỉ số. Xem lại từng công thức`,
      `${equations} equations are letters only, without fractions and indices. Look each of them over`,
    ],
  ];
  return notes.flatMap(([count, vi, en]) => (count > 0 ? [{ vi, en }] : []));
}
