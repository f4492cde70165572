import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import type { TextRange } from '../../text/range.ts';
import { ALL_REGIMES, defineRule, type Finding, type RuleContext } from '../rule.ts';
import { lastWordOf } from '../support/breaks.ts';
import { firstAndFurther } from '../support/further-places.ts';
import { type OddEnd, oddEnds } from '../support/item-lists.ts';
import { openSentences } from '../support/open-sentences.ts';
import { unmarkedLists } from '../support/unmarked-lists.ts';

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
      'Kết quả:\n\n- Liên hệ người chuyển nhượng để làm văn bản xác nhận việc chuyển quyền; hoặc\n\n- Thông báo trên phương tiện thông tin đại chúng theo quy định của pháp luật.',
      'Thành phần:\n\n- Lãnh đạo Ủy ban nhân dân xã\n\n- Trưởng các thôn, tổ dân phố.',
      '- Trung ương Hội Nông dân Việt Nam\n\n- Ban Tuyên giáo Trung ương\n\n- Bộ Nông nghiệp và Môi trường\n\n- Đài Truyền hình Việt Nam',
      '- Giấy khai sinh (02 bản sao)\n\n- Hộ khẩu thường trú\n\n- Phiếu tiêm chủng (bản sao).\n\n- Ảnh 3x4.\n\n- Thẻ bảo hiểm y tế',
      '- 1970 – 1979: Thiếu tướng Võ Thứ, Phó Tư lệnh Quân khu.\n\n- 1980 – 1983: Trung tướng Nguyễn Chơn, Tư lệnh\n\n- 1984 – 1990: Đại tá Lê Văn Hoàng, Phó Tư lệnh.\n\n- 1991 – 1995: Đại tá Trần Minh Trọng',
      '- Tổ chức hội nghị\n\n- Họp thôn\n\n- Kiểm tra',
      '- Thực hiện rà soát, thống kê các hộ trên địa bàn\n\nKết quả báo cáo trước ngày 15.\n\n- Tổng hợp số liệu của các thôn, tổ dân phố\n\nGửi về Văn phòng.\n\n- Báo cáo kết quả thực hiện về Ủy ban nhân dân xã',
      '- **Tăng cường công tác lãnh đạo, chỉ đạo của cấp ủy**\n\n- **Đẩy mạnh công tác thông tin, tuyên truyền**\n\n- **Phát huy vai trò của Mặt trận và đoàn thể**',
      '- Công tác tuyên truyền\n\n+ Viết bài.\n\n+ Treo cờ.\n\n- Phát tờ rơi.\n\n- Viết bài.\n\n- Họp thôn.',
      '- Chuẩn bị hội trường.\n\n- Đón tiếp đại biểu;\n\n- Phục vụ hội nghị;\n\nPhân công như sau.',
      '- Phát động phong trào “Ngày thứ Bảy tình nguyện”;\n\n- Vận động quỹ;\n\n- Tổng hợp, báo cáo “kết quả thực hiện”',
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
        text: 'I. MỤC ĐÍCH\n\n1. Mục đích\n\n- Tổng kết phong trào thi đua của năm học.\n\n- Nêu gương các tập thể, cá nhân.\n\n- Đề ra phương hướng của năm học ⟦mới⟧\n\n2. Yêu cầu\n\n- Tổ chức nghiêm túc, hiệu quả, tiết kiệm.\n\n- Nội dung thiết thực, đúng thành phần.',
        fixed:
          'I. MỤC ĐÍCH\n\n1. Mục đích\n\n- Tổng kết phong trào thi đua của năm học.\n\n- Nêu gương các tập thể, cá nhân.\n\n- Đề ra phương hướng của năm học mới.\n\n2. Yêu cầu\n\n- Tổ chức nghiêm túc, hiệu quả, tiết kiệm.\n\n- Nội dung thiết thực, đúng thành phần.',
      },
      {
        text: 'I. MỤC ĐÍCH\n\n1. Mục đích\n\n- Tổng kết phong trào thi đua của năm học.\n\n- Nêu gương các tập thể, cá nhân.\n\n- Đề ra phương hướng của năm học mới.\n\n2. Yêu cầu\n\n- Tổ chức nghiêm túc, hiệu quả, tiết kiệm.\n\n- Nội dung thiết thực, đúng thành ⟦phần⟧\n\n3. Hình thức\n\nHội nghị.',
        fixed:
          'I. MỤC ĐÍCH\n\n1. Mục đích\n\n- Tổng kết phong trào thi đua của năm học.\n\n- Nêu gương các tập thể, cá nhân.\n\n- Đề ra phương hướng của năm học mới.\n\n2. Yêu cầu\n\n- Tổ chức nghiêm túc, hiệu quả, tiết kiệm.\n\n- Nội dung thiết thực, đúng thành phần.\n\n3. Hình thức\n\nHội nghị.',
      },
      {
        text: '2. Yêu cầu\n\n- Hoạt động diễn ra đúng mục đích, huy động được sự tham gia của toàn thể học sinh trong nhà ⟦trường⟧\n\n- Toàn thể đoàn viên cần tự giác tham gia đầy đủ, tích cực và thực hiện đúng quy định.\n\n3. Nội dung',
        fixed:
          '2. Yêu cầu\n\n- Hoạt động diễn ra đúng mục đích, huy động được sự tham gia của toàn thể học sinh trong nhà trường;\n\n- Toàn thể đoàn viên cần tự giác tham gia đầy đủ, tích cực và thực hiện đúng quy định.\n\n3. Nội dung',
      },
      {
        text: '- Giáo dục học sinh về truyền thống hiếu ⟦học⟧\n\n- Phát động toàn trường tham gia hội thi\n\n- Tạo sân chơi bổ ích cho học sinh các khối\n\nCác khoản chi gồm:\n\n- Chi mua sắm trang thiết bị cho các phòng học\n\n- Chi bồi dưỡng báo cáo viên, cộng tác viên;\n\n- Chi in ấn tài liệu tuyên truyền cho các lớp\n\n- Chi khen thưởng tập thể, cá nhân xuất sắc.',
        fixed:
          '- Giáo dục học sinh về truyền thống hiếu học;\n\n- Phát động toàn trường tham gia hội thi;\n\n- Tạo sân chơi bổ ích cho học sinh các khối.\n\nCác khoản chi gồm:\n\n- Chi mua sắm trang thiết bị cho các phòng học;\n\n- Chi bồi dưỡng báo cáo viên, cộng tác viên;\n\n- Chi in ấn tài liệu tuyên truyền cho các lớp;\n\n- Chi khen thưởng tập thể, cá nhân xuất sắc.',
      },
      {
        text: 'I. MỤC ĐÍCH\n\n- Chào mừng kỷ niệm ngày thành lập.\n\n- Đề cao vai trò của người nông dân;\n\n- Tôn vinh gương điển hình⟦;⟧\n\nII. NỘI DUNG\n\nCác bộ phận thực hiện.',
        fixed:
          'I. MỤC ĐÍCH\n\n- Chào mừng kỷ niệm ngày thành lập.\n\n- Đề cao vai trò của người nông dân;\n\n- Tôn vinh gương điển hình.\n\nII. NỘI DUNG\n\nCác bộ phận thực hiện.',
      },
      {
        text: '- Hoàn thành hồ sơ đánh giá.\n\n- Tiến hành bình xét thi đua các tập thể, cá ⟦nhân⟧\n\n+ Có 04 tập thể.\n\n+ Có 65 cá nhân.\n\n- Trao thưởng cho học sinh giỏi.\n\n- Báo cáo kết quả.',
        fixed:
          '- Hoàn thành hồ sơ đánh giá.\n\n- Tiến hành bình xét thi đua các tập thể, cá nhân:\n\n+ Có 04 tập thể.\n\n+ Có 65 cá nhân.\n\n- Trao thưởng cho học sinh giỏi.\n\n- Báo cáo kết quả.',
      },
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
    reportUnmarked(plan, report);
  },
});

/** Lists without marks are a habit, which is told once; of single items the others speak. */
function reportUnmarked(plan: PlanDocument, report: RuleContext['report']): void {
  const spoken = new Set([...oddEnds(plan).map(({ item }) => item), ...openSentences(plan)]);
  const lists = unmarkedLists(plan).filter(({ bare }) => bare.every((item) => !spoken.has(item)));
  const habit = firstAndFurther(lists, ({ bare: [item] }) => endRange(item!));
  if (!habit) return;
  const { first, range, more, related } = habit;
  const edits = lists.flatMap(({ bare, last, habit: mark }) =>
    bare.map((item) => {
      const { end } = endRange(item);
      return { range: { start: end, end }, newText: item === last ? '.' : mark };
    }),
  );
  report({
    range,
    message: {
      vi: `${first.isMixed ? 'Danh sách này mục có dấu cuối, mục không' : 'Các mục của danh sách này không có dấu cuối'}${more.vi}. Kết thúc mỗi mục bằng dấu “;”, mục cuối bằng dấu “.”.`,
      en: `${first.isMixed ? 'Some items of this list have end marks, some have none' : 'The items of this list have no end marks'}${more.en}. End each with “;”, the last one with “.”.`,
    },
    related,
    fix: { safe: false, title: { vi: 'Thêm dấu cuối các mục', en: 'Add the end marks' }, edits },
  });
}

function endRange({ content }: Paragraph): TextRange {
  return content.range(lastWordOf(content.text).start, content.text.trimEnd().length);
}

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
  if (wanted === ':')
    return {
      vi: 'Mục này dẫn vào các mục con bên dưới nhưng không có dấu cuối. Thêm dấu hai chấm.',
      en: 'This item leads on to the items below it and has no mark. Add a colon.',
    };
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
