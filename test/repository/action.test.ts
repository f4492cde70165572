import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  bash,
  exampleRepository,
  filesBelow,
  plantPackage,
  product,
  repositoryWithBranch,
  type Step,
  work,
  yaml,
} from './ready.ts';

describe('the GitHub action', () => {
  const action = yaml('action.yml') as {
    inputs: Record<string, { default: string }>;
    runs: { using: string; steps: Step[] };
  };
  const stepOf = (id: string) => action.runs.steps.find((step) => step.id === id)!;
  const runAction = (
    root: string,
    inputs: Readonly<Record<string, string>>,
    { steps = ['install', 'lint'], github = {} }: { steps?: string[]; github?: Record<string, string> } = {},
  ) => {
    const values: Record<string, string> = {
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: join(root, 'output.txt'),
      GITHUB_STEP_SUMMARY: join(root, 'summary.md'),
      RUNNER_TEMP: mkdtempSync(join(work, 'temp-')),
    };
    let ran = { code: 0, out: '', err: '' } as ReturnType<typeof bash>;
    // Each step in the checkout, as the runner starts it.
    for (const step of steps.map(stepOf)) {
      for (const [name, value] of Object.entries(step.env!)) {
        const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/u.exec(value)?.[1];
        const known = { action_path: process.cwd(), ...github } as Record<string, string>;
        const context = /^\$\{\{ github\.([\w.]+) \}\}$/u.exec(value)?.[1] ?? '';
        values[name] = input ? (inputs[input] ?? action.inputs[input]!.default) : (known[context] ?? '');
      }
      const isInstall = step.id === 'install';
      ran = bash(step.run!, !isInstall ? join(root, inputs['working-directory'] ?? '.') : root, values);
    }
    return ran;
  };

  it('is composite; every script names its shell and takes inputs from the environment only', () => {
    expect(action.runs.using).toBe('composite');
    for (const { run, shell } of action.runs.steps) {
      if (!run) continue;
      expect(shell).toBe('bash');
      expect(run).not.toContain('${{');
    }
  });

  it('checks, annotates, writes SARIF and gives the exit code', () => {
    const root = exampleRepository();
    writeFileSync(join(root, 'lạ $(touch bị-chạy); x.md'), '# KẾ HOẠCH\n\nTrước ngày 31/02/2026.\n');
    const ran = runAction(root, {
      version: product.tarball,
      sarif: 'kehoach.sarif',
      paths: 'kế hoạch\nlạ $(touch bị-chạy); x.md\n',
      args: '--date=2026-11-01 --rule "typo-spacing:off"\n--stage final',
    });
    expect(ran.out).toMatch(/^::error .*31\/02\/2026|^::error file=/mu);
    expect(ran.code).toBe(1);
    expect(readFileSync(join(root, 'output.txt'), 'utf8')).toBe('exit-code=1\n');
    expect(existsSync(join(root, 'kehoach.sarif'))).toBe(true);
    expect(existsSync(join(root, 'bị-chạy'))).toBe(false);
  });

  it('annotates files from the top of the repository, sums up, also in a folder of it', () => {
    const root = exampleRepository();
    writeFileSync(join(root, 'kế hoạch', 'sai.md'), '# KẾ HOẠCH\n\nTrước ngày 31/02/2026.\n');
    const ran = runAction(root, {
      version: product.tarball,
      'working-directory': 'kế hoạch',
      sarif: 'k.sarif',
    });
    expect(ran.out).toMatch(/^::error file=kế hoạch\/sai\.md,line=3,/mu);
    expect(ran.out).toMatch(/^✖ \d+ lỗi.* \(4 kế hoạch trong 4 tệp\)$/mu);
    expect(readFileSync(join(root, 'summary.md'), 'utf8')).toContain('kế hoạch&#47;sai&#46;md');
    const [run] = JSON.parse(readFileSync(join(root, 'kế hoạch', 'k.sarif'), 'utf8')).runs;
    expect(run.originalUriBaseIds['%SRCROOT%'].uri).toBe(`file://${root}/`);
    const { uri } = run.results[0].locations[0].physicalLocation.artifactLocation;
    expect(decodeURIComponent(uri)).toMatch(/^kế hoạch\//u);
  });

  it('writes the figures of the repository as a page and to the summary, errors or not', () => {
    const root = exampleRepository();
    writeFileSync(join(root, 'kế hoạch', 'sai.md'), '# KẾ HOẠCH\n\nTrước ngày 31/02/2026.\n');
    const given = { version: product.tarball, report: 'số liệu.html', paths: 'kế hoạch' };
    expect(runAction(root, given, { steps: ['install', 'report'] })).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(join(root, 'số liệu.html'), 'utf8')).toMatch(
      /<h1>Báo cáo soát kế hoạch[\s\S]*4 kế hoạch: /u,
    );
    expect(readFileSync(join(root, 'summary.md'), 'utf8')).toMatch(/^### Báo cáo soát kế hoạch/u);
    runAction(root, { ...given, report: 'a.csv' }, { steps: ['install', 'report'] });
    expect(readFileSync(join(root, 'a.csv'), 'utf8')).toContain('Theo quy tắc,');
    const { if: condition } = stepOf('report') as Step & { if: string };
    expect(condition).toMatch(/!cancelled\(\) && inputs\.report != ''/u);
  });

  it('runs nothing that the checkout names: neither its registry nor a package in it', () => {
    const root = exampleRepository();
    const mark = plantPackage(root);
    const ran = runAction(root, { version: product.tarball, args: '--date=2026-11-01' });
    expect(ran.code).toBe(0);
    expect(existsSync(mark)).toBe(false);
  });

  describe('exports', () => {
    const steps = ['install', 'export'];
    const inputs = { export: 'docx pdf', 'export-args': '--date=2026-11-01' };
    const runExport = (
      root: string,
      given: Readonly<Record<string, string>>,
      github: Record<string, string> = {},
    ) => runAction(root, { version: product.tarball, ...inputs, ...given }, { steps, github });

    it('what a pull request changes, as Word and PDF, errors or not', () => {
      const { root, changed } = repositoryWithBranch();
      const { code, out, err } = runExport(root, {}, { base_ref: 'main' });
      expect([code, err]).toEqual([0, '']);
      const files = [`kế hoạch/${changed}`, 'lạ $(touch bị-chạy); x'];
      const wanted = files.flatMap((stem) => [`${stem}.docx`, `${stem}.pdf`]);
      expect(filesBelow(join(root, 'kehoach-export'))).toEqual(wanted);
      expect(out).toBe(wanted.map((file) => `Đã xuất kehoach-export/${file}\n`).join(''));
      expect(readFileSync(join(root, 'output.txt'), 'utf8')).toBe('exported=4\n');
      expect(existsSync(join(root, 'bị-chạy'))).toBe(false);
      const pdf = readFileSync(join(root, 'kehoach-export', `kế hoạch/${changed}.pdf`));
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    });

    it('what a push changes; all where there is nothing to compare with, and says why', () => {
      const { root, base, changed } = repositoryWithBranch();
      const only = { paths: 'kế hoạch', export: 'pdf', 'export-folder': 'ra' };
      const pushed = runExport(root, only, { 'event.before': base });
      expect(pushed.out).toBe(`Đã xuất ra/kế hoạch/${changed}.pdf\n`);
      const all = readdirSync(join(root, 'kế hoạch')).length;
      for (const before of ['0'.repeat(40), ''])
        expect(runExport(root, only, { 'event.before': before }).out.match(/^Đã xuất/gmu)).toHaveLength(all);
      const shallow = runExport(root, only, { base_ref: 'không-có' });
      expect(shallow.out).toMatch(/^::warning title=kehoach::.*origin\/không-có\..*fetch-depth: 0/mu);
      expect(shallow.out.match(/^Đã xuất/gmu)).toHaveLength(all);
      expect(runExport(root, { ...only, 'export-since': 'all' }, { base_ref: 'main' }).out).toBe(
        shallow.out.replace(/^::.*\n/u, ''),
      );
    });

    it('nothing where no plan has changed, and says so', () => {
      const { root } = repositoryWithBranch();
      const ran = runExport(root, { 'export-since': 'HEAD' });
      expect(ran).toMatchObject({ code: 0, out: '' });
      expect(ran.err).toBe('kehoach: không có kế hoạch nào thay đổi, không xuất gì.\n');
      expect(readFileSync(join(root, 'output.txt'), 'utf8')).toBe('exported=0\n');
    });

    it('stops at what keeps a final text from being issued, and at what it is asked wrongly', () => {
      const { root, changed } = repositoryWithBranch();
      const final = runExport(
        root,
        { paths: 'kế hoạch', 'export-args': '--date=2026-11-01 --stage final' },
        { base_ref: 'main' },
      );
      expect([final.code, final.out]).toEqual([1, '']);
      expect(final.err).toMatch(new RegExp(`${changed}\\.md:.*31/02/2026`, 'u'));
      expect(runExport(root, { export: 'doc' }).err).toContain('Có phải “docx”?');
      expect(runExport(root, { 'export-since': 'không-có' }).code).toBe(2);
      expect(runExport(root, { 'export-folder': '../ngoài' }).err).toContain('nằm ngoài thư mục hiện tại');
    });

    it('is left out unless asked for, and runs where the check found errors', () => {
      const { if: condition } = stepOf('export') as Step & { if: string };
      expect(condition).toMatch(/!cancelled\(\) && inputs\.export != ''/u);
      expect(action.inputs.export!.default).toBe('');
    });
  });

  it('installs its own version unless told otherwise, on a Node in support', () => {
    expect(action.inputs.version!.default).toBe('');
    expect(stepOf('install').run).toContain('require(process.argv[1]).version');
    const [setup] = action.runs.steps as (Step & { with?: Record<string, unknown> })[];
    expect(setup!.with!['node-version']).toBeGreaterThanOrEqual(24);
  });
});
