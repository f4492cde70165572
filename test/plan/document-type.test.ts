import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintPlan } from '../../server/src/lint/lint.ts';
import { readMarkdown } from '../../server/src/markdown/read.ts';
import { findTitle } from '../../server/src/plan/detect.ts';
import { readParagraphs } from '../../server/src/plan/paragraphs.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { REPORT_TYPE, type ReadableType } from '../../server/src/regimes/readable-types.ts';
import { IncrementalCache } from '../../server/src/text/incremental-cache.ts';
import { wordRule } from '../lint/plans.ts';
import { TODAY } from '../support/fixtures.ts';

const REPORT = readFileSync(new URL('../fixtures/not-plans/bao-cao-ket-qua.md', import.meta.url), 'utf8');
const read = (text: string, forcePlan = false) => readPlan(text, { today: TODAY, forcePlan });
const asReport = (text: string) => read(`---\nloai: bao-cao\n---\n\n${text}`);

describe('a text that the front matter calls a report', () => {
  it('is read into head, outline and ending', () => {
    const { type, head, outline, recipients, signature } = asReport(REPORT);
    expect(type.id).toBe('bao-cao');
    expect(head.title?.text).toBe('BÁO CÁO');
    expect(head.subject.map(({ text }) => text).join(' ')).toMatch(/^Kết quả thực hiện Kế hoạch/u);
    expect(head.number?.symbol.canonical).toBe('71/BC-MTTQ-BTT');
    expect(head.issuer?.text).toBe('BAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM XÃ LƯƠNG MINH');
    expect(outline.nodes.map(({ title }) => title)).toEqual(['KẾT QUẢ', 'PHƯƠNG HƯỚNG']);
    expect(recipients?.items.length).toBeGreaterThan(0);
    expect(signature?.name).toBeDefined();
  });

  it('has no title of another type taken for the issuer', () => {
    const { head } = asReport(
      'UBND XÃ BÌNH LƯ\n\nSố: 12/BC-UBND\n\nBÁO CÁO\n\ncông tác năm\n\nI. KẾT QUẢ\n\nTốt.',
    );
    expect(head.issuerLines.map(({ text }) => text)).toEqual(['UBND XÃ BÌNH LƯ']);
    expect(head.title?.text).toBe('BÁO CÁO');
  });

  it('is not judged, as before', () => {
    const plan = asReport(REPORT);
    expect(plan.isPlan).toBe(false);
    expect(lintPlan(plan).diagnostics).toEqual([]);
  });
});

it('a type is declared once: nothing else has to know it', () => {
  const proposal: ReadableType = {
    ...REPORT_TYPE,
    title: 'TỜ TRÌNH',
    titleAlone: /^tờ\s+trình$/u,
    titleWithSlip: /^tờ\s{0,4}trình\s*[.:]?$/u,
    titleRunOn: /^tờ\s+trình\s+\S/u,
  };
  const titleIn = (text: string) =>
    findTitle(readParagraphs(readMarkdown(text), new IncrementalCache()), proposal)?.paragraph.content.text;
  expect(titleIn('UBND XÃ BÌNH LƯ\n\nTỜ TRÌNH\n\nvề kinh phí')).toBe('TỜ TRÌNH');
  expect(titleIn('UBND XÃ BÌNH LƯ\n\nBÁO CÁO\n\nvề kinh phí')).toBeUndefined();
});

describe('a plan', () => {
  it('is what a text without a type, or with one that is not known, is read as', () => {
    expect(read(REPORT).type.id).toBe('ke-hoach');
    expect(read('---\nloai: to-trinh\n---\n\n# KẾ HOẠCH').type.id).toBe('ke-hoach');
    expect(read('# KẾ HOẠCH').head.title?.text).toBe('KẾ HOẠCH');
  });

  it('is not judged by the rules of another type', () => {
    const text = '# KẾ HOẠCH\n\nI. NỘI DUNG\n\nsai';
    const ids = (types?: readonly ('ke-hoach' | 'bao-cao')[]) =>
      lintPlan(read(text), { ruleSet: [wordRule('word-wrong', 'sai', types ? { types } : {})] }).diagnostics;
    expect(ids()).toHaveLength(1);
    expect(ids(['ke-hoach', 'bao-cao'])).toHaveLength(1);
    expect(ids(['bao-cao'])).toEqual([]);
  });

  it('names the type in what it says is missing', () => {
    const found = lintPlan(read('I. NỘI DUNG\n\nNội dung.', true)).diagnostics;
    const said = (id: string) => found.find(({ ruleId }) => ruleId === id)?.message.vi;
    expect(said('title-missing')).toContain('“KẾ HOẠCH”');
    expect(said('num-missing')).toContain('ký hiệu của kế hoạch');
  });
});
