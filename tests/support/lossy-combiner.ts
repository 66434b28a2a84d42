import { RetryLater } from '../../server/kernel/storage-fault.ts';
import type { Actor } from '../../server/stream/chain.ts';
import { type Act, WriteCombiner } from '../../server/stream/write-combiner.ts';

/** What goes wrong: the answer to a commit that was made, or the commit itself. */
export type Loss = 'ANSWER' | 'COMMIT';

/** A writer whose commits can fail, or succeed while their answers are lost, as on a connection that breaks at COMMIT. */
export class LossyCombiner extends WriteCombiner {
  /** Null: nothing is lost. Otherwise every caller gets `RetryLater`. */
  loses: Loss | null = null;

  override async submit<Answer>(act: Act<Answer>, actor: Actor | null = null): Promise<Answer> {
    const { loses } = this;
    const answer = await super.submit(async (tx) => {
      const made = await act(tx);
      if (loses === 'COMMIT') throw new RetryLater();
      return made;
    }, actor);
    if (loses === 'ANSWER') throw new RetryLater();
    return answer;
  }

  /** Runs `ask` with this loss; resolves once it was refused with `RETRY_LATER`, and rejects where it was not. */
  async losing(loss: Loss, ask: () => Promise<unknown>): Promise<void> {
    this.loses = loss;
    const outcome = await ask().then(
      () => new Error('nothing was lost'),
      (error: unknown) => error,
    );
    this.loses = null;
    if (!(outcome instanceof RetryLater)) throw outcome;
  }
}
