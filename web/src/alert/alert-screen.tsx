import { useEffect, useState } from 'react';
import type { OfficerMeQuery } from '../generated/graphql.ts';
import { clockText } from '../i18n/moment.ts';
import { type AlertBook, clockOf, linkOf, type OfficerAlert, urgentOf } from './alert-book.ts';
import { AlertCard } from './alert-card.tsx';
import { placeOf, postName, titleOf } from './alert-title.ts';
import { phoneNow } from './phone-clock.ts';
import { PostChoice, PostDoor } from './post-choice.tsx';
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
  const { words, language } = useSpeech();
  const now = useSecond();
  const book = useAlerts(watchedRegion(me.grants), me.principal ?? '');
  useNotes(book.alerts);
  const post = useActingPost({ me, operation });
  const answering = useAnswering(post.code);
  const link = linkOf(book, now);
  const urgent = urgentOf(book, answering.declined);
  const others = book.alerts.filter(({ id }) => id !== urgent?.id);
  const standing = { me, operation };
  if (post.code === null && post.choices.length > 0) return <PostDoor post={post} {...standing} />;
  const card = (alert: OfficerAlert) => ({
    alert,
    title: titleOf(alert, operation, language),
    place: placeOf(alert, operation, words),
    zone: operation.zone,
    answering,
    post: post.code === null ? null : postName(post.code, standing, language),
  });
  return (
    <main className={link === 'CUT' ? 'alerts cut' : 'alerts'}>
      <LinkLine book={book} link={link} now={now} zone={operation.zone} isExercise={me.isExercise} />
      {book.isBarred && <p className="problem">{words('officer.barred')}</p>}
      {urgent !== null && (
        <section className="urgent" aria-live="assertive">
          <AlertCard {...card(urgent)} isUrgent />
        </section>
      )}
      <section className="list" aria-label={words('officer.list')}>
        {urgent === null && <h1 className="small-title">{words('officer.list')}</h1>}
        {others.length === 0 && urgent === null && (
          <p className="empty">{words(link === 'LIVE' ? 'officer.none' : 'officer.noneKnown')}</p>
        )}
        {others.map((alert) => (
          <AlertCard key={alert.id} {...card(alert)} />
        ))}
      </section>
      <PostChoice post={post} {...standing} />
      <WakeButton />
    </main>
  );
}

interface LinkLineProps {
  readonly book: AlertBook;
  readonly link: ReturnType<typeof linkOf>;
  readonly now: number;
  readonly zone: string;
  readonly isExercise: boolean;
}

/** How fresh it is, and what time it is here: an exercise has a clock of its own. */
function LinkLine({ book, link, now, zone, isExercise }: LinkLineProps) {
  const { words } = useSpeech();
  const clock = clockOf(book, now);
  const last =
    book.asOf === null
      ? words('officer.nothingYet')
      : words('officer.lastHeard', { time: `${clockText(Date.parse(book.asOf), zone)} ${zone}` });
  return (
    <header className="link" data-link={link}>
      {isExercise && <span className="exercise">{words('officer.exercise')}</span>}
      <span role="status">
        {words(`officer.link.${link}`)}
        {link !== 'LIVE' && ` · ${last}`}
      </span>
      {link === 'LIVE' && clock !== null && (
        <time className="zone">
          {clockText(clock, zone)} {zone}
        </time>
      )}
    </header>
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
