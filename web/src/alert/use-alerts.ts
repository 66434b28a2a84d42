import { useEffect, useState } from 'react';
import { OfficerAlertsDocument, SocketTicketDocument } from '../generated/graphql.ts';
import { backoffMs, LONGEST_WAIT_MS } from '../situation/backoff.ts';
import { type AlertBook, bookAfter, EMPTY } from './alert-book.ts';
import { forget, keep, kept } from './kept.ts';
import { phoneNow } from './phone-clock.ts';
import { ask, follow } from './server.ts';

const KEY = 'siaga.alert.book.2';
/** The server speaks every 2 seconds: after this it is asked anew. */
const SILENCE_MS = 6_000;

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
    let attempts = 0;
    let stop: (() => void) | null = null;
    let silence: ReturnType<typeof setTimeout> | undefined;
    let next: ReturnType<typeof setTimeout> | undefined;
    const again = () => {
      clearTimeout(silence);
      clearTimeout(next);
      stop?.();
      stop = null;
      if (isOver) return;
      attempts += 1;
      next = setTimeout(begin, backoffMs(attempts, Math.random(), LONGEST_WAIT_MS.refused));
    };
    const begin = () => {
      silence = setTimeout(again, SILENCE_MS);
      const variables = { region, filter: null, after: current.cursor };
      stop = follow(OfficerAlertsDocument, variables, ticket, {
        onData: ({ alerts }) => {
          clearTimeout(silence);
          silence = setTimeout(again, SILENCE_MS);
          attempts = 0;
          current = bookAfter(current, alerts, phoneNow());
          keepBook(owner, current);
          setBook(current);
        },
        onEnd: again,
      });
    };
    const atOnce = () => {
      attempts = 0;
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
