import { fileURLToPath } from 'node:url';

/**
 * Leaves Ajv, which runs schemas as code, out of the library of the Model Context Protocol: `no-validator.ts` stands for it.
 * @type {import('esbuild').Plugin}
 */
export const withoutAjv = {
  name: 'without-ajv',
  setup: (build) => {
    const path = fileURLToPath(new URL('../src/cli/mcp/no-validator.ts', import.meta.url));
    build.onResolve({ filter: /^\.\.\/validation\/ajv-provider\.js$/ }, () => ({ path }));
  },
};
