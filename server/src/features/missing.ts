import type { Diagnostic } from '../lint/diagnostic.ts';
import type { OutlineNode, PlanDocument } from '../plan/model.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { toRoman } from '../vietnamese/numerals.ts';
import { foldForMatch } from '../vietnamese/words.ts';
import { SNIPPETS, type Snippet } from './snippets.ts';

/** A part of a plan that is not there, with the snippet that writes it and its right place. */
export interface MissingPart {
  readonly title: Bilingual;
  readonly offset: number;
  /** Snippet syntax, lines joined by `\n`, blank lines around it included. */
  readonly snippet: string;
}

/** The common sections of a plan in their order, with words that tell that one is there. */
export const COMMON_SECTIONS: readonly {
  readonly key: NonNullable<Snippet['section']>;
  readonly title: string;
  readonly words: RegExp;
}[] = [
  { key: 'purpose', title: 'MỤC ĐÍCH, YÊU CẦU', words: /mục đích|yêu cầu|mục tiêu/u },
  { key: 'tasks', title: 'NỘI DUNG THỰC HIỆN', words: /nội dung|nhiệm vụ|giải pháp|hình thức/u },
  { key: 'schedule', title: 'THỜI GIAN THỰC HIỆN', words: /thời gian|tiến độ|thời hạn|lộ trình/u },
  { key: 'budget', title: 'KINH PHÍ THỰC HIỆN', words: /kinh phí|ngân sách/u },
  { key: 'assignments', title: 'TỔ CHỨC THỰC HIỆN', words: /tổ chức thực hiện|phân công/u },
];

/** The parts whose absence a finding tells of. */
export function missingParts(plan: PlanDocument, { ruleId, message }: Diagnostic): MissingPart[] {
  switch (ruleId) {
    case 'num-missing':
    case 'date-missing':
    case 'issuer-missing':
    case 'letterhead-missing':
    case 'title-missing':
      return headPart(plan, ruleId);
    case 'recip-missing':
      return part(
        plan,
        'recipients',
        { vi: 'Thêm Nơi nhận', en: 'Add the recipients' },
        recipientsPlace(plan),
      );
    case 'sign-missing':
      return part(
        plan,
        'signature',
        { vi: 'Thêm khối chữ ký', en: 'Add the signature block' },
        signaturePlace(plan),
      );
    case 'struct-plan-sections':
      return missingSections(plan)
        .filter(({ key }) => mentions(message.vi, key))
        .map(({ part }) => part);
    default:
      return [];
  }
}

function mentions(message: string, key: string): boolean {
  const words = COMMON_SECTIONS.find((section) => section.key === key)?.words;
  return words?.test(foldForMatch(message)) ?? false;
}

/** The snippet of a slot that fits a plan's form best. */
export function snippetFor(plan: PlanDocument, fits: (snippet: Snippet) => boolean): Snippet | undefined {
  const { id, organisation } = plan.regime;
  const suitable = SNIPPETS.filter((snippet) => fits(snippet) && (!snippet.regime || snippet.regime === id));
  return (
    suitable.find((snippet) => organisation && snippet.organisation === organisation) ??
    suitable.find((snippet) => snippet.regime === id && !snippet.organisation) ??
    suitable[0]
  );
}

/**
 * Common sections that the outline does not have, each with its place in the order and the numeral it would have there
 * or, where one is given, at the cursor.
 */
export function missingSections(
  plan: PlanDocument,
  cursor?: number,
): { readonly key: string; readonly heading: string; readonly mark: string; readonly part: MissingPart }[] {
  const top = plan.outline.nodes;
  const has = (words: RegExp): number => top.findIndex(({ title }) => words.test(foldForMatch(title)));
  return COMMON_SECTIONS.flatMap((section, order) => {
    if (has(section.words) >= 0) return [];
    const before = COMMON_SECTIONS.slice(0, order).map(({ words }) => has(words));
    const after = Math.max(-1, ...before);
    const snippet = snippetFor(plan, (candidate) => candidate.section === section.key);
    const index = cursor === undefined ? after + 1 : top.filter(({ range }) => range.start < cursor).length;
    const heading = `${numeralAt(top, index)} ${section.title}`;
    const body = snippet ? bodyOf(snippet.body) : `\${1:…}`;
    const mark =
      top[0] && top[0].depth > 0 ? `${'#'.repeat(top[0].depth)} ` : top[0]?.written === 'plain' ? '' : '**';
    const line = mark === '**' ? `**${heading}**` : `${mark}${heading}`;
    const offset = top[after] ? top[after].extent.end : contentStart(plan);
    const title = { vi: `Thêm mục “${section.title}”`, en: `Add the section “${section.title}”` };
    return [
      {
        key: section.key,
        heading,
        mark,
        part: { title, offset, snippet: around(plan, offset, `${line}\n\n${body}`) },
      },
    ];
  });
}

/** The numeral of the section that would stand at `index` among its siblings, in their style. */
export function numeralAt(nodes: readonly OutlineNode[], index: number): string {
  const model = nodes[0]?.numbering;
  const separator = model?.separator || '.';
  const value = (nodes[index - 1]?.numbering.values.at(-1) ?? 0) + 1;
  if (model && model.kind === 'arabic') return `${value}${separator}`;
  return `${toRoman(Math.min(value, 3000))}${separator}`;
}

/** A section snippet without its heading line. */
function bodyOf(body: readonly string[]): string {
  const rest = body.slice(1);
  while (rest[0] !== undefined && rest[0].trim() === '') rest.shift();
  return rest.join('\n').trimEnd();
}

function headPart(plan: PlanDocument, ruleId: string): MissingPart[] {
  const { head, regime } = plan;
  const firstOf = (
    ...parts: readonly ({ readonly range: { readonly start: number } } | undefined)[]
  ): number =>
    Math.min(
      ...parts.flatMap((component) => (component ? [component.range.start] : [])),
      firstOffset(plan, parts),
    );
  const behindFront = plan.frontMatter ? plan.frontMatter.range.end : plan.text.startsWith('\uFEFF') ? 1 : 0;
  const make = (title: Bilingual, offset: number, text: string): MissingPart[] => [
    { title, offset, snippet: around(plan, offset, text) },
  ];
  if (ruleId === 'num-missing') {
    const { colon } = regime.form.number;
    const symbol = regime.form.number.separators === 'party' ? `-KH/\${2:ĐU}` : `/KH-\${2:UBND}`;
    const place = firstOf(head.dateline, head.title);
    return make(
      { vi: 'Thêm số, ký hiệu', en: 'Add number and symbol' },
      place,
      `${colon ? 'Số:' : 'Số'} \${1:…}${symbol}`,
    );
  }
  if (ruleId === 'date-missing') {
    const text = `*\${1:Địa danh}, ngày \${2:…} tháng \${3:…} năm \${4:${plan.asOf.year}}*`;
    return make({ vi: 'Thêm địa danh, ngày tháng', en: 'Add place and date' }, firstOf(head.title), text);
  }
  if (ruleId === 'title-missing') {
    const place = head.subject[0]?.range.start ?? contentStart(plan);
    return make({ vi: 'Thêm tên loại KẾ HOẠCH', en: 'Add the title KẾ HOẠCH' }, place, '# KẾ HOẠCH');
  }
  if (ruleId === 'issuer-missing') {
    const place = firstOf(head.star, head.number, head.dateline, head.title);
    return make(
      { vi: 'Thêm cơ quan ban hành', en: 'Add the issuing body' },
      place,
      `**\${1:TÊN CƠ QUAN BAN HÀNH}**`,
    );
  }
  const title = {
    state: '**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n\n**Độc lập - Tự do - Hạnh phúc**',
    party: '**ĐẢNG CỘNG SẢN VIỆT NAM**',
    youth: '**ĐOÀN TNCS HỒ CHÍ MINH**',
  }[regime.form.letterhead];
  return make({ vi: 'Thêm phần đầu văn bản', en: 'Add the letterhead' }, behindFront, title);
}

function firstOffset(plan: PlanDocument, parts: readonly unknown[]): number {
  return parts.some(Boolean) ? Number.POSITIVE_INFINITY : contentStart(plan);
}

function part(plan: PlanDocument, slot: Snippet['slot'], title: Bilingual, offset: number): MissingPart[] {
  const snippet = snippetFor(plan, (candidate) => candidate.slot === slot);
  return snippet ? [{ title, offset, snippet: around(plan, offset, snippet.body.join('\n').trimEnd()) }] : [];
}

function contentStart(plan: PlanDocument): number {
  const [first] = plan.outline.nodes;
  if (plan.opening.sentence) return plan.opening.sentence.range.end;
  return first ? first.range.start : contentEnd(plan);
}

function contentEnd(plan: PlanDocument): number {
  const ends = [
    plan.recipients?.range.start,
    plan.signature?.range.start,
    plan.attachments[0]?.title.range.start,
  ];
  return Math.min(plan.text.length, ...ends.filter((end) => end !== undefined));
}

function recipientsPlace(plan: PlanDocument): number {
  return Math.min(
    plan.text.length,
    plan.signature?.range.start ?? plan.text.length,
    plan.attachments[0]?.title.range.start ?? plan.text.length,
  );
}

function signaturePlace(plan: PlanDocument): number {
  if (plan.signature) return plan.signature.range.start;
  if (plan.recipients) return plan.recipients.range.end;
  return recipientsPlace(plan);
}

/** The snippet as a block of its own: with blank lines where the text does not give them. */
function around({ text }: PlanDocument, offset: number, snippet: string): string {
  const before = text
    .slice(Math.max(0, offset - 4), offset)
    .replace(/\r\n?/gu, '\n')
    .replace(/^\uFEFF/u, '');
  const behind = text.slice(offset, offset + 4).replace(/\r\n?/gu, '\n');
  const head = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const tail =
    behind === '' ? '\n' : behind.startsWith('\n\n') ? '' : behind.startsWith('\n') ? '\n' : '\n\n';
  return `${head}${snippet}${tail}`;
}
