import type { OutlineNode, PlanDocument } from '../../plan/model.ts';
import { outlineNodes } from '../../plan/outline.ts';
import type { TextRange } from '../../text/range.ts';
import { foldTones } from '../../vietnamese/tones.ts';
import type { RuleContext } from '../rule.ts';
import { messageOf } from './message.ts';
import type { OwnNamed, OwnRule } from './model.ts';
import { nameKey, ownExpression } from './pattern.ts';

type Check = (plan: PlanDocument, context: RuleContext) => void;

/** Reports a plan without the section, at its title. One without any sections is left to the rules of the product. */
export function requiredSectionCheck(rule: OwnRule, section: OwnNamed): Check {
  const isNamed = nameTest(section);
  return (plan, { report }) => {
    const titles = sectionsOf(plan).map(({ title }) => title);
    const last = plan.outline.nodes.at(-1);
    if (!last || titles.some(isNamed)) return;
    report({ range: headOf(plan) ?? last.range, message: messageOf(rule, section) });
  };
}

/** Reports each section of the name. */
export function forbiddenSectionCheck(rule: OwnRule, section: OwnNamed): Check {
  const isNamed = nameTest(section);
  return (plan, { report }) => {
    for (const { title, range } of sectionsOf(plan)) {
      if (isNamed(title)) report({ range, message: messageOf(rule, { ...section, found: title }) });
    }
  };
}

/** Reports a plan whose recipients lack one; a plan without recipients is left to the rules of the product. */
export function requiredRecipientCheck(rule: OwnRule, recipient: OwnNamed): Check {
  const isNamed = nameTest(recipient);
  return ({ recipients }, { report }) => {
    if (!recipients || recipients.items.length === 0) return;
    if (recipients.items.some(({ name }) => isNamed(name))) return;
    const range = recipients.label?.range ?? recipients.items[0]!.range;
    report({ range, message: messageOf(rule, recipient) });
  };
}

/** Whether a title or recipient is the one: by the expression, else the name stands in it. */
function nameTest({ name, pattern }: OwnNamed): (text: string) => boolean {
  if (pattern !== undefined) {
    const expression = ownExpression(pattern);
    return (text) => expression.test(foldTones(text));
  }
  const key = nameKey(name);
  return (text) => nameKey(text).includes(key);
}

function sectionsOf(plan: PlanDocument): readonly OutlineNode[] {
  return outlineNodes(plan.outline.nodes).filter(({ kind }) => kind === 'heading');
}

function headOf({ head }: PlanDocument): TextRange | undefined {
  return head.title?.range;
}
