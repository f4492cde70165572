import type { PlanDocument, Recipient } from '../../plan/model.ts';
import { endsInMarkLike } from '../../vietnamese/characters.ts';
import { ALL_REGIMES, defineRule, type Finding } from '../rule.ts';

export const recipItemPunct = defineRule({
  id: 'recip-item-punct',
  title: { vi: 'Dấu câu cuối mỗi nơi nhận', en: 'Punctuation of the recipients' },
  description: {
    vi: 'Mỗi nơi nhận một dòng, cuối dòng là dấu chấm phẩy, dòng cuối là dấu chấm. Văn bản của Đảng trước ngày 27/5/2026 dùng dấu phẩy.',
    en: 'One recipient a line, a semicolon at its end, a full stop after the last. Party documents before 27/5/2026 used commas.',
  },
  part: 'recipients',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'recipient-marks',
  fixable: 'safe',
  formatting: 'layout',
  options: {
    itemEnd: {
      values: [';', ','],
      description: {
        vi: 'Dấu cuối mỗi nơi nhận, trừ dòng cuối. Mặc định: theo quy định của thể thức.',
        en: 'The mark after each recipient but the last. Default: what the regulation of the regime says.',
      },
    },
    lastEnd: {
      values: ['.', ';'],
      description: {
        vi: 'Dấu cuối dòng cuối cùng. Mặc định: theo quy định của thể thức.',
        en: 'The mark after the last line. Default: what the regulation of the regime says.',
      },
    },
  },
  examples: {
    valid: [
      {
        regime: 'state',
        text: 'Nội dung.\n\nNơi nhận:\n- Sở Y tế;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nY Bhăm Niê\n\nLưu ý: Các đơn vị thay thông tin trong ngoặc vuông.',
      },
      {
        regime: 'state',
        text: 'Nội dung.\n\nNơi nhận:\n- Ủy ban nhân dân tỉnh; (để báo cáo)\n- Văn phòng xã:\n+ Bộ phận một cửa;\n- Lưu: VT.',
      },
      { regime: 'state', text: 'Nội dung.\n\nNơi nhận:\n- Sở Nội vụ (b/c);\n- Lưu: VT, VHXH.' },
      {
        regime: 'state',
        text: 'Nội dung.\n\nNơi nhận:\n- Các phòng của xã, gồm\u02d0\n+ Phòng Kinh tế;\n- Lưu: VT.',
      },
      {
        regime: 'party',
        text: 'Bình Lư, ngày 05 tháng 02 năm 2026\n\nKẾ HOẠCH\n\nNội dung.\n\nNơi nhận:\n- Thường trực Đảng uỷ,\n- Lưu VPĐU.',
      },
      {
        regime: 'party',
        text: 'Thu Lũm, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH\n\nNội dung.\n\nNơi nhận:\n- Thường trực Đảng uỷ;\n- Lưu VPĐU.',
      },
      { regime: 'state', text: 'Nội dung.\n\nNơi nhận:\n- Các phòng, ban, ngành;\n- Lưu: VT.' },
      {
        regime: 'state',
        options: { itemEnd: ',', lastEnd: ';' },
        text: 'Nội dung.\n\nNơi nhận:\n- Sở Nội vụ,\n- Lưu: VT;',
      },
      {
        regime: 'state',
        text: 'Nội dung.\n\nNơi nhận:\n- Bí thư Chi bộ, Trưởng thôn, Ban công\n\n  tác Mặt trận thôn;\n- Lưu: VT.',
      },
      {
        regime: 'state',
        text: 'Nội dung.\n\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT.\n|\n**GIÁM ĐỐC**\n**Cù Ngọc Trang**\n|\n\n* *\n\n**PHỤ LỤC**',
      },
    ],
    invalid: [
      { regime: 'state', text: 'Nội dung.\n\nNơi nhận:\n- Sở Nội vụ;\n- Lưu: VT⟦./.⟧' },
      {
        regime: 'state',
        options: { itemEnd: ',' },
        text: 'Nội dung.\n\nNơi nhận:\n- Sở Nội vụ⟦;⟧\n- Lưu: VT.',
        fixed: 'Nội dung.\n\nNơi nhận:\n- Sở Nội vụ,\n- Lưu: VT.',
      },
      {
        regime: 'state',
        text: 'Nội dung.\n\nNơi nhận:\n- Sở Nội vụ⟦,⟧\n- UBND tỉnh⟦⟧\n- Lưu: VT⟦;⟧',
        fixed: 'Nội dung.\n\nNơi nhận:\n- Sở Nội vụ;\n- UBND tỉnh;\n- Lưu: VT.',
      },
      {
        regime: 'party',
        text: 'Thu Lũm, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH\n\nNội dung.\n\nNơi nhận:\n- Thường trực Đảng uỷ⟦,⟧\n- Lưu VPĐU.',
        fixed:
          'Thu Lũm, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH\n\nNội dung.\n\nNơi nhận:\n- Thường trực Đảng uỷ;\n- Lưu VPĐU.',
      },
    ],
  },
  check(plan, { report, options }) {
    const { items = [] } = plan.recipients ?? {};
    const { itemEnd, lastEnd } = { ...plan.regime.form.recipients, ...options };
    // Without a date nobody knows which of the Party's two guidances holds.
    const undated =
      !options?.itemEnd && plan.regime.id === 'party' && plan.head.dateline?.date.year?.value === undefined;
    items.forEach((item, index) => {
      if (item.endMark === '.' && item.name.endsWith('./')) report(endMarkOfContent(item));
      const wanted = index === items.length - 1 ? lastEnd : itemEnd;
      if (item.endMark === wanted || item.endMark === ':' || item.name === '') return;
      // A colon opens a list of its own; a mark before the note is another matter than one that is missing.
      if (/[:;,]$/u.test(item.name) || endsInMarkLike(item.name)) return;
      if (undated && item.endMark === ',' && wanted === ';') return;
      const { end } = item.range;
      const range = { start: end - item.endMark.length, end };
      report({
        range,
        // What an office chooses no regulation says.
        ...(options ? { requirement: 'drafting-practice' as const } : {}),
        message: {
          vi: item.endMark
            ? `Gặp dấu “${item.endMark}” sau “${item.name}”, cần “${wanted}”.`
            : `Thiếu dấu “${wanted}” sau “${item.name}”. Thêm dấu này.`,
          en: item.endMark
            ? `Found “${item.endMark}” after “${item.name}”, expected “${wanted}”.`
            : `“${wanted}” is missing after “${item.name}”. Add it.`,
        },
        ...(endsIn(plan, item)
          ? {
              fix: {
                safe: true,
                title: { vi: `Kết thúc bằng “${wanted}”`, en: `End with “${wanted}”` },
                edits: [{ range, newText: wanted }],
              },
            }
          : {}),
      });
    });
  },
});

/** `- Lưu: VT./.`: the end mark of the content after a recipient. */
function endMarkOfContent({ range: { end } }: Recipient): Finding {
  return {
    range: { start: end - 3, end },
    message: {
      vi: 'Gặp dấu “./.” sau nơi nhận, dấu này chỉ kết thúc nội dung. Viết “.”.',
      en: '“./.” ends the content, not the recipients. Write “.”.',
    },
  };
}

/** Whether the recipient's text ends where its range does; inside code or HTML a mark would not end it. */
function endsIn({ text }: PlanDocument, { name, note, endMark, range }: Recipient): boolean {
  const last = endMark || (note === undefined ? name : ')');
  const source = text.slice(range.start, range.end);
  return !/[`<>]/u.test(source) && source.normalize('NFC').endsWith(last.slice(-1));
}
