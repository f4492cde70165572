import { LanguageModelTextPart, lm } from 'vscode';
import { check, closeAll, equal, eventually, isOldest, openPlan } from './support.ts';

/** What a tool answers to a call of the editor's own. */
async function call(name: string, input: object): Promise<string> {
  const { content } = await lm.invokeTool(`kehoach_${name}`, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof LanguageModelTextPart ? part.value : '')).join('');
}

suite('tools for language models', () => {
  teardown(closeAll);

  test('are there in a VS Code that has such tools, and answer for the text as it stands', async function () {
    // Before 1.95 there are none, and the extension runs there all the same.
    if (isOldest()) this.skip();
    const own = await eventually('our tools', () =>
      lm.tools.filter(({ name }) => name.startsWith('kehoach_')).map(({ name }) => name),
    );
    equal(
      own.toSorted().join(' '),
      'kehoach_check kehoach_explain_rule kehoach_export kehoach_fix kehoach_new_plan kehoach_outline',
      'tools',
    );
    const { document } = await openPlan();
    const path = document.uri.toString();
    const checked = JSON.parse(await call('check', { path }));
    check(checked.isPlan === true && checked.findings.length > 0, JSON.stringify(checked).slice(0, 300));
    check((await call('explain_rule', { id: checked.findings[0].rule })).startsWith('# '), 'page of a rule');
    check((await call('outline', { path })).includes('"head"'), 'outline');
    const plan = await call('new_plan', { kind: 'annual', regime: 'party' });
    check(plan.includes('ĐẢNG CỘNG SẢN VIỆT NAM'), plan.slice(0, 200));
    check((await call('export', { text: plan, to: 'html' })).startsWith('<!DOCTYPE html>'), 'page');
    equal(JSON.parse(await call('fix', { text: plan })).applied, 0, 'fixes of a new plan');
    const refusal = await call('check', { path: '../../etc/passwd' }).catch((error: Error) => error.message);
    check(refusal.includes('không phải tệp Markdown'), refusal);
  });
});
