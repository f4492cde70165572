// @vscode/test-web knows no setting for the browser's path; so it is given before it looks for one.
const playwright = require('playwright');
const { runTests } = require('@vscode/test-web');

const launch = playwright.chromium.launch.bind(playwright.chromium);
playwright.chromium.launch = (options) =>
  launch({
    ...options,
    executablePath: process.env.E2E_BROWSER,
    args: [...(options?.args ?? []), '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });

runTests(JSON.parse(process.env.E2E_OPTIONS)).then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
