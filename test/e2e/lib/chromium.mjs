import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser on this machine, or the one that `CHROMIUM` names; undefined where it is not there. */
export function findChromium() {
  const { CHROMIUM } = process.env;
  return (CHROMIUM === undefined ? PLACES : [CHROMIUM]).find((path) => existsSync(path));
}

/** @param {string} executablePath */
export function launchOptions(executablePath) {
  return {
    executablePath,
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
