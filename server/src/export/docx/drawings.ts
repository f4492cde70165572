import type { LayoutImage, LayoutRule } from '../../layout/model.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { emu, twips } from './xml.ts';

/** A drawn line for Word 2010 and later, and the same in VML for what is older. */
export function drawnLine({ length, lineWidth, left, offset }: LayoutRule, id: number): string {
  const shape =
    '<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>' +
    `<a:ext cx="${emu(length)}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>` +
    `<a:ln w="${emu(lineWidth)}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>`;
  const anchor =
    `<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="${251_658_240 + id}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">` +
    '<wp:simplePos x="0" y="0"/>' +
    `<wp:positionH relativeFrom="column"><wp:posOffset>${emu(left)}</wp:posOffset></wp:positionH>` +
    `<wp:positionV relativeFrom="paragraph"><wp:posOffset>${emu(offset)}</wp:posOffset></wp:positionV>` +
    `<wp:extent cx="${emu(length)}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>` +
    `<wp:docPr id="${id}" name="Đường kẻ ${id}"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${shape}</a:graphicData></a:graphic></wp:anchor>`;
  const vml =
    `<w:pict><v:line id="ke${id}" style="position:absolute;z-index:${id}" from="${points(left)},${points(offset)}" ` +
    `to="${points(left + length)},${points(offset)}" strokecolor="black" strokeweight="${points(lineWidth)}"/></w:pict>`;
  return (
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${anchor}</w:drawing></mc:Choice>` +
    `<mc:Fallback>${vml}</mc:Fallback></mc:AlternateContent></w:r>`
  );
}

function points(value: number): string {
  return `${Math.round(value * 100) / 100}pt`;
}

/** A line as the upper border of its short paragraph. @param width of the text area or column */
export function borderLine({ length, lineWidth, left }: LayoutRule, width: number): string {
  const right = Math.max(0, width - left - length);
  return (
    `<w:pBdr><w:top w:val="single" w:sz="${Math.max(2, Math.round(lineWidth * 8))}" w:space="0" w:color="auto"/></w:pBdr>` +
    `<w:ind w:left="${twips(left)}" w:right="${twips(right)}"/>`
  );
}

/** An image in the line. @param relation id of the file's relationship */
export function picture({ width, height, description }: LayoutImage, id: number, relation: string): string {
  const name = `Hình ${id}`;
  const extent = `cx="${emu(width)}" cy="${emu(height)}"`;
  return (
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/>` +
    `<wp:docPr id="${id}" name="${name}" descr="${escapeXml(description)}"/><wp:cNvGraphicFramePr/>` +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
    `<pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
  );
}
