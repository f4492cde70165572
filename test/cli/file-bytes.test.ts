import { expect, it } from 'vitest';
import { nodeFileSystem } from '../../server/src/cli/files/node-file-system.ts';
import { Folder } from './support.ts';

it('passes the bytes of a file, smaller or larger than the buffer, or its beginning', async () => {
  const folder = new Folder();
  for (const length of [0, 1, 400, 65_535, 65_536, 65_537, 200_000]) {
    const bytes = Buffer.alloc(length, 'kế hoạch ');
    folder.write('a.md', bytes);
    const path = `${folder.path}/a.md`;
    expect(await nodeFileSystem.withFileBytes(path, (buffer) => bytes.equals(buffer))).toBe(true);
    for (const most of [400, 65_536, 100_000]) {
      const beginning = await nodeFileSystem.withFileBytes(path, (buffer) => buffer.toString('latin1'), most);
      expect(beginning).toBe(bytes.toString('latin1', 0, most));
    }
  }
});

it('closes the file and passes on what is wrong with it, or with what is done with it', async () => {
  const folder = new Folder({ 'a.md': 'a' });
  await expect(nodeFileSystem.withFileBytes(`${folder.path}/b.md`, String)).rejects.toThrow('ENOENT');
  const broken = () => {
    throw new Error('broken');
  };
  await expect(nodeFileSystem.withFileBytes(`${folder.path}/a.md`, broken)).rejects.toThrow('broken');
});
