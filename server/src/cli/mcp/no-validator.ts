/**
 * Stands for the library's JSON Schema validator in the bundle (esbuild.mjs). That one, Ajv, writes schemas as code and
 * runs it, which what we ship never does; it would be asked only for answers to questions of the server, which has none.
 */
export class AjvJsonSchemaValidator {
  getValidator(): never {
    throw new Error('no questions are asked of the client');
  }
}
