import { Link, useLocation } from '@tanstack/react-router';
import { clockText, countdownText, timeText } from '../../i18n/moment.ts';
import { useFreshness, useHeadline, useLink, useOperationClock } from '../../situation/use-situation.ts';
import { KeyCaps } from '../controls/key-cap.tsx';
import { useNow } from '../controls/use-now.ts';
import { labelOf, useSession } from '../session/session.ts';
import { useSpeech, useWords } from '../speech.ts';
import { linkWords } from './link-words.ts';
import { menuOf, partOf } from './screens.ts';

/** Who, where to, which phase, how fresh, what time: the same in every screen. */
export function Header({ isWatching, onPalette }: { isWatching: boolean; onPalette: () => void }) {
  const { operation } = useSession();
  const words = useWords();
  return (
    <header className="top">
      <div className="names">
        <p className="strong brand">{words('app.name')}</p>
        <p className="small dim">{operation.regency.name}</p>
      </div>
      <Menu />
      <button type="button" className="seek" onClick={onPalette}>
        <span className="long">{words('palette.open')}</span>
        <span className="short">{words('palette.seek')}</span>
        <KeyCaps keys="Ctrl+K" />
      </button>
      <ExerciseBadge />
      {isWatching && <Phase />}
      {isWatching && <Freshness />}
      {isWatching ? <Clock /> : <OwnClock />}
    </header>
  );
}

function Menu() {
  const { me } = useSession();
  const words = useWords();
  const part = useLocation({ select: ({ pathname }) => partOf(pathname) });
  return (
    <nav className="menu" aria-label={words('menu.label')}>
      {menuOf(me.actions).map((entry) => (
        <Link
          key={entry.part}
          to={entry.path}
          className="tab"
          aria-current={entry.part === part ? 'page' : undefined}
        >
          {words(entry.label)}
        </Link>
      ))}
    </nav>
  );
}

function ExerciseBadge() {
  const { operation } = useSession();
  const { operationSpeed, servedAt } = useLink();
  const words = useWords();
  if (operation.kind !== 'EXERCISE') return null;
  return (
    <p className="badge">
      {servedAt === null || operationSpeed === 0
        ? words('exercise.mark')
        : words('exercise.badge', { speed: operationSpeed })}
    </p>
  );
}

function Phase() {
  const { operation } = useSession();
  const { language, words } = useSpeech();
  const headline = useHeadline();
  const clock = useOperationClock();
  if (headline === null) return <div className="fact">–</div>;
  const endsAt = headline.phaseEndsAt === null ? null : Date.parse(headline.phaseEndsAt);
  const word = operation.phases.find(({ code }) => code === headline.phase)?.endsLabel?.[language];
  return (
    <div className="fact">
      <p className="strong upper">{labelOf(operation.phases, headline.phase, language)}</p>
      {endsAt !== null && clock !== null && word !== undefined && (
        <p className="small dim number">
          <span className="ends">
            {words('phase.ends', { word, time: timeText(endsAt, operation.zone) })}
            {' · '}
          </span>
          {words(endsAt >= clock.at ? 'phase.left' : 'phase.over', {
            time: countdownText(endsAt - clock.at),
          })}
        </p>
      )}
    </div>
  );
}

function Freshness() {
  const words = useWords();
  const fresh = useFreshness();
  const { phase } = useLink();
  const { state, detail, mark } = linkWords(fresh, phase, words);
  return (
    <div className={`fact link ${mark}`} data-freshness={fresh.state}>
      <p className="strong">
        <LinkMark mark={mark} />
        {state}
      </p>
      <p className="small dim number">{detail}</p>
    </div>
  );
}

function LinkMark({ mark }: { mark: 'live' | 'delayed' | 'cut' }) {
  return (
    <svg className="link-mark" viewBox="0 0 12 12" aria-hidden="true">
      {mark === 'live' && <circle cx="6" cy="6" r="4" />}
      {mark === 'delayed' && <path d="M6 1.5l5 9H1z" />}
      {mark === 'cut' && <path d="M2 2l8 8M10 2l-8 8" className="cross" />}
    </svg>
  );
}

/** Who follows no picture has no clock but that of his computer, which an exercise does not run by. */
function OwnClock() {
  const { kind, zone } = useSession().operation;
  const now = useNow();
  return (
    <p className="clock">
      <span data-clock="">{kind === 'EXERCISE' ? '–' : clockText(now, zone)}</span>{' '}
      <span className="zone">{zone}</span>
    </p>
  );
}

function Clock() {
  const { operation } = useSession();
  const clock = useOperationClock();
  return (
    <p className="clock">
      <span data-clock="">{clock === null ? '–' : clockText(clock.at, operation.zone)}</span>{' '}
      <span className="zone">{operation.zone}</span>
    </p>
  );
}
