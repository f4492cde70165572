import * as z from 'zod';
import { ALL_REGIMES } from '../../regimes/regime.ts';
import {
  AUTHORITIES,
  newPlan as newPlanText,
  officeOf,
  PLAN_KINDS,
  PLAN_LEVELS,
  type PlanKind,
  regimeOfBody,
  regimeOfOffice,
} from '../new-plan.ts';
import { pathInput } from './draft.ts';
import { defineTool, ToolError } from './tool.ts';

const line = z.string().max(2000).optional();

export const newPlan = defineTool({
  name: 'new_plan',
  title: { vi: 'Tạo kế hoạch mới', en: 'New plan' },
  description:
    'A whole draft of a plan in Markdown for a body, in the form that its regulation asks for, with `…` where only the drafter knows. With `output` it is written to a new file (only where the server may write); a file that is there is never written over.',
  writes: true,
  input: z.strictObject({
    kind: z.enum(Object.keys(PLAN_KINDS) as [PlanKind, ...PlanKind[]]).describe('Kind of plan.'),
    regime: z
      .enum(ALL_REGIMES)
      .optional()
      .describe(
        'Whose plan it is; needed where neither the body, the issuer nor the office of the configuration tells.',
      ),
    issuer: line.describe('Issuing body, such as “Ủy ban nhân dân xã Bình Lư”.'),
    subject: line.describe('What the plan is about, as running text: “triển khai …”.'),
    level: z.enum(PLAN_LEVELS).optional(),
    body: z
      .enum(AUTHORITIES.map(({ id }) => id) as [string, ...string[]])
      .optional()
      .describe('Kind of body where its name does not tell.'),
    superior: line.describe('Governing body.'),
    place: line.describe('Place of the dateline.'),
    signer: line.describe('Name of who signs.'),
    output: pathInput.optional().describe('File to write, ending in .md, relative to the workspace root.'),
  }),
  run: async ({ output, regime: asked, ...answers }, host) => {
    const { office } = await host.scope(output, {});
    const { issuer = '', body } = answers;
    const regime = asked ?? regimeOfBody(body, issuer) ?? (office && regimeOfOffice(office));
    if (!regime) {
      throw new ToolError({
        vi: 'thiếu regime: state (Nhà nước), party (Đảng) hoặc mass-organisation (đoàn thể); tên cơ quan, cấu hình cũng không cho biết',
        en: 'regime is missing: state, party or mass-organisation; neither the issuer nor the configuration tells',
      });
    }
    const own = officeOf(office, regime, answers.issuer);
    const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
    const text = newPlanText({
      ...given,
      kind: answers.kind,
      regime,
      office: own,
      date: host.today,
    });
    return output === undefined ? text : host.write({ path: output, content: text });
  },
});
