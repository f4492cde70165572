import { withPictures } from './fonts.ts';

const BULLET = /^[\s\u00a0]*[•●○◦▪■□◆❖❑➢➤►▶✓✔☑→⇨·*]/u;

/**
 * A bullet as a plan types it: `-`, and `+` for the `o` of the second level.
 * @param font that of the bullet, which may be a font of pictures such as Wingdings
 */
export function typedBullet(text: string, font: string | undefined): string {
  const shown = withPictures(text, font).trim();
  if (/^[-–—+]/u.test(shown)) return shown.replace(/^[–—]/u, '-');
  if (/^o$/u.test(shown)) return '+';
  return shown === '' || BULLET.test(shown) || /wingdings|symbol/iu.test(font ?? '') ? '-' : shown;
}
