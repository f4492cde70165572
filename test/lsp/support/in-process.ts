import { PassThrough } from 'node:stream';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { connect } from '../../../server/src/lsp/connect.ts';
import { startServer } from '../../../server/src/lsp/server.ts';
import { MessageClient } from './client.ts';
import { TestClock } from './clock.ts';

/** Turns of the event loop without a message after which nothing is under way but what waits for the clock. */
const STILL_TURNS = 20;

/** A client of the server of the sources, in the process of the test, by a clock that the test turns. */
export class InProcessClient extends MessageClient {
  readonly clock = new TestClock();
  private readonly toServer = new PassThrough();
  private readonly fromServer = new PassThrough();
  private traffic = 0;

  constructor() {
    super();
    this.fromServer.on('data', (chunk: Buffer) => {
      this.traffic += 1;
      this.receive(chunk);
    });
    const reader = new StreamMessageReader(this.toServer);
    const { connection } = connect(reader, new StreamMessageWriter(this.fromServer), {
      exit: () => undefined,
    });
    startServer(connection, { clock: this.clock });
  }

  sendRaw(text: string): void {
    this.traffic += 1;
    this.toServer.write(text);
  }

  /** Resolves when all that goes on without the clock is done. */
  async stillness(): Promise<void> {
    for (let turns = 0, before = this.traffic; turns < STILL_TURNS; turns += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (this.traffic !== before) turns = 0;
      before = this.traffic;
    }
  }

  /** Lets time pass, and all that comes of it be done. */
  async pass(milliseconds: number): Promise<void> {
    await this.stillness();
    this.clock.turn(milliseconds);
    await this.stillness();
  }

  async stop(): Promise<void> {
    await this.respond('shutdown');
    this.toServer.end();
    this.fromServer.end();
  }
}
