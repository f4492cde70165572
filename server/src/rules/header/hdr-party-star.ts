import type { Component, Paragraph, PlanDocument } from '../../plan/model.ts';
import { defineRule, type Finding } from '../rule.ts';

export const hdrPartyStar = defineRule({
  id: 'hdr-party-star',
  title: { vi: 'Dấu sao dưới tên cơ quan ban hành của Đảng', en: 'Star under the Party issuer' },
  description: {
    vi: 'Giữa tên cơ quan ban hành và số, ký hiệu của văn bản Đảng là một dấu sao (*) đứng riêng một dòng. Trong Markdown viết “\\*”.',
    en: 'One star (*) on a line of its own separates the Party issuer from the number. In Markdown it is written “\\*”.',
  },
  part: 'header',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['party'],
  requirement: 'issuer-star',
  fixable: 'safe',
  examples: {
    valid: [
      'ĐẢNG UỶ XÃ BÌNH LƯ\n\n\\*\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
      'ĐẢNG UỶ XÃ BÌNH LƯ\n*\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
      '| ĐẢNG UỶ XÃ BÌNH LƯ | ĐẢNG CỘNG SẢN VIỆT NAM |\n| --- | --- |\n| \\* | |\n| Số 12-KH/ĐU | |\n\nKẾ HOẠCH',
      'Số 12-KH/ĐU\n\nKẾ HOẠCH',
      'KẾ HOẠCH\n\ntriển khai Chỉ thị số 21-CT/TW\n\n-----',
      'ĐẢNG UỶ XÃ BÌNH LƯ\n\n\\*\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\n---\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
    ],
    invalid: [
      { text: 'ĐẢNG UỶ XÃ BÌNH LƯ\n\n⟦Số 12-KH/ĐU⟧\n\nKẾ HOẠCH' },
      {
        text: 'ĐẢNG UỶ XÃ BÌNH LƯ\n\n⟦***⟧\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
        fixed: 'ĐẢNG UỶ XÃ BÌNH LƯ\n\n\\*\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
      },
      {
        text: 'ĐẢNG UỶ XÃ BÌNH LƯ\n\n⟦\\*\\*\\*⟧\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
        fixed: 'ĐẢNG UỶ XÃ BÌNH LƯ\n\n\\*\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
      },
    ],
  },
  check(plan, { report }) {
    const { star, issuer, number } = plan.head;
    if (star) {
      if (star.text.replace(/\\/gu, '') !== '*') report(instead(star, star.text));
      return;
    }
    if (!issuer || !number) return;
    const rule = ruleBetween(plan, issuer, number);
    if (rule) {
      report(instead(rule, plan.text.slice(rule.range.start, rule.range.end)));
      return;
    }
    report({
      range: number.range,
      message: {
        vi: 'Thiếu dấu sao giữa tên cơ quan ban hành và số, ký hiệu. Thêm một dòng “\\*”.',
        en: 'The star between issuer and number is missing. Add a line “\\*”.',
      },
    });
  },
});

/** A rule that was drawn between issuer and number. */
function ruleBetween(plan: PlanDocument, issuer: Component, number: Component): Paragraph | undefined {
  const between = plan.paragraphs.slice(issuer.paragraph.index + 1, number.paragraph.index);
  return between.find((p) => p.role === 'rule');
}

function instead({ range }: Pick<Component, 'range'>, found: string): Finding {
  return {
    range,
    message: {
      vi: `Gặp “${found}” giữa tên cơ quan ban hành và số, ký hiệu. Thay bằng một dấu sao “\\*”.`,
      en: `“${found}” stands between issuer and number. Put one star “\\*” there.`,
    },
    fix: {
      safe: true,
      title: { vi: 'Thay bằng một dấu sao', en: 'Put one star' },
      edits: [{ range, newText: '\\*' }],
    },
  };
}
