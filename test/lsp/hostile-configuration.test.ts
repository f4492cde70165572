import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { ScriptedClient } from './support/client.ts';
import { OPTIONS, PLAN } from './support/plans.ts';

test.each([
  ['a glob that names nothing', '{"ignore":["./"]}'],
  ['a negation of nothing', '{"ignore":["!"]}'],
  ['a negation of nothing in overrides', '{"overrides":[{"files":["!./"],"rules":{}}]}'],
  ['a glob of 70,000 letters', JSON.stringify({ ignore: ['a'.repeat(70_000)] })],
  ['JSON 5,000 deep', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`],
])('%s: the editor shows what is wrong, and plans are checked as without it', async (_, configuration) => {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-config-'));
  const client = new ScriptedClient();
  try {
    writeFileSync(join(folder, 'kehoach.config.json'), configuration);
    const rootUri = pathToFileURL(folder).href;
    await client.initialize({
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'a' }],
      initializationOptions: OPTIONS,
    });
    const uri = `${rootUri}/ke-hoach.md`;
    client.open(uri, PLAN);
    expect((await client.diagnostics(uri, 1)).length).toBeGreaterThan(0);
    const { params } = await client.until(({ method }) => method === 'window/showMessage');
    expect(params.message).toMatch(/kehoach\.config\.json:\d+:\d+: /u);
    expect(params.message.length).toBeLessThan(1000);
  } finally {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
