import * as z from 'zod';
import { ENGINE_RULES } from '../../lint/engine-rules.ts';
import { RULES } from '../../rules/index.ts';
import { nearest } from '../../text/nearest.ts';
import { rulePage } from '../rule-page.ts';
import { defineTool, ToolError } from './tool.ts';

export const explainRule = defineTool({
  name: 'explain_rule',
  title: { vi: 'Giải thích quy tắc', en: 'Explain a rule' },
  description:
    'The manual page of a rule that `check` named: what is asked and by which clause, right and wrong examples, how to set or silence it.',
  writes: false,
  input: z.strictObject({ id: z.string().min(1).max(100).describe('Id of the rule, such as num-missing.') }),
  run: ({ id }, { locale }) => {
    const all = [...RULES, ...ENGINE_RULES];
    const rule = all.find((each) => each.id === id);
    if (rule) return rulePage(rule, locale);
    const meant = nearest(
      id,
      all.map((each) => each.id),
    );
    throw new ToolError({
      vi: `không có quy tắc “${id}”${meant ? `; có phải “${meant}”?` : ''}`,
      en: `there is no rule “${id}”${meant ? `; did you mean “${meant}”?` : ''}`,
    });
  },
});
