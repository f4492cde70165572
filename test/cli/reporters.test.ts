import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { detailsFor } from '../../server/src/cli/commands/lint-options.ts';
import { fileReport } from '../../server/src/cli/report/file-report.ts';
import { DETAILS, type Detail, type Report } from '../../server/src/cli/report/model.ts';
import { summarise } from '../../server/src/cli/report/summary.ts';
import { FORMATS, type Format, loadReporter } from '../../server/src/cli/reporters/index.ts';
import { defineReporter, inUtf8, type Reporter } from '../../server/src/cli/reporters/reporter.ts';
import { painter } from '../../server/src/cli/terminal/colour.ts';
import { lintPlan } from '../../server/src/lint/lint.ts';
import { neutralise } from '../../server/src/text/neutralise.ts';
import { read, wordRule } from '../lint/plans.ts';
import { parseXml } from './xml.ts';

/** All that makes trouble in some format. */
const AWKWARD = `đồng chí 👍🏽 & <b> "trích" 'dẫn' 100% ]]> a,b:c\nxuống\r\ndòng\u0007\u2028`;
const PATH = `kế hoạch & <năm> "2026" 100%, a:b'👍 dòng\nhai.md`;
const TEXT = '# KẾ HOẠCH\n\nĐồng chí 👍🏽 sai ở đây, lạ.\n';

const odd = wordRule('word-odd', 'sai', {
  fixTo: 'đúng & "thẳng"',
  check: (plan, { report }) => {
    const start = plan.text.indexOf('sai');
    const range = { start, end: start + 3 };
    report({
      range,
      message: { vi: AWKWARD, en: AWKWARD },
      fix: { safe: true, title: { vi: AWKWARD, en: AWKWARD }, edits: [{ range, newText: AWKWARD }] },
      related: [{ range: { start: 0, end: 2 }, message: { vi: AWKWARD, en: AWKWARD } }],
    });
  },
});
const mild = wordRule('word-mild', 'lạ', { severity: 'info' });
const deep = wordRule('word-all', 'KẾ HOẠCH', { severity: 'warning' });

function sampleReport(details: readonly Detail[] = DETAILS): Report {
  const plan = read(TEXT);
  const files = [
    fileReport(plan, lintPlan(plan, { ruleSet: [odd, mild, deep] }), PATH, { locale: 'vi', details }),
    { path: 'ghi chép.md', isPlan: false, diagnostics: [] },
  ];
  return { files, failures: [{ path: 'hỏng "&".md', message: AWKWARD }], summary: summarise(files) };
}

const EMPTY: Report = { files: [], failures: [], summary: summarise([]) };

async function rendered(format: Format, report = sampleReport()): Promise<string> {
  return renderedBy(await loadReporter(format), report);
}

function renderedBy(reporter: Reporter, report: Report): string {
  const rules = [odd, mild, deep].map(({ id, title, description, severity }) => ({
    id,
    isOwn: false,
    title: title.vi,
    description: description.vi,
    severity,
    page: () => `# ${id}`,
  }));
  const places = { cwd: '/kho', top: '/kho' };
  const context = { locale: 'vi', version: '1.2.3', paint: painter(false), rules, places } as const;
  return Buffer.concat([...inUtf8(reporter.render(report, context))]).toString();
}

function validate(schema: string, value: unknown): void {
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const { $schema, id, ...read } = JSON.parse(readFileSync(`test/fixtures/schemas/${schema}.json`, 'utf8'));
  // Draft 4 names a schema by `id`; of what changed since then the published schemas use nothing else.
  expect($schema).toMatch(/draft-0[47]/u);
  const check = ajv.compile(id === undefined ? read : { $id: id, ...read });
  check(value);
  expect(check.errors ?? []).toEqual([]);
}

describe.each([
  ['json', 'kehoach-report.schema'],
  // The schema as OASIS published it, and a stricter one of the part that we write.
  ['sarif', 'sarif-2.1.0-rtm.5.published'],
  ['sarif', 'sarif-2.1.0.schema'],
  ['rdjson', 'rdformat-validator-1.0.1.published'],
  // Written anew, each stricter than what reviewdog and GitLab publish: the fixtures' README tells where.
  ['rdjson', 'rdjson.schema'],
  ['gitlab', 'gitlab-code-quality.schema'],
] as const)('%s by %s', (format, schema) => {
  it('follows its schema, with a report and without findings', async () => {
    validate(schema, JSON.parse(await rendered(format)));
    validate(schema, JSON.parse(await rendered(format, EMPTY)));
  });

  it('keeps the message to the letter', async () => {
    expect(JSON.stringify(JSON.parse(await rendered(format)))).toContain(
      JSON.stringify(AWKWARD).slice(1, -1),
    );
  });
});

describe('a declaration', () => {
  it.each(FORMATS)('%s has the name by which it is loaded', async (format) => {
    expect((await loadReporter(format)).id).toBe(format);
  });

  const title = { vi: 'thử', en: 'test' };

  it('reads no other details than it names', () => {
    const undeclared = defineReporter({
      id: 'undeclared',
      title,
      per: 'report',
      *render({ files }) {
        for (const { diagnostics } of files) {
          // @ts-expect-error: not among its details.
          for (const { fingerprint } of diagnostics) yield String(fingerprint);
        }
      },
    });
    expect(undeclared.details).toEqual([]);
    const whole = defineReporter({
      id: 'whole',
      title,
      per: 'report',
      details: ['fingerprint'],
      *render({ files }) {
        for (const { diagnostics } of files) for (const { fingerprint } of diagnostics) yield fingerprint;
      },
    });
    expect(renderedBy(whole, sampleReport(['fingerprint']))).toMatch(/^[0-9a-f]{96}$/);
    expect(() => renderedBy(whole, sampleReport([]))).toThrow('findings without fingerprint');
    const perFile = defineReporter({
      id: 'per-file',
      title,
      per: 'file',
      details: ['byteRange'],
      file: ({ diagnostics }) => diagnostics.map((each) => each.byteRange.start.character).join(' '),
      render: (files) => files,
    });
    expect(renderedBy(perFile, sampleReport(['byteRange']))).toBe('2 22 37');
    expect(() => renderedBy(perFile, sampleReport(['excerpt']))).toThrow('findings without byteRange');
  });
});

it('every format ends its text with a line break, or says nothing', async () => {
  for (const format of FORMATS) {
    expect(await rendered(format)).toMatch(/\n$/);
    expect(await rendered(format, EMPTY)).toMatch(/^$|\n$/);
  }
});

it.each(FORMATS)('%s is the same with no more details of findings than it asks for', async (format) => {
  const asked = detailsFor([{ reporter: await loadReporter(format) }], false);
  expect(asked.length).toBeLessThan(DETAILS.length);
  expect(await rendered(format, sampleReport(asked))).toBe(await rendered(format));
});

describe('json', () => {
  it('is what the contract says', async () => {
    const report = JSON.parse(await rendered('json')) as { files: { diagnostics: object[] }[] };
    expect(report.files[0]!.diagnostics[1]).toEqual({
      ruleId: 'word-odd',
      severity: 'error',
      message: AWKWARD,
      citation: 'Thông lệ soạn thảo',
      range: { start: { line: 2, character: 14 }, end: { line: 2, character: 17 } },
      fix: {
        safe: true,
        edits: [
          { range: { start: { line: 2, character: 14 }, end: { line: 2, character: 17 } }, newText: AWKWARD },
        ],
      },
      related: [
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } }, message: AWKWARD },
      ],
    });
  });
});

describe('jsonl', () => {
  it('is one object a line, the summary last', async () => {
    const rows = (await rendered('jsonl'))
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row) as { type: string });
    expect(rows.map(({ type }) => type)).toEqual([
      'diagnostic',
      'diagnostic',
      'diagnostic',
      'failure',
      'summary',
    ]);
  });
});

describe('sarif', () => {
  it('names files by URI, points rules to their descriptions, says what failed', async () => {
    const { runs } = JSON.parse(await rendered('sarif'));
    const [run] = runs;
    const [, result] = run.results;
    const { uri } = result.locations[0].physicalLocation.artifactLocation;
    expect(decodeURIComponent(uri)).toBe(PATH);
    expect(uri).not.toMatch(/[ <>"%](?![0-9A-F]{2})|:/);
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(run.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error' }],
    });
    expect(result.locations[0].physicalLocation.region).toEqual({
      startLine: 3,
      startColumn: 15,
      endLine: 3,
      endColumn: 18,
    });
  });
});

describe('rdjson', () => {
  it('counts columns in bytes of UTF-8', async () => {
    const { diagnostics } = JSON.parse(await rendered('rdjson'));
    const column = Buffer.byteLength('Đồng chí 👍🏽 ') + 1;
    expect(diagnostics[1].location.range).toEqual({
      start: { line: 3, column },
      end: { line: 3, column: column + 3 },
    });
    expect(diagnostics[1].suggestions[0].range.start.column).toBe(column);
  });
});

describe('gitlab', () => {
  it('gives each finding a fingerprint of its own that stays when lines move', async () => {
    const prints = async (text: string) => {
      const plan = read(text);
      const files = [fileReport(plan, lintPlan(plan, { ruleSet: [mild] }), 'a.md', { locale: 'vi' })];
      const issues = JSON.parse(await rendered('gitlab', { files, failures: [], summary: summarise(files) }));
      return issues.map((issue: { fingerprint: string }) => issue.fingerprint);
    };
    const before = await prints('# KẾ HOẠCH\n\nlạ lạ\n\nlạ lạ\n');
    expect(new Set(before).size).toBe(4);
    expect(await prints('# KẾ HOẠCH\n\nThêm.\n\nlạ   lạ\n\nlạ lạ\n')).toEqual(before);
  });
});

describe('github', () => {
  it('escapes what would end a command or a property', async () => {
    const all = (await rendered('github')).trimEnd().split('\n');
    const rows = all.filter((row) => row.startsWith('::'));
    expect([rows.length, all.slice(4).join('\n')]).toEqual([
      4,
      '✖ 1 lỗi, 1 cảnh báo, 1 lưu ý (1 kế hoạch trong 2 tệp)\n  1 chỗ sửa được tự động: kehoach lint --fix\n  1 tệp không soát được',
    ]);
    for (const row of rows) expect(row).toMatch(/^::(?:error|warning|notice) [^\r\n]*?::[^\r\n]*$/);
    const properties = rows[1]!.slice('::error '.length, rows[1]!.indexOf('::', 2)).split(',');
    expect(properties.map((property) => property.split('=')[0])).toEqual([
      'file',
      'line',
      'endLine',
      'col',
      'endColumn',
      'title',
    ]);
    const unescaped = (text: string) => decodeURIComponent(text.replace(/%(?!25|0D|0A|3A|2C)/g, '%25'));
    expect(unescaped(properties[0]!.slice('file='.length))).toBe(neutralise(PATH));
    expect(unescaped(rows[1]!.slice(rows[1]!.indexOf('::', 2) + 2))).toBe(
      `${neutralise(AWKWARD)} (Thông lệ soạn thảo)`,
    );
  });
});

/** As XML keeps it: no control characters. */
const IN_XML = AWKWARD.replace('\u0007', '\uFFFD');

describe.each([
  ['junit', 'jenkins-junit-4.published', '<testcase name', '<testcase title'],
  // Stricter than the one that Checkstyle publishes.
  ['checkstyle', 'checkstyle.schema', 'severity="error"', 'severity="fatal"'],
] as const)('%s by %s', (format, name, right, wrong) => {
  it('follows its schema, with a report and without findings', async () => {
    const schema = readFileSync(`test/fixtures/schemas/${name}.xsd`, 'utf8');
    const check = (contents: string) => validateXML({ xml: [{ fileName: 'a.xml', contents }], schema });
    const report = await rendered(format);
    for (const xml of [report, await rendered(format, EMPTY)])
      expect(await check(xml)).toMatchObject({ valid: true, errors: [] });
    expect((await check(report.replaceAll(right, wrong))).valid).toBe(false);
  });
});

describe('junit', () => {
  it('follows the schema of Jenkins: names, attributes, counts', async () => {
    const root = parseXml(await rendered('junit'));
    expect(root.name).toBe('testsuites');
    const count = (key: string) =>
      root.children.reduce((sum, suite) => sum + Number(suite.attributes[key]), 0);
    for (const key of ['tests', 'failures', 'errors']) expect(Number(root.attributes[key])).toBe(count(key));
    for (const suite of root.children) {
      expect(suite.name).toBe('testsuite');
      expect(Object.keys(suite.attributes)).toEqual(['name', 'tests', 'failures', 'errors', 'time']);
      expect(suite.children).toHaveLength(Number(suite.attributes.tests));
      const inside = (name: string) =>
        suite.children.flatMap(({ children }) => children).filter((each) => each.name === name);
      expect(inside('failure')).toHaveLength(Number(suite.attributes.failures));
      expect(inside('error')).toHaveLength(Number(suite.attributes.errors));
      for (const each of suite.children) {
        expect(each.name).toBe('testcase');
        expect(Object.keys(each.attributes)).toEqual(['name', 'classname', 'time']);
        for (const part of each.children) expect(['failure', 'error', 'system-out']).toContain(part.name);
      }
    }
    expect(root.children[0]!.attributes.name).toBe(PATH);
    expect(root.children[0]!.children[1]!.children[0]!.attributes.message).toContain(IN_XML);
    expect(root.children[0]!.children[1]!.children[0]!.text).toContain(IN_XML);
    expect(parseXml(await rendered('junit', EMPTY)).children).toEqual([]);
  });
});

describe('checkstyle', () => {
  it('follows the format: files with errors', async () => {
    const root = parseXml(await rendered('checkstyle'));
    expect([root.name, root.attributes.version]).toEqual(['checkstyle', '4.3']);
    expect(root.children.map((file) => [file.name, file.attributes.name])).toEqual([
      ['file', PATH],
      ['file', 'ghi chép.md'],
      ['file', 'hỏng "&".md'],
    ]);
    for (const error of root.children.flatMap(({ children }) => children)) {
      expect(error.name).toBe('error');
      expect(['error', 'warning', 'info', 'ignore']).toContain(error.attributes.severity);
      expect(Number(error.attributes.line)).toBeGreaterThan(0);
      expect(error.attributes.source).toMatch(/^kehoach\./);
    }
    expect(root.children[0]!.children[1]!.attributes).toMatchObject({ line: '3', column: '15' });
    expect(root.children[0]!.children[1]!.attributes.message).toContain(IN_XML);
  });
});
