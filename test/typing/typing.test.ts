import { expect, it } from 'vitest';
import { Editor } from './editor.ts';
import { acceptanceFault, faultAtEveryPlace, OTHERS, typedLines } from './typing.ts';

const lines = typedLines();
/** One line in so many; `npm run fuzz -- --kind typing` takes any, with keys pressed at random. */
const EVERY = 30;

it.each(Array.from({ length: 6 }, (_, i) => i))(
  'Enter or Tab at any place of a paragraph takes nothing away (part %i)',
  (part) => {
    const chosen = lines.filter((_, i) => i % (EVERY * 6) === part * EVERY);
    expect(chosen.length).toBeGreaterThan(5);
    for (const line of chosen) expect(faultAtEveryPlace(line), line.name).toBeUndefined();
  },
);

/** Phrases of which real drafts were seen to lose the words at Enter. */
const PHRASES = [
  'Thực hiện theo quy định',
  'Triển khai thực hiện',
  'Căn cứ tình hình thực tế',
  'Thực hiện theo Kế hoạch',
  'Phối hợp thực hiện theo hướng dẫn',
  'Báo cáo kết quả thực hiện theo kế hoạch',
  'Tổ chức thực hiện chế độ báo cáo',
  'Các đơn vị căn cứ tình hình thực tế',
  '### 3. Giải pháp thực hiện các chỉ tiêu',
];

it.each(PHRASES)('“%s” and Enter is that and a new line', (phrase) => {
  const place = lines.find(({ name, line }) => name.startsWith('clean/04') && /^\S.{40}/u.test(line))!;
  const editor = new Editor(place.before + place.after, place.before.length, 'triggers', OTHERS);
  for (const character of phrase) editor.type(character);
  editor.enter();
  expect(editor.accepted).toEqual([]);
  expect(editor.text.slice(place.before.length)).toMatch(new RegExp(`^${phrase}\\n`, 'u'));
});

it('where a document is named, lists open by themselves and add to what is typed', () => {
  const { before, after } = lines.find(
    ({ name, line }) => name.startsWith('clean/04') && /^\S.{40}/u.test(line),
  )!;
  const editor = new Editor(before + after, before.length, 'triggers', OTHERS);
  for (const character of 'Thực hiện Nghị quyết số ') editor.type(character);
  expect(editor.list?.items.length).toBeGreaterThan(0);
  expect(editor.enter()).toEqual({ given: '', numerals: [] });
  expect(editor.text.slice(before.length)).toMatch(/^Thực hiện Nghị quyết số \d/u);
});

it.each(['*', '**', '##', '_', 'Phụ', '# PHỤ', '#'])(
  '“%s” below the signature is not replaced by an annex',
  (begun) => {
    const { before, line, after } = lines.find(({ name }) => name.startsWith('clean/05'))!;
    const plan = `${(before + line + after).trimEnd()}\n\n`;
    const editor = new Editor(plan, plan.length, 'triggers', OTHERS);
    for (const character of begun) editor.type(character);
    editor.suggest();
    for (let choice = 0; choice < (editor.list?.items.length ?? 0); choice += 1)
      expect(acceptanceFault(editor.acceptable(choice)!)).toBeUndefined();
  },
);
