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
  readonly #corrects: string;
  readonly #found: CheckpointReceipt | null;

  /** `found`: the report that was named, where it is one of this institution about this stage of this TPS. */
  constructor(corrects: string, found: CheckpointReceipt | null) {
    super("A correction must name your institution's newest report of the same stage of the same TPS.");
    this.#corrects = corrects;
    this.#found = found;
  }
  override fields() {
    return { corrects: this.#corrects, found: this.#found };
  }
}

/** The asker's rights here are those of a reporter of another institution. */
export class InstitutionNotYours extends Refusal {
  readonly typeName = 'InstitutionNotYours';
  readonly code = 'INSTITUTION_NOT_YOURS';
  readonly #institution: string;
  readonly #institutions: readonly string[];

  constructor(institution: string, institutions: readonly string[]) {
    super('You do not report here for this institution. Use one of those named in "institutions".');
    this.#institution = institution;
    this.#institutions = institutions;
  }
  override fields() {
    return { institution: this.#institution, institutions: this.#institutions };
  }
}
