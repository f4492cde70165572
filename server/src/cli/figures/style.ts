/** How the page of figures looks: on light and dark screens, narrow ones, and on paper. */
export const STYLE = `
:root { --ink: #1b1f24; --muted: #57606a; --page: #ffffff; --panel: #f4f6f8; --line: #d0d7de;
  --error: #b3261e; --warning: #b26a00; --info: #1f6fb2; --hint: #8a939c; --good: #1a7f37; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --muted: #9aa4ae; --page: #12161b; --panel: #1c2229; --line: #39424c;
    --error: #f28b82; --warning: #f0b45c; --info: #79b8f5; --hint: #8b959f; --good: #6fcf87; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 64rem; font: 16px/1.5 "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  color: var(--ink); background: var(--page); }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; line-height: 1.3; }
h2 { font-size: 1.2rem; margin: 2rem 0 .6rem; }
p { margin: .3rem 0; }
.headline { font-size: 1.1rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .6rem; margin: 0 0 1rem; }
.tile { background: var(--panel); border-left: 4px solid var(--line); border-radius: 4px; padding: .5rem .8rem; }
.tile.error { border-color: var(--error); } .tile.warning { border-color: var(--warning); }
.tile.info { border-color: var(--info); } .tile.hint { border-color: var(--hint); } .tile.fixable { border-color: var(--good); }
dt { color: var(--muted); font-size: .9rem; } dd { margin: 0; font-size: 1.5rem; font-weight: 600; }
dd small { font-size: .85rem; font-weight: 400; color: var(--muted); white-space: nowrap; }
figure { margin: 0 0 1rem; overflow-x: auto; }
figcaption { color: var(--muted); font-size: .9rem; } figcaption .key { margin-left: .8em; } figcaption .key:first-child { margin-left: 0; }
svg.chart { max-width: 100%; height: auto; display: block; }
svg text { font-size: 12px; fill: var(--ink); text-anchor: middle; } svg text.label { fill: var(--muted); }
svg .axis { stroke: var(--line); }
rect.error, .key.error { fill: var(--error); background: var(--error); }
rect.warning, .key.warning { fill: var(--warning); background: var(--warning); }
rect.info, .key.info { fill: var(--info); background: var(--info); }
rect.hint, .key.hint { fill: var(--hint); background: var(--hint); }
.key { display: inline-block; width: .7em; height: .7em; border-radius: 2px; margin-right: .35em; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
th, td { text-align: left; padding: .35rem .5rem; border-bottom: 1px solid var(--line); vertical-align: top; }
thead th { color: var(--muted); font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 400; overflow-wrap: anywhere; min-width: 12rem; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.worse { color: var(--error); font-weight: 600; } .better { color: var(--good); font-weight: 600; }
.chart-cell { width: 22%; min-width: 7rem; } svg.bar { width: 100%; height: 14px; display: block; margin-top: .3rem; }
code { font: .85em ui-monospace, Consolas, "Noto Sans Mono", monospace; color: var(--muted); overflow-wrap: anywhere; }
.fixes li { margin-bottom: .5rem; }
footer { margin-top: 2rem; color: var(--muted); font-size: .9rem; }
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  tr, figure, .tile, .fixes li { break-inside: avoid; } h2 { break-after: avoid; } thead { display: table-header-group; }
  .scroll, figure { overflow: visible; } @page { size: A4; margin: 15mm; } }
`;
