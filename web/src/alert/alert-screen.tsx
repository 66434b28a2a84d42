import { useEffect, useState } from 'react';
import type { OfficerMeQuery } from '../generated/graphql.ts';
import { clockText } from '../i18n/moment.ts';
import { linkOf, urgentOf } from './alert-book.ts';
import { AlertCard } from './alert-card.tsx';
import { phoneNow } from './phone-clock.ts';
import { PostChoice } from './post-choice.tsx';
import { type PushState, pushState, wakeThisPhone } from './push.ts';
import { isUnreachable } from './server.ts';
import { useSpeech } from './speech.ts';
import { useAlerts } from './use-alerts.ts';
import { useAnswering } from './use-answering.ts';
import { useNotes } from './use-notes.ts';
import { useActingPost } from './use-post.ts';
import { watchedRegion } from './watched-region.ts';

interface AlertScreenProps {
  readonly me: OfficerMeQuery['me'];
  readonly operation: OfficerMeQuery['operation'];
}

/** The alerts of whoever is logged in: one fills the screen while it is critical and nobody has it, else they stand in a list. */
export function AlertScreen({ me, operation }: AlertScreenProps) {
  const { words } = useSpeech();
  const now = useSecond();
  const book = useAlerts(watchedRegion(me.grants), me.principal ?? '');
  useNotes(book.alerts);
  const post = useActingPost({ me, operation });
  const answering = useAnswering(post.code);
  const link = linkOf(book, now);
  const urgent = urgentOf(book, answering.declined);
  const others = book.alerts.filter(({ id }) => id !== urgent?.id);
  return (
    <main className={link === 'CUT' ? 'alerts cut' : 'alerts'}>
      <header className="link" data-link={link}>
        {me.isExercise && <span className="exercise">{words('officer.exercise')}</span>}
        <span role="status">
          {words(`officer.link.${link}`)}
          {link !== 'LIVE' &&
            ` · ${book.asOf === null ? words('officer.nothingYet') : words('officer.lastHeard', { time: clockText(Date.parse(book.asOf), operation.zone) })}`}
        </span>
        <span className="zone">{operation.zone}</span>
      </header>
      {book.isBarred && <p className="problem">{words('officer.barred')}</p>}
      {urgent !== null && (
        <section className="urgent" aria-live="assertive">
          <AlertCard alert={urgent} zone={operation.zone} answering={answering} isUrgent />
        </section>
      )}
      <PostChoice post={post} />
      <section className="list" aria-label={words('officer.list')}>
        {urgent === null && <h1 className="small-title">{words('officer.list')}</h1>}
        {others.length === 0 && urgent === null && (
          <p className="empty">{words(link === 'LIVE' ? 'officer.none' : 'officer.noneKnown')}</p>
        )}
        {others.map((alert) => (
          <AlertCard key={alert.id} alert={alert} zone={operation.zone} answering={answering} />
        ))}
      </section>
      <WakeButton />
    </main>
  );
}

function WakeButton() {
  const { words, language } = useSpeech();
  const [state, setState] = useState<PushState | 'failed'>(pushState);
  const wake = () => void wakeThisPhone(language).then(setState, () => setState('failed'));
  useEffect(() => {
    // It was told so before, perhaps in a session that has ended. Without signal that is found out the next time.
    if (pushState() === 'on')
      wakeThisPhone(language).then(setState, (error: unknown) => {
        if (!isUnreachable(error)) setState('failed');
      });
  }, [language]);
  return (
    <footer className="wake">
      <p>{words(`officer.push.${state}`)}</p>
      {(state === 'off' || state === 'failed') && (
        <button type="button" onClick={wake}>
          {words('officer.push.do')}
        </button>
      )}
    </footer>
  );
}

const SECOND_MS = 1_000;

function useSecond(): number {
  const [now, setNow] = useState(phoneNow);
  useEffect(() => {
    const handle = setInterval(() => setNow(phoneNow()), SECOND_MS);
    return () => clearInterval(handle);
  }, []);
  return now;
}
