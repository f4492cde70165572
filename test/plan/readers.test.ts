import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../server/src/markdown/read.ts';
import { readAttachmentHeads } from '../../server/src/plan/attachments.ts';
import { readClosing } from '../../server/src/plan/closing.ts';
import { findTitle } from '../../server/src/plan/detect.ts';
import { readEnding } from '../../server/src/plan/ending.ts';
import { readHead } from '../../server/src/plan/head.ts';
import { footRoles } from '../../server/src/plan/marks.ts';
import type { Paragraph } from '../../server/src/plan/model.ts';
import { readOpening } from '../../server/src/plan/opening.ts';
import { readOutline } from '../../server/src/plan/outline.ts';
import { readParagraphs } from '../../server/src/plan/paragraphs.ts';
import type { Role, Roles } from '../../server/src/plan/role.ts';
import { PLAN_TYPE } from '../../server/src/regimes/readable-types.ts';
import { IncrementalCache } from '../../server/src/text/incremental-cache.ts';

const PLAN = `ĐẢNG BỘ TỈNH BẮC NINH
ĐẢNG ỦY XÃ TAM GIANG
*
Số 15-KH/ĐU

ĐẢNG CỘNG SẢN VIỆT NAM

Tam Giang, ngày 05 tháng 6 năm 2026

KẾ HOẠCH

tổ chức học tập nghị quyết

-----

Căn cứ Quyết định số 12-QĐ/TU, ngày 05/5/2026 của Tỉnh uỷ;

Đảng uỷ xã xây dựng Kế hoạch như sau:

I. MỤC ĐÍCH

1. Nâng cao nhận thức.

Trên đây là Kế hoạch của Đảng uỷ xã./.

Nơi nhận:

- Tỉnh uỷ;

T/M ĐẢNG ỦY

BÍ THƯ

Nguyễn Văn An

Lưu hành nội bộ

PHỤ LỤC I

(Kèm theo Kế hoạch số 15-KH/ĐU)

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

1. Việc thứ nhất.
`;

/** Paragraphs that throw where a reader changes one. */
const paragraphs: readonly Paragraph[] = readParagraphs(readMarkdown(PLAN), new IncrementalCache()).map(
  (paragraph) => Object.freeze(paragraph),
);

/** The first words of each paragraph that a reader takes, with the role it has. */
function taken(roles: Roles): Record<string, string> {
  return Object.fromEntries(
    [...roles].map(([index, role]) => [paragraphs[index]!.content.text.slice(0, 12), role]),
  );
}

describe('readers say what paragraphs are and change none', () => {
  const first = (start: string) => paragraphs.find(({ content }) => content.text.startsWith(start))!.index;

  it('head', () => {
    const { part, roles } = readHead(paragraphs, findTitle(paragraphs, PLAN_TYPE));
    expect(part.end).toBe(first('Căn cứ'));
    expect(taken(roles)).toMatchInlineSnapshot(`
      {
        "*": "star",
        "KẾ HOẠCH": "title",
        "Số 15-KH/ĐU": "number",
        "Tam Giang, n": "dateline",
        "tổ chức học ": "subject",
        "ĐẢNG BỘ TỈNH": "superior",
        "ĐẢNG CỘNG SẢ": "party-title",
        "ĐẢNG ỦY XÃ T": "issuer",
      }
    `);
  });

  it('opening', () => {
    expect(taken(readOpening(paragraphs, first('Căn cứ'), first('I. ')).roles)).toMatchInlineSnapshot(`
      {
        "Căn cứ Quyết": "basis",
        "Đảng uỷ xã x": "opening",
      }
    `);
  });

  it('outline', () => {
    const content = paragraphs.slice(first('I. '), first('Nơi nhận'));
    expect(taken(readOutline(content).roles)).toMatchInlineSnapshot(`
      {
        "1. Nâng cao ": "section",
        "I. MỤC ĐÍCH": "section",
      }
    `);
  });

  it('closing', () => {
    expect(taken(readClosing(paragraphs, first('I. '), first('Nơi nhận')).roles)).toMatchInlineSnapshot(`
      {
        "Trên đây là ": "closing",
      }
    `);
  });

  it('takes a signer of the family Lưu for a person, not for the filing', () => {
    const roles = (...lines: string[]): Role[] => {
      const read = readParagraphs(readMarkdown(lines.join('\n\n')), new IncrementalCache());
      return [...readEnding(read, 0).roles].sort(([a], [b]) => a - b).map(([, role]) => role);
    };
    expect(roles('Nơi nhận:', '- Lưu: VT.', 'HIỆU TRƯỞNG', 'Lưu Bích Hường')).toEqual([
      'recipients-label',
      'recipient',
      'signer-title',
      'signer-name',
    ]);
    // Beside a title the letters of an office are still the filing.
    expect(roles('Nơi nhận:', 'HIỆU TRƯỞNG', 'Lưu VT.')).toEqual([
      'recipients-label',
      'signer-title',
      'recipient',
    ]);
  });

  it('ending and what stands below it', () => {
    const { part, roles } = readEnding(paragraphs, first('I. '));
    expect(taken(roles)).toMatchInlineSnapshot(`
      {
        "- Tỉnh uỷ;": "recipient",
        "BÍ THƯ": "signer-title",
        "Nguyễn Văn A": "signer-name",
        "Nơi nhận:": "recipients-label",
        "T/M ĐẢNG ỦY": "capacity",
      }
    `);
    expect(taken(footRoles(paragraphs, part.end))).toMatchInlineSnapshot(`
      {
        "Lưu hành nội": "circulation",
      }
    `);
  });

  it('attachments', () => {
    expect(taken(readAttachmentHeads(paragraphs, first('PHỤ LỤC')).roles)).toMatchInlineSnapshot(`
      {
        "(Kèm theo Kế": "annex-source",
        "CỘNG HÒA XÃ ": "national-title",
        "PHỤ LỤC I": "annex-title",
      }
    `);
  });
});
