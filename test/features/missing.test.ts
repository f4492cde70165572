import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../server/src/check/check.ts';
import { codeActions } from '../../server/src/features/code-actions.ts';
import { expandSnippet } from '../../server/src/features/expand-snippet.ts';
import { missingParts } from '../../server/src/features/missing.ts';
import { newPlan } from '../../server/src/features/new-plan.ts';
import type { PlanDocument, Role } from '../../server/src/plan/model.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { fixtures } from '../support/fixtures.ts';
import { applied, OPTIONS, PARTY_END, partyPlan, TODAY } from './support/plan.ts';

/** What is cut out of a right plan for each finding, and what is said of the part put in its place. */
const COMPONENTS: Readonly<Record<string, { readonly roles: readonly Role[]; readonly left?: string }>> = {
  'letterhead-missing': { roles: ['national-title', 'motto', 'party-title'] },
  'issuer-missing': { roles: ['issuer', 'superior'] },
  'num-missing': { roles: ['number'], left: 'num-blank-in-draft' },
  'date-missing': { roles: ['dateline'], left: 'date-blank-in-draft' },
  'title-missing': { roles: ['title'] },
  'recip-missing': { roles: ['recipients-label', 'recipient'], left: 'recip-task-unit' },
  'sign-missing': { roles: ['capacity', 'signer-title', 'signer-name'], left: 'sign-name-missing' },
  'sign-name-missing': { roles: ['signer-name'] },
  'annex-source-line': { roles: ['annex-source'] },
};

const read = (text: string): PlanDocument => readPlan(text, { today: TODAY });
const findings = (plan: PlanDocument) =>
  (checkPlan(plan, OPTIONS)?.diagnostics ?? []).filter(({ severity }) => severity !== 'hint');
const idsOf = (plan: PlanDocument): string[] => findings(plan).map(({ ruleId }) => ruleId);

/** The text without the paragraphs (in a table: what stands in the cells) of some roles. */
function without(text: string, roles: readonly Role[]): string {
  const { paragraphs } = read(text);
  const shared = (block: object): boolean => paragraphs.filter((other) => other.block === block).length > 1;
  const edits = paragraphs
    .filter(({ role }) => roles.includes(role))
    .map(({ block, range }) => ({ range: shared(block) ? range : block.range, newText: '' }));
  return applied(text, edits)
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/\*{4,}/gu, '')
    .replace(/\|\s*\*\*\s*\|/gu, '| |')
    .trimStart();
}

/** The text with the first part that a finding of this rule asks for; names as a drafter fills them in. */
function fixed(text: string, id: string): string {
  const plan = read(text);
  const finding = findings(plan).find(({ ruleId }) => ruleId === id);
  expect(finding, idsOf(plan).join()).toBeDefined();
  const [part] = missingParts(plan, finding!);
  expect(part).toBeDefined();
  const { offset, snippet, renumber = [] } = part!;
  expect(snippet).toMatch(/^(?:title|letterhead|recip)/u.test(id) ? /\$\{0\}/u : /\$\{[1-9][:|]/u);
  const newText = expandSnippet(snippet, TODAY).replace('Họ và tên', 'Lò Văn Páo');
  return applied(text, [{ range: { start: offset, end: offset }, newText }, ...renumber]);
}

/** Where the parts of a plan stand, for those that have an order. */
function placesOf({ head, outline, recipients, signature }: PlanDocument): number[] {
  return [head.issuer, head.number, head.title, outline.nodes[0], recipients ?? signature].map(
    (part) => part?.range.start ?? -1,
  );
}

describe.each(Object.entries(COMPONENTS))('%s', (id, { roles, left }) => {
  const cases = fixtures('clean').filter(({ text }) => idsOf(read(without(text, roles))).includes(id));

  it('is found in most plans', () => {
    expect(cases.length).toBeGreaterThan(id === 'annex-source-line' ? 1 : 11);
  });

  it.each(cases)('$name gets it at its right place, and no new finding', ({ text }) => {
    const broken = without(text, roles);
    const before = idsOf(read(broken));
    const after = read(fixed(broken, id));
    const ids = idsOf(after);
    expect(ids.filter((other) => other === id).length).toBeLessThan(
      before.filter((other) => other === id).length,
    );
    expect(
      ids.filter((other) => !before.includes(other) && other !== left && other !== 'typo-tone-consistency'),
    ).toEqual([]);
    const places = placesOf(after);
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(after.text.trim()).not.toMatch(/\n{3}/u);
  });
});

describe.each(Object.entries(COMPONENTS))('%s, put in and not filled in', (id, { roles }) => {
  const cases = fixtures('clean').filter(({ text }) => idsOf(read(without(text, roles))).includes(id));

  it.each(cases.slice(0, 4))('$name is not put in a second time', ({ text }) => {
    const broken = without(text, roles);
    const plan = read(broken);
    const [part] = findings(plan)
      .filter(({ ruleId }) => ruleId === id)
      .flatMap((finding) => missingParts(plan, finding));
    const { offset, snippet, renumber = [] } = part!;
    const newText = expandSnippet(snippet, TODAY);
    const once = applied(broken, [{ range: { start: offset, end: offset }, newText }, ...renumber]);
    const after = read(once);
    const again = findings(after)
      .filter(({ ruleId, range }) => ruleId === id && Math.abs(range.start - offset) < 2000)
      .flatMap((finding) => missingParts(after, finding));
    for (const { offset: start, end, snippet: blank } of again) {
      if (id === 'annex-source-line') continue;
      expect(end, `“${blank}” would be added to “${newText}”`).toBeGreaterThan(start);
      expect(expandSnippet(blank, TODAY)).toBe(once.slice(start, end));
    }
  });
});

it('the blank of a new plan for the name of the signer is filled in, not doubled', () => {
  const text = newPlan({
    regime: 'state',
    level: 'commune',
    kind: 'annual',
    issuer: 'UBND xã Bình Lư',
    date: TODAY,
  });
  const plan = read(text);
  const finding = findings(plan).find(({ ruleId }) => ruleId === 'sign-name-missing')!;
  const [part] = missingParts(plan, finding);
  expect(text.slice(part!.offset, part!.end)).toBe('Họ và tên');
  expect(expandSnippet(part!.snippet, TODAY)).toBe('Họ và tên');
});

describe('what the plan says already is filled in', () => {
  const sample = (start: string): string => fixtures('clean').find(({ name }) => name.includes(start))!.text;

  it.each([
    ['06-so-noi-vu', 'num-missing', 'Số: …/KH-SNV'],
    ['07-mttq', 'num-missing', 'Số: …/KH-MTTQ-BTT'],
    ['13-ubnd-tinh', 'num-missing', 'Số: …/KH-UBND'],
    ['05-ubnd-phuong', 'date-missing', '*Hồng Gai, ngày … tháng … năm 2026*'],
    ['11-hoi-nong-dan', 'sign-missing', '**T/M BAN THƯỜNG VỤ**\n\n**CHỦ TỊCH**'],
    ['06-so-noi-vu', 'sign-missing', '**GIÁM ĐỐC**\n\n**Lò Văn Páo**'],
    ['05-ubnd-phuong', 'annex-source-line', '*(Kèm theo Kế hoạch số 156/KH-UBND ngày 05/10/2026 của'],
    ['05-ubnd-phuong', 'recip-missing', '- Thường trực Đảng ủy, Hội đồng nhân dân phường (b/c);'],
  ])('%s: %s', (name, id, expected) => {
    expect(fixed(without(sample(name), COMPONENTS[id]!.roles), id)).toContain(expected);
  });
});

describe('a section', () => {
  const texts = {
    first: partyPlan('## I. NỘI DUNG\n\nViệc.\n\n## II. TỔ CHỨC THỰC HIỆN\n\nViệc.', PARTY_END),
    last: partyPlan('## I. MỤC ĐÍCH, YÊU CẦU\n\nViệc.\n\n## II. NỘI DUNG\n\nViệc.', PARTY_END),
  };

  it('goes before it, and those after it move up', () => {
    const text = fixed(texts.first, 'struct-plan-sections');
    const headings = [...text.matchAll(/^## .*$/gmu)].map(([line]) => line);
    expect(headings).toEqual(['## I. MỤC ĐÍCH, YÊU CẦU', '## II. NỘI DUNG', '## III. TỔ CHỨC THỰC HIỆN']);
    expect(idsOf(read(text))).not.toContain('struct-roman-sequence');
  });

  it('goes to the end, before the closing', () => {
    const text = fixed(texts.last, 'struct-plan-sections');
    expect(text).toMatch(/## II\. NỘI DUNG\n\nViệc\.\n[\s\S]*## III\. TỔ CHỨC THỰC HIỆN\n[\s\S]*Nơi nhận/u);
    expect(idsOf(read(text))).not.toContain('struct-plan-sections');
  });

  it('comes with tab stops, the moved numerals as they are', () => {
    const plan = read(texts.first);
    const diagnostics = findings(plan);
    const finding = diagnostics.find(({ ruleId }) => ruleId === 'struct-plan-sections')!;
    const [action] = codeActions({
      plan,
      diagnostics,
      asked: [{ code: finding.ruleId, range: finding.range }],
      options: OPTIONS,
      locale: 'vi',
      eol: '\r\n',
      wants: (kind) => kind === 'quickfix',
      namesSource: false,
      config: undefined,
      canRun: () => false,
      snippets: true,
    });
    expect(action!.title).toBe('Thêm mục “MỤC ĐÍCH, YÊU CẦU”');
    expect(action!.edits).toHaveLength(3);
    expect(action!.snippet).toBe(action!.edits![0]);
    expect(action!.snippet!.newText).toMatch(/^## I\. MỤC ĐÍCH, YÊU CẦU\r\n[\s\S]*\$\{\d/u);
    expect(action!.edits!.slice(1).map(({ newText }) => newText)).toEqual(['II', 'III']);
  });
});

describe('the part to insert comes from the data of a finding', () => {
  const plan = read(`## KẾ HOẠCH\n\n### I. NỘI DUNG\n\nNội dung.\n\n### II. PHƯƠNG HƯỚNG\n\nNội dung.\n`);

  it('whatever its message says', () => {
    const sections = findings(plan).filter(({ ruleId }) => ruleId === 'struct-plan-sections');
    expect(sections.map(({ data }) => data)).toEqual([
      { missing: 'section', section: 'purpose' },
      { missing: 'section', section: 'assignments' },
    ]);
    for (const finding of sections) {
      const reworded = { ...finding, message: { vi: 'Khác.', en: 'Other.' } };
      expect(missingParts(plan, reworded)).toEqual(missingParts(plan, finding));
      expect(missingParts(plan, finding)).toHaveLength(1);
    }
  });

  it('is said by every rule that tells of an absent component', () => {
    const silent = findings(plan).filter(
      ({ ruleId, data }) => ruleId.endsWith('-missing') && !ruleId.startsWith('cite-') && !data,
    );
    expect(silent).toEqual([]);
  });
});
