import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../server/src/config/parse.ts';
import { describeProblem } from '../../server/src/config/problems.ts';

const RULES = ['struct-heading-levels', 'typo-spacing', 'num-missing', 'num-form'].map((id) => ({
  id,
  title: { vi: id, en: id },
  severity: 'warning',
  part: id.startsWith('typo') ? 'typography' : 'number',
  ...(id === 'struct-heading-levels'
    ? { options: { depth: { min: 1, max: 4, description: { vi: 'Số #.', en: 'Depth.' } } } }
    : {}),
}));

function problems(text: string, key?: string): string[] {
  return parseConfig(text, 'kehoach.config.json', RULES, key).problems.map((problem) =>
    describeProblem(problem, 'vi'),
  );
}

describe('parseConfig', () => {
  it('takes every key of the contract', () => {
    const config = {
      $schema: 'x',
      root: true,
      rules: { 'struct-heading-levels': 'off', 'typo-spacing': 'info' },
      stage: 'draft',
      regime: 'auto',
      locale: 'vi',
      files: ['ke-hoach/**/*.md'],
      ignore: ['luu-tru/**'],
      overrides: [
        { files: ['du-thao/**'], stage: 'draft', regime: 'party', rules: { 'num-missing': 'hint' } },
      ],
      baseline: 'kehoach-baseline.json',
    };
    expect(parseConfig(JSON.stringify(config), 'f', RULES)).toEqual({ config, problems: [] });
    expect(parseConfig('{}', 'f', RULES).config).toEqual({});
    expect(parseConfig('\uFEFF{}', 'f', RULES).config).toEqual({});
  });

  it('names an unknown key with its place and the nearest known one', () => {
    expect(problems('{\n  "rulse": {}\n}')).toEqual([
      'kehoach.config.json:2:3: rulse: cần một trong các khoá $schema, root, extends, rules, parts, options, stage, regime, locale, files, ignore, overrides, noInlineConfig, requireReason, layout, office, register, own, baseline, gặp "rulse". Có phải “rules”?',
    ]);
    expect(problems('{"overrides": [{"files": ["a"], "stagee": "draft"}]}')[0]).toMatch(
      /overrides\[0\]\.stagee: .*Có phải “stage”/,
    );
  });

  it('names an unknown rule and the nearest known one', () => {
    expect(problems('{"rules": {"struct-heading-level": "off"}}')).toEqual([
      'kehoach.config.json:1:12: rules.struct-heading-level: cần mã của một quy tắc có thật, gặp "struct-heading-level". Có phải “struct-heading-levels”?',
    ]);
  });

  it('says what was expected and what was found', () => {
    expect(problems('{"rules": {"typo-spacing": "wraning"}}')).toEqual([
      'kehoach.config.json:1:28: rules.typo-spacing: cần một trong "off", "hint", "info", "warning", "error", gặp "wraning". Có phải “warning”?',
    ]);
    expect(problems('{"files": "a.md"}')[0]).toContain('files: cần một danh sách [ ], gặp "a.md"');
    expect(problems('{"overrides": [{"files": []}]}')[0]).toContain(
      'overrides[0].files: cần danh sách có ít nhất một mục',
    );
    expect(problems('{"root": 1, "stage": "nhap"}')).toHaveLength(2);
    expect(problems('[]')[0]).toContain('cần một đối tượng { }, gặp []');
    expect(problems('null')[0]).toContain('gặp null');
  });

  it('gives line and column of broken JSON', () => {
    expect(problems('{\n  "stage": "draft",,\n}')[0]).toMatch(
      /^kehoach\.config\.json:2:20: cần JSON đúng cú pháp/,
    );
    expect(problems('')[0]).toMatch(/:1:1: cần JSON/);
    expect(problems('{ /* ghi chú\n}')[0]).toMatch(/:1:3: cần JSON/);
  });

  it('takes comments and a comma after the last entry, but not in a package.json', () => {
    const text = '{ // {"[ ghi chú\n  "stage": "final", /* } [ */\n  "ignore": ["a",],\n}';
    expect(parseConfig(text, 'f', RULES).config).toEqual({ stage: 'final', ignore: ['a'] });
    expect(problems('{"kehoach": {"stage": "final",}}', 'kehoach')[0]).toContain('cần JSON');
    expect(problems('{"kehoach": {}} // x', 'kehoach')[0]).toContain('package.json không có chú thích');
  });

  it('counts no level in a comment', () => {
    const brackets = '['.repeat(5000);
    expect(problems(`{ // ${brackets}\n /* ${brackets} */ "root": true }`)).toEqual([]);
    expect(problems(`{"ignore": /* */ ${brackets}`)[0]).toContain('lồng không quá 100 tầng');
  });

  it('names a group of rules, a part and an option that are none', () => {
    expect(problems('{"rules": {"numm-*": "off"}}')[0]).toContain('Có phải “num-*”?');
    expect(problems('{"parts": {"typograpy": "off"}}')[0]).toContain('Có phải “typography”?');
    expect(problems('{"options": {"struct-heading-levels": {"dept": 2}}}')[0]).toContain('Có phải “depth”?');
    expect(problems('{"options": {"struct-heading-levels": {"depth": 9}}}')[0]).toContain(
      'một số không quá 4,',
    );
    expect(problems('{"options": {"typo-spacing": {}}}')[0]).toContain('options.typo-spacing: cần một trong');
    expect(problems('{"extends": 3}')[0]).toContain('một chuỗi hoặc một danh sách chuỗi, gặp 3');
  });

  it('says what is missing, in words', () => {
    const said = (text: string) => /\((.+)\)/u.exec(problems(text)[0]!)?.[1];
    expect(said('{"stage": "draft"')).toBe('thiếu dấu “}”');
    expect(said('{"stage": "draft",,}')).toBe(
      'thiếu tên khoá trong dấu ngoặc kép, hoặc thừa dấu “,” phía trước',
    );
    expect(said('{"stage" "draft"}')).toBe('thiếu dấu “:” sau tên khoá');
    expect(said('{"stage": "draft" "root": true}')).toBe('thiếu dấu “,”');
    expect(said('{"stage": "draft}')).toBe('thiếu dấu ngoặc kép đóng');
    expect(said('{"stage": draft}')).toBe('có chữ không hợp lệ, có lẽ thiếu dấu ngoặc kép');
    expect(said('{} {}')).toBe('thừa chữ sau dấu đóng cuối cùng');
    expect(problems('{"overrides": [{"stage": "draft"}]}')[0]).toContain(
      'overrides[0].files: cần có khoá này, là một danh sách [ ].',
    );
  });

  it('holds the page to what the regulation of its regime allows', () => {
    const layout = {
      party: { size: 15, lineSpacing: 20 },
      state: { size: 13, margins: { left: 35 }, duplex: true },
    };
    expect(parseConfig(JSON.stringify({ layout }), 'f', RULES).config).toEqual({ layout });
    expect(problems('{"layout": {"party": {"margins": {"left": 35}}}}')[0]).toContain(
      'layout.party.margins.left: cần một số không quá 30, như quy định',
    );
    expect(problems('{"layout": {"state": {"size": 12}}}')[0]).toContain('một số từ 13, như quy định');
    expect(problems('{"layout": {"state": {"fontsize": 14}}}')[0]).toContain(
      'một trong các khoá size, margins',
    );
    expect(problems('{"layout": {"dang": {}}}')[0]).toContain('state, party, mass-organisation');
    expect(problems('{"layout": {"state": {"rules": "vẽ"}}}')[0]).toContain('"drawn", "border"');
  });

  it('takes an office, and names what is wrong in one', () => {
    const office = {
      regime: 'state',
      issuer: 'Ủy ban nhân dân xã Bình Lư',
      symbol: '/KH-UBND',
      signers: [{ name: 'Nguyễn Văn An', capacities: ['TM. ỦY BAN NHÂN DÂN'], title: 'CHỦ TỊCH' }],
      units: ['bản Nà Khoang'],
    };
    expect(parseConfig(JSON.stringify({ office }), 'f', RULES).config).toEqual({ office });
    expect(problems('{"office": {"isuer": "x"}}')[0]).toContain('Có phải “issuer”?');
    expect(problems('{"office": {"signers": [{"nam": "x"}]}}').join()).toContain('name, title, capacities');
    expect(problems('{"office": {"symbol": "KH UBND"}}')[0]).toContain('ký hiệu đứng sau số, như /KH-UBND');
    expect(problems(`{"office": {"place": "${'x'.repeat(301)}"}}`)[0]).toContain('không quá 300 ký tự');
    expect(problems('{"office": {"units": "x"}}')[0]).toContain('office.units');
  });

  it('refuses __proto__ and keys written twice', () => {
    expect(problems('{"__proto__": {"stage": "final"}}')[0]).toContain('không dùng khoá __proto__');
    expect(problems('{"rules": {"__proto__": "off"}}')[0]).toContain('rules.__proto__');
    expect(problems('{"stage": "draft",\n\n"stage": "final"}')[0]).toContain(
      'mỗi khoá chỉ viết một lần, khoá này đã có ở dòng 1',
    );
    expect(({} as { stage?: string }).stage).toBeUndefined();
  });

  it('reads "kehoach" of a package.json', () => {
    expect(parseConfig('{"name": "x", "kehoach": {"stage": "final"}}', 'p', RULES, 'kehoach').config).toEqual(
      {
        stage: 'final',
      },
    );
    expect(parseConfig('{"name": "x"}', 'p', RULES, 'kehoach').config).toEqual({});
    expect(problems('{"kehoach": {"stag": 1}}', 'kehoach')[0]).toContain('kehoach.stag');
  });

  it('accepts or refuses any JSON with words for every problem, and never throws', () => {
    fc.assert(
      fc.property(fc.json(), fc.boolean(), (text, nested) => {
        const source = nested ? `{"rules": ${text}, "overrides": [${text}]}` : text;
        const { config, problems: found } = parseConfig(source, 'f', RULES);
        expect(config === undefined).toBe(found.length > 0);
        for (const problem of found) expect(describeProblem(problem, 'en')).toMatch(/expected ./);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseConfig(text, 'f', RULES);
      }),
    );
  });
});
