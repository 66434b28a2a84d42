import { spawn } from 'node:child_process';
import type { WatchedAlert } from './watched-alert.ts';

/** A siren that hangs must not keep the next alert from being told. */
const PATIENCE_MS = 60_000;

/**
 * Runs a program for an alert and waits until it has ended, a minute at most. What the alert says reaches it by its standard input
 * and its environment, never by its command line, which a shell would read. Answers what went wrong; null: nothing.
 */
export function runProgram(
  command: string,
  alert: WatchedAlert,
  language: 'id' | 'en',
): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(command, {
      shell: true,
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
    const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    const end = (fault: string | null) => {
      clearTimeout(late);
      resolve(fault);
    };
    child.on('error', (error) => end(error.message));
    child.on('exit', (code, signal) => end(code === 0 ? null : `it ended with ${signal ?? code}`));
    // A program that does not read what it is given is none the worse for it.
    child.stdin.on('error', () => undefined);
    child.stdin.end(`${JSON.stringify(alert)}\n`);
  });
}
