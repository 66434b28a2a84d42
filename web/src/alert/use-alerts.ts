import { useEffect, useState } from 'react';
import { OfficerAlertsDocument, SocketTicketDocument } from '../generated/graphql.ts';
import { type AlertBook, bookAfter, EMPTY } from './alert-book.ts';
import { forget, keep, kept } from './kept.ts';
import { phoneNow } from './phone-clock.ts';
import { ask, follow } from './server.ts';

const KEY = 'siaga.alert.book';
/** The server speaks every 2 seconds: after this it is asked anew. */
const SILENCE_MS = 6_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

/** What was known when the page was last open, for a phone that has no signal now; never shown as live. */
function keptBook(owner: string): AlertBook {
  try {
    const last = JSON.parse(kept(KEY) ?? '') as { owner: string; book: AlertBook };
    return last.owner === owner ? { ...last.book, cursor: null, heardAt: null } : EMPTY;
  } catch {
    return EMPTY;
  }
}

const keepBook = (owner: string, book: AlertBook): void => keep(KEY, JSON.stringify({ owner, book }));

export const forgetBook = (): void => forget(KEY);

const ticket = async (): Promise<string> => (await ask(SocketTicketDocument, {})).socketTicket.ticket;

/** The alerts of a region for whoever is logged in, kept up to date for as long as the page is open, whatever the line does. */
export function useAlerts(region: string, owner: string): AlertBook {
  const [book, setBook] = useState(() => keptBook(owner));
  useEffect(() => {
    let current = keptBook(owner);
    let isOver = false;
    let pauseMs = FIRST_PAUSE_MS;
    let stop: (() => void) | null = null;
    let silence: ReturnType<typeof setTimeout> | undefined;
    let next: ReturnType<typeof setTimeout> | undefined;
    const again = () => {
      clearTimeout(silence);
      clearTimeout(next);
      stop?.();
      stop = null;
      if (isOver) return;
      next = setTimeout(begin, pauseMs * (0.5 + Math.random() / 2));
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    };
    const begin = () => {
      silence = setTimeout(again, SILENCE_MS);
      const variables = { region, filter: null, after: current.cursor };
      stop = follow(OfficerAlertsDocument, variables, ticket, {
        onData: ({ alerts }) => {
          clearTimeout(silence);
          silence = setTimeout(again, SILENCE_MS);
          pauseMs = FIRST_PAUSE_MS;
          current = bookAfter(current, alerts, phoneNow());
          keepBook(owner, current);
          setBook(current);
        },
        onEnd: again,
      });
    };
    const atOnce = () => {
      pauseMs = FIRST_PAUSE_MS;
      again();
    };
    begin();
    window.addEventListener('online', atOnce);
    return () => {
      isOver = true;
      window.removeEventListener('online', atOnce);
      again();
    };
  }, [region, owner]);
  return book;
}
