import type { LayoutProperties } from '../../layout/model.ts';
import { escapeXml } from '../../text/escape-xml.ts';

export const PRODUCER = 'Soạn Kế hoạch';

/** What the file says of itself (XMP, ISO 16684-1), PDF/A-2 among it. There is no date in it: same plan, same bytes. */
export function xmpPacket({ title, issuer, language }: LayoutProperties): string {
  const author =
    issuer === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(issuer)}</rdf:li></rdf:Seq></dc:creator>`;
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n' +
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
    'xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">' +
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>${author}` +
    `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>` +
    `<dc:format>application/pdf</dc:format><pdf:Producer>${PRODUCER}</pdf:Producer>` +
    '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>' +
    '</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
  );
}
