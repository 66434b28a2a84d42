import { EXERCISE_TRAFFIC, type TrafficRules } from '../../server/graphql/traffic.ts';

const everybody = <Limit>(limit: Limit) => ({
  ...{ ANONYMOUS: limit, PERSON: limit, REPORTER: limit, WALL: limit, PROGRAM: limit },
});

/** For what is about something else: everybody may do what a program of an exercise may. */
export const UNLIMITED_TRAFFIC: TrafficRules = {
  ...EXERCISE_TRAFFIC,
  operations: everybody(EXERCISE_TRAFFIC.operations.PROGRAM),
  sockets: everybody(EXERCISE_TRAFFIC.sockets.PROGRAM),
};
