import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeWholeFile } from '../server/kernel/whole-file.ts';

/** How far a watch has come: the cursor, and what it has told of alerts that are still open. */
export interface WatchState {
  readonly cursor: string | null;
  /** What was told last of each open alert, by its id. */
  readonly told: Readonly<Record<string, string>>;
}

const NEW: WatchState = { cursor: null, told: {} };

/** What the file holds; a new state where there is none, or it cannot be read: then what is open is told once more. */
export function readWatchState(file: string): WatchState {
  try {
    const { cursor, told } = JSON.parse(readFileSync(file, 'utf8')) as Partial<WatchState>;
    return { cursor: typeof cursor === 'string' ? cursor : null, told: told ?? {} };
  } catch {
    return NEW;
  }
}

/** Whole or not at all: a computer that goes off in between finds the one before. */
export function writeWatchState(file: string, state: WatchState): void {
  mkdirSync(dirname(file), { recursive: true });
  writeWholeFile(file, JSON.stringify(state));
}
