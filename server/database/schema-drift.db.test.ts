import { describe, expect, test } from 'vitest';
import { DATABASES } from '../../tests/support/databases.ts';
import { openDatabase } from './database.ts';
import { DatabaseInUse, holdDatabaseLock } from './lock.ts';

describe.each(DATABASES)('on $name', ({ empty }) => {
  test('the migrations lead exactly to the entities', async () => {
    const place = await empty();
    const database = await openDatabase(place.url);
    expect(await database.orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
    await database.close();
    await place.drop();
  });

  test('only one process at a time may write', async () => {
    const place = await empty();
    const lock = await holdDatabaseLock(place.url);
    await expect(holdDatabaseLock(place.url)).rejects.toBeInstanceOf(DatabaseInUse);
    await lock.release();
    await (await holdDatabaseLock(place.url)).release();
    await place.drop();
  });
});
