#!/usr/bin/env node
import { AlertWatch } from './alert-watch.ts';
import { runProgram } from './run-program.ts';
import { acknowledge, secretFor } from './server-door.ts';
import { USAGE, type WatchOptions, watchOptions } from './watch-options.ts';
import { readWatchState, writeWatchState } from './watch-state.ts';
import { lineOf, type WatchedAlert } from './watched-alert.ts';

const say = (sentence: string) => void process.stderr.write(`siaga-watch: ${sentence}\n`);

/** What is told of an alert: a line for people, and the program that was chosen, which has been started. */
const telling =
  ({ run, language }: WatchOptions) =>
  async (alert: WatchedAlert): Promise<void> => {
    process.stdout.write(`${lineOf(alert, language)}\n`);
    if (run === null) return;
    const { started, ended } = runProgram(run, alert, { language });
    void ended.then((fault) => {
      if (fault !== null) say(`the program for ${alert.id} failed: ${fault}`);
    });
    await started;
  };

async function main(): Promise<void> {
  if (process.argv.includes('--help')) return void process.stdout.write(`${USAGE}\n`);
  const options = watchOptions(process.argv.slice(2), process.env);
  if (options.acknowledge !== null) {
    await acknowledge(options.url, await secretFor(options), options.acknowledge);
    return void process.stdout.write(`${options.acknowledge.alert} acknowledged\n`);
  }
  const end = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end.abort());
  await new AlertWatch({
    options,
    state: readWatchState(options.file),
    tell: telling(options),
    keep: (state) => writeWatchState(options.file, state),
    say,
    end: end.signal,
  }).run();
}

main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
