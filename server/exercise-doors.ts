import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgramService } from './domain/program/program.service.ts';
import { newBearer } from './kernel/bearer.ts';
import type { WriteCombiner } from './stream/write-combiner.ts';

/** A person who exists in an exercise alone. */
export interface ExercisePerson {
  readonly name: string;
  readonly role: string;
  readonly username: string;
  readonly password: string;
}

/** What lets the players of an exercise in. In clear, on purpose: there is nothing behind these doors but the exercise. */
export interface ExerciseDoors {
  /** Token of the program that plays the day. */
  readonly program: string;
  /** Token of the second one, which verifies what the first says is done. */
  readonly verifier: string;
  /** What a wall shows instead of a coordinator's approval. */
  readonly wallKey: string;
  readonly people: readonly ExercisePerson[];
}

export interface ExerciseDoorsParts {
  readonly dataFolder: string;
  readonly regency: string;
  readonly combiner: WriteCombiner;
  readonly programs: Pick<ProgramService, 'letOwnIn'>;
  /** Whether this database lets the program with this token in. */
  readonly knows: (token: string) => Promise<boolean>;
  /** Makes the throw-away people; none where there are people already. */
  readonly seedPeople: () => Promise<readonly ExercisePerson[]>;
}

const FILE = 'latihan-masuk.json';
const OWNER_ONLY = 0o600;

/**
 * The doors of an exercise: those in the data folder, or new ones where there are none that this database knows. A real
 * operation has none of this.
 */
export async function openExerciseDoors(parts: ExerciseDoorsParts): Promise<ExerciseDoors> {
  const path = join(parts.dataFolder, FILE);
  const kept = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as ExerciseDoors) : null;
  if (kept?.verifier && (await parts.knows(kept.program))) return kept;
  const letIn = (name: string) =>
    parts.combiner.submit((tx) =>
      parts.programs.letOwnIn(tx, { name, region: parts.regency, roles: ['POSKO', 'PROGRAM_QUERY'] }),
    );
  const program = await letIn('Latihan');
  const verifier = await letIn('Latihan, verifikasi');
  const people = await parts.seedPeople();
  const doors: ExerciseDoors = {
    program,
    verifier,
    wallKey: newBearer('latihan_'),
    people: people.length > 0 ? people : (kept?.people ?? []),
  };
  writeFileSync(path, `${JSON.stringify(doors, null, 2)}\n`, { mode: OWNER_ONLY });
  return doors;
}
