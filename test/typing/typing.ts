import type { KnownDocument } from '../../server/src/features/completion/index.ts';
import { typesByName } from '../../server/src/regimes/document-types.ts';
import type { Random } from '../fuzz/random.ts';
import { fixtures } from '../support/fixtures.ts';
import { type Acceptance, Editor, type Mode } from './editor.ts';

/** What other plans of a folder cite, as a full folder has it; every type, numbers of every length. */
export const OTHERS: readonly KnownDocument[] = [
  ['36-KH/TU', 'Kế hoạch số 36-KH/TU, ngày 15/10/2025 của Ban Thường vụ Tỉnh ủy về công tác năm'],
  ['268/KH-ĐCT', 'Kế hoạch số 268/KH-ĐCT ngày 22/11/2023 của Đoàn Chủ tịch về sơ kết'],
  [
    '2500/KH-UBND',
    'Kế hoạch số 2500/KH-UBND ngày 03/6/2026 của Ủy ban nhân dân tỉnh về triển khai thực hiện',
  ],
  ['7619/QĐ-BCA', 'Quyết định số 7619/QĐ-BCA ngày 08/9/2025 của Bộ trưởng Bộ Công an về tình hình thực tế'],
  ['21-CT/TW', 'Chỉ thị 21-CT/TW, ngày 20/01/2018 của Ban Bí thư về tiếp tục đẩy mạnh công tác phụ nữ'],
  ['57-NQ/TW', 'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển'],
].map(([key, full]) => ({ key: key!, full: full!, from: 'khac.md' }));

export interface Typed {
  readonly name: string;
  /** The plan without the paragraph. */
  readonly before: string;
  readonly after: string;
  readonly line: string;
}

const MAX_LENGTH = 80;
/** Longer plans take the time and add no other places. */
const MAX_PLAN_LENGTH = 10_000;

/** The lines of real plans, each with the plan around it; longer ones cut. */
export function typedLines(): Typed[] {
  return fixtures('samples', 'clean', 'corpus').flatMap(({ name, text }) => {
    const plan = text.replace(/\r\n?/gu, '\n');
    if (plan.length > MAX_PLAN_LENGTH) return [];
    let start = 0;
    return plan.split('\n').flatMap((line): Typed[] => {
      const at = start;
      start += line.length + 1;
      if (line.trim().length < 2) return [];
      const typed = line.slice(0, MAX_LENGTH);
      return [
        {
          name: `${name}:${at}`,
          before: plan.slice(0, at),
          after: plan.slice(at + line.length),
          line: typed,
        },
      ];
    });
  });
}

/** Whether something is offered of itself after these words of a line: nothing else can be meant there. */
export function mayOpen(line: string): boolean {
  const numbered = /(?:^|(?<!\p{L})((?:\p{L}+\s+){1,5}))số:? *[^\s,;]*$/iu.exec(line);
  if (numbered) {
    const words = (numbered[1] ?? '').trim().split(/\s+/u);
    return (
      numbered[1] === undefined || words.some((_, i) => typesByName(words.slice(i).join(' ')).length > 0)
    );
  }
  return (
    /^\s*(?:[-*+–] +)?[*_]{0,3}Căn cứ +(?:Luật )?$/iu.test(line) ||
    /(?:^|(?<!\p{L}))(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?|hết|xong trong|đến) ngày +$/iu.test(line) ||
    /^\s*[*_]{0,3}(?:TM\.|KT\.|TL\.|TUQ\.|Q\.|T\/M|K\/T|T\/L) +$/u.test(line) ||
    /^\s*[-*+–] +$/u.test(line) ||
    // A value in the front matter.
    /^(?:loai|giai-doan|che-do|type|stage|regime): *[a-z-]*$/u.test(line) ||
    /<!-- *kehoach-/u.test(line)
  );
}

/** What is wrong with accepting an item; undefined where it only adds to what was typed. */
export function acceptanceFault({ line, replaced, text, mode }: Acceptance): string | undefined {
  const lower = (each: string) => each.normalize('NFC').toLowerCase();
  if (/^[\s….]*$/u.test(replaced)) replaced = '';
  if (!lower(text).startsWith(lower(replaced))) return `“${replaced}” becomes “${text}” in “${line}”`;
  return mode === 'auto' && !mayOpen(line) ? `a list opens by itself after “${line}”` : undefined;
}

/** Types a paragraph; at every place Enter and Tab are held against it without being pressed. */
export function faultAtEveryPlace({ before, after, line }: Typed): string | undefined {
  const editor = new Editor(before + after, before.length, 'triggers', OTHERS);
  for (const character of line) {
    editor.type(character);
    for (let choice = 0; choice < (editor.list?.items.length ?? 0); choice += 1) {
      const fault = acceptanceFault(editor.acceptable(choice)!);
      if (fault) return fault;
    }
  }
  return editor.text === before + line + after ? undefined : `the text is not what was typed: “${line}”`;
}

const NUMERAL = /^(?:[\d.]+|[IVXLC]+|[a-zđ])$/u;

/** A paragraph of a real plan with keys that accept pressed here and there: the fault, or undefined. */
export function typingFault(random: Random, lines: readonly Typed[]): { fault?: string; input: string } {
  const { name, before, line, ...picked } = random.pick(lines);
  let { after } = picked;
  const mode: Mode = random.below(5) === 0 ? 'letters' : 'triggers';
  const editor = new Editor(before + after, before.length, mode, OTHERS);
  const log: string[] = [];
  /** The text as it ought to be, while nothing has been accepted that changes other lines. */
  let expected = before;
  const input = () => `${name} (${mode})\n${line}\n${log.join(' ')}`;
  for (const character of line) {
    editor.type(character);
    expected += character;
    if (random.below(12) > 0) continue;
    const key = random.pick(['Enter', 'Tab', ' ', 'Ctrl+Space Enter', 'Ctrl+Space Tab', 'Escape']);
    log.push(`${expected.length - before.length}:${key}`);
    const asked = key.startsWith('Ctrl+Space ');
    if (asked) editor.suggest();
    const choice = random.below(5) === 0 ? random.below(40) : 0;
    const acceptance = /Enter|Tab/u.test(key) ? editor.acceptable(choice) : undefined;
    if (acceptance) {
      const fault = acceptanceFault(mode === 'letters' ? { ...acceptance, mode: 'asked' } : acceptance);
      if (fault) return { fault, input: input() };
    }
    if (key.endsWith('Enter')) {
      const indent = /^[ \t]*/u.exec(editor.line)![0];
      const { given, numerals } = editor.enter(choice);
      if (acceptance) return { ...wrongEnd(editor, expected, acceptance, after), input: input() };
      if (given === 'removed') expected = withoutLastNumeral(expected);
      else expected += `\n${indent}${given === '' ? '' : `${given} `}`;
      const other = numerals.find(({ from, to }) => !NUMERAL.test(from) || !NUMERAL.test(to));
      if (other) return { fault: `“${other.from}” becomes “${other.to}”`, input: input() };
      if (numerals.length > 0) {
        // Items that follow have moved on, and references to them wherever they stand.
        expected = editor.text.slice(0, editor.cursor);
        after = editor.text.slice(editor.cursor);
      }
    } else if (key.endsWith('Tab')) {
      editor.tab(choice);
      if (acceptance) return { ...wrongEnd(editor, expected, acceptance, after), input: input() };
      expected += '\t';
    } else if (key === ' ') {
      editor.type(' ');
      expected += ' ';
    } else editor.escape();
    if (editor.text !== expected + after)
      return { fault: difference(editor.text, expected + after), input: input() };
  }
  return editor.text === expected + after
    ? { input: input() }
    : { fault: difference(editor.text, expected + after), input: input() };
}

/** After an item was accepted: all that was typed stands there, then what the item adds; numerals below may follow. */
function wrongEnd(
  { text }: Editor,
  expected: string,
  { replaced, text: added }: Acceptance,
  after: string,
): { fault?: string } {
  const wanted = expected.slice(0, expected.length - replaced.length) + added + after;
  if (text === wanted) return {};
  const bare = (each: string): string => each.replace(/[IVXLC\d]+/gu, '');
  return bare(text) === bare(wanted) ? {} : { fault: difference(text, wanted) };
}

/** An item left empty that went on from the line above. */
function withoutLastNumeral(expected: string): string {
  return expected.replace(/[^\n]*$/u, '\n').replace(/^\s*\n$/u, '\n');
}

function difference(text: string, wanted: string): string {
  let at = 0;
  while (at < text.length && text[at] === wanted[at]) at += 1;
  return `“${text.slice(Math.max(0, at - 30), at + 40)}” instead of “${wanted.slice(Math.max(0, at - 30), at + 40)}”`;
}
