import type { FromPage, ToPage } from '../src/preview/messages.ts';
import { Findings } from './findings.ts';
import { Pages } from './pages.ts';
import { Zoom } from './zoom.ts';

/** What VS Code gives to the scripts of its web views. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const vscode = acquireVsCodeApi();
const element = (id: string): HTMLElement => document.getElementById(id)!;
const main = element('pages');
const notice = element('notice');

const pages = new Pages(main, () => {
  findings.draw();
  count();
});
const findings = new Findings(pages, element('hover'));
let saved = (vscode.getState() ?? {}) as { zoom?: number | 'fit'; uri?: string };
/** Keeps what is needed to show the same again when the window is opened anew. */
function save(change: typeof saved): void {
  saved = { ...saved, ...change };
  vscode.setState(saved);
}
const zoom = new Zoom(main, element('level'), saved.zoom ?? 'fit', (level) => save({ zoom: level }));
save({ uri: document.body.dataset.uri! });
element('in').addEventListener('click', () => zoom.step(1));
element('out').addEventListener('click', () => zoom.step(-1));
element('fit').addEventListener('click', () => zoom.set('fit'));

/** Where the editor scrolled the window to: that it got there is no wish of the reader's. */
let scrolledByEditor: number | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'pages':
      notice.hidden = true;
      main.hidden = false;
      pages.update(data.bases, data.changed);
      zoom.apply();
      scrolledByEditor = window.scrollY;
      count();
      break;
    case 'pictures':
      pages.setPictures(data.addresses);
      break;
    case 'findings':
      findings.set(data.findings);
      break;
    case 'caret':
      pages.showCaret(data.offset);
      scrolledByEditor = window.scrollY;
      break;
    case 'scroll':
      pages.scrollTo(data.offset);
      scrolledByEditor = window.scrollY;
      break;
    case 'notice':
      notice.textContent = data.text;
      notice.hidden = false;
      main.hidden = true;
      break;
    case 'form':
      element('form').textContent = data.text;
      save({ uri: data.uri });
  }
});

main.addEventListener('click', (event) => {
  // What was selected is to be copied.
  if (window.getSelection()?.isCollapsed === false) return;
  const offset = pages.offsetAt(event.clientX, event.clientY);
  if (offset !== undefined) vscode.postMessage({ type: 'reveal', offset });
});

let isScrolling = false;
window.addEventListener('scroll', () => {
  if (isScrolling) return;
  isScrolling = true;
  requestAnimationFrame(() => {
    isScrolling = false;
    count();
    findings.hideHover();
    if (scrolledByEditor === window.scrollY) return;
    scrolledByEditor = undefined;
    const offset = pages.offsetAtTop();
    if (offset !== undefined) vscode.postMessage({ type: 'scrolled', offset });
  });
});

/** Says which page is looked at. */
function count(): void {
  const label = element('count');
  const { length } = pages;
  label.textContent =
    length === 0
      ? ''
      : label.dataset.label!.replace('{0}', String(pages.current + 1)).replace('{1}', String(length));
}

vscode.postMessage({ type: 'ready' });
