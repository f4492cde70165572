import type { Plugin } from 'esbuild';

export const CLASSES: Readonly<Record<'L' | 'Lu' | 'Ll' | 'M' | 'Nd' | 'N', string>>;
export function compactPattern(pattern: string): string;
export function compactClasses(source: string): string;
export const compactClassesPlugin: Plugin;
