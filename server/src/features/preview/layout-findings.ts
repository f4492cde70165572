import type { CheckOptions } from '../../check/check.ts';
import type { LayoutBlock, LayoutDocument, LayoutRole, LayoutTable } from '../../layout/model.ts';
import type { SetDocument, SetLine, SetLines, SetPage } from '../../layout/typeset/model.ts';
import { readLintComments } from '../../lint/comments.ts';
import type { Diagnostic } from '../../lint/diagnostic.ts';
import {
  type EngineRule,
  LAYOUT_HEADING_AT_FOOT,
  LAYOUT_LETTERHEAD_WRAPS,
  LAYOUT_SIGNATURE_ALONE,
  LAYOUT_SUBJECT_LAST_WORD,
  LAYOUT_TABLE_TOO_WIDE,
} from '../../lint/engine-rules.ts';
import { severityOf, stageOf } from '../../lint/options.ts';
import { Suppressions } from '../../lint/suppressions.ts';
import type { PlanDocument } from '../../plan/model.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import type { TextRange } from '../../text/range.ts';

interface LayoutFinding {
  readonly rule: EngineRule;
  readonly range: TextRange;
  readonly message: Bilingual;
}

/** What stands beside and below the text of a plan. */
const ENDING: ReadonlySet<LayoutRole> = new Set([
  'recipients-label',
  'recipient',
  'capacity',
  'signer-title',
  'signature-space',
  'signer-name',
  'contact',
  'footnote',
  'space',
]);
/** Each of them stands on one line. */
const ONE_LINE: ReadonlySet<LayoutRole> = new Set([
  'national-title',
  'motto',
  'party-title',
  'number',
  'dateline',
]);
/** Lines of text on the page with the signature at least. */
const MIN_LINES = 2;
/** Points by which a table may overhang: its own padding. */
const OVERHANG = 8;

/**
 * What only the set page shows, as hints: silenced by comments and configuration like any finding.
 * @param set the pages of `layout`, which is the plan's
 */
export function layoutFindings(
  plan: PlanDocument,
  layout: LayoutDocument,
  set: SetDocument,
  { stage: defaultStage, rules }: Pick<CheckOptions, 'stage' | 'rules'>,
): readonly Diagnostic[] {
  const stage = stageOf(plan, { defaultStage });
  const suppressions = new Suppressions(readLintComments(plan.comments).comments, plan.text);
  const found = [...set.pages.flatMap((_, index) => onPage(set.pages, index)), ...tablesTooWide(layout, set)];
  return found.flatMap(({ rule, range, message }): Diagnostic[] => {
    const severity = severityOf(rule, stage, rules);
    if (severity === 'off' || suppressions.find(rule.id, range.start)) return [];
    return [{ ruleId: rule.id, severity, range, message }];
  });
}

function onPage(pages: readonly SetPage[], index: number): LayoutFinding[] {
  const page = pages[index]!;
  const lines = page.items.filter((item): item is SetLines => item.type === 'lines' && !item.isRepeated);
  const isContinued = pages[index + 1]?.section === page.section;
  return [
    ...signatureAlone(lines, page),
    ...(isContinued ? headingAtFoot(lines) : []),
    ...lines.flatMap(inLines),
  ];
}

function signatureAlone(lines: readonly SetLines[], { number }: SetPage): LayoutFinding[] {
  const signature = lines.find(
    ({ paragraph }) => paragraph.role === 'capacity' || paragraph.role === 'signer-title',
  );
  if (!signature || number === 1) return [];
  const text = lines.filter(({ paragraph }) => !ENDING.has(paragraph.role));
  const count = text.reduce((sum, { from, to }) => sum + to - from, 0);
  if (count >= MIN_LINES) return [];
  return [
    {
      rule: LAYOUT_SIGNATURE_ALONE,
      range: signature.paragraph.range,
      message: {
        vi: `Trang ${number} chỉ có chữ ký và nơi nhận${count > 0 ? ', cùng một dòng nội dung' : ''}. Rút gọn hoặc viết thêm vài dòng để ít nhất hai dòng nội dung cùng trang với chữ ký.`,
        en: `Page ${number} has the signature and the recipients${count > 0 ? ' with one line of text' : ' alone'}. Shorten or lengthen the text so that two lines of it at least stand on the page of the signature.`,
      },
    },
  ];
}

function headingAtFoot(lines: readonly SetLines[]): LayoutFinding[] {
  const last = lines.findLast(
    ({ paragraph }) => paragraph.role !== 'footnote' && paragraph.role !== 'contact',
  );
  if (last?.paragraph.outlineLevel === undefined) return [];
  return [
    {
      rule: LAYOUT_HEADING_AT_FOOT,
      range: last.paragraph.range,
      message: {
        vi: 'Đề mục đứng cuối trang, nội dung của nó ở trang sau. Rút gọn hoặc viết thêm phần trước nó.',
        en: 'The heading stands at the foot of its page, its text on the next. Shorten or lengthen what stands before it.',
      },
    },
  ];
}

const NOTHING: readonly LayoutFinding[] = [];

function inLines(item: SetLines): readonly LayoutFinding[] {
  const { role } = item.paragraph;
  if (ONE_LINE.has(role)) return wrappedLetterhead(item);
  return role === 'subject' ? loneLastWord(item) : NOTHING;
}

function wrappedLetterhead({ paragraph, set, from }: SetLines): readonly LayoutFinding[] {
  const breaks = paragraph.inlines.filter(({ type }) => type === 'break').length;
  if (from > 0 || set.lines.length <= breaks + 1) return NOTHING;
  return [
    {
      rule: LAYOUT_LETTERHEAD_WRAPS,
      range: paragraph.range,
      message: {
        vi: 'Dòng này của phần đầu văn bản không vừa một dòng trên trang in. Viết gọn lại.',
        en: 'This line of the letterhead does not fit on one line of the page. Shorten it.',
      },
    },
  ];
}

function loneLastWord({ paragraph, set, to }: SetLines): readonly LayoutFinding[] {
  const last = set.lines.at(-1);
  if (to < set.lines.length || set.lines.length < 2 || !last) return NOTHING;
  if (/\S\s+\S/u.test(textOf(last))) return NOTHING;
  return [
    {
      rule: LAYOUT_SUBJECT_LAST_WORD,
      range: paragraph.range,
      message: {
        vi: 'Dòng cuối của trích yếu chỉ có một chữ. Thêm hoặc bớt chữ, hoặc ngắt dòng theo nghĩa.',
        en: 'The last line of the trích yếu is a single word. Add or leave out words, or break its lines by their sense.',
      },
    },
  ];
}

function textOf({ pieces }: SetLine): string {
  return pieces.map((piece) => (piece.type === 'text' ? piece.text : ' ')).join('');
}

function tablesTooWide(layout: LayoutDocument, { pages }: SetDocument): LayoutFinding[] {
  if (!layout.sections.some(({ blocks }) => blocks.some(isDataTable))) return [];
  const cut = new Set<LayoutBlock>();
  for (const { items } of pages) {
    for (const item of items) {
      if (item.type === 'lines' && item.set.lines.some(({ breaksWord }) => breaksWord))
        cut.add(item.paragraph);
    }
  }
  return layout.sections.flatMap(({ blocks, page }) => {
    const room = page.width - page.margins.left - page.margins.right;
    return blocks.flatMap((block): LayoutFinding[] => {
      if (!isDataTable(block)) return [];
      const width = block.columns.reduce((sum, column) => sum + column, Math.max(0, block.left));
      const cells = block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks));
      if (width <= room + OVERHANG && !cells.some((own) => cut.has(own))) return [];
      return [
        {
          rule: LAYOUT_TABLE_TOO_WIDE,
          range: block.rows[0]?.range ?? block.range,
          message: {
            vi: 'Bảng rộng quá khổ giấy: cột hẹp đến mức từ bị cắt đôi. Bớt cột, viết gọn ô, hoặc đưa bảng vào phụ lục in khổ ngang.',
            en: 'The table is too wide for the page: its columns cut words in two. Leave out columns, shorten cells, or put it into an annex in landscape.',
          },
        },
      ];
    });
  });
}

function isDataTable(block: LayoutBlock): block is LayoutTable {
  return block.type === 'table' && block.kind === 'data';
}
