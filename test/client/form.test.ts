import { expect, test, vi } from 'vitest';

const { shown } = vi.hoisted(() => ({ shown: [] as Box[] }));

interface Box {
  title: string;
  step: number;
  value: string;
  buttons: readonly unknown[];
  press(button: unknown): void;
  accept(): void;
  hide(): void;
}

/** As much of VS Code as the form asks for. */
vi.mock('vscode', () => {
  const Back = { icon: 'back' };
  class InputBox {
    title = '';
    step = 0;
    value = '';
    buttons: readonly unknown[] = [];
    private readonly listeners = new Map<string, (value: unknown) => void>();
    private on = (name: string) => (listener: (value: unknown) => void) => this.listeners.set(name, listener);
    readonly onDidAccept = this.on('accept');
    readonly onDidTriggerButton = this.on('button');
    readonly onDidHide = this.on('hide');
    show = () => shown.push(this as never);
    hide = () => this.listeners.get('hide')?.(undefined);
    accept = () => this.listeners.get('accept')?.(undefined);
    press = (button: unknown) => this.listeners.get('button')?.(button);
    dispose = () => undefined;
  }
  return {
    QuickInputButtons: { Back },
    QuickPickItemKind: { Separator: -1 },
    window: { createInputBox: () => new InputBox() },
  };
});

const { askText, runForm } = await import('../../client/src/form.ts');

/** A form of three texts that its steps keep. */
function form() {
  const answers = ['', '', ''];
  const steps = answers.map((_, index) => async (place: Parameters<typeof askText>[0]) => {
    const answer = await askText(place, 'Nhập', '', answers[index]!);
    if (typeof answer === 'object') answers[index] = answer.value;
    return answer;
  });
  shown.length = 0;
  return { answers, ended: runForm('Tạo kế hoạch mới', () => steps) };
}

async function box(): Promise<Box> {
  await vi.waitFor(() => expect(shown.length).toBeGreaterThan(0));
  return shown.shift()!;
}

async function type(text: string): Promise<void> {
  const input = await box();
  input.value = text;
  input.accept();
}

test('Back leads to the question before, with the answer given there', async () => {
  const { answers, ended } = form();
  await type('UBND xã Bình Lư');
  const second = await box();
  expect(second.step).toBe(2);
  second.press(second.buttons[0]);
  const first = await box();
  expect([first.step, first.value, first.buttons]).toEqual([1, 'UBND xã Bình Lư', []]);
  first.value = 'UBND xã Thu Lũm';
  first.accept();
  await type('Chuyển đổi số');
  await type('Lò Văn Thành');
  expect(await ended).toBe(true);
  expect(answers).toEqual(['UBND xã Thu Lũm', 'Chuyển đổi số', 'Lò Văn Thành']);
});

test('who leaves a question leaves the form', async () => {
  const { ended } = form();
  await type('UBND xã Bình Lư');
  (await box()).hide();
  expect(await ended).toBe(false);
});
