import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A child process of the bench that answers each order with one message. */
export class Child {
  readonly #process: ChildProcess;

  /** `name` of a module beside this one. */
  constructor(name: string) {
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    this.#process = fork(new URL(`./${name}.${extension}`, import.meta.url), {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  }

  async ask<Answer>(order: object): Promise<Answer> {
    const answer = this.answer<Answer>();
    this.#process.send(order);
    return await answer;
  }

  /** The next message the child sends by itself. */
  async answer<Answer>(): Promise<Answer> {
    const [message] = (await once(this.#process, 'message')) as [Answer];
    return message;
  }

  end(): void {
    this.#process.kill();
  }
}
