/** One thing wrong with a plan file. Lines and columns count from 1. */
export interface PlanProblem {
  file: string;
  line: number;
  column: number;
  /** Path inside the file, such as `stages[3].limitAt`; empty for the file as a whole. */
  field: string;
  expected: string;
  found: string;
}

export type PlanPath = readonly (string | number)[];

/** Reports that the value at a path is not what was expected; what was found is looked up in the file. */
export type Refuse = (path: PlanPath, expected: string) => void;

/** A plan file was refused. `problems` names everything that is wrong, in the order of the file; the message renders them. */
export class OperationPlanError extends Error {
  readonly problems: readonly PlanProblem[];

  constructor(file: string, problems: readonly PlanProblem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super([`${file} is not a valid operation plan: ${count}.`, ...problems.map(renderProblem)].join('\n'));
    this.name = 'OperationPlanError';
    this.problems = problems;
  }
}

function renderProblem({ file, line, column, field, expected, found }: PlanProblem): string {
  const place = `  ${file}:${line}:${column}  ${field === '' ? 'the whole file' : field}`;
  return `${place}\n      expected ${expected}\n      found ${found}`;
}

/** `['stages', 3, 'limitAt']` → `stages[3].limitAt`. */
export function fieldOfPath(path: PlanPath): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

const LONGEST_FOUND = 60;

/** A short, harmless rendering of a value read from a file: one line, unseen characters escaped. */
export function renderFound(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value !== 'string') return String(value);
  const short = value.length > LONGEST_FOUND ? `${value.slice(0, LONGEST_FOUND)}…` : value;
  return JSON.stringify(short).replace(/[\p{Cf}\p{Zl}\p{Zp}\x7f-\x9f]/gu, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
