// As much of mocha as the tests use; its own types stand in another package than the tests.
declare function suite(title: string, define: () => void): void;
declare function test(
  title: string,
  run: (this: { timeout(ms: number): void; skip(): void }) => void | Promise<void>,
): void;
declare function setup(run: () => void | Promise<void>): void;
declare function teardown(run: () => void | Promise<void>): void;

interface MochaTest {
  fullTitle(): string;
  readonly duration?: number;
}
interface MochaRunner {
  on(event: 'pass', listener: (test: MochaTest) => void): this;
  on(event: 'fail', listener: (test: MochaTest, error: Error) => void): this;
}
interface MochaInstance {
  readonly suite: { emit(event: 'pre-require', globals: object, file: null, mocha: MochaInstance): void };
  grep(names: RegExp): this;
  run(done: (failures: number) => void): MochaRunner;
}

declare module 'mocha' {
  const Mocha: new (options: { ui: 'tdd'; timeout: number; reporter: new () => object }) => MochaInstance;
  export default Mocha;
}
declare module 'mocha/mocha.js' {}
