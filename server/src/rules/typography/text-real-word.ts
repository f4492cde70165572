import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { CONFUSED_SCORE, type Suspect } from '../../vietnamese/spelling/suspects.ts';
import type { WordTable } from '../../vietnamese/spelling/word-table.ts';
import { isVietnameseSyllable } from '../../vietnamese/syllables.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule, type Finding } from '../rule.ts';
import { reportOnce } from '../support/repeated.ts';
import { placedFinding, writeTitle } from '../support/text-findings.ts';
import { NOT_LOOKED_UP } from '../support/word-findings.ts';
import { suspectsIn, wordsIn } from '../support/words.ts';

/** Names are spelt as their bearers spell them. */

export const textRealWord = defineRule({
  id: 'text-real-word',
  title: { vi: 'Gõ nhầm thành từ khác', en: 'A typing error that makes another word' },
  description: {
    vi: 'Một âm tiết viết đúng chính tả nhưng gần như không bao giờ đứng cạnh các từ bên cạnh, trong khi một âm tiết gần giống thì thường xuyên (tiên bộ – tiến bộ, Phó chỉ tịch – Phó chủ tịch). So với thống kê các cặp âm tiết trong văn bản tiếng Việt.',
    en: 'A syllable that is spelt rightly but hardly ever stands beside its neighbours, while one that looks much like it does all the time. Judged by statistics of neighbouring syllables in Vietnamese texts.',
  },
  part: 'typography',
  spelling: true,
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Ban Công tác Mặt trận các bản chủ động phối hợp với Trưởng bản tổ chức thực hiện.',
      'Bệnh lây từ gia súc sang người; bố trí nhà chờ xe buýt; khám bệnh ngoài da; phần mềm dễ sử dụng.',
      'Mưa lớn và dông lốc; giàn giáo; vùng trồng mận, đào; chốt danh sách đội thi; luồng công việc.',
      'Bảo đảm tiến bộ, công bằng xã hội; phấn đấu hoàn thành các chỉ tiêu; đẩy mạnh chuyển đổi số.',
      'Đồng chí Tạ Thị Dung, Phó Chủ tịch Ủy ban nhân dân xã Thu Lũm, bản Pa Thắng, chủ trì.',
      'Tuyên truyền trên Facebook, Zalo, fanpage và hệ thống loa truyền thanh của các bản.',
      'Phát động phong trào gói bánh chưng xanh, hát then, múa xòe trong dịp Tết.',
      'Hội LHPN, Hội CCB và Đoàn TNCS phối hợp với Công an xã tổ chức.',
      'Ca sĩ chia sẻ về cái tên lạ của bài hát; giữ lời, tắm giặt cho sạch sẽ, khách hàng ngàn người.',
      'Cập nhật bản vá theo khuyến cáo của nhà sản xuất.',
      'Trồng cây dổi, nuôi cá vược; còn áy náy, ngắc ngoải; phụ nữ địu con; hai mươi nhăm hộ.',
      'Để nghị quyết đi vào cuộc sống; trên địa bàn tỉnh hình thành ba vùng; quan hệ khắng khít; đoàn kết nội bộ.',
      'Trồng 500 gốc sa nhân tím, mắc ca và thảo quả trên đất dốc.',
      'Trình diễn kịch Ấn Độ; kính phục cụ; chi 11 tỉ do Nhà nước cấp; nghề đánh bắt hải sản; giá trần của đợt đấu giá.',
      'Chủ thẻ thực hiện giao dịch; cấp thẻ cho người dân; gia hạn thẻ đã cấp, mở thẻ mới, trả thẻ cũ, khóa thẻ mất, dùng thẻ này, đổi thẻ khác.',
      'Hiệp nghị đình chỉ chiến sự; 01 đĩa bàn giao; quan hệ thông qua hợp tác; theo hướng ứng dụng công nghệ; dạy khơi gợi.',
      'Thợ lặn kiểm tra trạng thái lặn trên sông; lặn ở độ sâu 5 m.',
    ],
    invalid: [
      {
        text: 'Nêu cao ⟦tình⟧ thần trách nhiệm; đẩy mạnh ⟦chuyên⟧ đổi số trong quản lý.',
        fixed: 'Nêu cao tinh thần trách nhiệm; đẩy mạnh chuyển đổi số trong quản lý.',
      },
      {
        text: 'Các cơ quan, đơn ⟦vi⟧ có ⟦kiêm⟧ tra; định kỳ ⟦bao⟧ cáo, bố trí kinh ⟦phi⟧.',
        fixed: 'Các cơ quan, đơn vị có kiểm tra; định kỳ báo cáo, bố trí kinh phí.',
      },
      {
        text: '⟦Để⟧ nghị các xã báo cáo.\n\n⟦Thượng⟧ xuyên theo dõi; ⟦biễu⟧ dương cá nhân.',
        fixed: 'Đề nghị các xã báo cáo.\n\nThường xuyên theo dõi; biểu dương cá nhân.',
      },
      {
        text: 'Thường xuyên rà ⟦sát⟧ hồ sơ; biểu quyết bằng ⟦hành⟧ thức giơ tay; các biện ⟦phát⟧ phòng, chống rét.',
        fixed:
          'Thường xuyên rà soát hồ sơ; biểu quyết bằng hình thức giơ tay; các biện pháp phòng, chống rét.',
      },
      {
        text: 'Các đồng chí Phó ⟦chỉ⟧ tịch chủ động ⟦sử⟧ lý các vướng mắc.',
        fixed: 'Các đồng chí Phó chủ tịch chủ động xử lý các vướng mắc.',
      },
      {
        text: 'Khơi ⟦dạy⟧ niềm tự hào; khuyến ⟦kích⟧ các xã; cơ cấu giải ⟦thương⟧; số liệu ⟦thông⟧ kê; việc ⟦bồ⟧ sung kinh phí.',
        fixed:
          'Khơi dậy niềm tự hào; khuyến khích các xã; cơ cấu giải thưởng; số liệu thống kê; việc bổ sung kinh phí.',
      },
      {
        text: 'Các đơn ⟦vi⟧ triển khai thực hiện.\n\nĐề nghị các đơn vi báo cáo; các đơn vị khác phối hợp.',
        fixed: 'Các đơn vị triển khai thực hiện.\n\nĐề nghị các đơn vị báo cáo; các đơn vị khác phối hợp.',
      },
    ],
  },
  check(plan, context) {
    reportOnce(plan, context, (report) => {
      const scan = suspectsIn(context.words);
      for (const paragraph of plan.paragraphs) {
        if (NOT_LOOKED_UP.has(paragraph.role)) continue;
        for (const suspect of scan(paragraph)) {
          if (!isVietnameseSyllable(suspect.written) || isPatch(paragraph, suspect)) continue;
          if (suspect.isRare && isWordOf(plan, suspect.written)) continue;
          if (context.words && isSubject(plan, suspect, context.words)) continue;
          report(wrongWord(plan, paragraph, suspect));
        }
      }
    });
  },
});

/** From so many places on a rare syllable is one that the text speaks of. */
const OWN_WORD = 2;

/** Whether a text has a word so often that it is one of its own: `lặn` in a plan on diving. */
function isWordOf(plan: PlanDocument, written: string): boolean {
  const folded = foldForMatch(written);
  let count = 0;
  for (const { content } of plan.paragraphs) {
    for (const { form } of wordsIn(content.text)) if (form.folded === folded) count += 1;
    if (count >= OWN_WORD) return true;
  }
  return false;
}

/** How often a text has a word by itself that it speaks of; how common such a word may be; how loosely it stands there. */
const MANY_TIMES = 8;
const MIN_RARITY = 500;
const LOOSE = 3.5;

/** Whether a text speaks of what a word means: `chủ thẻ` in a text on bank cards, `ho` in one on illnesses. */
function isSubject(plan: PlanDocument, { written, score }: Suspect, words: WordTable): boolean {
  const folded = foldForMatch(written);
  const id = words.idOf(folded);
  if (score >= CONFUSED_SCORE || id < MIN_RARITY) return false;
  let count = 0;
  for (const { content } of plan.paragraphs) {
    const forms = wordsIn(content.text).map(({ form }) => form.folded);
    for (let at = forms.indexOf(folded); at >= 0; at = forms.indexOf(folded, at + 1)) {
      const isLoose =
        words.bond(words.idOf(forms[at - 1] ?? ''), id) < LOOSE &&
        words.bond(id, words.idOf(forms[at + 1] ?? '')) < LOOSE;
      if (isLoose) count += 1;
      if (count >= MANY_TIMES) return true;
    }
  }
  return false;
}

/** `bản vá`, `gói vá`: a patch of a program. */
function isPatch({ content }: Paragraph, { written, start }: Suspect): boolean {
  return written === 'vá' && /(?:bản|gói)\s$/u.test(content.text.slice(0, start).slice(-4));
}

function wrongWord(plan: PlanDocument, paragraph: Paragraph, suspect: Suspect): Finding {
  const { start, end, written, meant } = suspect;
  return placedFinding(plan, paragraph, {
    start,
    end,
    message: {
      vi: `“${written}” ít khi đứng ở đây, có lẽ là “${meant}”. Kiểm tra và sửa.`,
      en: `“${written}” hardly ever stands here; “${meant}” may be meant. Check and correct.`,
    },
    fix: { safe: false, title: writeTitle(meant), replacements: [{ start, end, newText: meant }] },
  });
}
