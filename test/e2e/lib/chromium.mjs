import { existsSync, statfsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser on this machine, or the one that `CHROMIUM` names; undefined where it is not there. */
export function findChromium() {
  const { CHROMIUM } = process.env;
  return (CHROMIUM === undefined ? PLACES : [CHROMIUM]).find((path) => existsSync(path));
}

/**
 * Memory that the browser's processes share is taken from /dev/shm where that is large, not from files below /tmp as the
 * driver of the browser asks: those wait for a disk that is busy, and the window with them.
 * @param {string} executablePath
 */
export function launchOptions(executablePath) {
  return {
    executablePath,
    ...(sharedMemory() >= ENOUGH_BYTES ? { ignoreDefaultArgs: ['--disable-dev-shm-usage'] } : {}),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

const ENOUGH_BYTES = 2 ** 30;

/** Free bytes of /dev/shm; 0 where there is none. */
function sharedMemory() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize;
  } catch {
    return 0;
  }
}
