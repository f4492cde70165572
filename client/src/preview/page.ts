import { type ExtensionContext, Uri, type Webview } from 'vscode';
import { STRINGS, say } from '../strings.ts';

/** What the page of the preview may load: files of the extension, and nothing from elsewhere. */
export function resourceRoots(context: ExtensionContext): Uri[] {
  return [Uri.joinPath(context.extensionUri, 'dist')];
}

/** The frame that the pages are put into. Scripts and styles are our files; nothing inline runs. */
export function previewHtml(context: ExtensionContext, webview: Webview, uri: Uri): string {
  const file = (name: string): string =>
    webview.asWebviewUri(Uri.joinPath(context.extensionUri, 'dist', name)).toString();
  const nonce = newNonce();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource} data:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(STRINGS.preview)}</title>
<style nonce="${nonce}">${fontFaces(file)}</style>
<link rel="stylesheet" href="${file('preview.css')}">
</head>
<body data-uri="${escapeAttribute(uri.toString())}">
<header role="toolbar" aria-label="${say(STRINGS.preview)}">
<span id="form"></span>
<span id="count" aria-live="polite" data-label="${say(STRINGS.pageOf)}"></span>
<span class="zoom">
<button id="out" title="${say(STRINGS.zoomOut)}" aria-label="${say(STRINGS.zoomOut)}">−</button>
<output id="level"></output>
<button id="in" title="${say(STRINGS.zoomIn)}" aria-label="${say(STRINGS.zoomIn)}">+</button>
<button id="fit" title="${say(STRINGS.fitWidth)}" aria-label="${say(STRINGS.fitWidth)}">↔</button>
</span>
</header>
<p id="notice" role="status" hidden></p>
<main id="pages" tabindex="0" aria-label="${say(STRINGS.preview)}" data-label="${say(STRINGS.page)}"></main>
<div id="hover" role="tooltip" hidden></div>
<script nonce="${nonce}" src="${file('preview.js')}"></script>
</body>
</html>`;
}

function fontFaces(file: (name: string) => string): string {
  return ['Regular', 'Italic', 'Bold', 'BoldItalic']
    .map((face) => {
      const weight = face.startsWith('Bold') ? 700 : 400;
      const style = face.endsWith('Italic') ? 'italic' : 'normal';
      const source = `url("${file(`fonts/Tinos-${face}.ttf`)}") format("truetype")`;
      return `@font-face{font-family:"Soan Ke Hoach";font-weight:${weight};font-style:${style};src:${source}}`;
    })
    .join('');
}

function escapeAttribute(text: string): string {
  return text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
