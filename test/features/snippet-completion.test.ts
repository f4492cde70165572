import { describe, expect, test } from 'vitest';
import type { Office } from '../../server/src/config/office.ts';
import { beginningsAt, completionsAt, NOTHING_KNOWN } from '../../server/src/features/completion/index.ts';
import { DRAFT_SNIPPETS } from '../../server/src/features/drafts/catalogue.ts';
import { expandSnippet } from '../../server/src/features/expand-snippet.ts';
import { lintPlan } from '../../server/src/lint/lint.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import type { RegimeId } from '../../server/src/regimes/regime.ts';
import { openPlan, partyPlan, statePlan, TODAY } from './support/plan.ts';

interface Asked {
  readonly trigger?: string;
  readonly office?: Office;
}

function offered(marked: string, { trigger, office }: Asked = {}) {
  const { plan, lines, cursor } = openPlan(marked);
  const lineStart = lines.offsetAt({ line: lines.positionAt(cursor).line, character: 0 });
  const line = plan.text.slice(lineStart, cursor);
  const after = /^[^\n]*/u.exec(plan.text.slice(cursor))![0];
  return completionsAt(
    { plan, offset: cursor, line, lineStart, after, locale: 'vi', today: TODAY, trigger },
    { snippets: true, beside: () => ({ ...NOTHING_KNOWN, office }) },
  ).filter(({ kind }) => kind === 'snippet');
}

function beginnings(
  text: string,
  office?: Office,
  { trigger, regime }: { trigger?: string; regime?: RegimeId } = {},
) {
  const lineStart = text.lastIndexOf('\n') + 1;
  return beginningsAt({
    plan: { text },
    offset: text.length,
    lineStart,
    line: text.slice(lineStart),
    after: '',
    trigger,
    today: TODAY,
    office,
    regime,
  });
}

const SECTION = '## I. MỤC ĐÍCH, YÊU CẦU\n\nViệc.\n\n';
const regimeOf = (id: string | undefined) => DRAFT_SNIPPETS.find((draft) => draft.id === id)?.regime;
const SCHOOL: Office = {
  regime: 'state',
  issuer: 'Trường Trung học cơ sở Bình Lư',
  superior: 'Ủy ban nhân dân xã Bình Lư',
  place: 'Bình Lư',
  signers: [{ name: 'Lò Thị Mai', title: 'HIỆU TRƯỞNG' }],
};
const FRONT: Office = {
  regime: 'mass-organisation',
  issuer: 'Ủy ban Mặt trận Tổ quốc Việt Nam xã Bình Lư',
  superior: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lai Châu',
  place: 'Bình Lư',
};

describe('in a plan', () => {
  test.each([
    ['muc-', 'muc-'],
    ['can-cu-', 'can-cu-'],
    ['noi-nhan-', 'noi-nhan-'],
    ['ky-tm-', 'ky-tm-'],
    ['kh-', 'kh-'],
    ['tieu-de-', 'tieu-de-'],
  ])('%s lists what begins so, of the plan’s regime, by itself too', (typed, start) => {
    for (const trigger of ['-', undefined]) {
      for (const [regime, of] of [
        ['state', statePlan],
        ['party', partyPlan],
      ] as const) {
        const prefixes = offered(of(`${SECTION}${typed}$$CURSOR$$`), trigger ? { trigger } : {}).map(
          ({ prefix }) => prefix!,
        );
        expect(prefixes.length).toBeGreaterThan(0);
        for (const prefix of prefixes) {
          expect(prefix.startsWith(start)).toBe(true);
          expect([undefined, regime]).toContain(regimeOf(prefix));
        }
      }
    }
  });

  test('every prefix is known in a plan of its regime', () => {
    for (const { id, regime } of DRAFT_SNIPPETS) {
      if (regime === 'mass-organisation') continue;
      const of = regime === 'party' ? partyPlan : statePlan;
      expect(offered(of(`${SECTION}${id}$$CURSOR$$`)).map(({ prefix }) => prefix)).toContain(id);
    }
  });

  test.each(['-', 'muc', 'Đẩy mạnh muc-', 'từ 8-', '15/kh-', '- muc-', 'xa-la-', '**kh-'])(
    'none after “%s”',
    (typed) => {
      expect(offered(statePlan(`${SECTION}${typed}$$CURSOR$$`), { trigger: '-' })).toEqual([]);
    },
  );

  test('what its form has is made for the office', () => {
    const plan = `${SECTION}ky-$$CURSOR$$`;
    const letterhead = offered(statePlan(`${SECTION}tieu-de-$$CURSOR$$`), { office: SCHOOL });
    expect(letterhead.map(({ prefix }) => prefix)).toContain('tieu-de-ubnd');
    expect(offered(statePlan(plan)).map(({ prefix }) => prefix)).toContain('ky-giam-doc');
    const [opening] = offered('$$CURSOR$$\n\n# KẾ HOẠCH\n\n**Năm học mới**\n\n## I. MỤC ĐÍCH\n\nViệc.\n', {
      office: SCHOOL,
    });
    const text = expandSnippet(opening!.text, TODAY);
    expect(text).toContain('TRƯỜNG TRUNG HỌC CƠ SỞ BÌNH LƯ');
    expect(text).toContain('ỦY BAN NHÂN DÂN XÃ BÌNH LƯ');
    expect(text).toContain('Bình Lư, ngày');
  });
});

describe('in a text that is no plan yet', () => {
  test('an empty one lists whole plans of all, a folder of one regime its own', () => {
    const all = beginnings('');
    expect(new Set(all.map(({ prefix }) => regimeOf(prefix)))).toEqual(
      new Set(['party', 'state', 'mass-organisation']),
    );
    for (const { prefix } of all) expect(prefix).toMatch(/^kh-/u);
    // What a narrow list shows of them tells one from the other.
    const shown = all.map(({ label }) => label.slice(0, 48));
    expect(shown).toContain('Ủy ban nhân dân xã: kế hoạch công tác năm');
    expect(new Set(shown).size).toBe(all.length);
    const own = beginnings('\n\n', undefined, { regime: 'party' });
    expect(new Set(own.map(({ prefix }) => regimeOf(prefix)))).toEqual(new Set(['party']));
  });

  test('after kh- anywhere, elsewhere nothing', () => {
    expect(beginnings('Ghi chú\n\nkh-').length).toBeGreaterThan(20);
    expect(beginnings('Ghi chú\n\nkh-', undefined, { trigger: '-' }).length).toBeGreaterThan(20);
    for (const text of ['Ghi chú\n\n', 'Ghi chú\n\nmuc-', 'Ghi chú kh-', '- ', 'kế'])
      expect(beginnings(text)).toEqual([]);
    expect(beginnings('-', undefined, { trigger: '-' })).toEqual([]);
  });

  test.each([
    ['a school', SCHOOL, 'TRƯỜNG TRUNG HỌC CƠ SỞ BÌNH LƯ', /\*\*HIỆU TRƯỞNG\*\*\n\n\*\*Lò Thị Mai\*\*/u],
    ['a Front committee', FRONT, 'VIỆT NAM XÃ BÌNH LƯ', /\*\*TM\. BAN THƯỜNG TRỰC\*\*/u],
  ])(
    'where the office is %s the plans are its own, without a finding but for blanks',
    (_, office, issuer, signed) => {
      const own = beginnings('kh-', office);
      expect(own.map(({ label }) => label).join()).toContain(office.issuer);
      expect(own).toHaveLength(6);
      for (const { text } of own) {
        const draft = expandSnippet(text, TODAY);
        expect(draft).toContain(issuer);
        expect(draft).toMatch(signed);
        const findings = lintPlan(readPlan(draft, { today: TODAY })).diagnostics.filter(
          ({ ruleId }) => !/blank|placeholder|missing/u.test(ruleId),
        );
        expect(findings.map(({ ruleId, message }) => `${ruleId} ${message.vi}`)).toEqual([]);
      }
    },
  );
});
