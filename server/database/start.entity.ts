import { defineEntity, p } from '@mikro-orm/core';

/**
 * The check value of a key that this database was opened with: by it a start knows a key that is foreign. Never deleted, so that
 * a key which was replaced and is found again is known too.
 */
export const KeyCheck = defineEntity({
  name: 'KeyCheck',
  tableName: 'key_check',
  properties: {
    /** Name of the file in the data folder. */
    file: p.string().length(64).primary(),
    value: p.string().length(64).primary(),
    /** Since when it is the key in use, real time, epoch milliseconds: the newest of a file counts. */
    since: p.bigint('number'),
  },
});

/** A version of the program that has worked on this database. Never deleted. */
export const ProgramVersion = defineEntity({
  name: 'ProgramVersion',
  tableName: 'program_version',
  properties: {
    version: p.string().length(32).primary(),
    /** Real time, epoch milliseconds. */
    firstOpenedAt: p.bigint('number'),
  },
});
