// Checks who imports whom by the rules in .dependency-cruiser.mjs, for the project or for the folder given.
// A checker that cannot read the sources finds no fault in anything; so seeing too few of them is a fault too.
import './needs-node.mjs';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import rules from '../.dependency-cruiser.mjs';

const ROOMS = ['server', 'web', 'exercise', 'watch', 'bench', 'scripts', 'tests'];
const folder = resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..'));
process.chdir(folder);

function sourcesIn(room) {
  return readdirSync(room, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /[.]tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .filter((entry) => !entry.parentPath.includes('node_modules')).length;
}

const rooms = ROOMS.filter((room) => existsSync(room));
const present = rooms.reduce((sum, room) => sum + sourcesIn(room), 0);
const { output } = await cruise(
  rooms,
  { ...rules.options, ruleSet: { forbidden: rules.forbidden }, validate: true, outputType: 'json' },
  { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  { tsConfig: extractTSConfig('tsconfig.json') },
);
const { modules, summary } = JSON.parse(output);
// Files that could be read, not merely listed: an unread file has no dependency, and nearly all have one.
const seen = modules.filter(({ source }) =>
  /^(server|web|exercise|watch|bench|scripts|tests)\/.*[.]tsx?$/.test(source),
);
const linked = seen.filter(({ dependencies }) => dependencies.length > 0);

for (const { rule, from, to } of summary.violations) {
  const told = rules.forbidden.find(({ name }) => name === rule.name);
  console.error(`${rule.name}: ${from} → ${to}\n  ${told?.comment ?? ''}`);
}
console.log(`${seen.length} of ${present} sources read, ${summary.violations.length} broken room rules.`);
if (present === 0 || seen.length < present || linked.length < seen.length / 3) {
  console.error(
    'Too few sources were understood for this answer to count. Can the checker read this TypeScript?',
  );
  process.exitCode = 1;
}
if (summary.violations.length > 0) process.exitCode = 1;
