import { type RefObject, useState } from 'react';
import { AcknowledgeIncidentDocument, IncidentDetailDocument } from '../../../generated/graphql.ts';
import { timeText } from '../../../i18n/moment.ts';
import { SeveritySign } from '../../../pieces/severity-sign.tsx';
import { useOperationClock } from '../../../situation/use-situation.ts';
import { Attendance } from '../../attendance/attendance.tsx';
import { ActionButton } from '../../controls/action-button.tsx';
import { Answered } from '../../controls/answered.tsx';
import { Empty } from '../../controls/notice.tsx';
import { type Command, useCommands } from '../../keys/commands.ts';
import { IncidentPhotos } from '../../photos/incident-photos.tsx';
import { useAnswer } from '../../server/use-answer.ts';
import { useAskedAnew } from '../../server/use-asked-anew.ts';
import { useMay } from '../../session/session.ts';
import type { ActingPost } from '../../session/use-post.ts';
import { AssignWindow } from './assign-window.tsx';
import { IncidentFacts } from './incident-facts.tsx';
import { IncidentTimeline } from './incident-timeline.tsx';
import { categoryOf, type LimitText, limitOf, numberOf, type Speaking, titleOf } from './incident-words.ts';
import type { KnownIncidents } from './known-incidents.ts';
import { ACT_KEYS, type ActName, offersFor } from './offers.ts';
import { PostChoice } from './post-choice.tsx';
import type { QueueIncident } from './queue-incident.ts';
import { RolledBackNotices } from './rolled-back-notices.tsx';
import { StatusBar } from './status-bar.tsx';
import { type Acting, sending } from './use-acting.ts';

export interface IncidentPaneProps {
  readonly pane: RefObject<HTMLElement | null>;
  readonly id: string | null;
  /** Null where it left the queue, or came by its address and is not in it. */
  readonly incident: QueueIncident | null;
  readonly known: KnownIncidents;
  /** What an act is about: those marked, else the one in hand. */
  readonly targets: readonly QueueIncident[];
  readonly acting: Acting;
  readonly post: ActingPost;
  readonly speaking: Speaking;
  readonly onBack: () => void;
  /** An act was done about several: they need not stay marked. */
  readonly onDone: () => void;
}

/** Everything known of the incident in hand, and what can be done about it. */
export function IncidentPane(props: IncidentPaneProps) {
  const { pane, id, incident, known, acting, post, speaking, onBack } = props;
  const { words } = speaking;
  useCommands([
    {
      id: 'back',
      group: 'keys.group.list',
      label: words('queue.back'),
      keys: 'Esc',
      isOnlyKey: true,
      run: onBack,
    },
  ]);
  return (
    <div className="incident" tabIndex={-1} ref={pane as RefObject<HTMLDivElement>}>
      <RolledBackNotices acting={acting} known={known} words={words} />
      {post.code === null && <PostChoice post={post} />}
      {id === null ? (
        <Empty title={words('detail.none')} />
      ) : (
        <>
          {incident !== null && (
            <>
              <Head incident={incident} speaking={speaking} />
              <Attendance key={incident.id} incident={incident.id} />
              <StatusBar status={incident.status} words={words} />
              <Acts {...props} incident={incident} />
            </>
          )}
          <Known key={id} id={id} incident={incident} post={post.code} speaking={speaking} />
        </>
      )}
    </div>
  );
}

function Head({ incident, speaking }: { incident: QueueIncident; speaking: Speaking }) {
  const { words, operation } = speaking;
  const now = useOperationClock()?.at ?? Date.parse(incident.receivedAt);
  const limit = limitOf(incident, now, operation.zone, words);
  return (
    <header className="incident-head">
      <SeveritySign severity={incident.severity} isFilled={incident.status === 'NEW'} size={54} />
      <div>
        <h2 className="display">{titleOf(incident, speaking)}</h2>
        <p className="second">
          {numberOf(incident, words)} · {categoryOf(incident, speaking)} ·{' '}
          <span className="capital">{words(`severity.${incident.severity}`)}</span>
        </p>
      </div>
      <p className="incident-limit">
        <strong className={limit.isOver ? undefined : 'calm'}>{limit.left}</strong>
        <span className="dim">{detailLimit(incident, limit, speaking)}</span>
      </p>
    </header>
  );
}

/** `batas terima 07.22`; what is over says when it was. */
function detailLimit(
  { dueAt, status }: QueueIncident,
  limit: LimitText,
  { operation, words }: Speaking,
): string {
  if (dueAt === null) return limit.at;
  const time = timeText(Date.parse(dueAt), operation.zone);
  return words(`detail.limit.${status === 'NEW' ? 'ACKNOWLEDGE' : 'ACTION'}`, { time });
}

function Acts({
  incident,
  targets,
  acting,
  speaking,
  post,
  onDone,
}: IncidentPaneProps & { incident: QueueIncident }) {
  const { words } = speaking;
  const [open, setOpen] = useState<ActName | null>(null);
  const mayHandle = useMay('handleIncident') && post.code !== null;
  const offers = offersFor(incident, { mayHandle });
  const what =
    targets.length === 1 && targets[0] !== undefined
      ? numberOf(targets[0], words)
      : words('act.what.many', { n: targets.length });
  const perform: Acting['perform'] = (deed) => {
    onDone();
    return acting.perform(deed);
  };
  const acknowledge = () =>
    void perform({
      said: words('act.said.acknowledge', { what }),
      incidents: targets,
      change: () => ({ status: 'ACKNOWLEDGED', acknowledgedBy: post.code, dueAt: null }),
      send: sending(AcknowledgeIncidentDocument, () => ({})),
    });
  const commands: readonly (Command & { readonly isPrimary: boolean })[] = offers.map(
    ({ act, isPrimary }) => ({
      id: `act-${act}`,
      group: 'keys.group.incident',
      label: words(`act.${act}`),
      keys: ACT_KEYS[act],
      hint: words(`act.${act}Short`),
      isPrimary,
      run: act === 'acknowledge' ? acknowledge : () => setOpen(act),
    }),
  );
  useCommands(commands);
  return (
    <>
      {commands.length > 0 && (
        <div className="incident-acts">
          {commands.map(({ id, label, keys = '', isPrimary, run }) => (
            <ActionButton key={id} keys={keys} isPrimary={isPrimary} onPress={run}>
              {label}
            </ActionButton>
          ))}
        </div>
      )}
      {open === 'assign' && (
        <AssignWindow
          what={what}
          incidents={targets}
          speaking={speaking}
          perform={perform}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

/** What only a question to the server tells: asked anew whenever the incident in the queue changes. */
function Known({
  id,
  incident,
  post,
  speaking,
}: {
  id: string;
  incident: QueueIncident | null;
  post: string | null;
  speaking: Speaking;
}) {
  const { words } = speaking;
  const { answer, ask } = useAnswer(IncidentDetailDocument, { variables: { id } });
  useAskedAnew(ask, incident);
  return (
    <Answered answer={answer} onRetry={ask}>
      {(data) =>
        data.incident === null ? (
          <Empty title={words('detail.unknown')} />
        ) : (
          <>
            <div className="incident-columns">
              <IncidentFacts incident={data.incident} row={incident} speaking={speaking} />
              <IncidentTimeline incident={data.incident} speaking={speaking} />
            </div>
            <IncidentPhotos incident={id} post={post} known={incident} />
          </>
        )
      }
    </Answered>
  );
}
