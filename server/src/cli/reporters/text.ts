import type { Locale } from '../../text/bilingual.ts';
import { say } from '../io.ts';
import type { ReportedDiagnostic, Summary } from '../report/model.ts';

/** How many findings comments and the baseline leave out; undefined where none. */
export function leftOutText({ silenced, known }: Summary, locale: Locale): string | undefined {
  const parts: string[] = [];
  if (silenced > 0) {
    parts.push(say(locale, `${silenced} phát hiện bị chú thích tắt`, `${silenced} silenced by comments`));
  }
  if (known > 0)
    parts.push(say(locale, `${known} phát hiện cũ trong baseline`, `${known} known to the baseline`));
  return parts.length > 0 ? `${say(locale, 'không nêu', 'left out')}: ${parts.join(', ')}` : undefined;
}

/** Message with the clause after it, as formats with one text field have it. */
export function fullMessage({ message, citation }: ReportedDiagnostic): string {
  return citation ? `${message} (${citation})` : message;
}

/** Text for XML 1.0: markup escaped; what XML does not allow at all becomes U+FFFD. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** For an attribute: white space as character references, since a reader of XML turns it into blanks. */
export function xmlAttribute(text: string): string {
  return xmlText(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
}

/** A relative path as a URI reference; an absolute one as a file URI. */
export function pathUri(path: string): string {
  const encoded = path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path[0]}:${encoded.slice(encoded.indexOf('/'))}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
