import { strToU8 } from 'fflate';
import type { SetDocument } from '../../layout/typeset/model.ts';
import { dataUri } from '../data-uri.ts';
import type { ExportedFile } from '../formats.ts';
import type { Images } from '../images.ts';
import { withMark } from '../mark.ts';
import { pageSvg } from './page.ts';

/** A file for each page; one for the plan where it has a single one. */
export function writeSvgFiles({ pages }: SetDocument, images: Images): ExportedFile[] {
  const picture = (target: string): string | undefined => {
    const image = images.get(target);
    return image && dataUri(image);
  };
  return pages.map((page, index) => ({
    suffix: pages.length > 1 ? `-${index + 1}` : '',
    bytes: withMark(strToU8(pageSvg(page, { picture }))),
  }));
}
