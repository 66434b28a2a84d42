import { runAuditCommand } from './audit-command.ts';

process.exitCode = await runAuditCommand(process.argv.slice(2), (line) => console.log(line));
