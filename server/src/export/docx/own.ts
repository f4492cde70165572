import { strFromU8, unzipSync } from 'fflate';
import { APPLICATION } from './parts.ts';

/** Bytes of `docProps/app.xml` at most. */
const MAX_PROPERTIES = 100_000;

/** Whether a Word file is as it was exported: whatever edits it puts its own name into the properties. */
export function isOwnDocx(bytes: Uint8Array): boolean {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === 'docProps/app.xml' && originalSize <= MAX_PROPERTIES,
    });
    const properties = parts['docProps/app.xml'];
    return properties !== undefined && strFromU8(properties).includes(APPLICATION);
  } catch {
    return false;
  }
}
