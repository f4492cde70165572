import type { PlanDocument } from '../../plan/model.ts';
import { memoizePerObject } from '../../text/memoize.ts';
import { ALL_REGIMES, type Rule, type RuleContext } from '../rule.ts';
import type { OwnRule } from './model.ts';
import { forbiddenSectionCheck, requiredRecipientCheck, requiredSectionCheck } from './named.ts';
import { phraseCheck } from './phrase.ts';
import { plansTest } from './plans.ts';

/**
 * The rule that an organisation has written as data. `loadExpressions` has been waited for.
 * @throws ExpressionError for an expression that is refused
 */
export const ownRule = memoizePerObject((own: OwnRule): Rule => {
  const { id, title, message, severity = 'warning', clause, plans = {}, examples = {} } = own;
  const isFor = plansTest(plans);
  const check = checkOf(own);
  const shown = title ?? message.replace(/\{(?:found|write|name)\}/gu, '…');
  const description = { vi: message, en: own.messageEn ?? message };
  return {
    id,
    title: { vi: shown, en: title ?? own.messageEn ?? shown },
    description,
    part: 'organisation',
    severity,
    certainty: 'certain',
    regimes: plans.regimes ?? ALL_REGIMES,
    requirement: 'drafting-practice',
    ...(clause === undefined ? {} : { clause }),
    ...(own.phrase?.replacement === undefined ? {} : { fixable: 'unsafe' as const }),
    examples: {
      valid: examples.right ?? [],
      invalid: (examples.wrong ?? []).map(({ text, fixed }) =>
        fixed === undefined ? { text } : { text, fixed },
      ),
    },
    check(plan, context) {
      if (isFor(plan, context.stage)) check(plan, context);
    },
  };
});

function checkOf(own: OwnRule): (plan: PlanDocument, context: RuleContext) => void {
  if (own.phrase) return phraseCheck(own, own.phrase);
  if (own.requireSection) return requiredSectionCheck(own, own.requireSection);
  if (own.forbidSection) return forbiddenSectionCheck(own, own.forbidSection);
  return own.requireRecipient ? requiredRecipientCheck(own, own.requireRecipient) : () => undefined;
}
