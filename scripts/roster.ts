import { runRosterCommand } from './roster-command.ts';

process.exitCode = await runRosterCommand(process.argv.slice(2), (line) => console.log(line));
