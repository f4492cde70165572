/** An element read back from XML. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const TOKEN = /<\?xml[^?]*\?>|<(\/?)([a-z][a-z\d-]*)((?:\s+[a-zA-Z][\w-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads XML as strictly as a test needs: throws where it is not well formed. */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (!match) throw new Error(`not well formed at ${at}: ${source.slice(at, at + 60)}`);
    const [, closing, name, attributes, empty, text] = match;
    const top = open.at(-1)!;
    if (text !== undefined) top.text += unescapeXml(text);
    if (name === undefined) continue;
    if (closing) {
      if (top.name !== name) throw new Error(`</${name}> closes <${top.name}>`);
      open.pop();
      continue;
    }
    const element: XmlElement = { name, attributes: readAttributes(attributes!), children: [], text: '' };
    top.children.push(element);
    if (!empty) open.push(element);
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('not one root');
  return root.children[0]!;
}

function readAttributes(source: string): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [, name, value] of source.matchAll(/([a-zA-Z][\w-]*)="([^"]*)"/g)) {
    if (name! in result) throw new Error(`attribute ${name} twice`);
    // A reader makes blanks of white space that is written as it is.
    result[name!] = unescapeXml(value!.replace(/[\t\n\r]/g, ' '));
  }
  return result;
}

function unescapeXml(text: string): string {
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text))
    throw new Error('a character not allowed');
  return text.replace(/&(#?)([a-z0-9]*)(;?)/g, (whole, number: string, name: string, end: string) => {
    if (!end) throw new Error(`a bare & in ${text}`);
    if (number) return String.fromCodePoint(Number(name));
    const letter = ENTITIES[name];
    if (letter === undefined) throw new Error(`unknown ${whole}`);
    return letter;
  });
}
