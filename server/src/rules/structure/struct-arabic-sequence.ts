import type { OutlineNode, PlanDocument } from '../../plan/model.ts';
import { memoizePerObject } from '../../text/memoize.ts';
import type { TextRange } from '../../text/range.ts';
import { isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule, type Finding, type Fix, type RuleContext } from '../rule.ts';
import { hereToo } from '../support/further-places.ts';
import { mayJumpTo } from '../support/lost-numerals.ts';
import { wrongNumeralKind } from '../support/numeral-kind.ts';
import { announcesList, numeralRange, numeralText, outlinesOf, siblingLists } from '../support/outlines.ts';
import { mayBeConverted, sequenceBreaks } from '../support/sequence.ts';

export const structArabicSequence = defineRule({
  id: 'struct-arabic-sequence',
  title: {
    vi: 'Khoản đánh số Ả Rập liên tục, mang số của mục trên',
    en: 'Clauses run in sequence and carry the number above them',
  },
  description: {
    vi: 'Khoản đánh số bằng chữ số Ả Rập theo thứ tự, sau số là dấu chấm; mục con 2.1, 2.2 mang số của mục 2. Số lặp, số nhảy cóc hoặc mục con mang số của mục khác làm sai mọi viện dẫn.',
    en: 'Clauses are numbered with Arabic numerals in sequence, a full stop after each; 2.1 and 2.2 belong under 2.',
  },
  part: 'structure',
  severity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'numbering-arabic',
  fixable: 'safe',
  formatting: 'numbering',
  examples: {
    valid: [
      '## I. MỤC ĐÍCH\n\n__1. Mục đích: __Phủ xanh đường thôn.\n\n__2. Yêu cầu __\n\nTrồng cây an toàn.\n\n__3. Kinh phí:__ Ngân sách xã.',
      '### I. NỘI DUNG\n\n1. Một.\n\n2. Hai.\n\n### II. TỔ CHỨC THỰC HIỆN\n\n1. Một.\n\n2. Hai.',
      '## II. NỘI DUNG\n\n### 1. Tự kiểm tra\n\n1. Các khoa tự chấm điểm.\n2. Các phòng phúc tra.\n\n### 2. Khảo sát\n\n1. Khảo sát người bệnh.',
      '## II. NỘI DUNG\n\n**1. Tự kiểm tra**\n\n1. Các khoa tự chấm điểm.\n\n2. Các phòng phúc tra.\n\n**2. Khảo sát**\n\nKhảo sát người bệnh.',
      '### II. NỘI DUNG\n\n#### 1. Nội dung\n\n1.1. Một.\n\n1.2. Hai.\n\n#### 2. Hình thức\n\n2.1. Một.',
      '**Đối với Đảng ủy:**\n\n1. Một.\n\n2. Hai.\n\n**Đối với UBND xã:**\n\n1. Một.\n\n2. Hai.',
      '1. Hoàn thành tiêu chí 6.5 về an sinh xã hội.\n\n2. Trong năm\n2026. Tiếp tục thực hiện.',
      '**1. Một**\n\n1.1 Một.\n\n1.2 Hai.\n\n**2. Hai**\n\n2.1. Một.\n\n2.2. Hai.',
      '## II- NỘI DUNG\n\n1- Một.\n\n2- Hai.\n\na) Một:\n\n1) Việc một.\n\n2) Việc hai.',
      'Chỉ thị nêu rõ:\n\n...\n\n3. Tăng cường kiểm tra.\n\n[...]\n\n7. Báo cáo kết quả.',
      '1. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n\nNội dung.\n\n2. Yêu cầu\n\nNội dung.',
      '**1. Một**\n\nNội dung.\n\n**2. Hai**\n\nĐối với các xã\n\n**1. Một**\n\nNội dung.\n\n**2. Hai**\n\nNội dung.',
      '1. Hỗ trợ:\n\n• Khối 4.\n\n• NỘI DUNG CHƯƠNG TRÌNH\n\n1. Văn nghệ.\n\n2. Chào cờ.',
      '(1) 100% người có công được chăm lo.\n\n(2) Xã đạt chuẩn phổ cập giáo dục.\n\n(3) Trên 95% người dân có bảo hiểm.',
      '#### 1. Mục tiêu\n\nNội dung.\n\n#### 2. Chương trình\n\n##### 2.1. Truyền thông\n\nNội dung.\n\n### 2.2. Phòng ngừa\n\nNội dung.',
      '1. Nội dung\n\n1) Một.\n\n2) Hai.\n\n2. Hình thức\n\n1) Một.\n\n2) Hai.\n\n3. Kinh phí',
      '1. Mục đích\n\nMột.\n\n2 Yêu cầu\n\nHai.\n\n3. Kinh phí\n\nBa.',
    ],
    invalid: [
      {
        text: '### I. NỘI DUNG\n\n**1. Một**\n\nNội dung.\n\n**2. Hai**\n\nNội dung.\n\n**⟦4⟧. Bốn**\n\nNội dung.',
        fixed:
          '### I. NỘI DUNG\n\n**1. Một**\n\nNội dung.\n\n**2. Hai**\n\nNội dung.\n\n**3. Bốn**\n\nNội dung.',
      },
      {
        text: '**1. Kiểm tra**\n\nNội dung.\n\n**2. Giám sát**\n\n2.1. Một.\n\n2.2. Hai.\n\n⟦2.2⟧. Ba.',
        fixed: '**1. Kiểm tra**\n\nNội dung.\n\n**2. Giám sát**\n\n2.1. Một.\n\n2.2. Hai.\n\n2.3. Ba.',
      },
      { text: '**1. Một**\n\nNội dung.\n\n**2. Hai**\n\n⟦3.1⟧. Một.\n\n2.2. Hai.' },
      {
        text: '**1. Một**\n\n1.1. Một.\n\n1.2. Hai.\n\n⟦1.3⟧ Ba.',
        fixed: '**1. Một**\n\n1.1. Một.\n\n1.2. Hai.\n\n1.3. Ba.',
      },
      {
        text: '**1. Một**\n\n1.1. Một.\n\n1.2. Hai.\n\n1.3. Ba.\n\n**2. Hai**\n\n⟦2.1⟧ Một.',
        fixed: '**1. Một**\n\n1.1. Một.\n\n1.2. Hai.\n\n1.3. Ba.\n\n**2. Hai**\n\n2.1. Một.',
      },
      {
        text: '**1. MỘT**\n\nNội dung.\n\n**⟦1⟧. HAI**\n\nNội dung.\n\n**1. BA**\n\nNội dung.\n\n**1. BỐN**\n\nNội dung.',
      },
      {
        text: '## I. MỤC ĐÍCH\n\nNội dung.\n\n## II. NỘI DUNG\n\n⟦I⟧. Giám sát chặt chẽ các ổ dịch.\n\n2. Bảo đảm thuốc.\n\n## III. TỔ CHỨC THỰC HIỆN\n\nNội dung.',
        fixed:
          '## I. MỤC ĐÍCH\n\nNội dung.\n\n## II. NỘI DUNG\n\n1. Giám sát chặt chẽ các ổ dịch.\n\n2. Bảo đảm thuốc.\n\n## III. TỔ CHỨC THỰC HIỆN\n\nNội dung.',
      },
      {
        text: '## I. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n\nMột.\n\n⟦II⟧. Yêu cầu\n\nHai.\n\n## II. NỘI DUNG\n\nNội dung.',
        fixed:
          '## I. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n\nMột.\n\n2. Yêu cầu\n\nHai.\n\n## II. NỘI DUNG\n\nNội dung.',
      },
      { text: '1. Một.\n\n2. Hai.\n\n⟦3)⟧ Ba.', fixed: '1. Một.\n\n2. Hai.\n\n3. Ba.' },
      {
        text: '### III. NỘI DUNG\n\n⟦1/⟧ Điền kinh.\n\n2/ Bóng đá.\n\n3/ Cờ vua.',
        fixed: '### III. NỘI DUNG\n\n1. Điền kinh.\n\n2. Bóng đá.\n\n3. Cờ vua.',
      },
    ],
  },
  check(plan, context) {
    for (const outline of outlinesOf(plan)) {
      for (const { siblings, parent } of siblingLists(outline)) {
        const bracketed = siblings.filter(
          ({ numbering }) => numbering.kind === 'bracketed' && numbering.numeralForm === 'arabic',
        );
        checkSequence(bracketed, plan, context);
        const arabic = siblings.filter(({ numbering }) => numbering.kind === 'arabic');
        checkDigits(arabic, context);
        checkSequence(arabic, plan, context);
        checkParents(arabic, parent, context);
        checkSeparators(arabic, outline, context);
        if (arabic.length === siblings.length && (!parent || LARGER.has(parent.numbering.kind)))
          checkClauses(arabic, context);
      }
    }
  },
});

/** `I.` or `l.` for `1.`, `II.` for `2.`: the reading takes it for the digit. */
function checkDigits(nodes: readonly OutlineNode[], { report }: RuleContext): void {
  for (const node of nodes) {
    const { numeralForm, values } = node.numbering;
    if (numeralForm !== 'arabic')
      report(wrongNumeralKind(node, String(values[0]), { vi: 'chữ số Ả Rập', en: 'an Arabic numeral' }));
  }
}

function checkSequence(nodes: readonly OutlineNode[], plan: PlanDocument, { report }: RuleContext): void {
  if (nodes.length === 0) return;
  const values = nodes.map((node) => node.numbering.values.at(-1)!);
  // A list of items may begin again without a word; a heading may not, unless something announces a new list.
  const mayRestart = (index: number): boolean => {
    const node = nodes[index]!;
    const before = nodes[index - 1]!;
    // `1. MỤC ĐÍCH, YÊU CẦU` with `1. Mục đích` below it: a section with the wrong numeral.
    if (isCapitals(before) && !isCapitals(node)) return true;
    if (values[index] === 1 && followsTitleItem(plan, node)) return true;
    return announcesList(before) || (node.kind === 'item' && values[index - 1]! > 1);
  };
  const mayJump = (index: number): boolean => mayJumpTo(plan, nodes, index);
  const breaks = sequenceBreaks(values, mayRestart, mayJump);
  const ones = breaks.filter(({ index }) => values[index] === 1);
  if (breaks.length > 1 && ones.length === breaks.length) {
    report(neverCounted(nodes, ones));
    return;
  }
  breaks.forEach(({ index, expected }, n) => {
    const node = nodes[index]!;
    const previous = nodes[index - 1];
    const wanted = [...node.numbering.values.slice(0, -1), expected].join('.');
    report({
      range: numeralRange(node),
      ...(mayBeConverted(values, index) ? { severity: 'warning' as const } : {}),
      message: {
        vi: `Gặp số “${numeralText(node)}”, cần “${wanted}”. Đánh số lại theo thứ tự.`,
        en: `Found “${numeralText(node)}”, expected “${wanted}”. Number in sequence.`,
      },
      ...(previous
        ? {
            related: [
              {
                range: numeralRange(previous),
                message: {
                  vi: `Mục liền trước: ${numeralText(previous)}`,
                  en: `The one before: ${numeralText(previous)}`,
                },
              },
            ],
          }
        : {}),
      ...(n === 0 ? renumbering(nodes) : {}),
    });
  });
}

/** One finding for a list whose numerals begin at 1 again and again, as a converter writes them. */
function neverCounted(
  nodes: readonly OutlineNode[],
  breaks: readonly { readonly index: number; readonly expected: number }[],
): Finding {
  const [{ index, expected }, ...others] = breaks as [(typeof breaks)[number], ...typeof breaks];
  const node = nodes[index]!;
  const wanted = [...node.numbering.values.slice(0, -1), expected].join('.');
  return {
    range: numeralRange(node),
    severity: 'warning',
    message: {
      vi: `Số “${numeralText(node)}” lặp ở ${breaks.length} mục liền nhau; ở đây cần “${wanted}”. Đánh số lại theo thứ tự.`,
      en: `“${numeralText(node)}” stands at ${breaks.length} items in a row; “${wanted}” is expected here. Number in sequence.`,
    },
    related: hereToo(others.map((other) => numeralRange(nodes[other.index]!))),
  };
}

/** Whether a section of which a converter made a bullet stands above: `• NỘI DUNG CHƯƠNG TRÌNH`. */
function followsTitleItem(plan: PlanDocument, { paragraphs: [first] }: OutlineNode): boolean {
  const above = plan.paragraphs[first!.index - 1];
  return above?.segment.bullet !== undefined && above.segment.isUpper && above.content.length > 8;
}

function isCapitals({ paragraphs, numbering }: OutlineNode): boolean {
  return isUpper(paragraphs[0]!.content.text.slice(numbering.end));
}

/** Numbers 1, 2, 3 … over the whole list; not where it begins again, or where numbers hang on the old ones. */
function renumbering(nodes: readonly OutlineNode[]): { fix?: Fix } {
  const restarts = nodes.some((node, i) => i > 0 && node.numbering.values.at(-1) === 1);
  const carried = nodes.some((node) => node.children.some((child) => child.numbering.values.length > 1));
  if (restarts || carried) return {};
  const edits = nodes.flatMap((node, i) => {
    const { values } = node.numbering;
    if (values.at(-1) === i + 1) return [];
    return [{ range: numeralRange(node), newText: [...values.slice(0, -1), i + 1].join('.') }];
  });
  return { fix: { safe: false, title: { vi: 'Đánh số lại các mục', en: 'Renumber the clauses' }, edits } };
}

function checkParents(
  nodes: readonly OutlineNode[],
  parent: OutlineNode | undefined,
  { report }: RuleContext,
): void {
  if (parent?.numbering.kind !== 'arabic') return;
  const wanted = parent.numbering.values;
  for (const node of nodes) {
    const { values } = node.numbering;
    if (values.length !== wanted.length + 1 || wanted.every((value, i) => values[i] === value)) continue;
    const expected = [...wanted, values.at(-1)!].join('.');
    report({
      range: numeralRange(node),
      message: {
        vi: `Gặp “${numeralText(node)}” nằm dưới mục “${numeralText(parent)}”. Đổi thành “${expected}.”.`,
        en: `Found “${numeralText(node)}” under “${numeralText(parent)}”. Change it to “${expected}.”.`,
      },
      related: [
        {
          range: numeralRange(parent),
          message: { vi: `Mục chứa nó: ${numeralText(parent)}`, en: `Its parent: ${numeralText(parent)}` },
        },
      ],
    });
  }
}

/** What clauses (khoản) stand in. */
const LARGER: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'capital', 'roman', 'article']);

/** Clauses that are all written `1/` or `1)`: one habit, one finding, at the first. `1-` is a habit of Party texts. */
function checkClauses(nodes: readonly OutlineNode[], { report }: RuleContext): void {
  const [first] = nodes;
  const { separator } = first?.numbering ?? {};
  if (!first || nodes.length < 2 || (separator !== '/' && separator !== ')')) return;
  if (nodes.some((node) => node.numbering.separator !== separator)) return;
  const [range, ...others] = nodes.map(writtenRange);
  const written = numeralText(first);
  const wanted = `${first.numbering.values.join('.')}.`;
  report({
    severity: 'warning',
    range: range!,
    message: {
      vi: `Gặp “${written}” và ${others.length} mục sau viết như vậy, cần dấu chấm sau số. Viết “${wanted}”.`,
      en: `Found “${written}”, and ${others.length} more like it; a full stop belongs after the number. Write “${wanted}”.`,
    },
    fix: {
      safe: true,
      title: { vi: 'Thay bằng dấu chấm ở các mục này', en: 'Write full stops in these clauses' },
      edits: nodes.map((node) => ({
        range: writtenRange(node),
        newText: `${node.numbering.values.join('.')}.`,
      })),
    },
  });
}

/** Numeral and separator as written. */
function writtenRange({ numbering: { numeralStart, end }, paragraphs }: OutlineNode): TextRange {
  const { content } = paragraphs[0]!;
  return content.range(numeralStart, numeralStart + content.text.slice(numeralStart, end).trimEnd().length);
}

/** How many numerals of an outline have a full stop, and how many have nothing after them, by their count of numbers. */
interface Separators {
  readonly dotted: ReadonlyMap<number, number>;
  readonly bare: ReadonlyMap<number, number>;
}

const separatorsOf = memoizePerObject((outline: readonly OutlineNode[]): Separators => {
  const dotted = new Map<number, number>();
  const bare = new Map<number, number>();
  for (const { siblings } of siblingLists(outline)) {
    for (const { numbering } of siblings) {
      if (numbering.kind !== 'arabic') continue;
      const counts = numbering.separator === '.' ? dotted : numbering.separator === '' ? bare : undefined;
      counts?.set(numbering.values.length, (counts.get(numbering.values.length) ?? 0) + 1);
    }
  }
  return { dotted, bare };
});

/** `1)`, `2/`, `1.3` without its stop among others that have it: beside it, or of its depth in the whole outline. */
function checkSeparators(
  nodes: readonly OutlineNode[],
  outline: readonly OutlineNode[],
  { report }: RuleContext,
): void {
  const dotted = nodes.filter((node) => node.numbering.separator === '.').length;
  if (dotted === nodes.length) return;
  const usual = separatorsOf(outline);
  for (const node of nodes) {
    const { separator, values } = node.numbering;
    if (separator === '.') continue;
    const level = values.length;
    const besideOthers = dotted > 0 && (separator === ')' || dotted * 2 >= nodes.length);
    const amongAll = separator === '' && (usual.dotted.get(level) ?? 0) > 2 * (usual.bare.get(level) ?? 0);
    if (!besideOthers && !amongAll) continue;
    if (separator === '' && level < 2) continue;
    const range = writtenRange(node);
    const written = numeralText(node);
    const wanted = `${values.join('.')}.`;
    report({
      severity: 'warning',
      range,
      message: {
        vi: `Gặp “${written}”, các mục cùng cấp viết “${wanted}”. Viết thống nhất có dấu chấm.`,
        en: `Found “${written}” where its siblings have “${wanted}”. Write it with a full stop too.`,
      },
      fix: {
        safe: true,
        title: { vi: `Viết thành “${wanted}”`, en: `Write “${wanted}”` },
        edits: [{ range, newText: wanted }],
      },
    });
  }
}
