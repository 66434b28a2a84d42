// Prints the statements that lead from the migrations to the entities: what a new step must hold.
import { openDatabase } from '../server/database/database.ts';

const USAGE =
  'npm run migration -- [postgresql://…]   an empty database; the embedded one is always looked at';

for (const url of ['sqlite::memory:', ...process.argv.slice(2)]) {
  const database = await openDatabase(url);
  const statements = await database.orm.schema.getUpdateSchemaSQL({ wrap: false });
  process.stdout.write(`-- ${database.kind}\n${statements || '-- nothing to do\n'}`);
  await database.close();
}
if (process.argv.length === 2) process.stdout.write(`\n${USAGE}\n`);
