import { Link } from '@tanstack/react-router';
import { createContext, type ReactNode, use } from 'react';
import { createPortal } from 'react-dom';
import { callingIn, callsWords } from '../../pieces/calls-words.ts';
import { useHeadline } from '../../situation/use-situation.ts';
import { useSession } from '../session/session.ts';
import { useWords } from '../speech.ts';
import { openScreens, type Screen } from './screens.ts';

/** The place in the second line that the screen fills. */
export const BarContext = createContext<HTMLElement | null>(null);

/** Puts something into the second line for as long as the screen is there. */
export function BarContent({ children }: { children: ReactNode }) {
  const place = use(BarContext);
  return place === null ? null : createPortal(children, place);
}

/** The screens of a part, side by side. */
export function PartTabs({ part }: { part: Screen['part'] }) {
  const { me } = useSession();
  const words = useWords();
  const screens = openScreens(me.actions).filter((screen) => screen.part === part);
  if (screens.length < 2) return null;
  return (
    <nav className="subtabs" aria-label={words('menu.sub')}>
      {screens.map(({ path, label }) => (
        <Link key={path} to={path} className="subtab" activeProps={{ 'aria-current': 'page' }}>
          {words(label)}
        </Link>
      ))}
    </nav>
  );
}

export function Unacknowledged() {
  const words = useWords();
  const headline = useHeadline();
  if (headline === null) return null;
  const [calls] = callsWords(headline, words);
  return <p className="count">{callingIn(headline) > 0 ? calls : words('board.unacknowledged', { n: 0 })}</p>;
}
