import type { AuditKind } from '../../kernel/audit-kinds.ts';
import { newId } from '../../kernel/ids.ts';
import type { RecordDetails } from '../../kernel/recorder.ts';
import { textFault } from '../../kernel/text.ts';
import { storeTexts } from '../../stream/subject-text.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import { TextNotAcceptable } from '../operation/operation.refusals.ts';
import { REASON_LENGTH } from './account.policy.ts';

export interface RecordedAct {
  readonly kind: AuditKind;
  /** The principal it was done to. */
  readonly subject: string;
  readonly region: string;
  readonly payload: RecordDetails;
  /** As somebody typed it: it lies beside the record under the id of the entry. */
  readonly reason: string | null;
}

/** Puts an act on record inside its transaction, and its reason beside it. */
export async function putOnRecord(tx: WriteTransaction, { reason, ...entry }: RecordedAct): Promise<void> {
  const id = newId();
  tx.audit({ id, ...entry });
  if (reason !== null) await storeTexts(tx, id, [['reason', reason]]);
}

/** The reason that was given, if any. Refuses `TextNotAcceptable`. */
export function acceptableReason(reason: string | null): string | null {
  if (reason === null) return null;
  const fault = textFault(reason, REASON_LENGTH);
  if (fault) throw new TextNotAcceptable('reason', fault, REASON_LENGTH);
  return reason;
}
