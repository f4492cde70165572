import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Node, parse, type TaggedTemplateExpression } from 'acorn';
import { full } from 'acorn-walk';
import { transformSync } from 'esbuild';
import { PROPERTIES, regexp } from '../../server/src/vietnamese/letters.ts';

/**
 * An expression as it is written, `\p{L}` included: that is the form to be proved. A proof holds for what `regexp` makes of
 * it too: each property holds a part of Unicode's there, so that whatever text takes long to match, with the letters of other
 * scripts exchanged for signs, would take as long with Unicode's (test/vietnamese/letters.test.ts).
 */
export interface Expression {
  /** Where it is written, or `new RegExp` for one that is put together when the program runs. */
  readonly file: string;
  readonly source: string;
  readonly flags: string;
  /** Whether it is a template of `regexp`, not a literal. */
  readonly isTemplate?: true;
}

/** Every regular expression written as a literal, or as a template of `regexp` without values, in the files of a folder. */
export function literals(folder: string): Expression[] {
  const found: Expression[] = [];
  for (const file of typescriptFiles(folder)) {
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      loader: 'ts',
      format: 'esm',
      charset: 'utf8',
      target: 'esnext',
    });
    full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node: Node) => {
      const { regex } = node as Node & { regex?: { pattern: string; flags: string } };
      if (regex) found.push({ file, source: regex.pattern, flags: regex.flags });
      const templated =
        node.type === 'TaggedTemplateExpression' && fromTemplate(node as TaggedTemplateExpression);
      if (templated) found.push({ file, source: templated.source, flags: templated.flags, isTemplate: true });
    });
  }
  return found;
}

/** A template such as regexp.gu`…` as the literal that it stands for; undefined where it has values. */
function fromTemplate({ tag, quasi }: TaggedTemplateExpression): RegExp | undefined {
  if (tag.type !== 'MemberExpression' || tag.property.type !== 'Identifier') return;
  if (tag.object.type !== 'Identifier' || tag.object.name !== 'regexp') return;
  const [only, ...more] = quasi.quasis;
  if (!only || more.length > 0 || !Object.hasOwn(regexp, tag.property.name)) return;
  return new RegExp(only.value.raw, tag.property.name);
}

/** The source of an expression with `\\p{…}` again where `regexp` has written a property out. */
function asWritten(source: string): string {
  let written = source;
  // The longest first: the numbers begin with the digits.
  const byLengthDescending = Object.entries(PROPERTIES).sort(
    ([, one], [, other]) => other.length - one.length,
  );
  for (const [name, inside] of byLengthDescending)
    written = written.replaceAll(`[${inside}]`, `\\p{${name}}`).replaceAll(inside, `\\p{${name}}`);
  return written;
}

/** Files that do something as soon as they are loaded: the entries of the programs. */
const ENTRIES = /(?:\/cli\/(?:kehoach|start|check\/worker)|\/lsp\/(?:node|browser|check-thread))\.ts$/u;

/**
 * Every expression that the modules of a folder put together with `new RegExp` while they are loaded, and while `work`
 * runs with them.
 */
export async function built(folder: string, work: () => Promise<void> | void): Promise<Expression[]> {
  const found: Expression[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: [string | RegExp, string?], newTarget) {
      // Node builds expressions of its own while it loads a module.
      const caller = new Error().stack?.split('\n')[2] ?? '';
      const made = Reflect.construct(target, args, newTarget) as RegExp;
      if (caller.includes(resolve(folder)))
        found.push({ file: 'new RegExp', source: asWritten(made.source), flags: made.flags });
      return made;
    },
  });
  try {
    for (const file of typescriptFiles(folder)) {
      if (!ENTRIES.test(file) && !file.endsWith('.d.ts')) await import(pathToFileURL(resolve(file)).href);
    }
    await work();
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

function* typescriptFiles(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* typescriptFiles(path);
    else if (entry.name.endsWith('.ts')) yield path;
  }
}
