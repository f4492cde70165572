import { regexp } from '../../vietnamese/letters.ts';
import { foldForMatch } from '../../vietnamese/words.ts';

/**
 * Names of bodies as they are written, commas and dashes included. `~` before a word: either case is met in the names the bodies give themselves.
 * Matched without regard to case, to the place of tone marks, and to commas and dashes between the words.
 */
const WHOLE = [
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Tòa án nhân dân',
  'Viện ~Kiểm sát nhân dân',
  'Mặt trận Tổ quốc',
  'Hội Liên hiệp Phụ nữ',
  'Hội Liên hiệp Thanh niên',
  'Hội Nông dân',
  'Hội Cựu chiến binh',
  'Hội Chữ thập đỏ',
  'Hội Người cao tuổi',
  'Hội Khuyến học',
  'Liên đoàn Lao động',
  'Đoàn Thanh niên Cộng sản',
  'Đảng Cộng sản Việt Nam',
  'Ban Chấp hành Trung ương',
  'Ban Chấp hành Đảng bộ',
  'Ban Thường vụ Đảng ủy',
  'Ban Thường vụ Tỉnh ủy',
  'Ban Thường vụ Thành ủy',
  'Ban Thường vụ Huyện ủy',
  'Ban Bí thư',
  'Bộ Chính trị',
  'Ủy ban Kiểm tra Đảng ủy',
  'Ủy ban Kiểm tra Tỉnh ủy',
  'Ủy ban Kiểm tra Trung ương',
  'Ban Tuyên giáo và Dân vận',
  'Thủ tướng Chính phủ',
  'Văn phòng Chính phủ',
  'Văn phòng Quốc hội',
  'Bộ Giáo dục và Đào tạo',
  'Bộ Văn hóa, Thể thao và Du lịch',
  'Bộ Khoa học và Công nghệ',
  'Bộ Nông nghiệp và Môi trường',
  'Bộ Nông nghiệp và Phát triển nông thôn',
  'Bộ Tài nguyên và Môi trường',
  'Bộ Lao động - Thương binh và Xã hội',
  'Bộ Thông tin và Truyền thông',
  'Bộ Kế hoạch và Đầu tư',
  'Bộ Dân tộc và Tôn giáo',
  'Bộ Giao thông vận tải',
  'Bộ Công Thương',
  'Bộ Nội vụ',
  'Bộ Tài chính',
  'Bộ Tư pháp',
  'Bộ Y tế',
  'Bộ Công an',
  'Bộ Quốc phòng',
  'Bộ Ngoại giao',
  'Sở Giáo dục và Đào tạo',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Khoa học và Công nghệ',
  'Sở Nông nghiệp và Môi trường',
  'Sở Nông nghiệp và Phát triển nông thôn',
  'Sở Tài nguyên và Môi trường',
  'Sở Lao động - Thương binh và Xã hội',
  'Sở Thông tin và Truyền thông',
  'Sở Kế hoạch và Đầu tư',
  'Sở Dân tộc và Tôn giáo',
  'Sở Giao thông vận tải',
  'Sở Công Thương',
  'Sở Nội vụ',
  'Sở Tài chính',
  'Sở Tư pháp',
  'Sở Y tế',
  'Sở Xây dựng',
  'Phòng Giáo dục và Đào tạo',
  'Phòng Văn hóa và Thông tin',
  'Phòng Văn hóa - Xã hội',
  'Phòng Nông nghiệp và Môi trường',
  'Phòng Lao động - Thương binh và Xã hội',
  'Trung tâm Phục vụ hành chính công',
  'Kho bạc Nhà nước',
  'Ngân hàng Nhà nước',
  'Ngân hàng Chính sách xã hội',
] as const;

export interface BodyWord {
  /** As it is to be written. */
  readonly written: string;
  /** What stands between it and the next word: a blank, with a comma or a dash where the name has one. */
  readonly gap: string;
  /** For matching, see `foldForMatch`. */
  readonly folded: string;
  /** Written with a capital or without. */
  readonly either: boolean;
}

/** A word of a name, and the mark after it. */
const WORD = regexp.gu`(~?)([\p{L}\p{M}]+)(, | - | |$)`;

export const BODY_NAMES: readonly (readonly BodyWord[])[] = WHOLE.map((name) =>
  [...name.matchAll(WORD)].map(([, either, written = '', gap = '']) => ({
    written,
    gap,
    folded: foldForMatch(written),
    either: either === '~',
  })),
);
