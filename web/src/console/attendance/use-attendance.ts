import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { IncidentAttendanceDocument, type IncidentAttendanceSubscription } from '../../generated/graphql.ts';
import { useMay } from '../session/session.ts';

export type Attendee = IncidentAttendanceSubscription['incidentAttendance']['attendees'][number];

const AGAIN_AFTER_MS = 5_000;
/** The server tells every 2 s: a line that says nothing for this long is lost, though nobody closed it. */
const SILENT_MS = 10_000;
/** Whoever only goes past it on his way through the list has it not open. */
const STAYING_MS = 1_000;
const NOBODY: readonly Attendee[] = [];

/** Who else has an incident open now. Being on the screen with it is being seen by them; a lost line is mended by itself. */
export function useAttendance(incident: string): readonly Attendee[] {
  const client = useApolloClient();
  const may = useMay('attendIncidents');
  const [others, setOthers] = useState(NOBODY);
  useEffect(() => {
    if (!may) return;
    let end = () => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (then: () => void, ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(then, ms);
    };
    const attend = () => {
      const over = () => {
        end();
        setOthers(NOBODY);
        wait(attend, AGAIN_AFTER_MS);
      };
      wait(over, SILENT_MS);
      const seat = client
        .subscribe({ query: IncidentAttendanceDocument, variables: { incident }, fetchPolicy: 'no-cache' })
        .subscribe({
          next: ({ data }) => {
            wait(over, SILENT_MS);
            const all = data?.incidentAttendance.attendees ?? NOBODY;
            setOthers((before) =>
              sameOr(
                before,
                all.filter(({ isSelf }) => !isSelf),
              ),
            );
          },
          error: over,
          complete: over,
        });
      end = () => seat.unsubscribe();
    };
    wait(attend, STAYING_MS);
    return () => {
      clearTimeout(timer);
      end();
      setOthers(NOBODY);
    };
  }, [client, incident, may]);
  return others;
}

/** The list from before where it says the same: the beat of the subscription draws nothing anew. */
const sameOr = (before: readonly Attendee[], next: readonly Attendee[]): readonly Attendee[] =>
  JSON.stringify(before) === JSON.stringify(next) ? before : next;
