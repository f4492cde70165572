import { defineRule } from '../rule.ts';

export const recipLuuParty = defineRule({
  id: 'recip-luu-party',
  title: { vi: 'Dòng lưu ghi nơi lưu', en: 'The Party filing line names the place' },
  description: {
    vi: 'Dòng cuối của Nơi nhận trong văn bản của Đảng ghi nơi lưu (“Lưu Văn phòng Đảng uỷ.”), không dùng mã VT của văn bản nhà nước.',
    en: 'The last recipient of a Party document names the place of filing, without the State code VT.',
  },
  part: 'recipients',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['party', 'mass-organisation'],
  requirement: 'filing-line-party',
  fixable: 'safe',
  examples: {
    valid: [
      { regime: 'party', text: 'Nội dung.\n\nNơi nhận:\n- Thường trực Đảng uỷ;\n- Lưu Văn phòng Đảng uỷ.' },
      { regime: 'party', text: 'Nội dung.\n\nNơi nhận:\n- Thường trực Đảng uỷ;\n- Lưu VPĐU.' },
      { regime: 'party', text: 'Nội dung.\n\nNơi nhận:\n- Thường trực Đảng uỷ;\n- Lưu VTĐU.' },
      { regime: 'party', text: 'Nội dung.\n\nNơi nhận:\n- Lưu Ban Xây dựng Đảng.' },
      { regime: 'state', text: 'Nội dung.\n\nNơi nhận:\n- Lưu: VT.' },
    ],
    invalid: [
      { regime: 'party', text: 'Nội dung.\n\nNơi nhận:\n- Các cơ quan, đoàn thể xã;\n- ⟦Lưu.⟧' },
      {
        regime: 'party',
        text: 'Nội dung.\n\nNơi nhận:\n- Các cơ quan, đoàn thể xã;\n- Lưu⟦:⟧ Văn phòng Đảng uỷ.',
        fixed: 'Nội dung.\n\nNơi nhận:\n- Các cơ quan, đoàn thể xã;\n- Lưu Văn phòng Đảng uỷ.',
      },
      { regime: 'party', text: 'Nội dung.\n\nNơi nhận:\n- Thường trực Tỉnh uỷ;\n⟦- UBND xã.⟧' },
    ],
  },
  check(plan, { report }) {
    const { items = [] } = plan.recipients ?? {};
    if (plan.regime.form.filing !== 'place' || items.length === 0) return;
    const filing = items.find((item) => item.filing);
    if (!filing) {
      report({
        range: items.at(-1)!.range,
        message: {
          vi: 'Thiếu dòng lưu. Thêm “- Lưu Văn phòng …” vào cuối Nơi nhận.',
          en: 'The filing line is missing. Add “- Lưu Văn phòng …” as the last recipient.',
        },
      });
      return;
    }
    const { content, bodyStart } = filing.paragraph;
    const rest = content.text.slice(bodyStart);
    const place = rest
      .replace(/^lưu\s*:?\s*/iu, '')
      .replace(/[.;,]\s*$/u, '')
      .trim();
    if (place === '' || /^VT$/u.test(place)) {
      report({
        range: content.range(bodyStart, content.text.trimEnd().length),
        message: {
          vi: place
            ? 'Gặp mã “VT” của văn bản nhà nước, cần nơi lưu. Viết “Lưu Văn phòng …”.'
            : 'Dòng “Lưu” thiếu nơi lưu. Viết “Lưu Văn phòng …”.',
          en: 'The filing line names no place. Write “Lưu Văn phòng …”.',
        },
      });
      return;
    }
    const colon = /^lưu\s*:/iu.exec(rest);
    if (!colon) return;
    const at = bodyStart + colon[0].length - 1;
    const range = content.range(at, at + 1);
    report({
      severity: 'info',
      range,
      message: {
        vi: 'Gặp dấu hai chấm sau “Lưu”. Mẫu của Đảng không có dấu này, bỏ đi.',
        en: 'Found a colon after “Lưu”; the Party sample has none. Remove it.',
      },
      fix: {
        safe: true,
        title: { vi: 'Bỏ dấu hai chấm', en: 'Remove the colon' },
        edits: [{ range, newText: '' }],
      },
    });
  },
});
