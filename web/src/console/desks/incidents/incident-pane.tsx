import type { RefObject } from 'react';
import { Attendance } from '../../attendance/attendance.tsx';
import { Empty } from '../../controls/notice.tsx';
import { labelOf, useSession } from '../../session/session.ts';
import type { ActingPost } from '../../session/use-post.ts';
import type { Speaking } from '../../wording/speaking.ts';
import { ActExcuses } from './act-excuses.tsx';
import type { Deed } from './deed.ts';
import { IncidentActs } from './incident-acts.tsx';
import { IncidentHead } from './incident-head.tsx';
import { IncidentKnown } from './incident-known.tsx';
import type { KnownIncidents } from './known-incidents.ts';
import { isEndedByTwo, offersFor, offersForAll } from './offers.ts';
import { PostChoice } from './post-choice.tsx';
import type { QueueIncident } from './queue-incident.ts';
import { NO_RIGHTS, rightsOver } from './rights.ts';
import { RolledBackNotices } from './rolled-back-notices.tsx';
import { StatusBar } from './status-bar.tsx';
import type { Acting } from './use-acting.ts';
import { useDuplicates } from './use-duplicates.ts';
import { type FinishedBy, useFinishedBy } from './use-finished-by.ts';
import { useIsRested } from './use-is-rested.ts';

interface IncidentPaneProps {
  readonly pane: RefObject<HTMLDivElement | null>;
  readonly id: string | null;
  /** Null where it left the queue, or came by its address and is not in it. */
  readonly incident: QueueIncident | null;
  readonly known: KnownIncidents;
  readonly targets: readonly QueueIncident[];
  readonly acting: Acting;
  readonly post: ActingPost;
  readonly speaking: Speaking;
  textOf(incident: QueueIncident): string;
  /** An act was done about several: they need not stay marked. */
  readonly onDone: () => void;
  /** After an act another incident is worked on. */
  readonly onLead: (id: string) => void;
}

/** Everything known of the incident in hand, and what can be done about it. */
export function IncidentPane(props: IncidentPaneProps) {
  const { pane, id, incident, known, targets, acting, post, speaking, textOf, onDone, onLead } = props;
  const { words } = speaking;
  const { me } = useSession();
  const isRested = useIsRested(id);
  const rightsOf = (each: QueueIncident | null) =>
    each === null || post.code === null ? NO_RIGHTS : rightsOver(me, each, post.code);
  const rights = rightsOf(incident);
  const finished = useFinishedBy(incident);
  const isOwnEnd = finished !== null && (finished.name === me.name || finished.post === post.code);
  const offers =
    targets.length > 1
      ? offersForAll(targets, rightsOf)
      : incident === null
        ? []
        : offersFor(incident, rights, { isOwnEnd });
  const duplicates = useDuplicates(incident, known);
  const perform = (deed: Deed) => {
    onDone();
    void acting.perform(deed);
    if (deed.leadsTo !== undefined) onLead(deed.leadsTo);
  };
  return (
    <div className="incident" tabIndex={-1} ref={pane}>
      <RolledBackNotices acting={acting} known={known} speaking={speaking} />
      <ActExcuses offers={offers} incident={incident} hasPost={post.code !== null} />
      <PostChoice post={post} />
      {incident !== null && (
        <>
          <IncidentHead incident={incident} speaking={speaking} />
          {isRested && <Attendance key={incident.id} incident={incident.id} />}
          <StatusBar status={incident.status} words={words} />
          {finished !== null && isEndedByTwo(incident) && rights.mayHandle && (
            <p className="by-two">{byTwoText(finished, isOwnEnd, speaking)}</p>
          )}
          {post.code !== null && (
            <IncidentActs
              offers={offers}
              targets={targets}
              open={[...known.values()]}
              duplicates={targets.length > 1 ? [] : duplicates}
              post={post.code}
              speaking={speaking}
              perform={perform}
              textOf={textOf}
            />
          )}
        </>
      )}
      {id === null ? (
        <Empty title={words('detail.none')} />
      ) : (
        isRested && (
          <IncidentKnown
            key={id}
            id={id}
            row={incident}
            rights={rights}
            post={post.code}
            speaking={speaking}
            perform={acting.perform}
          />
        )
      )}
    </div>
  );
}

/** Who may close it: somebody else, of another post than the one that said that it is done. */
function byTwoText(
  { name, post }: FinishedBy,
  isOwnEnd: boolean,
  { operation, language, words }: Speaking,
): string {
  const who = [name, post === null ? null : labelOf(operation.posts, post, language)];
  const by = who.filter((part) => part !== null).join(' · ');
  return words(isOwnEnd ? 'act.verify.byOther' : 'act.verify.byYou', { by });
}
