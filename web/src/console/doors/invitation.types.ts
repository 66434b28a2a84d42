import type { ReadInvitationQuery } from '../../generated/graphql.ts';

export type ReadInvitation = NonNullable<ReadInvitationQuery['invitation']>;
