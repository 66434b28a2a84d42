import { Arg, Resolver, Root, type SubscribeResolverData, Subscription } from 'type-graphql';
import { Uuid } from '../../kernel/scalars.ts';
import type { SharedFeed } from '../../stream/shared-feed.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type * as attendance from './incident-attendance.ts';
import { AttendanceFrame } from './incident-attendance.type.ts';

/** What this subscription needs of a request. */
export interface AttendanceContext {
  readonly services: {
    readonly attendance: {
      /** Throws the fault NOT_FOUND: there is no such incident, or none for this viewer. */
      watch(incident: string, viewer: Viewer): Promise<SharedFeed<attendance.AttendanceFrame>>;
    };
  };
  readonly viewer: Viewer;
}

@Resolver()
export class IncidentAttendanceSubscription {
  @Subscription(() => AttendanceFrame, {
    description:
      'Who has an incident open now, the asker among them for as long as he listens: whole, at each change, and every 2 seconds.',
    subscribe: async ({ args, context }: SubscribeResolverData) => {
      const { services, viewer } = context as AttendanceContext;
      return services.attendance.watch((args as { incident: string }).incident, viewer);
    },
  })
  incidentAttendance(
    @Root() payload: { readonly incidentAttendance: AttendanceFrame },
    @Arg('incident', () => Uuid, { description: 'The id of the incident.' }) _incident: string,
  ): AttendanceFrame {
    return payload.incidentAttendance;
  }
}
