import { describe, expect, it } from 'vitest';
import { lintPlan } from '../../server/src/lint/lint.ts';
import { read } from './plans.ts';

/** Findings about the front matter: the text they mark, and the word that the fix writes. */
function findings(frontMatter: string): string[] {
  const plan = read(`---\n${frontMatter}\n---\n\n# KẾ HOẠCH\n`);
  return lintPlan(plan, { ruleSet: [] })
    .diagnostics.filter(({ ruleId }) => ruleId === 'front-matter')
    .map(({ range, fix, severity }) => {
      expect(severity).toBe('error');
      return `${plan.text.slice(range.start, range.end)} → ${fix?.edits[0]?.newText ?? '?'}`;
    });
}

describe('front matter of a plan', () => {
  it.each([
    ['giai-doan: banhanh', 'banhanh → ban-hanh'],
    ['giai-doan: "Ban hành"', '"Ban hành" → ban-hanh'],
    ['giai-doan: final', 'final → ban-hanh'],
    ['giai-doan: xong', 'xong → ?'],
    ['stage: final', 'stage → giai-doan'],
    ['che-do: đảng', 'đảng → dang'],
    ['che-do: party # của xã', 'party # của xã → dang'],
    ['regime: mass-organisation', 'regime → che-do'],
    ['chế độ: dang', 'chế độ → che-do'],
    ['giaidoan: ban-hanh', 'giaidoan → giai-doan'],
    ['Giai-doan: ban-hanh', 'Giai-doan → giai-doan'],
    ['co_quan: UBND', 'co_quan → co-quan'],
    ['cap-trên: UBND', 'cap-trên → cap-tren'],
    ['loại: ke-hoach', 'loại → loai'],
    ['loai: kehoach', 'kehoach → ke-hoach'],
    ['loai: bao-cao', 'bao-cao → ke-hoach'],
  ])('%s', (text, finding) => {
    expect(findings(text)).toEqual([finding]);
  });

  it.each([
    'loai: ke-hoach\nche-do: dang\ngiai-doan: ban-hanh\nco-quan: X\ncap-tren: Y',
    'loai: "ke-hoach" # ghi chú\ngiai-doan:',
    // Keys of Jekyll, Hugo, Docusaurus, Obsidian, pandoc.
    'title: Kế hoạch\ntags: [a, b]\nlayout: post\ndate: 2026-01-01\nauthor: x\nstatus: draft\ntype: plan\nkind: plan',
    'stage: production\nlang: vi\nload: x\nlogo: y\nslug: z\nsidebar_position: 1\naliases:\n  - x\ncssclass: w',
    'params:\n  stage: final\n  giaidoan: x\nhttps://x.vn/a: b',
    '- loai\nkhông phải YAML {',
  ])('nothing about %j', (text) => {
    expect(findings(text)).toEqual([]);
  });
});
