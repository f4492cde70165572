import { child, children, descendant, readXml } from '../xml.ts';
import type { ZipFile } from '../zip.ts';

/**
 * The fonts that a theme stands for, by Word's names for them (`minorHAnsi`). The theme is read at the first question.
 * @param part path of the theme; undefined where the file has none
 */
export function themeFonts(zip: ZipFile, part: string | undefined): (name: string) => string | undefined {
  let fonts: Readonly<Record<'major' | 'minor', string | undefined>> | undefined;
  return (name) => {
    fonts ??= readFonts(zip, part);
    return fonts[name.startsWith('major') ? 'major' : 'minor'];
  };
}

function readFonts(zip: ZipFile, part: string | undefined) {
  const root = part === undefined ? undefined : readXml(zip, part);
  const latin = (name: string): string | undefined => {
    const font = root && descendant(root, name);
    // Word takes the font of the script where the language of the file is Vietnamese, which not every file says.
    const isOfScript = children(font, 'a:font').some(({ attributes }) => attributes.script === 'Viet');
    if (isOfScript) return undefined;
    return child(font, 'a:latin')?.attributes.typeface || undefined;
  };
  return { major: latin('a:majorFont'), minor: latin('a:minorFont') };
}
