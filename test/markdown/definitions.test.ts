import { describe, expect, it } from 'vitest';
import { readDefinitions } from '../../server/src/markdown/definitions.ts';
import { parseMarkdown } from '../../server/src/markdown/parse.ts';

describe('plain definitions', () => {
  it.each([
    '[a]: b',
    '[a]: b\n\n',
    '[Hòa Bình]: http://x.vn/a?b=c#d\n[b2 c]: d\r\n\r\n',
    '[A  b]: x\n[a]: y',
    '[a ]: b',
    '[a]: b\n[a]: c\n\n\n',
  ])('are read as the parser reads them: %j', (text) => {
    expect(readDefinitions(text)).toEqual(parseMarkdown(text));
  });

  it.each(['[a]: <b>', '[a]: b "c"', '[a]: b\nc', ' [a]: b', '[a]:b', '[a\\]: b', '[a]: b\n\n[c]: d', 'a'])(
    'are all that is read so: not %j',
    (text) => {
      expect(readDefinitions(text)).toBeUndefined();
    },
  );
});
