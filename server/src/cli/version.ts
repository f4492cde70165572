declare const __VERSION__: string | undefined;

/** Version of the product, put in by the build. */
export const VERSION: string = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0-dev';

/** Where the project, its documentation and the pages of its rules are. */
export const HOME = 'https://github.com/soan-ke-hoach/soan-ke-hoach';
