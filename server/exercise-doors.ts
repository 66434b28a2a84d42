import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgramService } from './domain/program/program.service.ts';
import { newBearer } from './kernel/bearer.ts';
import { writeWholeFile } from './kernel/whole-file.ts';
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
  /** Makes the throw-away people, or new passwords for those that there are; `onDrawn` gets them before they are stored. */
  readonly seedPeople: (
    onDrawn: (people: readonly ExercisePerson[]) => void,
  ) => Promise<readonly ExercisePerson[]>;
}

const FILE = 'latihan-masuk.json';

/**
 * The doors of an exercise: those in the data folder, or new ones where there are none that this database knows. A real
 * operation has none of this. The file is on the disk before the database knows the people in it: a start that is cut off leaves
 * nobody whose password is known nowhere.
 */
export async function openExerciseDoors(parts: ExerciseDoorsParts): Promise<ExerciseDoors> {
  const path = join(parts.dataFolder, FILE);
  const kept = storedDoors(path);
  if (kept?.verifier && (await parts.knows(kept.program))) return kept;
  const wallKey = newBearer('latihan_');
  const keep = (doors: ExerciseDoors) => writeWholeFile(path, `${JSON.stringify(doors, null, 2)}\n`);
  const people = await parts.seedPeople((drawn) =>
    keep({ program: '', verifier: '', wallKey, people: drawn }),
  );
  const letIn = (name: string) =>
    parts.combiner.submit((tx) =>
      parts.programs.letOwnIn(tx, { name, region: parts.regency, roles: ['POSKO', 'PROGRAM_QUERY'] }),
    );
  const program = await letIn('Latihan');
  const verifier = await letIn('Latihan, verifikasi');
  const doors: ExerciseDoors = { program, verifier, wallKey, people };
  keep(doors);
  return doors;
}

/** Null where there are none, or the file is damaged: there is nothing in it that cannot be made once more. */
function storedDoors(path: string): ExerciseDoors | null {
  if (!existsSync(path)) return null;
  try {
    const { program, verifier, wallKey, people } = JSON.parse(readFileSync(path, 'utf8')) as ExerciseDoors;
    const isWhole = [program, verifier, wallKey].every((each) => typeof each === 'string');
    return isWhole && Array.isArray(people) ? { program, verifier, wallKey, people } : null;
  } catch {
    return null;
  }
}
