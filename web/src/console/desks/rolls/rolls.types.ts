import type { RollCallsQuery } from '../../../generated/graphql.ts';

export type RollCall = RollCallsQuery['rollCalls']['edges'][number]['node'];
