import { useMemo } from 'react';
import { CallingAlertsDocument, SilentSinceDocument } from '../../../generated/graphql.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { watchedScope } from '../../session/regions.ts';
import { useMay, useSession } from '../../session/session.ts';
import { type Called, calledByIncident } from './escalation.ts';

/** How often is asked who is called, and who is silent. */
const CALLS_EVERY_MS = 5_000;
const SILENCE_EVERY_MS = 60_000;

/** What rows tell beside what the picture does. */
export interface RowNews {
  /** Who is called, by incident. */
  readonly called: ReadonlyMap<string, Called>;
  /** When a silent TPS was last heard from, by its code. */
  readonly silent: ReadonlyMap<string, string>;
}

/** How far the ladder has come about each incident, and which reporters are silent. */
export function useRowNews(): RowNews {
  const { me } = useSession();
  const region = watchedScope(me.grants);
  const mayWatch = useMay('watchAlerts');
  const mayRead = useMay('readStages');
  const calls = useAnswer(CallingAlertsDocument, { everyMs: CALLS_EVERY_MS, isSkipped: !mayWatch }).answer;
  const silence = useAnswer(SilentSinceDocument, {
    variables: { region: region ?? '' },
    everyMs: SILENCE_EVERY_MS,
    isSkipped: region === null || !mayRead,
  }).answer;
  const called = useMemo(
    () => calledByIncident(calls.kind === 'here' ? calls.data.alerts.edges.map(({ node }) => node) : []),
    [calls],
  );
  const silent = useMemo(
    () =>
      new Map(
        (silence.kind === 'here' ? silence.data.tpsStandings : []).flatMap(({ tps, lastHeardAt }) =>
          lastHeardAt === null ? [] : [[tps.code, lastHeardAt] as const],
        ),
      ),
    [silence],
  );
  return useMemo(() => ({ called, silent }), [called, silent]);
}
