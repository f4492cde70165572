const SPECIAL: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Half of a pair without the other. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text for XML content and attributes in double quotes. Characters that XML does not know are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => SPECIAL[character]!)
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(LONE_SURROGATE, '\ufffd');
}
