import { Refusal } from '../../kernel/refusal.ts';

/** What an edit may be of. */
export const EDIT_FIELDS = [
  'agency',
  'severity',
  'truth',
  'hindersStage',
  'wallText',
  'recommendations',
  'revoteDecision',
  'revoteOutcome',
  'handoverAnswer',
] as const;
export type EditField = (typeof EDIT_FIELDS)[number];

/** How a field stands against what the sender took it to be, and who set it so. */
export interface StaleField {
  readonly field: EditField;
  readonly was: readonly string[];
  readonly is: readonly string[];
  /** The post that set it; null: it stands as it was raised. */
  readonly by: string | null;
  readonly at: number;
}

/** Somebody else changed it since the sender looked. Nothing was overwritten: both versions are shown. */
export class IncidentEditStale extends Refusal {
  readonly typeName = 'IncidentEditStale';
  readonly code = 'INCIDENT_EDIT_STALE';
  readonly #stale: StaleField;

  constructor(stale: StaleField) {
    super('Somebody changed this while you looked. Compare "is" with yours, and decide again.');
    this.#stale = stale;
  }
  override fields() {
    return { ...this.#stale };
  }
}

/** The edit would leave everything as it is. */
export class EditChangesNothing extends Refusal {
  readonly typeName = 'EditChangesNothing';
  readonly code = 'EDIT_CHANGES_NOTHING';
  readonly #field: EditField;

  constructor(field: EditField) {
    super('It stands like this already. There is nothing to change.');
    this.#field = field;
  }
  override fields() {
    return { field: this.#field };
  }
}

/** The timeline of the incident has no such entry. */
export class EntryUnknown extends Refusal {
  readonly typeName = 'EntryUnknown';
  readonly code = 'ENTRY_UNKNOWN';
  readonly #entry: string;

  constructor(entry: string) {
    super('The timeline of this incident has no such entry. Load it again.');
    this.#entry = entry;
  }
  override fields() {
    return { entry: this.#entry };
  }
}

/** Why an act cannot be undone. */
export const UNDO_OBSTACLES = ['NOT_YOURS', 'TOO_OLD', 'NOT_LATEST', 'NOT_UNDOABLE'] as const;
export type UndoObstacle = (typeof UNDO_OBSTACLES)[number];

const OBSTACLES: Readonly<Record<UndoObstacle, string>> = {
  NOT_YOURS: 'Only whoever did it can undo it. Ask him, or act anew.',
  TOO_OLD: 'It is too long ago to be undone. Act anew.',
  NOT_LATEST: 'Something happened to the incident since. Look at its timeline, and act anew.',
  NOT_UNDOABLE: 'This cannot be undone. Act anew.',
};

/** An act is undone by whoever did it, within a minute, while it is the newest of its incident. */
export class ActNotUndoable extends Refusal {
  readonly typeName = 'ActNotUndoable';
  readonly code = 'ACT_NOT_UNDOABLE';
  readonly #act: string;
  readonly #obstacle: UndoObstacle;

  constructor(act: string, obstacle: UndoObstacle) {
    super(OBSTACLES[obstacle]);
    this.#act = act;
    this.#obstacle = obstacle;
  }
  override fields() {
    return { act: this.#act, obstacle: this.#obstacle };
  }
}
