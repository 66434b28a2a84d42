import type { RecordQuery } from '../../../generated/graphql.ts';

export type Entry = RecordQuery['auditEntries']['edges'][number]['node'];
