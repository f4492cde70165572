import type { Citation, OutlineNode, PlanDocument } from '../plan/model.ts';
import type { TextRange } from '../text/range.ts';

/** Standard token types of LSP, so that every theme has a colour: what each stands for in a plan. */
export const TOKEN_TYPES = ['number', 'type', 'namespace', 'event', 'keyword', 'macro'] as const;
export const TOKEN_MODIFIERS = ['deadline', 'own'] as const;

export interface Token {
  readonly range: TextRange;
  /** `number` of a document, `type` its symbol, `namespace` a body, `event` a date, `keyword` a numeral, `macro` a blank. */
  readonly type: (typeof TOKEN_TYPES)[number];
  readonly modifier?: (typeof TOKEN_MODIFIERS)[number];
}

const BLANK = /…+|\.{4,}|_{3,}/gu;

/** The plan's own vocabulary in the text: in order, none overlapping another. */
export function semanticTokens(plan: PlanDocument): Token[] {
  const tokens: Token[] = [];
  const { number, dateline } = plan.head;
  if (number) tokens.push({ range: number.range, type: 'type', modifier: 'own' });
  if (dateline) tokens.push({ range: dateline.range, type: 'event', modifier: 'own' });
  for (const citation of plan.citations) tokens.push(...citationTokens(citation));
  for (const { range } of plan.deadlines) tokens.push({ range, type: 'event', modifier: 'deadline' });
  for (const { range } of plan.dates) tokens.push({ range, type: 'event' });
  addNumerals(plan.outline.nodes, tokens);
  for (const attachment of plan.attachments) addNumerals(attachment.outline.nodes, tokens);
  for (const { content, role } of plan.paragraphs) {
    if (role === 'code' || role === 'front-matter') continue;
    for (const match of content.text.matchAll(BLANK)) {
      tokens.push({ range: content.range(match.index, match.index + match[0].length), type: 'macro' });
    }
  }
  // Of two at one place the first in the order above stays.
  const ordered = tokens.map((token, order) => ({ token, order }));
  ordered.sort((a, b) => a.token.range.start - b.token.range.start || a.order - b.order);
  let end = -1;
  return ordered.flatMap(({ token }) => {
    if (token.range.start < end || token.range.end <= token.range.start) return [];
    end = token.range.end;
    return [token];
  });
}

function citationTokens({ mention, paragraph }: Citation): Token[] {
  const { symbol, issuer } = mention;
  const tokens: Token[] = [];
  if (symbol) {
    const { number } = symbol;
    if (number) tokens.push({ range: paragraph.content.range(number.start, number.end), type: 'number' });
    const from = number && number.start === symbol.start ? number.end : symbol.start;
    if (from < symbol.end) tokens.push({ range: paragraph.content.range(from, symbol.end), type: 'type' });
  }
  if (issuer) tokens.push({ range: paragraph.content.range(issuer.start, issuer.end), type: 'namespace' });
  return tokens;
}

function addNumerals(nodes: readonly OutlineNode[], tokens: Token[]): void {
  for (const { numbering, paragraphs, children } of nodes) {
    const content = paragraphs[0]?.content;
    if (content) {
      tokens.push({ range: content.range(numbering.numeralStart, numbering.numeralEnd), type: 'keyword' });
    }
    addNumerals(children, tokens);
  }
}
