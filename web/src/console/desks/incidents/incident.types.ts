import type { IncidentDetailQuery } from '../../../generated/graphql.ts';

/** An incident as a question to the server tells it. */
export type DetailedIncident = NonNullable<IncidentDetailQuery['incident']>;
