import { Refusal } from '../../kernel/refusal.ts';
import type { CheckpointReceipt } from './checkpoint.queries.ts';

/** The same institution spoke of this stage before; a change of mind must name what it corrects. */
export class CheckpointAlreadyReported extends Refusal {
  readonly typeName = 'CheckpointAlreadyReported';
  readonly code = 'CHECKPOINT_ALREADY_REPORTED';
  readonly #existing: CheckpointReceipt;

  constructor(existing: CheckpointReceipt) {
    super(
      'Your institution already reported this stage of this TPS. To change it, send a correction that names the first report.',
    );
    this.#existing = existing;
  }
  override fields() {
    return { existing: this.#existing };
  }
}

/** What is to be corrected is missing, corrected already, or about something else. */
export class CorrectionMismatch extends Refusal {
  readonly typeName = 'CorrectionMismatch';
  readonly code = 'CORRECTION_MISMATCH';
  readonly #effective: CheckpointReceipt | null;

  constructor(effective: CheckpointReceipt | null) {
    super("A correction must name your institution's newest report of the same stage of the same TPS.");
    this.#effective = effective;
  }
  override fields() {
    return { effective: this.#effective };
  }
}
