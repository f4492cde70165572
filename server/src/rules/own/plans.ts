import type { PlanDocument, Stage } from '../../plan/model.ts';
import { foldTones } from '../../vietnamese/tones.ts';
import type { OwnRulePlans } from './model.ts';
import { ownExpression } from './pattern.ts';

/** Whether a plan is one of those that a rule is for. The regime is told to the engine. */
export function plansTest({
  subject,
  issuer,
  stage,
}: OwnRulePlans): (plan: PlanDocument, at: Stage) => boolean {
  const ofSubject = subject === undefined ? undefined : ownExpression(subject);
  const ofIssuer = issuer === undefined ? undefined : ownExpression(issuer);
  return ({ head }, at) => {
    if (stage !== undefined && stage !== at) return false;
    if (ofSubject && !ofSubject.test(foldTones(head.subject.map(({ text }) => text).join(' ')))) return false;
    return !ofIssuer || (head.issuer !== undefined && ofIssuer.test(foldTones(head.issuer.text)));
  };
}
