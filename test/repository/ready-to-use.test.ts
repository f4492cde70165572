import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtCli } from '../support/built-cli.ts';

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
  readonly steps: readonly Step[];
}

const yaml = (path: string) => parse(readFileSync(path, 'utf8'));
const cli = builtCli();
const { version: VERSION } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const work = mkdtempSync(join(tmpdir(), 'kehoach-ready-'));
let tarball: string;
let packed: readonly string[];

beforeAll(() => {
  // What `npm pack` takes, with the command line built just now.
  const stage = join(work, 'stage');
  mkdirSync(stage);
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { files: string[] };
  for (const entry of [...manifest.files, 'package.json']) {
    const path = entry.replace(/\/\*.*$/u, '');
    if (existsSync(path) && !path.startsWith('dist')) cpSync(path, join(stage, path), { recursive: true });
  }
  cpSync(cli.folder, join(stage, 'dist'), { recursive: true });
  const [{ filename, files }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', work], {
      cwd: stage,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString(),
  );
  tarball = join(work, filename);
  packed = files.map(({ path }: { path: string }) => path);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Runs a step's script as the runner does. */
function bash(script: string, cwd: string, env: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
    {
      cwd,
      env: { PATH: process.env.PATH ?? '', HOME: work, npm_config_cache: join(work, 'npm'), ...env },
    },
  );
  return { code: status, out: stdout.toString(), err: stderr.toString() };
}

function exampleRepository(): string {
  const root = mkdtempSync(join(work, 'repository-'));
  cpSync('test/example-repository', root, { recursive: true });
  mkdirSync(join(root, '.git'));
  return root;
}

/** A package and a registry in the checkout, as a foreign pull request may bring them. Out: the file that is there once it ran. */
function plantPackage(root: string): string {
  const mark = join(root, 'bị-chạy');
  writeFileSync(join(root, '.npmrc'), 'registry=http://127.0.0.1:9/\nignore-scripts=false\n');
  const planted = join(root, 'node_modules/soan-ke-hoach');
  mkdirSync(join(planted, 'dist'), { recursive: true });
  mkdirSync(join(root, 'node_modules/.bin'));
  const program = `#!/usr/bin/env node\nrequire('node:fs').writeFileSync(${JSON.stringify(mark)}, '')\n`;
  for (const path of ['node_modules/soan-ke-hoach/dist/cli.js', 'node_modules/.bin/kehoach'])
    writeFileSync(join(root, path), program, { mode: 0o755 });
  writeFileSync(
    join(planted, 'package.json'),
    JSON.stringify({ name: 'soan-ke-hoach', version: VERSION, bin: { kehoach: 'dist/cli.js' } }),
  );
  return mark;
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
          SOAN_KE_HOACH: tarball,
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
      'dist/cli-main.js',
      'dist/words.bin',
      'dist/fonts/Tinos-Regular.ttf',
      'dist/fonts/LICENSE',
      'schemas/kehoach.config.schema.json',
      'docs/rules/README.md',
    ]) {
      expect(packed).toContain(path);
    }
    const strange = packed.filter(
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

describe('the GitHub action', () => {
  const action = yaml('action.yml') as {
    inputs: Record<string, { default: string }>;
    runs: { using: string; steps: Step[] };
  };
  const stepOf = (id: string) => action.runs.steps.find((step) => step.id === id)!;
  const runAction = (root: string, inputs: Readonly<Record<string, string>>) => {
    const values: Record<string, string> = {
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: join(root, 'output.txt'),
      GITHUB_STEP_SUMMARY: join(root, 'summary.md'),
      RUNNER_TEMP: mkdtempSync(join(work, 'temp-')),
    };
    let ran = { code: 0, out: '', err: '' } as ReturnType<typeof bash>;
    // Each step in the checkout, as the runner starts it.
    for (const step of [stepOf('install'), stepOf('lint')]) {
      for (const [name, value] of Object.entries(step.env!)) {
        const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/u.exec(value)?.[1];
        values[name] = input ? (inputs[input] ?? action.inputs[input]!.default) : process.cwd();
      }
      const isLint = step.id === 'lint';
      ran = bash(step.run!, isLint ? join(root, inputs['working-directory'] ?? '.') : root, values);
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
      version: tarball,
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
    const ran = runAction(root, { version: tarball, 'working-directory': 'kế hoạch', sarif: 'k.sarif' });
    expect(ran.out).toMatch(/^::error file=kế hoạch\/sai\.md,line=3,/mu);
    expect(ran.out).toMatch(/^✖ \d+ lỗi.* \(4 kế hoạch trong 4 tệp\)$/mu);
    expect(readFileSync(join(root, 'summary.md'), 'utf8')).toContain('kế hoạch&#47;sai&#46;md');
    const [run] = JSON.parse(readFileSync(join(root, 'kế hoạch', 'k.sarif'), 'utf8')).runs;
    expect(run.originalUriBaseIds['%SRCROOT%'].uri).toBe(`file://${root}/`);
    const { uri } = run.results[0].locations[0].physicalLocation.artifactLocation;
    expect(decodeURIComponent(uri)).toMatch(/^kế hoạch\//u);
  });

  it('runs nothing that the checkout names: neither its registry nor a package in it', () => {
    const root = exampleRepository();
    const mark = plantPackage(root);
    const ran = runAction(root, { version: tarball, args: '--date=2026-11-01' });
    expect(ran.code).toBe(0);
    expect(existsSync(mark)).toBe(false);
  });

  it('installs its own version unless told otherwise, on a Node in support', () => {
    expect(action.inputs.version!.default).toBe('');
    expect(stepOf('install').run).toContain('require(process.argv[1]).version');
    const [setup] = action.runs.steps as (Step & { with?: Record<string, unknown> })[];
    expect(setup!.with!['node-version']).toBeGreaterThanOrEqual(24);
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
      expect(bash(line, root, { ...job.variables, SOAN_KE_HOACH: tarball }).code).toBe(0);
    }
    expect(existsSync(mark)).toBe(false);
    for (const path of Object.values(job.artifacts.reports)) expect(existsSync(join(root, path))).toBe(true);
    expect(JSON.parse(readFileSync(join(root, job.artifacts.reports.codequality!), 'utf8'))).toBeInstanceOf(
      Array,
    );
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
