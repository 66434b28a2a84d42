import { type ChildProcess, spawn } from 'node:child_process';
import type { WatchedAlert } from './watched-alert.ts';

/** A siren that hangs is ended, with whatever it has started. */
const PATIENCE_MS = 60_000;

export interface ProgramRun {
  /** Resolves as soon as it runs, or cannot. */
  readonly started: Promise<void>;
  /** Resolves when it has ended, a minute after its start at the latest, to what went wrong; null: nothing. */
  readonly ended: Promise<string | null>;
}

/**
 * Runs a program for an alert. What the alert says reaches it by its standard input and its environment, never by its command
 * line, which a shell would read. Nobody has to wait for its end: programs for other alerts run beside it.
 */
export function runProgram(
  command: string,
  alert: WatchedAlert,
  { language, patienceMs = PATIENCE_MS }: { readonly language: 'id' | 'en'; readonly patienceMs?: number },
): ProgramRun {
  const child = spawn(command, {
    shell: true,
    // A group of its own, so that a shell does not leave behind what it has started.
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'inherit', 'inherit'],
    env: {
      ...process.env,
      SIAGA_TOKEN: undefined,
      SIAGA_PASSWORD: undefined,
      SIAGA_ALERT: alert.id,
      SIAGA_SEVERITY: alert.severity,
      SIAGA_STATE: alert.state,
      SIAGA_REGION: alert.region,
      SIAGA_SENTENCE: alert.sentence[language],
    },
  });
  const started = new Promise<void>((resolve) => {
    child.on('spawn', resolve);
    child.on('error', () => resolve());
  });
  const ended = new Promise<string | null>((resolve) => {
    const late = setTimeout(() => endGroup(child), patienceMs);
    const end = (fault: string | null) => {
      clearTimeout(late);
      resolve(fault);
    };
    child.on('error', (error) => end(error.message));
    child.on('exit', (code, signal) => end(code === 0 ? null : `it ended with ${signal ?? code}`));
  });
  // A program that does not read what it is given is none the worse for it.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(`${JSON.stringify(alert)}\n`);
  return { started, ended };
}

function endGroup(child: ChildProcess): void {
  if (process.platform === 'win32' || child.pid === undefined) return void child.kill('SIGKILL');
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself in the meantime.
  }
}
