import { strToU8 } from 'fflate';
import type {
  LayoutBlock,
  LayoutCell,
  LayoutDocument,
  LayoutInline,
  LayoutParagraph,
  LayoutTable,
  TextStyle,
} from '../../layout/model.ts';
import { allBlocks } from '../../layout/walk.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { dataUri } from '../data-uri.ts';
import type { Images } from '../images.ts';
import { withMark } from '../mark.ts';

/** A sheet of paper on a screen, and the paper itself where it is printed. */
const STYLE = `
body{margin:0;background:#eee;color:#000;font-family:"Times New Roman",Tinos,serif}
main{box-sizing:border-box;max-width:210mm;margin:8mm auto;padding:20mm 15mm 20mm 30mm;background:#fff}
section+section{margin-top:20mm}
p,h1,h2,h3{margin:0;font-size:inherit;font-weight:inherit;line-height:1.15;white-space:pre-wrap}
table{border-collapse:collapse;width:100%;table-layout:fixed}
td,th{vertical-align:top;padding:0;font-weight:inherit;text-align:inherit}
table.data td,table.data th{border:.5pt solid;padding:0 4pt}
hr{height:0;margin-left:auto;margin-right:auto;border:0;border-top:.75pt solid}
img{max-width:100%}
@media print{body{background:none}main{max-width:none;margin:0;padding:0}section+section{margin:0;break-before:page}@page{size:A4;margin:20mm 15mm 20mm 30mm}}
`.trim();

/**
 * The document as one HTML file for reading on a screen: the text with its form, not broken into pages; images are in it,
 * scripts and addresses elsewhere are not.
 */
export function writeHtml(document: LayoutDocument, images: Images): Uint8Array {
  const { title, issuer, language } = document.properties;
  const writer = new HtmlWriter(images);
  const sections = document.sections.map(
    (section) =>
      `<section>\n${allBlocks(section)
        .map((block) => writer.block(block))
        .join('\n')}\n</section>`,
  );
  const notes = document.footnotes.map(({ blocks }, index) => {
    const paragraphs = blocks.map((block) => writer.paragraph(block, 'footnote'));
    return `<div id="chu-thich-${index + 1}">${paragraphs.join('\n')}</div>`;
  });
  const footer =
    notes.length > 0
      ? `<footer>\n<hr style="width:40mm;margin-left:0">\n${notes.join('\n')}\n</footer>\n`
      : '';
  const html =
    `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n` +
    '<meta name="viewport" content="width=device-width">\n' +
    `<title>${escapeXml(title)}</title>\n<meta name="author" content="${escapeXml(issuer)}">\n` +
    `<style>\n${STYLE}\n</style>\n</head>\n<body>\n<main>\n${sections.join('\n')}\n${footer}</main>\n</body>\n</html>`;
  return withMark(strToU8(html));
}

class HtmlWriter {
  constructor(private readonly images: Images) {}

  block(block: LayoutBlock): string {
    if (block.type === 'paragraph') return this.paragraph(block, 'text');
    if (block.type === 'table') return this.table(block);
    const below = block.height - block.offset;
    return `<hr style="width:${points(block.length)};margin-top:${points(block.offset)};margin-bottom:${points(below)}">`;
  }

  /** @param place where it stands: a number of a footnote leads to the note, or back from it */
  paragraph(paragraph: LayoutParagraph, place: 'text' | 'footnote'): string {
    const { role, style, alignment, firstLineIndent, spaceBefore, spaceAfter, frame, colour, outlineLevel } =
      paragraph;
    if (role === 'space') return '';
    const isLeft = paragraph.indentLeft < paragraph.indentRight;
    const tag = outlineLevel === undefined ? 'p' : `h${outlineLevel}`;
    const css = [
      `font-size:${points(style.size)}`,
      ...(alignment === 'left' ? [] : [`text-align:${alignment}`]),
      ...(firstLineIndent === 0 ? [] : [`text-indent:${points(firstLineIndent)}`]),
      ...(spaceBefore + spaceAfter === 0 ? [] : [`margin:${points(spaceBefore)} 0 ${points(spaceAfter)}`]),
      ...(colour ? [`color:${colour}`] : []),
      ...(frame
        ? [
            'width:fit-content',
            'border:1pt solid',
            'padding:2pt 6pt',
            `margin:${isLeft ? '6pt auto 6pt 0' : '6pt auto'}`,
          ]
        : []),
    ];
    const text = paragraph.inlines.map((inline) => this.inline(inline, place)).join('');
    return `<${tag} class="${role}" style="${css.join(';')}">${text === '' ? '&#160;' : text}</${tag}>`;
  }

  private table({ kind, columns, rows, borderWidth }: LayoutTable): string {
    const total = columns.reduce((sum, width) => sum + width, 0);
    const cols = columns.map((width) => `<col style="width:${Math.round((width / total) * 1000) / 10}%">`);
    const lines = rows.map(({ cells, isHeader }) => {
      const row = cells.map((cell) => this.cell(cell, isHeader ? 'th' : 'td'));
      return `<tr>${row.join('')}</tr>`;
    });
    const name = borderWidth > 0 ? 'data' : kind;
    return `<table class="${name}"><colgroup>${cols.join('')}</colgroup>\n${lines.join('\n')}\n</table>`;
  }

  private cell({ columnSpan, rowSpan, blocks, verticalAlignment }: LayoutCell, tag: 'th' | 'td'): string {
    const spans = `${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
    const middle = verticalAlignment === 'top' ? '' : ` style="vertical-align:${verticalAlignment}"`;
    return `<${tag}${spans}${middle}>${blocks.map((block) => this.block(block)).join('')}</${tag}>`;
  }

  private inline(inline: LayoutInline, place: 'text' | 'footnote'): string {
    switch (inline.type) {
      case 'break':
        return '<br>';
      case 'tab':
        return '\t';
      case 'text':
        return styled(escapeXml(inline.text.replaceAll('\u2011', '-')), inline.style);
      case 'footnoteReference': {
        const number = inline.footnote + 1;
        return place === 'text'
          ? `<a href="#chu-thich-${number}"><sup>${number}</sup></a>`
          : `<sup>${number}</sup>`;
      }
      default: {
        const image = this.images.get(inline.target);
        if (!image) return escapeXml(inline.description);
        return `<img src="${dataUri(image)}" alt="${escapeXml(inline.description)}" style="width:${points(inline.width)}">`;
      }
    }
  }
}

function styled(text: string, { bold, italic, underline, strikethrough, position }: TextStyle): string {
  let html = text;
  if (position === 'superscript') html = `<sup>${html}</sup>`;
  if (position === 'subscript') html = `<sub>${html}</sub>`;
  if (strikethrough) html = `<s>${html}</s>`;
  if (underline) html = `<u>${html}</u>`;
  if (italic) html = `<i>${html}</i>`;
  if (bold) html = `<b>${html}</b>`;
  return html;
}

function points(value: number): string {
  return `${Math.round(value * 10) / 10}pt`;
}
