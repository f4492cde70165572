import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setFrontMatter } from '../../client/src/front-matter.ts';
import type { TextEdit } from '../../server/src/text/range.ts';

function apply(text: string, edit: TextEdit | undefined): string {
  return edit ? text.slice(0, edit.range.start) + edit.newText + text.slice(edit.range.end) : text;
}

function set(text: string, key: string, value: string | undefined): string {
  return apply(text, setFrontMatter(text, key, value));
}

describe('setFrontMatter', () => {
  test('begins a block, after a byte order mark, with the line ending of the text', () => {
    expect(set('# KẾ HOẠCH\n', 'che-do', 'dang')).toBe('---\nche-do: dang\n---\n\n# KẾ HOẠCH\n');
    expect(set('\uFEFF# KẾ HOẠCH\r\nx', 'che-do', 'dang')).toBe(
      '\uFEFF---\r\nche-do: dang\r\n---\r\n\r\n# KẾ HOẠCH\r\nx',
    );
  });

  test('adds a line to a block that is there', () => {
    expect(set('---\nloai: ke-hoach\n---\nx', 'giai-doan', 'ban-hanh')).toBe(
      '---\nloai: ke-hoach\ngiai-doan: ban-hanh\n---\nx',
    );
    expect(set('---\n---\nx', 'giai-doan', 'ban-hanh')).toBe('---\ngiai-doan: ban-hanh\n---\nx');
  });

  test('replaces and removes the line of the key, and no other', () => {
    const text = '---\r\nche-do: dang # vì sao\r\nche-do-cu: x\r\n---\r\n';
    expect(set(text, 'che-do', 'nha-nuoc')).toBe('---\r\nche-do: nha-nuoc\r\nche-do-cu: x\r\n---\r\n');
    expect(set(text, 'che-do', undefined)).toBe('---\r\nche-do-cu: x\r\n---\r\n');
  });

  test('has nothing to do where it already says so', () => {
    expect(setFrontMatter('---\nche-do: dang\n---\n', 'che-do', 'dang')).toBeUndefined();
    expect(setFrontMatter('# KẾ HOẠCH', 'che-do', undefined)).toBeUndefined();
  });

  test('a thematic break further down is no front matter', () => {
    expect(set('# A\n\n---\nche-do: dang\n---\n', 'che-do', 'nha-nuoc')).toMatch(
      /^---\nche-do: nha-nuoc\n---\n\n# A/u,
    );
  });

  test('setting twice is setting once, and the text after stays', () => {
    const line = fc.constantFrom(
      '---',
      'che-do: dang',
      'giai-doan: du-thao',
      'loai: ke-hoach',
      '# KẾ HOẠCH',
      '',
      'văn bản',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = lines.join(end);
        const once = set(text, 'che-do', 'doan-the');
        expect(set(once, 'che-do', 'doan-the')).toBe(once);
        expect(once.split(/\r?\n/u).filter((word) => word === 'văn bản')).toHaveLength(
          lines.filter((word) => word === 'văn bản').length,
        );
      }),
    );
  });
});
