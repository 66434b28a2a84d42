import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { DoneIncidentsDocument } from '../../../generated/graphql.ts';
import { useHeadline, useIncidents } from '../../../situation/use-situation.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { useAskedAnew } from '../../server/use-asked-anew.ts';
import { doneIncident, type KnownIncidents, knownIncidents } from './known-incidents.ts';
import { PendingActs, withPending } from './pending-acts.ts';

/** At most one question for those done with in this time, however many are closed at once. */
const ASK_EVERY_MS = 1_000;

export interface Known {
  /** As the picture tells it. */
  readonly told: KnownIncidents;
  /** With what was just done laid over it. */
  readonly shown: KnownIncidents;
  readonly pending: PendingActs;
  /** Those done with are known too. */
  readonly isWhole: boolean;
  /** Of those done with only the newest are known. */
  readonly hasMoreDone: boolean;
}

/** Every incident there is to show, and what was just done about them. */
export function useKnown(): Known {
  const open = useIncidents();
  const { answer, ask } = useAnswer(DoneIncidentsDocument);
  const lastClosed = useHeadline()?.lastClosed;
  useAskedAnew(ask, `${lastClosed?.id} ${lastClosed?.closedAt}`, ASK_EVERY_MS);
  const data = answer.kind === 'here' ? answer.data : null;
  const done = useMemo(
    () =>
      data === null
        ? []
        : [...data.closed.edges, ...data.dismissed.edges].map(({ node }) => doneIncident(node)),
    [data],
  );
  const told = useMemo(() => knownIncidents(open, done), [open, done]);
  const [pending] = useState(() => new PendingActs());
  const acts = useSyncExternalStore(pending.subscribe, pending.acts);
  useEffect(() => pending.retire(told), [pending, told]);
  const shown = useMemo(() => withPending(told, acts), [told, acts]);
  const hasMoreDone =
    data !== null && [data.closed, data.dismissed].some(({ pageInfo }) => pageInfo.hasNextPage);
  return { told, shown, pending, isWhole: data !== null, hasMoreDone };
}
