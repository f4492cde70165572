import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AnyJson } from '../support/any-json.ts';
import { ScriptedClient } from './support/client.ts';
import { OPTIONS, PLAN } from './support/plans.ts';

const URI = 'untitled:Untitled-1';
/** Nine pages and more. */
const LONG = PLAN.replace(
  'Hoàn thành trước ngày 10/4/2026.',
  Array.from(
    { length: 60 },
    (_, i) => `Việc ${i}: ${'cấp ủy, chính quyền xã phối hợp thực hiện; '.repeat(12)}`,
  ).join('\n\n'),
);

let client: ScriptedClient;

beforeEach(async () => {
  client = new ScriptedClient();
  await client.initialize({ initializationOptions: OPTIONS });
});
afterEach(() => client.stop());

const preview = (state?: number): Promise<AnyJson> =>
  client.request('kehoach/preview', { uri: URI, ...(state === undefined ? {} : { state }) });

/** Puts text at the end of the line that holds `after`. */
function type(text: string, after: string, insert: string, version: number): string {
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.includes(after));
  const position = { line, character: lines[line]!.length };
  client.change(URI, version, [{ range: { start: position, end: position }, text: insert }]);
  lines[line] += insert;
  return lines.join('\n');
}

const textOf = (svg: string): string =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, each]) => each).join('');

test('the pages of a plan that nobody has saved, with its form and its places in the draft', async () => {
  client.open(URI, PLAN);
  const { version, bases, changed, title, regime } = await preview();
  expect(version).toBe(1);
  expect(title).toContain('KẾ HOẠCH');
  expect(regime).toMatch(/Đảng/u);
  expect(bases).toHaveLength(changed.length);
  const [page] = changed;
  expect([Math.round(page.width), Math.round(page.height)]).toEqual([595, 842]);
  expect(textOf(page.svg)).toContain('sơ kết 5 năm thực hiện Chỉ thị số 06-CT/TW');
  expect(page.svg).not.toContain(' style=');
  const [, start, units] = /data-s="(\d+)" data-n="(\d+)">Nâng cao/u.exec(page.svg)!;
  const from = bases[0] + Number(start);
  expect(PLAN.slice(from, from + Number(units))).toMatch(/^Nâng cao nhận thức của cán bộ/u);
});

test('after a key only the pages that show it are sent, and those after it keep their places', async () => {
  client.open(URI, LONG);
  const first = await preview();
  const count = first.bases.length;
  expect(count).toBeGreaterThan(8);
  expect(first.changed).toHaveLength(count);
  const text = type(LONG, 'Việc 30:', 'x', 2);
  const second = await preview(first.state);
  expect(second.version).toBe(2);
  expect(second.changed.length).toBeLessThanOrEqual(2);
  expect(second.bases.at(-1)).toBe(first.bases.at(-1) + 1);
  const third = await preview(second.state);
  expect(third.changed).toEqual([]);
  // What the client would show now is what it would be sent if it had nothing.
  const pages = first.changed.map(({ svg }: AnyJson) => svg);
  for (const { index, svg } of second.changed) pages[index] = svg;
  const fresh = await preview();
  expect(fresh.changed.map(({ svg }: AnyJson) => svg)).toEqual(pages);
  expect(text).toContain('x');
});

test('after a key in a long table the pages that repeat its head are not sent again', async () => {
  const rows = Array.from(
    { length: 200 },
    (_, i) => `| ${i + 1} | Rà soát nhóm ${i} trên địa bàn xã | UBND xã |`,
  );
  const table = ['| TT | Nội dung | Đơn vị |', '|---|---|---|', ...rows].join('\n');
  const text = PLAN.replace('Hoàn thành trước ngày 10/4/2026.', `Danh mục:\n\n${table}`);
  client.open(URI, text);
  const first = await preview();
  expect(first.bases.length).toBeGreaterThan(4);
  const line = text.split('\n').findIndex((each) => each.includes('nhóm 5 '));
  const at = { line, character: '| 6 | Rà'.length };
  client.change(URI, 2, [{ range: { start: at, end: at }, text: 'x' }]);
  const second = await preview(first.state);
  expect(second.changed).toHaveLength(1);
});

test('a client that shows something else is sent all', async () => {
  client.open(URI, LONG);
  const { state, bases } = await preview();
  expect((await preview(state + 7)).changed).toHaveLength(bases.length);
  client.notify('kehoach/closePreview', { uri: URI });
  expect((await preview(state)).changed).toHaveLength(bases.length);
});

test('images are shown in the size that the client tells, and as their descriptions until then', async () => {
  client.open(URI, `${PLAN}\n\n![Sơ đồ tuyến](hinh/a%20b.png)\n\n![Ngoài](https://x.example/a.png)\n`);
  const svgOf = ({ changed }: AnyJson): string => changed.map(({ svg }: AnyJson) => svg).join('');
  const first = await preview();
  expect(first.images).toEqual([{ target: 'hinh/a%20b.png', path: 'hinh/a b.png' }]);
  expect(textOf(svgOf(first))).toContain('Sơ đồ tuyến');
  expect(svgOf(first)).not.toContain('<image');
  const withSize = (pictures: object, state?: number): Promise<AnyJson> =>
    client.request('kehoach/preview', { uri: URI, state, pictures });
  const second = await withSize({ 'hinh/a%20b.png': { width: 80, height: 40 } }, first.state);
  expect(second.changed.length).toBeGreaterThan(0);
  const [, size] = /<image x="[\d.]+" y="[\d.]+" (.*?) data-target="hinh\/a%20b.png"/u.exec(svgOf(second))!;
  expect(size).toBe('width="60" height="30"');
  expect(textOf(svgOf(second))).not.toContain('Sơ đồ');
  expect(svgOf(second)).not.toContain('href');
  for (const size of [null, 7, { width: '80', height: 40 }, { width: -1, height: 1e99 }]) {
    const { changed } = await withSize({ 'hinh/a%20b.png': size });
    expect(textOf(svgOf({ changed }))).toContain('Sơ đồ tuyến');
  }
});

test('what is no plan has no pages', async () => {
  client.open(URI, '# Ghi chú\n\nHọp lúc 8 giờ.\n');
  expect(await preview()).toBeNull();
  expect(await client.request('kehoach/preview', {})).toBeNull();
});
