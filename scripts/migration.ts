// Prints, for both dialects, the statements that lead from the migrations to the entities: what a new step must hold.
import { type AbstractSqlDriver, MikroORM, SqliteDriver } from '@mikro-orm/sql';
import { openDatabase } from '../server/database/database.ts';

const urls = ['sqlite::memory:', ...(process.argv[2] ? [process.argv[2]] : [])];
for (const url of urls) {
  const database = await openDatabase(url);
  console.log(`-- ${database.kind}`);
  console.log(await database.orm.schema.getUpdateSchemaSQL({ wrap: false }));
  await database.close();
}
