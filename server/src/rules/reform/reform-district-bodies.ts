import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { districtBodiesIn } from '../support/district-bodies.ts';
import { formerIn, isOfDistrict, scanFormer } from '../support/reorganisation.ts';

const PREFILTER = definePrefilter({ words: ['huyện', 'quận', 'thị xã', 'thị uỷ'] });
const scan = scanFormer(districtBodiesIn);

export const reformDistrictBodies = defineRule({
  id: 'reform-district-bodies',
  title: { vi: 'Không giao việc cho cấp huyện', en: 'No tasks for the district level' },
  description: {
    vi: 'Từ 01/7/2025 không còn cấp huyện: kế hoạch mới không giao việc, không gửi cho UBND, HĐND huyện, huyện uỷ, phòng của huyện. Viện dẫn văn bản cũ và nói về trước đây vẫn đúng.',
    en: 'The district level ended on 01/7/2025: new plans assign nothing to it. Citing its old documents, or telling history, stays right.',
  },
  part: 'reform',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'district-level-ended',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 23-CT/HU, ngày 29/4/2009 của Huyện uỷ về công tác phụ nữ.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTổ chức các buổi nói chuyện chuyên đề; chuyển công an xã xác minh; công quận huân chương.',
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nUBND huyện chủ trì, Huyện uỷ chỉ đạo.',
        today: '2024-05-01',
      },
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nRà soát hồ sơ của UBND huyện Tam Đường (cũ) bàn giao cho xã.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nSau khi kết thúc hoạt động của UBND huyện, xã tiếp nhận nhiệm vụ.',
      'Tam Đường, ngày 05 tháng 6 năm 2018\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nUBND huyện chủ trì.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nHọc sinh, nguyên nhân, giai đoạn 2026 - 2030: ⟦UBND huyện⟧ báo cáo trước ngày 15/12/2026.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\n1. ⟦Ủy ban nhân dân huyện⟧ chủ trì, phối hợp với ⟦Phòng Văn hóa và Thông tin huyện⟧ thực hiện.\n\n**Nơi nhận:**\n\n- ⟦Huyện uỷ⟧;\n- Lưu: VT.',
      },
    ],
  },
  check(plan, { report }) {
    for (const { range, written } of formerIn(plan, PREFILTER, scan)) {
      report({
        range,
        message: {
          vi: `“${written}” thuộc cấp huyện, không còn từ 01/7/2025. Ghi cơ quan cấp xã hoặc cấp tỉnh tương ứng.`,
          en: `“${written}” is of the district level, which ended on 01/7/2025. Name the body of commune or province.`,
        },
      });
      // A plan of a district body itself: one finding says all.
      if (isOfDistrict(plan)) return;
    }
  },
});
