import { canonicalText, sha256Hex } from '../kernel/canonical.ts';
import { must } from '../kernel/must.ts';
import { Refusal } from '../kernel/refusal.ts';
import { IdTaken, isDuplicate } from '../kernel/storage-fault.ts';
import type { Actor } from './chain.ts';
import type { ReceiptSecrets } from './receipt-secrets.ts';
import type { Act, WriteCombiner, WriteTransaction } from './write-combiner.ts';

/** The same id was used before, for another body or another act. */
export class IdReused extends Refusal {
  readonly typeName = 'IdReused';
  readonly code = 'ID_REUSED';

  readonly #id: string;

  constructor(id: string) {
    super(`The id ${id} was already used for a different report. Make a new id for a new report.`);
    this.#id = id;
  }
  override fields() {
    return { id: this.#id };
  }
}

export interface OnceRequest {
  /** Made by the sender; a repeat carries the same. */
  readonly id: string;
  /** Name of the act, as the mutation is called. */
  readonly act: string;
  /** What the act says, without anything that may differ between two sendings of the same report. */
  readonly body: unknown;
}

/**
 * Runs `act` once per id. A repeat by the same actor with the same body gets the stored answer, whatever has happened
 * since; the same id with another body, or from somebody else, is refused, and so is one that names something else already.
 * A refused act stores nothing and is judged anew.
 * `Answer` is plain JSON.
 */
export async function submitOnce<Answer>(
  combiner: WriteCombiner,
  request: OnceRequest,
  act: Act<Answer>,
  actor: Actor | null = null,
): Promise<Answer> {
  const running = combiner.submit((tx) => runOnce(tx, request, act), actor);
  const { answer } = await running.catch(asReused(request));
  return answer;
}

/** The answer that an act with this id got before; null where there is none. Refuses as `submitOnce` does. */
export function answeredBefore<Answer>(
  combiner: WriteCombiner,
  { id, act, body }: OnceRequest,
  actor: Actor,
): Promise<{ readonly answer: Answer } | null> {
  return combiner.submit((tx) => storedAnswer<Answer>(tx, id, sha256Hex(canonicalText([act, body]))), actor);
}

/** An event of the act is found to be named twice once the act is done: the sender's id names something else already. */
const asReused =
  ({ id }: OnceRequest) =>
  (error: unknown): never => {
    throw error instanceof IdTaken ? new IdReused(id) : error;
  };

/** An act whose answer holds a secret that the database does not hold in clear. */
export interface SecretAct<Answer, Secret> {
  readonly act: Act<{ readonly answer: Answer; readonly secret: Secret }>;
  /** Rejects where the sender of a repeat may not have the secret any more. */
  readonly judgeRepeat: Act<void>;
}

/**
 * As `submitOnce`, for an act whose answer holds a secret: for a quarter of an hour a repeat gets that as well, and null from
 * then on.
 */
export function submitOnceWithSecret<Answer, Secret>(
  { combiner, secrets }: { readonly combiner: WriteCombiner; readonly secrets: ReceiptSecrets },
  request: OnceRequest,
  { act, judgeRepeat }: SecretAct<Answer, Secret>,
  actor: Actor,
): Promise<{ readonly answer: Answer; readonly secret: Secret | null }> {
  const running = combiner.submit(async (tx) => {
    const made: Secret[] = [];
    const { answer, isRepeat } = await runOnce(tx, request, async (inside) => {
      const { answer, secret } = await act(inside);
      made.push(secret);
      return answer;
    });
    if (isRepeat) {
      await judgeRepeat(tx);
      return { answer, secret: await secrets.recall<Secret>(tx, request.id) };
    }
    const secret = must(made[0], 'the secret of an act');
    await secrets.keep(tx, request.id, secret);
    return { answer, secret };
  }, actor);
  return running.catch(asReused(request));
}

async function runOnce<Answer>(
  tx: WriteTransaction,
  { id, act: name, body }: OnceRequest,
  act: Act<Answer>,
): Promise<{ readonly answer: Answer; readonly isRepeat: boolean }> {
  const bodyHash = sha256Hex(canonicalText([name, body]));
  const stored = await storedAnswer<Answer>(tx, id, bodyHash);
  if (stored) return { answer: stored.answer, isRepeat: true };
  const answer = await act(tx).catch((error: unknown) => {
    // The sender's id names what the act makes; there is something of that name, made otherwise.
    throw isDuplicate(error) ? new IdReused(id) : error;
  });
  await tx.db
    .insertInto('receipt')
    .values({
      id,
      act: name,
      principal: tx.actor?.principal ?? null,
      body_hash: bodyHash,
      answer: JSON.stringify(answer),
    })
    .execute();
  return { answer, isRepeat: false };
}

async function storedAnswer<Answer>(tx: WriteTransaction, id: string, bodyHash: string) {
  const receipt = await tx.db
    .selectFrom('receipt')
    .select(['body_hash', 'answer', 'principal'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!receipt) return null;
  const isTheirs = receipt.principal === null || receipt.principal === tx.actor?.principal;
  if (!isTheirs || receipt.body_hash !== bodyHash) throw new IdReused(id);
  return { answer: JSON.parse(receipt.answer) as Answer };
}
