import { runBoundariesCommand } from './boundaries-command.ts';

process.exitCode = await runBoundariesCommand(process.argv.slice(2), (line) => console.log(line));
