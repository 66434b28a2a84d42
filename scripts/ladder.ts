import { runLadderCommand } from './ladder-command.ts';

process.exitCode = await runLadderCommand(process.argv.slice(2), (line) => console.log(line));
