import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  bash,
  cli,
  exampleRepository,
  filesBelow,
  plantPackage,
  product,
  repositoryWithBranch,
  type Step,
  VERSION,
  work,
  yaml,
} from './ready.ts';

interface Job {
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
  readonly steps: readonly Step[];
}

/** Every `run:` of a workflow in order, once for each value of the matrix. Out: exit codes of the steps that check. */
function runWorkflow(root: string): number[] {
  const workflow = yaml(join(root, '.github/workflows/kehoach.yml')) as {
    env: Record<string, string>;
    jobs: Record<string, Job>;
  };
  const codes: number[] = [];
  const temporary = mkdtempSync(join(work, 'temp-'));
  for (const job of Object.values(workflow.jobs)) {
    const [name, values] = Object.entries(job.strategy?.matrix ?? { once: [1] })[0]!;
    for (const value of values) {
      for (const step of job.steps) {
        if (!step.run) continue;
        const script = step.run.replaceAll(`\${{ matrix.${name} }}`, String(value));
        expect(script).not.toContain('${{');
        const { code, out, err } = bash(script, root, {
          ...workflow.env,
          SOAN_KE_HOACH: product.tarball,
          GITHUB_ACTIONS: 'true',
          RUNNER_TEMP: temporary,
        });
        if (script.includes('npm install')) expect([code, err]).toEqual([0, expect.any(String)]);
        else codes.push(code ?? -1);
        expect(out).not.toContain('lỗi nội bộ');
      }
    }
  }
  return codes;
}

describe('the example repository', { timeout: 3_600_000 }, () => {
  it('passes its workflow, step by step, whatever package the checkout brings', () => {
    const root = exampleRepository();
    const mark = plantPackage(root);
    expect(runWorkflow(root)).toEqual([0, 0, 0, 0]);
    expect(JSON.parse(readFileSync(join(root, 'kehoach.sarif'), 'utf8')).runs[0].invocations).toMatchObject([
      { executionSuccessful: true },
    ]);
    expect(existsSync(mark)).toBe(false);
  });

  it('fails it in the shard with the slip, and in the whole', () => {
    const root = exampleRepository();
    const folder = join(root, 'kế hoạch');
    const slip = join(folder, readdirSync(folder).sort()[0]!);
    const text = readFileSync(slip, 'utf8');
    // A date that does not exist.
    expect(text).toMatch(/như sau:\s*\n/u);
    writeFileSync(slip, text.replace(/như sau:\s*\n/u, '$&\nCác đơn vị hoàn thành trước ngày 31/02/2026.\n'));
    const codes = runWorkflow(root);
    expect(codes.slice(0, 3).sort()).toEqual([0, 0, 1]);
    expect(codes[3]).toBe(1);
    expect(readFileSync(join(root, 'kehoach.sarif'), 'utf8')).toContain('date-valid');
  });
});

describe('the package', () => {
  it('holds what runs and what is read, and nothing else', () => {
    for (const path of [
      'package.json',
      'README.md',
      'LICENSE',
      'dist/cli.js',
      'dist/cli-lint.js',
      'dist/cli-main.js',
      'dist/export.js',
      'dist/import.js',
      'dist/words.bin',
      'dist/fonts/Tinos-Regular.ttf',
      'dist/fonts/LICENSE',
      'schemas/kehoach.config.schema.json',
      'docs/rules/README.md',
    ]) {
      expect(product.packed).toContain(path);
    }
    const strange = product.packed.filter(
      (path) =>
        !/^(?:package\.json|README\.md|CHANGELOG\.md|SECURITY\.md|THIRD-PARTY-NOTICES\.md|LICENSE|action\.yml|dist\/[^/]+\.(?:js|bin|css)|dist\/fonts\/(?:LICENSE|[^/]+\.ttf)|(?:docs\/rules|snippets|syntaxes|schemas)\/[^/]+\.(?:md|json))$/u.test(
          path,
        ),
    );
    expect(strange).toEqual([]);
  });

  it('depends on nothing and runs no script where it is installed', () => {
    const { dependencies, scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(dependencies).toBeUndefined();
    for (const name of ['prepare', 'prepack', 'preinstall', 'install', 'postinstall'])
      expect(scripts).not.toHaveProperty(name);
  });

  it('names only files in the list that npm packs', () => {
    const { files } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: string[] };
    // The whole folder would take what else is built there.
    expect(files).not.toContain('dist');
  });
});

describe('templates', () => {
  it('pre-commit hooks call commands and options that exist', async () => {
    for (const hook of yaml('.pre-commit-hooks.yaml') as { entry: string; language: string }[]) {
      expect(hook.language).toBe('node');
      const [program, ...args] = hook.entry.split(' ');
      expect(program).toBe('kehoach');
      const root = exampleRepository();
      const { code } = await cli.run([...args, 'ghi-chep/hop.md'], { cwd: root });
      expect(code).toBe(0);
    }
  });

  it.each(['docs/ci/gitlab.yml', 'test/example-repository/.github/workflows/kehoach.yml', 'docs/ci.md'])(
    '%s names this version',
    (path) => {
      const named = readFileSync(path, 'utf8').match(/(?<=soan-ke-hoach@|rev: v)\d+\.\d+\.\d+/gu);
      expect(new Set(named)).toEqual(new Set([VERSION]));
    },
  );

  it('the GitLab job writes the reports it promises, whatever package the checkout brings', () => {
    const root = exampleRepository();
    const mark = plantPackage(root);
    const job = yaml('docs/ci/gitlab.yml').kehoach as {
      script: string[];
      variables: Record<string, string>;
      artifacts: { reports: Record<string, string> };
    };
    for (const line of job.script) {
      expect(bash(line, root, { ...job.variables, SOAN_KE_HOACH: product.tarball }).code).toBe(0);
    }
    expect(existsSync(mark)).toBe(false);
    for (const path of Object.values(job.artifacts.reports)) expect(existsSync(join(root, path))).toBe(true);
    expect(JSON.parse(readFileSync(join(root, job.artifacts.reports.codequality!), 'utf8'))).toBeInstanceOf(
      Array,
    );
  });

  it('the GitLab job shows the figures in the merge request', () => {
    const root = exampleRepository();
    const job = yaml('docs/ci/gitlab.yml')['kehoach-report'] as {
      script: string[];
      variables: Record<string, string>;
      artifacts: { paths: string[]; expose_as: string };
    };
    for (const line of job.script) {
      expect(bash(line, root, { ...job.variables, SOAN_KE_HOACH: product.tarball }).code).toBe(0);
    }
    expect(job.artifacts.expose_as).toMatch(/^[\p{L} ]+$/u);
    expect(readFileSync(join(root, job.artifacts.paths[0]!), 'utf8')).toMatch(/^<!DOCTYPE html>/u);
  });

  it('the GitLab job publishes the Word and PDF files of changed plans', () => {
    const { root, base, changed } = repositoryWithBranch();
    const job = yaml('docs/ci/gitlab.yml')['kehoach-export'] as {
      script: string[];
      variables: Record<string, string>;
      artifacts: { paths: string[] };
    };
    const run = (variables: Record<string, string>) => {
      rmSync(join(root, 'kehoach-export'), { recursive: true, force: true });
      for (const line of job.script) {
        const ran = bash(line, root, { ...job.variables, SOAN_KE_HOACH: product.tarball, ...variables });
        expect([ran.code, ran.err]).toEqual([0, expect.not.stringContaining('kehoach:')]);
      }
      return filesBelow(join(root, job.artifacts.paths[0]!));
    };
    const files = [`kế hoạch/${changed}`, 'lạ $(touch bị-chạy); x'];
    const wanted = files.flatMap((stem) => [`${stem}.docx`, `${stem}.pdf`]);
    expect(run({ CI_MERGE_REQUEST_DIFF_BASE_SHA: base })).toEqual(wanted);
    expect(run({ CI_COMMIT_BEFORE_SHA: base })).toEqual(wanted);
    const plans = readdirSync(join(root, 'kế hoạch')).length + 1;
    expect(run({ CI_COMMIT_BEFORE_SHA: '0'.repeat(40) })).toHaveLength(plans * 2);
  });

  // It is built and run by `npm run test:container`; here only what the file says is held.
  it('the Dockerfile installs the packed package, drops root, and runs the command line', () => {
    const lines = readFileSync('Dockerfile', 'utf8')
      .replace(/\\\n\s*/gu, '')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'FROM',
      'ARG',
      'COPY',
      'RUN',
      'USER',
      'WORKDIR',
      'ENTRYPOINT',
      'CMD',
    ]);
    // The slim images have no git.
    expect(lines[0]).toBe('FROM node:24');
    expect(lines[3]).toContain('npm install --global --ignore-scripts');
    expect(lines[6]).toBe('ENTRYPOINT ["kehoach"]');
    expect(readFileSync('.dockerignore', 'utf8')).toContain('!soan-ke-hoach-*.tgz');
  });
});
