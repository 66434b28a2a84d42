import { canonicalText, sha256Hex } from '../kernel/canonical.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Actor } from './chain.ts';
import { isDuplicate } from './storage-fault.ts';
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
export function submitOnce<Answer>(
  combiner: WriteCombiner,
  request: OnceRequest,
  act: Act<Answer>,
  actor: Actor | null = null,
): Promise<Answer> {
  const bodyHash = sha256Hex(canonicalText([request.act, request.body]));
  return combiner.submit(async (tx) => {
    const stored = await storedAnswer<Answer>(tx, request.id, bodyHash);
    if (stored) return stored.answer;
    const answer = await act(tx).catch((error: unknown) => {
      // The sender's id names what the act makes; there is something of that name, made otherwise.
      throw isDuplicate(error) ? new IdReused(request.id) : error;
    });
    await tx.db
      .insertInto('receipt')
      .values({
        id: request.id,
        act: request.act,
        principal: actor?.principal ?? null,
        body_hash: bodyHash,
        answer: JSON.stringify(answer),
      })
      .execute();
    return answer;
  }, actor);
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
