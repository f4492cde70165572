import { defineConfig } from 'vitest/config';

/** What measures a whole server or many processes runs by itself, when the rest is done. */
const ALONE = ['test/lsp/hostile.test.ts'];

export default defineConfig({
  test: {
    setupFiles: ['test/support/property-seed.ts'],
    // A busy machine is slow, not wrong: nothing here is a timed test.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', '**/node_modules/**', ...ALONE],
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: ALONE, fileParallelism: false, sequence: { groupOrder: 1 } },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['server/src/**/*.ts'],
      // It takes a binary file in, which only the bundler can read; test/lsp/transports.test.ts runs what comes of it.
      exclude: ['server/src/lsp/browser.ts'],
      reporter: ['text-summary'],
      // A third of the suites alone reaches this: below it, whole suites have stopped running or whole rooms are untested.
      thresholds: { statements: 75, branches: 70, functions: 75, lines: 77 },
    },
  },
});
