import type { OutlineNode, PlanDocument } from '../../plan/model.ts';
import { pointLetter, pointValue } from '../../vietnamese/numerals.ts';
import { ALL_REGIMES, defineRule, type RuleContext } from '../rule.ts';
import { firstAndFurther } from '../support/further-places.ts';
import { followsOmission, numeralRange, outlinesOf, siblingLists } from '../support/outlines.ts';
import { mayBeConverted, sequenceBreaks } from '../support/sequence.ts';

export const structPointsAlphabet = defineRule({
  id: 'struct-points-alphabet',
  title: {
    vi: 'Điểm theo chữ cái tiếng Việt: a), b), c), d), đ), e)',
    en: 'Points follow the Vietnamese alphabet',
  },
  description: {
    vi: 'Điểm dùng chữ cái tiếng Việt theo thứ tự a, b, c, d, đ, e, g, h …, sau chữ cái là dấu ngoặc đơn đóng; không có f, j, w, z và không bỏ đ.',
    en: 'Points use the Vietnamese alphabet in order, each with a closing bracket: a, b, c, d, đ, e, g, h; there is no f, j, w, z, and đ is not skipped.',
  },
  part: 'structure',
  severity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'numbering-points',
  fixable: 'safe',
  formatting: 'numbering',
  examples: {
    valid: [
      'Số liệu của các tỉnh:\n\na) Tây Bắc\n\nn.a.\n\n22.000',
      '1. Nội dung\n\na) Một;\n\nb) Hai;\n\nc) Ba;\n\nd) Bốn;\n\nđ) Năm;\n\ne) Sáu;\n\ng) Bảy.',
      '1. Nội dung\n\na) Một.\n\nb) Hai.\n\n2. Hình thức\n\na) Một.\n\nb) Hai.',
      'Đợt 1:\n\na) Kiểm tra.\n\nb) Giám sát.\n\nĐợt 2:\n\na) Kiểm tra.\n\nb) Giám sát.',
      '1. Nội dung\n\n...\n\nd) Bốn;\n\n[…]\n\ni) Mười.',
      'Theo điểm a khoản 2 Điều 8, các cơ quan thực hiện.',
      'đ/c Bí thư chủ trì; a. Nguyễn Văn An dự.',
      '- (a) Một;\n- (b) Hai.',
      { text: '1. Nội dung\n\na. Một;\n\nb. Hai;\n\nc. Ba.', regime: 'mass-organisation' },
    ],
    invalid: [
      {
        text: '1. Nội dung\n\na) Một;\n\nb) Hai;\n\nc) Ba;\n\nd) Bốn;\n\n⟦e⟧) Năm;\n\ng) Sáu.',
        fixed: '1. Nội dung\n\na) Một;\n\nb) Hai;\n\nc) Ba;\n\nd) Bốn;\n\nđ) Năm;\n\ne) Sáu.',
      },
      { text: '1. Nội dung\n\na) Một;\n\n⟦c⟧) Hai.', fixed: '1. Nội dung\n\na) Một;\n\nb) Hai.' },
      { text: '1. Nội dung\n\na) Một;\n\n⟦a⟧) Hai.', regime: 'mass-organisation' },
      {
        text: '1. Nội dung\n\n⟦1⟧) Một.\n\n2) Hai.\n\n2. Hình thức\n\n1) Một.\n\n2) Hai.',
      },
      { text: '1. Nội dung\n\n⟦a.⟧ Một;\n\n⟦b.⟧ Hai.', fixed: '1. Nội dung\n\na) Một;\n\nb) Hai.' },
    ],
  },
  check(plan, context) {
    for (const outline of outlinesOf(plan)) {
      for (const { siblings } of siblingLists(outline)) {
        const points = siblings.filter((node) => node.numbering.kind === 'letter');
        checkOrder(points, plan, context);
        // Mass organisations follow the order; what stands after the letter is a matter of their own forms.
        if (plan.regime.id !== 'mass-organisation') for (const point of points) checkBracket(point, context);
      }
    }
    reportNumbered(plan, context);
  },
});

/** `1)`, `2)` below `1.`: points that carry numbers. One habit, one finding. */
function reportNumbered(plan: PlanDocument, { report }: RuleContext): void {
  const lists = outlinesOf(plan)
    .flatMap(siblingLists)
    .filter(({ siblings: [first, second], parent }) => {
      const isBelow = parent?.numbering.kind === 'arabic' && parent.numbering.separator === '.';
      return isBelow && second !== undefined && isNumbered(first!) && isNumbered(second);
    });
  const habit = firstAndFurther(lists, ({ siblings }) => numeralRange(siblings[0]!));
  if (!habit) return;
  const { range, more, related } = habit;
  report({
    severity: 'info',
    range,
    message: {
      vi: `Điểm dưới khoản “1.” đánh số “1)”, “2)”${more.vi}. Dùng chữ cái: “a)”, “b)”.`,
      en: `Points below a clause “1.” are numbered “1)”, “2)”${more.en}. Use letters: “a)”, “b)”.`,
    },
    related,
  });
}

function isNumbered({ numbering: { kind, values, separator } }: OutlineNode): boolean {
  return kind === 'arabic' && values.length === 1 && separator === ')';
}

function checkOrder(points: readonly OutlineNode[], plan: PlanDocument, { report }: RuleContext): void {
  const values = points.map((node) => node.numbering.values[0]!);
  const breaks = sequenceBreaks(
    values,
    (index) => values[index - 1]! > 1 || points[index - 1]!.body.length > 0,
    (index) => followsOmission(plan, points[index]!),
  );
  breaks.forEach(({ index, expected }, n) => {
    const node = points[index]!;
    const wanted = pointLetter(expected);
    if (wanted === undefined) return;
    const { text } = node.paragraphs[0]!.content;
    const letter = text.slice(node.numbering.numeralStart, node.numbering.numeralEnd);
    const foreign = pointValue(letter) === undefined;
    const edits = n === 0 ? renumbering(points) : [];
    report({
      range: numeralRange(node),
      ...(mayBeConverted(values, index) ? { severity: 'warning' as const } : {}),
      message: {
        vi: foreign
          ? `Gặp điểm “${letter})”, chữ không có trong bảng chữ cái tiếng Việt, cần “${wanted})”. Đánh lại chữ theo thứ tự.`
          : `Gặp điểm “${letter})”, cần “${wanted})”. Đánh lại chữ theo thứ tự a, b, c, d, đ, e.`,
        en: `Found point “${letter})”, expected “${wanted})”. Follow the order a, b, c, d, đ, e.`,
      },
      ...(edits.length > 0
        ? { fix: { safe: false, title: { vi: 'Đánh lại chữ các điểm', en: 'Reletter the points' }, edits } }
        : {}),
    });
  });
}

/** Letters in order from the first point; nothing where a list begins again among them. */
function renumbering(
  points: readonly OutlineNode[],
): { range: { start: number; end: number }; newText: string }[] {
  if (points.some((point, i) => i > 0 && point.numbering.values[0] === 1)) return [];
  return points.flatMap((point, i) => {
    const letter = pointLetter(i + 1);
    return letter === undefined || point.numbering.values[0] === i + 1
      ? []
      : [{ range: numeralRange(point), newText: letter }];
  });
}

function checkBracket(point: OutlineNode, { report }: RuleContext): void {
  const { numbering } = point;
  if (numbering.separator === ')') return;
  const { content } = point.paragraphs[0]!;
  const written = content.text.slice(numbering.numeralStart, numbering.end).trimEnd();
  const letter = content.text.slice(numbering.numeralStart, numbering.numeralEnd);
  const range = content.range(numbering.numeralStart, numbering.numeralStart + written.length);
  report({
    severity: 'warning',
    range,
    message: {
      vi: `Gặp điểm “${written}”, cần dấu ngoặc đơn đóng: “${letter})”.`,
      en: `Found point “${written}”, a closing bracket is wanted: “${letter})”.`,
    },
    fix: {
      safe: true,
      title: { vi: `Viết thành “${letter})”`, en: `Write “${letter})”` },
      edits: [{ range, newText: `${letter})` }],
    },
  });
}
