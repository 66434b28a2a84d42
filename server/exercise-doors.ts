import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OperationPlan } from './domain/operation/operation-plan.ts';
import { postsFor } from './domain/operation/post.policy.ts';
import type { OwnRight, ProgramService } from './domain/program/program.service.ts';
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
  /** The programs act in the name of posts; left out in doors from before they did, whose programs can act no more. */
  readonly hasPosts?: boolean;
}

export interface ExerciseDoorsParts {
  readonly dataFolder: string;
  readonly regency: string;
  readonly plan: OperationPlan;
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
  const isKept = kept?.verifier && (await parts.knows(kept.program));
  if (isKept && kept.hasPosts) return kept;
  const keep = (doors: ExerciseDoors) => writeWholeFile(path, `${JSON.stringify(doors, null, 2)}\n`);
  const wallKey = isKept ? kept.wallKey : newBearer('latihan_');
  const people = isKept
    ? kept.people
    : await parts.seedPeople((drawn) => keep({ program: '', verifier: '', wallKey, people: drawn }));
  const letIn = (name: string, rights: readonly OwnRight[]) =>
    parts.combiner.submit((tx) =>
      parts.programs.letOwnIn(tx, {
        ...{ name, region: parts.regency },
        rights: [...rights, { role: 'PROGRAM_QUERY', post: null }],
      }),
    );
  const { first, second, leader } = playedPosts(parts.plan);
  const program = await letIn('Latihan', [
    { role: 'POSKO', post: first },
    { role: 'LEADER', post: leader },
  ]);
  const verifier = await letIn('Latihan, verifikasi', [{ role: 'POSKO', post: second }]);
  const doors: ExerciseDoors = { program, verifier, wallKey, people, hasPosts: true };
  keep(doors);
  return doors;
}

/** In whose names the day is played: two of the command post, and a leader. */
function playedPosts(plan: OperationPlan) {
  const codesFor = (role: 'POSKO' | 'LEADER', first: string) => {
    const codes = postsFor(plan, { role, agency: null, level: 'KABUPATEN' }).map(({ code }) => code);
    return codes.includes(first) ? [first, ...codes.filter((code) => code !== first)] : codes;
  };
  const [first = null, second = first] = codesFor('POSKO', 'KOORDINATOR_PIKET');
  const [leader = null] = codesFor('LEADER', 'SEKDA');
  return { first, second, leader };
}

/** Null where there are none, or the file is damaged: there is nothing in it that cannot be made once more. */
function storedDoors(path: string): ExerciseDoors | null {
  if (!existsSync(path)) return null;
  try {
    const doors = JSON.parse(readFileSync(path, 'utf8')) as ExerciseDoors;
    const { program, verifier, wallKey, people, hasPosts = false } = doors;
    const isWhole = [program, verifier, wallKey].every((each) => typeof each === 'string');
    return isWhole && Array.isArray(people) ? { program, verifier, wallKey, people, hasPosts } : null;
  } catch {
    return null;
  }
}
