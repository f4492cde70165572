import type * as Crypto from 'node:crypto';
import { createRequire } from 'node:module';
import type * as Zlib from 'node:zlib';

interface Modules {
  readonly 'node:crypto': typeof Crypto;
  readonly 'node:zlib': typeof Zlib;
}

let load: NodeJS.Require | undefined;

/** A module of Node that most checks do without and that takes milliseconds to load: loaded when first asked for. */
export function builtIn<Name extends keyof Modules>(name: Name): Modules[Name] {
  load ??= createRequire(process.execPath);
  return load(name) as Modules[Name];
}
