import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Comparison, compareWord } from '../../server/src/features/compare-word/compare-word.ts';
import { writePlan } from '../../server/src/features/export/plan-writer.ts';
import { applyEdits } from '../../server/src/lint/edits.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';

const DRAFT = `---
loai: ke-hoach
---

ỦY BAN NHÂN DÂN

**XÃ BÌNH LƯ**

**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**

**Độc lập - Tự do - Hạnh phúc**

Số: 12/KH-UBND

*Bình Lư, ngày 05 tháng 3 năm 2026*

# KẾ HOẠCH

**Chuyển đổi số năm 2026**

Thực hiện Kế hoạch số 10/KH-UBND ngày 10/01/2026 của Ủy ban nhân dân tỉnh, Ủy ban nhân dân xã ban hành Kế hoạch như sau:

## I. MỤC ĐÍCH, YÊU CẦU

1. Nâng cao **nhận thức** của cán bộ, công chức về chuyển đổi số.

2. Bảo đảm *tiết kiệm*, hiệu quả.

## II. TỔ CHỨC THỰC HIỆN

1. Văn phòng chủ trì
tham mưu, theo dõi việc thực hiện.

| Việc | Hạn |
| --- | --- |
| Tập huấn | 30/6/2026 |
| Báo cáo | 15/12/2026 |

2. Các đơn vị báo cáo kết quả trước ngày 15/12/2026.

Nơi nhận:

- UBND tỉnh;
- Lưu: VT.

**TM. ỦY BAN NHÂN DÂN**

**CHỦ TỊCH**

**Lò Văn Sơn**
`;

function exported(text: string): Uint8Array {
  const [file] = writePlan(readPlan(text, { today: TODAY }), 'docx');
  return file!.bytes;
}

/** The Word file of a draft after somebody has edited its document.xml, and other parts. */
function edited(text: string, edit: (xml: string) => string, parts: Record<string, string> = {}): Uint8Array {
  const zip = unzipSync(exported(text));
  const xml = strFromU8(zip['word/document.xml']!);
  const changed = edit(xml);
  if (changed === xml && Object.keys(parts).length === 0) throw new Error('nothing edited');
  zip['word/document.xml'] = strToU8(changed);
  for (const [name, part] of Object.entries(parts)) zip[name] = strToU8(part);
  return zipSync(zip);
}

function compare(text: string, bytes: Uint8Array): Comparison {
  const result = compareWord(readPlan(text, { today: TODAY }), bytes, { read: { today: TODAY } });
  if ('reason' in result) throw new Error(result.reason.vi);
  return result;
}

/** The draft with all changes taken. */
function taken(text: string, { changes }: Comparison): string {
  return applyEdits(
    text,
    changes.flatMap(({ edits }) => edits),
  );
}

/** The paragraph of the XML that a text stands in. */
function paragraphOf(xml: string, text: string): string {
  const at = xml.indexOf(text);
  if (at < 0) throw new Error(`no ${text}`);
  return xml.slice(xml.lastIndexOf('<w:p>', at), xml.indexOf('</w:p>', at) + '</w:p>'.length);
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const BY = 'w:id="90" w:author="Chủ tịch Lò Văn Sơn" w:date="2026-03-06T08:00:00Z"';
const inserted = (text: string): string => `<w:ins ${BY}>${run(text)}</w:ins>`;
const deleted = (text: string): string =>
  `<w:del ${BY}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;

describe('a Word file that nobody has changed', () => {
  it.each(fixtures('clean', 'samples', 'corpus'))('$name: no change', ({ text }) => {
    expect(compare(text, exported(text))).toEqual({ changes: [], comments: [] });
  });
});

const HAS_OFFICE = !spawnSync('soffice', ['--version']).error;

describe.skipIf(!HAS_OFFICE)('a Word file that LibreOffice has saved again', () => {
  it('no change', { timeout: 300_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'so-sanh-'));
    try {
      const plans = fixtures('clean').filter((_, index) => index % 5 === 0);
      const names = plans.map(({ text }, index) => {
        writeFileSync(join(folder, `${index}.docx`), exported(text));
        return `${index}.docx`;
      });
      const out = join(folder, 'ra');
      const office = [`-env:UserInstallation=file://${join(folder, 'office')}`, '--headless'];
      const convert = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', out];
      execFileSync('soffice', [...office, ...convert, ...names], {
        cwd: folder,
        stdio: 'ignore',
        timeout: 240_000,
      });
      for (const [index, { name, text }] of plans.entries()) {
        expect(compare(text, readFileSync(join(out, `${index}.docx`))), name).toEqual({
          changes: [],
          comments: [],
        });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('a change in Word', () => {
  it.each([
    [
      'a word',
      (xml: string) => xml.replace('hiệu quả', 'kịp thời'),
      'hiệu quả',
      'kịp thời',
      DRAFT.replace('hiệu quả', 'kịp thời'),
    ],
    [
      'a word in bold',
      (xml: string) => xml.replace('nhận thức', 'trách nhiệm'),
      'nhận thức',
      'trách nhiệm',
      DRAFT.replace('nhận thức', 'trách nhiệm'),
    ],
    [
      'a number in the title',
      (xml: string) => xml.replace('Chuyển đổi số', 'Cải cách hành chính'),
      'Chuyển đổi số',
      'Cải cách hành chính',
      DRAFT.replace('Chuyển đổi số năm', 'Cải cách hành chính năm'),
    ],
    [
      'words over a soft line end',
      (xml: string) => xml.replace('chủ trì tham mưu', 'tham mưu'),
      'chủ trì ',
      '',
      DRAFT.replace('chủ trì\ntham mưu', 'tham mưu'),
    ],
    [
      'words put in',
      (xml: string) => xml.replace('cán bộ, công chức', 'cán bộ, công chức, viên chức'),
      '',
      ', viên chức',
      DRAFT.replace('công chức về', 'công chức, viên chức về'),
    ],
    [
      'what Markdown would take for marks',
      (xml: string) => xml.replace('hiệu quả', 'chất *lượng*'),
      'hiệu quả',
      'chất *lượng*',
      DRAFT.replace('hiệu quả', 'chất \\*lượng\\*'),
    ],
    [
      'all words between two marks',
      (xml: string) => xml.replace('tiết kiệm', ''),
      'tiết kiệm',
      '',
      DRAFT.replace('*tiết kiệm*', ''),
    ],
    [
      'in a cell',
      (xml: string) => xml.replace('30/6/2026', '15/7/2026'),
      '30/6',
      '15/7',
      DRAFT.replace('30/6/2026', '15/7/2026'),
    ],
    [
      'a recipient',
      (xml: string) => xml.replace('UBND tỉnh;', 'Sở Nội vụ;'),
      'UBND tỉnh',
      'Sở Nội vụ',
      DRAFT.replace('- UBND tỉnh', '- Sở Nội vụ'),
    ],
  ])('%s', (_, edit, removed, added, expected) => {
    const comparison = compare(DRAFT, edited(DRAFT, edit));
    expect(comparison.changes.map((change) => [change.removed, change.added, change.author])).toEqual([
      [removed, added, ''],
    ]);
    expect(taken(DRAFT, comparison)).toBe(expected);
  });

  it('a paragraph that is gone', () => {
    const comparison = compare(
      DRAFT,
      edited(DRAFT, (xml) => xml.replace(paragraphOf(xml, 'hiệu quả'), '')),
    );
    expect(comparison.changes).toMatchObject([{ removed: '2. Bảo đảm tiết kiệm, hiệu quả.', added: '' }]);
    expect(taken(DRAFT, comparison)).toBe(DRAFT.replace('2. Bảo đảm *tiết kiệm*, hiệu quả.\n\n', ''));
  });

  it('a paragraph put in', () => {
    const comparison = compare(
      DRAFT,
      edited(DRAFT, (xml) => {
        const paragraph = paragraphOf(xml, 'hiệu quả');
        return xml.replace(paragraph, `${paragraph}<w:p>${run('3. Đúng tiến độ.')}</w:p>`);
      }),
    );
    expect(comparison.changes).toMatchObject([{ removed: '', added: '3. Đúng tiến độ.' }]);
    expect(taken(DRAFT, comparison)).toBe(DRAFT.replace('hiệu quả.\n', 'hiệu quả.\n\n3. Đúng tiến độ.\n'));
  });

  it('tracked changes have their author', () => {
    const comparison = compare(
      DRAFT,
      edited(DRAFT, (xml) =>
        xml.replace(
          /<w:r>(?:<w:rPr>[^ ]*?<\/w:rPr>)?<w:t[^>]*>2\. Các đơn vị báo cáo kết quả trước ngày 15\/12\/2026\.<\/w:t><\/w:r>/u,
          `${run('2. Các đơn vị báo cáo ')}${deleted('kết quả ')}${run('trước ngày ')}${deleted('15')}${inserted('10')}${run('/12/2026.')}`,
        ),
      ),
    );
    expect(comparison.changes.map((change) => [change.removed, change.added, change.author])).toEqual([
      ['kết quả ', '', 'Chủ tịch Lò Văn Sơn'],
      ['15', '10', 'Chủ tịch Lò Văn Sơn'],
    ]);
    expect(taken(DRAFT, comparison)).toBe(DRAFT.replace('kết quả trước ngày 15', 'trước ngày 10'));
  });

  it('a comment stands at its paragraph', () => {
    const zip = unzipSync(exported(DRAFT));
    const comment = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="Lò Văn Sơn"><w:p>${run('Xem lại hạn này.')}</w:p></w:comment></w:comments>`;
    const relations = strFromU8(zip['word/_rels/document.xml.rels']!).replace(
      '</Relationships>',
      '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    );
    const bytes = edited(
      DRAFT,
      (xml) => {
        const paragraph = paragraphOf(xml, 'hiệu quả');
        return xml.replace(
          paragraph,
          paragraph.replace('</w:p>', '<w:r><w:commentReference w:id="7"/></w:r></w:p>'),
        );
      },
      { 'word/comments.xml': comment, 'word/_rels/document.xml.rels': relations },
    );
    const { changes, comments } = compare(DRAFT, bytes);
    expect(changes).toEqual([]);
    expect(comments).toMatchObject([{ author: 'Lò Văn Sơn', text: 'Xem lại hạn này.' }]);
    const { start, end } = comments[0]!.range;
    expect(DRAFT.slice(start, end)).toContain('hiệu quả');
  });

  it('what the draft has no place for is told and not made', () => {
    const comparison = compare(
      DRAFT,
      edited(DRAFT, (xml) => {
        const at = xml.indexOf('Báo cáo</w:t>');
        const row = xml.slice(xml.lastIndexOf('<w:tr>', at), xml.indexOf('</w:tr>', at) + '</w:tr>'.length);
        return xml.replace(row, row + row.replace('Báo cáo', 'Sơ kết').replace('15/12/2026', '30/9/2026'));
      }),
    );
    expect(comparison.changes.length).toBeGreaterThan(0);
    expect(comparison.changes.every(({ edits }) => edits.length === 0)).toBe(true);
  });

  it('each change by itself leaves the rest of the draft byte for byte', () => {
    const { changes } = compare(
      DRAFT,
      edited(DRAFT, (xml) =>
        xml
          .replace('hiệu quả', 'kịp thời')
          .replace('nhận thức', 'kỹ năng')
          .replace('Lò Văn Sơn', 'Lò Văn Hà'),
      ),
    );
    expect(changes).toHaveLength(3);
    for (const { edits, removed, added } of changes) {
      expect(applyEdits(DRAFT, edits)).toBe(DRAFT.replace(removed, added));
    }
  });

  it('a change of one word, wherever it stands, takes no other word from the draft', {
    timeout: 300_000,
  }, () => {
    const draft = DRAFT.replace('Số: 12/', 'Số:     /').replace('ngày 05 tháng 3', 'ngày     tháng 3');
    const words = [...new Set(draft.match(/\p{L}{2,}/gu))].filter((word) => draft.split(word).length === 2);
    expect(words).toContain('tháng');
    let made = 0;
    for (const word of words) {
      let bytes: Uint8Array;
      try {
        bytes = edited(draft, (xml) => (xml.split(word).length === 2 ? xml.replace(word, 'Mới') : xml));
      } catch {
        continue;
      }
      const { changes } = compare(draft, bytes);
      expect(changes.length, word).toBeGreaterThan(0);
      if (changes.every(({ edits }) => edits.length === 0)) continue;
      expect(taken(draft, { changes, comments: [] })).toBe(draft.replace(word, 'Mới'));
      made += 1;
    }
    expect(made).toBeGreaterThan(words.length / 2);
  });

  it('with Windows line ends', () => {
    const draft = DRAFT.replaceAll('\n', '\r\n');
    const comparison = compare(
      draft,
      edited(draft, (xml) => xml.replace(paragraphOf(xml, 'hiệu quả'), '')),
    );
    expect(taken(draft, comparison)).toBe(draft.replace('2. Bảo đảm *tiết kiệm*, hiệu quả.\r\n\r\n', ''));
  });
});

it('marks in the margins of a page are no changes', () => {
  const state = `LƯU HÀNH NỘI BỘ\n\n${DRAFT}\nĐiện thoại: 0206 000 000\n`;
  const party = fixtures('clean').find(({ name }) => name.includes('12-dang-uy'))!.text;
  const note = 'Không phổ biến trên phương tiện thông tin đại chúng';
  for (const draft of [state, `TÀI LIỆU HỘI NGHỊ\n\n${party}\n\n${note}\n\nĐiện thoại: 0206 000 000\n`])
    expect(compare(draft, exported(draft))).toEqual({ changes: [], comments: [] });
});

describe('another file', () => {
  it('of another plan is refused', () => {
    const other = exported('# KẾ HOẠCH\n\nHoàn toàn khác.\n');
    expect(compareWord(readPlan(DRAFT, { today: TODAY }), other, { read: { today: TODAY } })).toHaveProperty(
      'reason',
    );
  });

  it('that is no Word file is refused with what to do', () => {
    const result = compareWord(readPlan(DRAFT, { today: TODAY }), strToU8('{\\rtf1}'), {
      read: { today: TODAY },
    });
    expect(result).toMatchObject({ reason: { vi: expect.stringContaining('.docx') } });
  });
});
