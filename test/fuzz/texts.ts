import type { Random } from './random.ts';

const FRAGMENTS = [
  ...[
    '\u0301',
    '\u0323\u0302\u0301',
    'e\u0301\u0323',
    '\u202E',
    '\u2066',
    '\u2069',
    '\uD83D',
    '\uDE42',
    '🙂',
  ],
  ...[
    '\u2028',
    '\u2029',
    '\u200B',
    '\uFEFF',
    '\u0000',
    '\u0085',
    '\u00AD',
    '\u00A0',
    '\u3000',
    '\uFFFD',
    '\u1E9E',
  ],
  ...['\n', '\n\n', '\r\n', '\r', '\t', '    ', '  ', ' '],
  ...[
    '# ',
    '#### ',
    '**',
    '*',
    '\\*',
    '---\n',
    '-----',
    '```\n',
    '~~~',
    '<!--',
    '-->',
    '<div>',
    '</div>',
    '&amp;',
  ],
  ...['| a | b |\n|---|---|\n', '|', '> ', '- ', '+ ', '1. ', '[a]: b\n', '[a]', '![', '](', '`', '<pre>\n'],
  ...[
    'kế hoạch',
    'KẾ HOẠCH',
    'Số: 12/KH-UBND',
    'Số -KH/ĐU',
    '12-KH/ĐU',
    'Nơi nhận:\n- Lưu: VT',
    'TM. ỦY BAN NHÂN DÂN',
  ],
  ...[
    'KT. CHỦ TỊCH',
    'I. MỤC ĐÍCH',
    'IV. ',
    'a) ',
    'đ) ',
    '2.1. ',
    'Điều 3. ',
    'PHỤ LỤC II',
    '(Kèm theo Kế hoạch số',
    './.',
  ],
  ...[
    'ngày 30 tháng 02 năm 2026',
    'ngày … tháng … năm',
    '05/3/2026',
    'trước ngày 15/13/2026',
    'quý III/2026',
    'từ 1/1 đến 2/2',
  ],
  ...[
    'Căn cứ Luật Trẻ em;',
    'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị',
    'khoản 2 Điều 8',
    'như sau:',
  ],
  ...[
    'hoà',
    'hòa',
    'uỷ ban',
    'của của',
    'tiên bộ',
    'ð',
    'µ¶·¸',
    'N â n g c a o',
    '“',
    '”',
    '(',
    ')',
    '…',
    '....',
    '_____',
  ],
  ...[
    '<!-- kehoach-disable -->',
    '<!-- kehoach-disable-next-line x -- y -->',
    '---\nloai: ke-hoach\n---\n',
    '__proto__: 1',
  ],
] as const;

/** A text of at most `most` units or a little more: fragments in any order, letters and units of any kind. */
export function randomText(random: Random, most: number): string {
  let text = random.below(3) === 0 ? 'KẾ HOẠCH\n\n' : '';
  const length = random.below(most);
  while (text.length < length) {
    switch (random.below(8)) {
      case 0:
        text += String.fromCharCode(random.below(65_536));
        break;
      case 1:
        text += random.pick(FRAGMENTS).repeat(1 + random.below(12));
        break;
      case 2:
        text += String.fromCharCode(32 + random.below(96));
        break;
      default:
        text += random.pick(FRAGMENTS);
    }
  }
  return text;
}

/** A few changes to a plan: insertions, deletions, lines and paragraphs moved, said twice or broken. */
export function mutated(random: Random, plan: string): string {
  let text = plan;
  for (let left = 1 + random.below(6); left > 0; left -= 1) {
    const at = random.below(text.length + 1);
    const end = Math.min(text.length, at + random.below(random.below(4) === 0 ? 400 : 20));
    switch (random.below(7)) {
      case 0:
      case 1:
        text = text.slice(0, at) + random.pick(FRAGMENTS) + text.slice(at);
        break;
      case 2:
        text = text.slice(0, at) + text.slice(end);
        break;
      case 3:
        text = text.slice(0, end) + text.slice(at);
        break;
      case 4:
        text = text.slice(0, at) + random.pick(FRAGMENTS) + text.slice(end);
        break;
      case 5:
        text = swapped(random, text, '\n\n');
        break;
      default:
        text = swapped(random, text, '\n');
    }
  }
  return text;
}

/** Two pieces between the marks change places, or one of them goes. */
function swapped(random: Random, text: string, mark: string): string {
  const parts = text.split(mark);
  const [a, b] = [random.below(parts.length), random.below(parts.length)];
  const first = parts[a]!;
  parts[a] = parts[b]!;
  if (random.below(3) > 0) parts[b] = first;
  return parts.join(mark);
}

/** Any value that JSON can hold, keys of the configuration among them. */
export function randomJson(random: Random, depth = 4): unknown {
  const keys = [
    'rules',
    'overrides',
    'files',
    'ignore',
    'regime',
    'stage',
    'extends',
    '__proto__',
    'constructor',
    'root',
  ];
  const values = [
    null,
    true,
    false,
    0,
    -1,
    1e308,
    '',
    'error',
    'off',
    'party',
    'draft',
    '**/*.md',
    '../x',
    '\0',
    'date-valid',
  ];
  const kind = depth === 0 ? 0 : random.below(4);
  if (kind < 2) return random.pick(values);
  const size = random.below(4);
  if (kind === 2) return Array.from({ length: size }, () => randomJson(random, depth - 1));
  const members = Array.from({ length: size }, () => {
    const key = random.pick([...keys, 'date-valid', 'typo-spacing', 'a']);
    return `${JSON.stringify(key)}:${JSON.stringify(randomJson(random, depth - 1))}`;
  });
  return JSON.parse(`{${members.join(',')}}`);
}
