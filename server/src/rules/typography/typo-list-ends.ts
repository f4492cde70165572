import type { Bilingual } from '../../text/bilingual.ts';
import { ALL_REGIMES, defineRule, type Finding } from '../rule.ts';
import { lastWordOf } from '../support/breaks.ts';
import { type OddEnd, oddEnds } from '../support/item-lists.ts';
import { openSentences } from '../support/open-sentences.ts';

export const typoListEnds = defineRule({
  id: 'typo-list-ends',
  title: { vi: 'Dấu cuối các mục của danh sách', en: 'End marks of the items of a list' },
  description: {
    vi: 'Trong danh sách mà các mục kết thúc bằng dấu chấm phẩy thì mục nào cũng có dấu đó, mục cuối có dấu chấm; các mục đều có dấu chấm thì mục nào cũng vậy. Mục con không ngắt danh sách.',
    en: 'In a list whose items end with semicolons every one does, and the last one ends with a full stop; where all end with full stops every one does. Items below an item do not end its list.',
  },
  part: 'typography',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  examples: {
    valid: [
      '- Chuẩn bị hội trường;\n\n- Đón tiếp đại biểu;\n\n- Tổng hợp, báo cáo.',
      '- Trưởng các thôn\n\n- Bí thư chi bộ\n\n- Hội Phụ nữ xã;\n\n- Đoàn thanh niên',
      '- Lập danh sách;\n\n- Bốc thăm. Kết quả niêm yết tại trụ sở.\n\n- Trao thưởng;\n\n- Tổng kết.',
      '- Chuẩn bị hội trường;\n\n- Đón tiếp đại biểu, cụ thể:\n\n+ Đại biểu tỉnh;\n\n+ Đại biểu xã;\n\n+ Khách mời;\n\n- Tổng hợp, báo cáo.',
      'a) Nội dung:\n\n- Chuẩn bị;\n\n- Đón tiếp;\n\n- Phục vụ;\n\nb) Hình thức: hội nghị.',
      '- Trang trí;\n\n- Đón tiếp đại biểu theo\n\n- danh sách;\n\n- Phục vụ;\n\n- Báo cáo.',
      '- Đề nghị khen thưởng;\n\n- Đề nghị kỷ luật;\n\n- Báo cáo;\n\n- Lưu hồ sơ.\n\n- Nhiệm vụ cụ thể của Hội đồng do Trưởng ban quy định.',
      '- Tuyên truyền trên loa.\n\n- Công tác tuyên truyền miệng\n\n- Treo cờ.\n\n- Phát tờ rơi.\n\n- Viết bài.',
      '- Họp chi bộ.\n\n- Chuẩn bị hội trường, loa đài và\n\n- Ghi biên bản.\n\n- Gửi kết luận.\n\n- Lưu hồ sơ cuộc họp.',
      '- Thu thập số liệu;\n\n- Tổng hợp, v.v.\n\n- Nhập liệu;\n\n- Báo cáo;\n\n- Lưu trữ...',
    ],
    invalid: [
      {
        text: '- Bố trí hội trường;\n\n- Chuẩn bị tài liệu cho đại ⟦biểu⟧\n\n- Đón tiếp khách mời;\n\n- Tổng hợp, báo cáo.',
        fixed:
          '- Bố trí hội trường;\n\n- Chuẩn bị tài liệu cho đại biểu;\n\n- Đón tiếp khách mời;\n\n- Tổng hợp, báo cáo.',
      },
      {
        text: '- Vệ sinh đường làng, ngõ xóm.\n\n- Trồng hoa hai bên đường trục ⟦thôn⟧\n\n- Thu gom rác thải.\n\n- Khơi thông cống rãnh.',
        fixed:
          '- Vệ sinh đường làng, ngõ xóm.\n\n- Trồng hoa hai bên đường trục thôn.\n\n- Thu gom rác thải.\n\n- Khơi thông cống rãnh.',
      },
      {
        text: '- Rà soát hộ nghèo;\n\n- Tổ chức các hoạt động:\n\n+ Thăm hỏi.\n\n+ Tặng quà.\n\n- Vận động ủng hộ quỹ⟦,⟧\n\n- Hỗ trợ sửa nhà;\n\n- Báo cáo kết quả.',
        fixed:
          '- Rà soát hộ nghèo;\n\n- Tổ chức các hoạt động:\n\n+ Thăm hỏi.\n\n+ Tặng quà.\n\n- Vận động ủng hộ quỹ;\n\n- Hỗ trợ sửa nhà;\n\n- Báo cáo kết quả.',
      },
      {
        text: '1. Chuẩn bị tài liệu;\n\n2. Mời báo cáo ⟦viên⟧\n\n3. Bố trí hội trường;\n\n4. Tổng hợp, báo cáo.',
        fixed:
          '1. Chuẩn bị tài liệu;\n\n2. Mời báo cáo viên;\n\n3. Bố trí hội trường;\n\n4. Tổng hợp, báo cáo.',
      },
      {
        text: '- Rà soát danh sách;\n\n- Lập danh sách người có công⟦.⟧\n\n- Chuẩn bị quà tặng;\n\n- Trao quà;\n\n- Quyết toán kinh phí.',
        fixed:
          '- Rà soát danh sách;\n\n- Lập danh sách người có công;\n\n- Chuẩn bị quà tặng;\n\n- Trao quà;\n\n- Quyết toán kinh phí.',
      },
      {
        text: 'II. NỘI DUNG\n\n- Xây dựng kịch bản;\n\n- Mời đại biểu;\n\n- Trang trí sân khấu⟦;⟧\n\nIII. TỔ CHỨC THỰC HIỆN\n\nCác bộ phận thực hiện.',
        fixed:
          'II. NỘI DUNG\n\n- Xây dựng kịch bản;\n\n- Mời đại biểu;\n\n- Trang trí sân khấu.\n\nIII. TỔ CHỨC THỰC HIỆN\n\nCác bộ phận thực hiện.',
      },
    ],
  },
  check(plan, { report }) {
    for (const odd of oddEnds(plan)) {
      // Of these the rule on the end of sentences speaks.
      if (odd.habit === '.' && openSentences(plan).has(odd.item)) continue;
      report(findingOf(odd));
    }
  },
});

function findingOf(odd: OddEnd): Finding {
  const {
    item: { content },
    found,
    wanted,
  } = odd;
  const end = content.text.trimEnd().length;
  const isBare = found === 'bare';
  const start = isBare ? lastWordOf(content.text).start : end - 1;
  return {
    range: content.range(start, end),
    message: isBare ? missing(wanted) : other(odd),
    fix: {
      safe: false,
      title: { vi: `Kết thúc bằng “${wanted}”`, en: `End with “${wanted}”` },
      edits: [{ range: content.range(isBare ? end : end - 1, end), newText: wanted }],
    },
  };
}

function missing(wanted: string): Bilingual {
  return {
    vi: `Mục này không có dấu cuối, các mục khác trong danh sách đều có. Thêm dấu “${wanted}”.`,
    en: `This item has no end mark, the others of the list have. Add “${wanted}”.`,
  };
}

function other({ found, wanted, habit }: OddEnd): Bilingual {
  if (wanted === ';')
    return {
      vi: `Mục này kết thúc bằng “${found}”, các mục trước sau đều bằng “;”. Thay bằng dấu chấm phẩy.`,
      en: `This item ends with “${found}”, those around it with “;”. Put a semicolon.`,
    };
  return habit === '.'
    ? {
        vi: `Mục này kết thúc bằng “${found}”, các mục trước sau đều bằng dấu chấm. Thay bằng dấu chấm.`,
        en: `This item ends with “${found}”, those around it with a full stop. Put a full stop.`,
      }
    : {
        vi: `Mục cuối danh sách kết thúc bằng “${found}”. Thay bằng dấu chấm.`,
        en: `The last item of the list ends with “${found}”. Put a full stop.`,
      };
}
