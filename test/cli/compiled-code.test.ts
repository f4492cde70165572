import { expect, it } from 'vitest';
import { compiledCodeFolder } from '../../server/src/cli/compiled-code.ts';

const everywhere = (): boolean => true;

it('what Node compiled is kept in the cache folder of the user', () => {
  expect(compiledCodeFolder('linux', { HOME: '/home/an' }, everywhere)).toBe(
    '/home/an/.cache/soan-ke-hoach/node',
  );
  expect(compiledCodeFolder('linux', { HOME: '/home/an', XDG_CACHE_HOME: '/var/an' }, everywhere)).toBe(
    '/var/an/soan-ke-hoach/node',
  );
  expect(compiledCodeFolder('darwin', { HOME: '/Users/an' }, everywhere)).toBe(
    '/Users/an/Library/Caches/soan-ke-hoach/node',
  );
});

it.each([
  ['a home without a cache folder', { HOME: '/home/an' }, () => false],
  ['no home', {}, everywhere],
  ['an empty home', { HOME: '' }, everywhere],
  ['a path that counts from the current folder', { HOME: '/home/an', XDG_CACHE_HOME: 'cache' }, everywhere],
])('nothing is kept with %s', (_, env, isThere) => {
  expect(compiledCodeFolder('linux', env, isThere)).toBeUndefined();
});
