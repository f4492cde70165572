import { describe, expect, test } from 'vitest';
import {
  type CompletionEntry,
  completionsAt,
  entryDocumentation,
} from '../../server/src/features/completion/index.ts';
import { openPlan, PARTY_END, partyPlan, slice, statePlan, TODAY } from './support/plan.ts';

function complete(
  marked: string,
  trigger?: string,
  snippets = false,
): { entries: CompletionEntry[]; replaced: string[]; opened: ReturnType<typeof openPlan> } {
  const opened = openPlan(marked);
  const { plan, lines, cursor } = opened;
  const lineStart = lines.offsetAt({ line: lines.positionAt(cursor).line, character: 0 });
  const line = plan.text.slice(lineStart, cursor).normalize('NFC');
  const after = /^[^\n]*/u.exec(plan.text.slice(cursor))![0];
  const entries = completionsAt(
    { plan, offset: cursor, line, lineStart, after, locale: 'vi', today: TODAY, trigger },
    { snippets },
  );
  return { entries, replaced: entries.map(({ range }) => slice(opened, range)), opened };
}

const labels = (marked: string, trigger?: string) =>
  complete(marked, trigger).entries.map(({ label }) => label);
const SECTION = '## I. MỤC ĐÍCH, YÊU CẦU\n\nViệc.\n\n';

describe('sections still missing', () => {
  test('in their order, with the numeral that comes next', () => {
    expect(labels(partyPlan(`${SECTION}$$CURSOR$$`))).toEqual(
      expect.arrayContaining(['II. NỘI DUNG THỰC HIỆN', 'II. KINH PHÍ THỰC HIỆN', 'II. TỔ CHỨC THỰC HIỆN']),
    );
    expect(labels(partyPlan(`${SECTION}$$CURSOR$$`))).not.toContain('II. MỤC ĐÍCH, YÊU CẦU');
  });

  test('in the style of their siblings, in place of what is typed', () => {
    const { entries, replaced } = complete(partyPlan(`${SECTION}## $$CURSOR$$`));
    expect(entries[0]).toMatchObject({
      label: 'II. NỘI DUNG THỰC HIỆN',
      text: expect.stringMatching(/^## II\. NỘI DUNG THỰC HIỆN\n\n\S/u),
    });
    expect(replaced[0]).toBe('## ');
    const bold = complete(partyPlan('**I. MỤC ĐÍCH, YÊU CẦU**\n\nViệc.\n\n$$CURSOR$$')).entries;
    expect(bold[0]!.text).toMatch(/^\*\*II\. NỘI DUNG THỰC HIỆN\*\*\n\n\S/u);
  });

  test('not where all are there', () => {
    const body =
      '## I. MỤC ĐÍCH\n\na.\n\n## II. NỘI DUNG, THỜI GIAN, KINH PHÍ\n\nb.\n\n## III. TỔ CHỨC THỰC HIỆN\n\nc.\n\n$$CURSOR$$';
    expect(labels(partyPlan(body)).filter((label) => /^IV\. \p{Lu}/u.test(label))).toEqual([]);
  });
});

test('a section that is inserted numbers those after it anew, and references to them', () => {
  const following = '\n\n## II. TỔ CHỨC THỰC HIỆN\n\n1. Việc như mục II nêu.\n';
  const { entries, opened } = complete(partyPlan(`${SECTION}$$CURSOR$$${following}`));
  const { also, text } = entries.find(({ label }) => label === 'II. NỘI DUNG THỰC HIỆN')!;
  expect(text).toMatch(/^## II\. NỘI DUNG THỰC HIỆN\n\n\S/u);
  const { plan } = opened;
  expect(also!.map(({ range, newText }) => [plan.text.slice(range.start, range.end), newText])).toEqual([
    ['II', 'III'],
    ['II', 'III'],
  ]);
});

test('an item that is put in between numbers those after it anew', () => {
  const tasks = '1. Họp.\n\n2. Viết.\n\n$$CURSOR$$\n\n3. Gửi theo khoản 3.\n\n4. Nộp.\n';
  const { entries, opened } = complete(partyPlan(`${SECTION}${tasks}`));
  const { also } = entries.find(({ label }) => label === '3. ')!;
  const numerals = also!.map(({ range, newText }) => [slice(opened, range), newText]);
  expect(numerals).toEqual(
    expect.arrayContaining([
      ['3', '4'],
      ['4', '5'],
    ]),
  );
  const last = complete(partyPlan(`${SECTION}1. Họp.\n\n2. Viết.\n\n$$CURSOR$$`)).entries;
  expect(last.find(({ label }) => label === '3. ')).toMatchObject({ also: [] });
});

test.each([
  'Thực hiện Kế hoạch số $$CURSOR$$',
  'Phòng $$CURSOR$$',
  'Tr$$CURSOR$$',
  'II. TH$$CURSOR$$',
  '$$CURSOR$$Việc.',
])('whole lines only on empty ones: %s', (line) => {
  const kinds = new Set(complete(partyPlan(`${SECTION}${line}`)).entries.map(({ kind }) => kind));
  for (const kind of ['section', 'line', 'recipient'] as const) expect(kinds).not.toContain(kind);
});

test('every entry begins with what it replaces', () => {
  for (const line of ['Kế h', 'Thực hiện Ch', 'Chỉ thị số 0', '05-c', '**', '## ', '']) {
    const { entries, replaced } = complete(partyPlan(`${SECTION}${line}$$CURSOR$$`));
    expect(entries.length, line).toBeGreaterThan(0);
    entries.forEach(({ text }, i) => {
      expect(text.toLowerCase().startsWith(replaced[i]!.toLowerCase()), `${line}: ${text}`).toBe(true);
    });
  }
});

describe('documents cited already', () => {
  test('short after their first mention', () => {
    const { entries, replaced } = complete(partyPlan(`${SECTION}Thực hiện Chỉ thị $$CURSOR$$`));
    expect(entries.filter(({ kind }) => kind === 'citation').map(({ text }) => text)).toEqual([
      'Chỉ thị số 06-CT/TW',
    ]);
    expect(replaced[0]).toBe('Chỉ thị ');
  });

  test('by themselves after the type and “số”, from the number on', () => {
    const { entries, replaced } = complete(partyPlan(`${SECTION}Thực hiện Chỉ thị số $$CURSOR$$`), ' ');
    expect(entries.map(({ text }) => text)).toEqual(['06-CT/TW']);
    expect(replaced).toEqual(['']);
  });

  test('in full before it', () => {
    const marked = partyPlan(
      `${SECTION}Theo Nghị quyết số 42-NQ/TW, ngày 24/11/2023 của Ban Chấp hành Trung ương về chính sách xã hội.`,
    ).replace('Căn cứ Chỉ thị', () => 'Căn cứ $$CURSOR$$\n\nCăn cứ Chỉ thị');
    expect(complete(marked, ' ').entries.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^Nghị quyết số 42-NQ\/TW, ngày 24\/11\/2023 của Ban Chấp hành Trung ương/u),
    );
  });

  test('of another type not', () => {
    expect(labels(partyPlan(`${SECTION}Thực hiện Nghị quyết số $$CURSOR$$`), ' ')).toEqual([]);
    expect(labels(partyPlan(`${SECTION}Thực hiện Nghị quyết $$CURSOR$$`))).toEqual([]);
  });
});

test('abbreviations of types, then codes of bodies, the regime’s own first', () => {
  expect(labels(partyPlan(`${SECTION}Chỉ thị số 05-$$CURSOR$$`), '-')).toContain('CT');
  expect(labels(partyPlan(`${SECTION}Chỉ thị số 05-CT/$$CURSOR$$`), '/')[0]).toBe('TW');
  expect(labels(statePlan(`${SECTION}Quyết định số 05/QĐ-$$CURSOR$$`), '-')).toContain('TTg');
});

test.each([
  ['a date', 'Trước ngày 24/$$CURSOR$$', '/'],
  ['a span of years', 'giai đoạn 2021-$$CURSOR$$', '-'],
  ['plain words', 'Nâng cao $$CURSOR$$', ' '],
  ['a word that leads to a document', 'Thực hiện $$CURSOR$$', ' '],
  ['a basis in the content', 'Căn cứ $$CURSOR$$', ' '],
  ['a type alone', 'Thực hiện theo Kế hoạch $$CURSOR$$', ' '],
  ['a number of no document', 'Điện thoại số $$CURSOR$$', ' '],
  ['a dash outside the recipients', '- $$CURSOR$$', ' '],
  ['a comment', '<!-- $$CURSOR$$', ' '],
])('typing %s asks for nothing', (_, line, trigger) => {
  expect(labels(partyPlan(SECTION + line), trigger)).toEqual([]);
});

test('codes of other regimes are not offered where the symbol tells whose it is', () => {
  const own = labels(statePlan(SECTION).replace('Số: 12/KH-UBND', () => 'Số: 12/KH-$$CURSOR$$'));
  expect(own).toContain('UBND');
  expect(own).not.toContain('TU');
  expect(own).not.toContain('MTTW');
  const cited = (symbol: string) => labels(statePlan(`${SECTION}Theo Nghị quyết số ${symbol}$$CURSOR$$`));
  expect(cited('57-NQ/')).toContain('TU');
  expect(cited('57-NQ/')).not.toContain('UBND');
  expect(cited('57/NQ-')).toContain('HĐND');
  expect(cited('57/NQ-')).not.toContain('TU');
});

test('silencing comments: the word, then rule ids', () => {
  expect(labels(partyPlan(`${SECTION}<!-- $$CURSOR$$`))).toContain('kehoach-disable-next-line');
  expect(labels(partyPlan(`${SECTION}<!-- kehoach-$$CURSOR$$`), '-')).toContain('kehoach-disable-next-line');
  expect(
    labels(partyPlan(`${SECTION}<!-- kehoach-disable num-missing struct-$$CURSOR$$ -->`), '-'),
  ).toContain('struct-roman-sequence');
  expect(labels(partyPlan(`${SECTION}<!-- kehoach-disable num-missing -- vì $$CURSOR$$`), ' ')).toEqual([]);
});

test('front matter: keys not there yet, and their values', () => {
  const before = (lines: string) => labels(`---\n${lines}\n---\n\n${partyPlan(SECTION)}`);
  expect(before('loai: ke-hoach\n$$CURSOR$$')).toEqual([
    'che-do',
    'co-quan',
    'cap-tren',
    'giai-doan',
    'phien-ban',
  ]);
  expect(before('che-do: $$CURSOR$$')).toEqual(['dang', 'nha-nuoc', 'doan-the']);
});

test('recipients, the filing line and the capacities of the regime', () => {
  const marked = partyPlan(
    `${SECTION}Trên đây là Kế hoạch.\n\n***Nơi nhận:***\n\n- Thường trực Tỉnh ủy (b/c),\n\n- $$CURSOR$$`,
  );
  expect(labels(marked, ' ')).toContain('Lưu Văn phòng Đảng ủy');
  const { entries, replaced } = complete(marked.replace('$$CURSOR$$', () => 'lưu$$CURSOR$$'));
  expect(entries[0]).toMatchObject({ label: 'Lưu Văn phòng Đảng ủy' });
  expect(replaced[0]).toBe('lưu');
  const found = labels(marked.replace('- $$CURSOR$$', () => '\n\n$$CURSOR$$'));
  expect(found).toContain('T/M BAN THƯỜNG VỤ');
  expect(found).not.toContain('TM.');
});

test('the closing sentence where there is none', () => {
  expect(labels(partyPlan(`${SECTION}$$CURSOR$$`))).toContainEqual(
    expect.stringContaining('Trên đây là Kế hoạch'),
  );
  expect(labels(partyPlan(`${SECTION}$$CURSOR$$`, PARTY_END))).not.toContainEqual(
    expect.stringContaining('Trên đây'),
  );
});

test('number and dateline of the regime where they are missing', () => {
  const marked = statePlan(SECTION).replace('Số: 12/KH-UBND', () => '$$CURSOR$$');
  expect(labels(marked)).toContain('Số: …/KH-UBND');
  const noDate = statePlan(SECTION).replace('*Bình Lư, ngày 02 tháng 02 năm 2026*', () => '$$CURSOR$$');
  expect(labels(noDate)).toContain('Bình Lư, ngày … tháng … năm 2026');
  const department = statePlan(SECTION)
    .replace('ỦY BAN NHÂN DÂN XÃ BÌNH LƯ', 'SỞ NỘI VỤ')
    .replace('Số: 12/KH-UBND', () => '$$CURSOR$$');
  expect(labels(department)).toContain('Số: …/KH-SNV');
});

test('decomposed letters are replaced whole', () => {
  const { replaced } = complete(partyPlan(`${SECTION}Thực hiện Chỉ thị $$CURSOR$$`).normalize('NFD'));
  expect(replaced[0]!.normalize('NFC')).toBe('Chỉ thị ');
});

test('snippets only for who takes them', () => {
  const marked = partyPlan(`${SECTION}$$CURSOR$$`);
  expect(complete(marked).entries.some(({ kind }) => kind === 'snippet')).toBe(false);
  const offered = complete(marked, undefined, true).entries.filter(({ kind }) => kind === 'snippet');
  expect(offered.map(({ about }) => about)).toContainEqual({ snippet: 'bang-nhiem-vu' });
  expect(entryDocumentation(offered[0]!.about!, 'vi', TODAY)).toContain('```markdown');
});

test('documentation of rules, types and bodies', () => {
  expect(entryDocumentation({ rule: 'struct-roman-sequence' }, 'en', TODAY)).toMatch(/^\*\*/u);
  expect(entryDocumentation({ type: 'Chỉ thị' }, 'vi', TODAY)).toContain('(CT)');
  expect(entryDocumentation({ body: 'TW' }, 'vi', TODAY)).toContain('TW');
  expect(entryDocumentation({ rule: 'constructor' }, 'vi', TODAY)).toBeUndefined();
});
