import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codeActions } from '../../server/src/features/code-actions.ts';
import { withSeverity } from '../../server/src/features/configure-severity.ts';
import { differences } from '../../server/src/features/differences.ts';
import { disableHere, disableInFile } from '../../server/src/features/disable-comments.ts';
import { combineFixes, fixAllEdits } from '../../server/src/features/fixes.ts';
import type { ActionRequest } from '../../server/src/features/plan-action.ts';
import { ruleTitle } from '../../server/src/features/rule-title.ts';
import { applied, OPTIONS, openPlan, PARTY_END, partyPlan } from './support/plan.ts';

const SLIPS = partyPlan(
  '## I. MỤC ĐÍCH\n\n##### 1. Một\n\nViệc.\n\n##### 3. Ba\n\nViệc.\n\n## III. TỔ CHỨC THỰC HIỆN\n\nViệc.',
  PARTY_END,
);

function request(text: string, more: Partial<ActionRequest> = {}): ActionRequest {
  const { plan, diagnostics } = openPlan(text);
  return {
    plan,
    diagnostics,
    asked: diagnostics.map(({ ruleId, range }) => ({ code: ruleId, range })),
    options: OPTIONS,
    locale: 'vi',
    eol: '\n',
    wants: () => true,
    namesSource: false,
    config: undefined,
    canRun: () => false,
    snippets: false,
    ...more,
  };
}

const codes = (text: string) => openPlan(text).diagnostics.map(({ ruleId }) => ruleId);

const LEVELS = ruleTitle('struct-heading-levels', 'vi');

test('where the client can ask, switching off is one last entry, and no entry names an id', () => {
  const config = { uri: 'file:///kehoach.config.json', text: undefined };
  const actions = codeActions(
    request(SLIPS, { wants: (kind) => kind === 'quickfix', canRun: () => true, config }),
  );
  const silencing = actions.filter(({ title }) => /^(?:Tắt|Hạ)/u.test(title));
  expect(silencing.map(({ title }) => title)).toEqual(['Tắt hoặc hạ mức quy tắc…']);
  expect(actions.at(-1)).toBe(silencing[0]);
  const choices = silencing[0]!.choices!.map(({ title }) => title);
  expect(choices).toEqual(
    expect.arrayContaining([`Tắt “${LEVELS}” ở dòng này`, `Tắt “${LEVELS}” trong cấu hình`]),
  );
  expect(choices.some((title) => /xuống mức (?:cảnh báo|lưu ý|gợi ý) trong cấu hình$/u.test(title))).toBe(
    true,
  );
  for (const { ruleId } of openPlan(SLIPS).diagnostics) {
    for (const title of [...actions.map((action) => action.title), ...choices])
      expect(title).not.toContain(ruleId);
  }
  const firstOther = actions.findIndex(({ edits }) => !edits);
  expect(actions.slice(firstOther).every(({ edits }) => !edits)).toBe(true);
});

test('fixing everything says how much that is', () => {
  const text = SLIPS.replace('Việc.', () => 'Việc  hai.');
  const safe = openPlan(text).diagnostics.filter(({ fix }) => fix?.safe).length;
  expect(safe).toBeGreaterThan(1);
  const titles = codeActions(request(text)).map(({ title }) => title);
  expect(titles.filter((title) => title === `Sửa mọi lỗi sửa an toàn được (${safe})`)).toHaveLength(2);
});

test('each fix, then all of its kind, then silencing', () => {
  const titles = codeActions(request(SLIPS, { wants: (kind) => kind === 'quickfix' })).map(
    ({ title }) => title,
  );
  const order = [
    'Đổi thành 3 dấu #',
    `Sửa mọi lỗi “${LEVELS}” trong văn bản (2)`,
    `Tắt “${LEVELS}” ở dòng này`,
  ];
  expect(titles.filter((title) => order.includes(title))).toEqual([order[0], ...order]);
});

test('all of a kind leaves none of it', () => {
  const [action] = codeActions(request(SLIPS)).filter(({ title }) =>
    title.includes(`${LEVELS}” trong văn bản`),
  );
  expect(codes(applied(SLIPS, action!.edits!))).not.toContain('struct-heading-levels');
});

test('a finding that overlaps only by code, or only by place, offers nothing', () => {
  const { diagnostics } = openPlan(SLIPS);
  const [first] = diagnostics.filter(({ fix }) => fix);
  const ask = (code: string, range: { start: number; end: number }) =>
    codeActions(request(SLIPS, { asked: [{ code, range }], wants: (kind) => kind === 'quickfix' }));
  expect(ask(first!.ruleId, first!.range)).not.toEqual([]);
  expect(ask('other-rule', first!.range)).toEqual([]);
  expect(ask(first!.ruleId, { start: 0, end: 1 })).toEqual([]);
});

describe('silencing', () => {
  const folder = new URL('../fixtures/', import.meta.url);
  const table = partyPlan(
    '## I. MỤC ĐÍCH\n\n| TT | Việc |\n|---|---|\n| 1 | Việc  hai dấu cách |',
    PARTY_END,
  );
  const texts = [SLIPS, `\uFEFF${SLIPS}`, SLIPS.replaceAll('\n', '\r\n'), table];
  for (const name of readdirSync(new URL('clean/', folder)).slice(0, 3)) {
    texts.push(readFileSync(new URL(`clean/${name}`, folder), 'utf8').replace('I. ', 'IV. '));
  }
  test.each(texts.map((text, i) => [i, text] as const))(
    'text %i: the finding goes, nothing comes',
    (_, text) => {
      const { plan, diagnostics } = openPlan(text);
      const eol = text.includes('\r\n') ? '\r\n' : '\n';
      for (const { ruleId, range } of diagnostics) {
        const here = openPlan(applied(text, disableHere(plan, ruleId, range.start, eol))).diagnostics;
        const countOf = (found: typeof diagnostics) =>
          found.filter((other) => other.ruleId === ruleId).length;
        expect(countOf(here), `${ruleId} here`).toBeLessThan(countOf(diagnostics));
        expect(here.map((other) => other.ruleId)).not.toContain('unused-disable');
        const file = applied(text, disableInFile(plan, ruleId, eol));
        expect(codes(file), `${ruleId} in the file`).not.toContain(ruleId);
      }
    },
  );

  test('in a file with front matter the comment stands after it', () => {
    const text = `---\nloai: ke-hoach\n---\n\n${SLIPS}`;
    const { plan } = openPlan(text);
    expect(applied(text, disableInFile(plan, 'typo-spacing', '\n'))).toMatch(
      /^---\nloai: ke-hoach\n---\n\n<!-- kehoach-disable-file typo-spacing -->\n\n/u,
    );
  });
});

describe('inserting what is missing (see missing.test.ts)', () => {
  const whole = partyPlan(
    '## I. MỤC ĐÍCH, YÊU CẦU\n\nViệc.\n\n## II. NỘI DUNG\n\nViệc.\n\n## III. TỔ CHỨC THỰC HIỆN\n\nViệc.',
    PARTY_END,
  );
  test('with tab stops only where the client takes them', () => {
    const text = whole.replace('Số 12-KH/ĐU\n\n', '');
    const inserted = (snippets: boolean) =>
      codeActions(request(text, { snippets })).find(({ title }) => title === 'Thêm số, ký hiệu')!;
    expect(inserted(true)).toMatchObject({
      snippet: { newText: expect.stringContaining('${1:') },
      edits: [{ newText: expect.stringContaining('${1:') }],
    });
    expect(inserted(false).edits![0]!.newText).not.toContain('$');
  });
});

test('fix all brings to rest what fixing once may not, and changes nothing else', () => {
  const { plan, diagnostics } = openPlan(SLIPS);
  const all = applied(SLIPS, fixAllEdits(plan, OPTIONS));
  expect(openPlan(all).diagnostics.filter(({ fix }) => fix?.safe)).toEqual([]);
  expect(applied(SLIPS, combineFixes(diagnostics, false))).toBe(all);
  expect(fixAllEdits(openPlan(all).plan, OPTIONS)).toEqual([]);
});

test.each([
  ['', 'abc'],
  ['abc', ''],
  ['a\nb\nc\n', 'a\nB\nc\n'],
  ['a\r\nb\r\nc', 'a\r\nb\r\nd'],
  ['x😀y', 'x😁y'],
  ['a\r\nb', 'a\rb'],
  ['một\nhai\nba\nbốn', 'một\nba\nbốn\nnăm'],
])('differences turn %j into %j', (before, after) => {
  const edits = differences(before, after);
  expect(applied(before, edits)).toBe(after);
  for (const { range } of edits) {
    for (const at of [range.start, range.end])
      expect(before.slice(at - 1, at + 1)).not.toMatch(/^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/);
  }
});

describe('severity in the configuration', () => {
  test('keeps what stands there and how it is written', () => {
    expect(withSeverity('{\n\t"stage": "draft"\n}\n', 'typo-spacing', 'off', 'json')).toBe(
      '{\n\t"stage": "draft",\n\t"rules": {\n\t\t"typo-spacing": "off"\n\t}\n}\n',
    );
    expect(withSeverity('{"rules":{"typo-spacing":"off"}}', 'typo-spacing', 'hint', 'json')).toBe(
      '{"rules":{"typo-spacing":"hint"}}',
    );
  });
  test('makes a new file, and writes under kehoach in package.json', () => {
    expect(JSON.parse(withSeverity('', 'a-b', 'off', 'json')!)).toEqual({ rules: { 'a-b': 'off' } });
    expect(JSON.parse(withSeverity('{"name":"x"}', 'a-b', 'off', 'package')!)).toEqual({
      name: 'x',
      kehoach: { rules: { 'a-b': 'off' } },
    });
  });
});
