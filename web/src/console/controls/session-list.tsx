import type { MySessionsQuery } from '../../generated/graphql.ts';
import { useSession } from '../session/session.ts';
import { useWords } from '../speech.ts';
import { ActionButton } from './action-button.tsx';
import { dateText, seenText } from './moments.ts';
import { useNow } from './use-now.ts';

type OpenSession = MySessionsQuery['mySessions'][number];

interface SessionListProps {
  readonly sessions: readonly OpenSession[];
  readonly onEnd: (session: string) => void;
  readonly isPending: boolean;
}

/** Browsers and phones that are logged in, each with a way to end it. */
export function SessionList({ sessions, onEnd, isPending }: SessionListProps) {
  const words = useWords();
  const { zone } = useSession().operation;
  const now = useNow(60_000);
  if (sessions.length === 0) return <p className="dim">{words('session.none')}</p>;
  return (
    <ul className="lines">
      {sessions.map((session) => (
        <li key={session.id} className="line">
          <div>
            <p>
              {session.device}
              {session.isCurrent && <span className="mark">{words('session.current')}</span>}
            </p>
            <p className="small dim">
              {words(`session.how.${session.how}`)}
              {' · '}
              {words('session.since', { time: dateText(session.startedAt, zone, words) })}
              {' · '}
              {words('session.seen', { time: seenText(session.lastSeenAt, now, zone, words) })}
            </p>
          </div>
          <ActionButton
            isSmall
            isDisabled={isPending}
            label={words('session.endOf', { device: session.device })}
            onPress={() => onEnd(session.id)}
          >
            {words('session.end')}
          </ActionButton>
        </li>
      ))}
    </ul>
  );
}
