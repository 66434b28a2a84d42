import type { InferKyselyTable, Kysely } from '@mikro-orm/sql';
import type { AuditSeal } from './audit.entity.ts';
import { readSeal, type Seal } from './seal.ts';

export type AuditTables = {
  audit_seal: InferKyselyTable<typeof AuditSeal>;
};

/** All seals of a database, in order; none where it is from before there were any. */
export async function storedSeals(reader: Kysely<unknown>): Promise<Seal[]> {
  return (await canHoldSeals(reader)) ? seals(reader).orderBy('number').execute() : [];
}

export async function newestSeal(reader: Kysely<unknown>): Promise<Seal | null> {
  return (await seals(reader).orderBy('number', 'desc').limit(1).executeTakeFirst()) ?? null;
}

/** When the seals after one were made, in their order, at most `limit` of them. Real time. */
export async function sealInstants(
  reader: Kysely<unknown>,
  after: number,
  limit: number,
): Promise<readonly { readonly number: number; readonly at: number }[]> {
  const rows = await (reader as Kysely<AuditTables>)
    .selectFrom('audit_seal')
    .select(['number', 'content'])
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map(({ number, content }) => ({ number, at: readSeal({ content }).at }));
}

const seals = (reader: Kysely<unknown>) =>
  (reader as Kysely<AuditTables>)
    .selectFrom('audit_seal')
    .select(['number', 'content', 'marks', 'signature']);

/** Whether a database was ever opened by a server that seals. */
async function canHoldSeals(reader: Kysely<unknown>): Promise<boolean> {
  const tables = await reader.introspection.getTables();
  return tables.some(({ name }) => name === 'audit_seal');
}
