import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importCircles } from '../../server/scripts/circles.ts';
import { layerProblems, OUTER } from '../../server/scripts/layers.ts';

const ROOMS = readdirSync('server/src', { withFileTypes: true }).flatMap((item) =>
  item.isDirectory() ? [item.name] : [],
);

describe('folders', () => {
  it('have one row each in docs/architecture.md', () => {
    const rows = readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| `([a-z]+)\/` \|/gmu);
    expect([...rows].map(([, room]) => room!).sort()).toEqual(ROOMS.sort());
  });

  it('are compiled without Node and browser, but those that touch the world', () => {
    const { include } = JSON.parse(readFileSync('server/tsconfig.core.json', 'utf8')) as {
      include: string[];
    };
    const core = ROOMS.filter((room) => !OUTER.has(room)).map((room) => `src/${room}`);
    expect(include.sort()).toEqual(core.sort());
  });
});

describe('layers', () => {
  it.each([
    ['a value against the arrows', "import { lintPlan } from '../lint/lint.ts';"],
    ['a type against the arrows', "import type { Diagnostic } from '../lint/diagnostic.ts';"],
    ['a type named in place', "export type X = import('../rules/index.ts').Rule;"],
    ['a module passed on', "export * from '../features/hover.ts';"],
    ['for effect', "import '../cli/main.ts';"],
    ['dynamically', 'const z = import(`../lsp/server.ts`);'],
    ['over several lines', "import {\n  a,\n} from '../lsp/server.ts';"],
    ['from outside server/src', "import { x } from '../../../client/src/extension.ts';"],
    ['from the data beside it', "import table from '../../data/words.bin';"],
    ['files by their full name', "import { readFileSync } from 'node:fs';"],
    ['files by their short name', "import { readFileSync } from 'fs';"],
    ['a part of a package of Node’s', "import { readFile } from 'fs/promises';"],
    ['by require', "const fs = require('fs');"],
    ['by import and require', "import fs = require('fs');"],
    ['the editor', "import * as vscode from 'vscode';"],
    ['types of the editor', "import type { Range } from 'vscode-languageserver-types';"],
    ['the connection', "import { createConnection } from 'vscode-languageserver/node';"],
    ['the Markdown library', "import type { Root } from 'mdast';"],
  ])('plan/ must not import %s', (_, source) => {
    expect(layerProblems('plan/model.ts', source)).toHaveLength(1);
  });

  it('lets through what points the right way', () => {
    const inner = "import { a } from './model.ts';\nimport type { B } from '../text/range.ts';";
    expect(layerProblems('plan/read.ts', inner)).toEqual([]);
    expect(layerProblems('plan/deep/read.ts', "import { c } from '../../markdown/read.ts';")).toEqual([]);
    expect(layerProblems('markdown/read.ts', "import type { Root } from 'mdast';")).toEqual([]);
    expect(layerProblems('cli/main.ts', "import { readFileSync } from 'node:fs';")).toEqual([]);
    expect(layerProblems('lsp/browser.ts', "import table from '../../data/words.bin';")).toEqual([]);
  });

  it('names a folder that has no place', () => {
    expect(layerProblems('helpers/a.ts', '')).toEqual([
      'helpers/a.ts: the folder helpers has no place in the layers',
    ]);
  });
});

describe('import circles', () => {
  const circles = (files: Readonly<Record<string, string>>) => importCircles(new Map(Object.entries(files)));

  it('names the shortest circle of a group, whatever else is in it', () => {
    expect(
      circles({
        'a.ts': "import './b.ts';\nimport './d.ts';",
        'b.ts': "import { c } from './c.ts';",
        'c.ts': "import type { A } from './a.ts';",
        'd.ts': "export * from './a.ts';",
        'e.ts': "import './a.ts';",
      }),
    ).toEqual([{ circle: ['a.ts', 'd.ts'], size: 4 }]);
  });

  it('finds a file that imports itself, and groups apart from each other', () => {
    expect(
      circles({
        'x/a.ts': "import '../x/a.ts';",
        'x/b.ts': "import './c.ts';",
        'x/c.ts': "import './b.ts';",
      }).map(({ circle }) => circle),
    ).toEqual([['x/a.ts'], ['x/b.ts', 'x/c.ts']]);
  });

  it('finds none where two ways lead to one file', () => {
    expect(
      circles({ 'a.ts': "import './b.ts';\nimport './c.ts';", 'b.ts': "import './c.ts';", 'c.ts': '' }),
    ).toEqual([]);
  });
});
