import { useEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createWords } from '../i18n/words.ts';
import { canHoldKey } from './device/device-key.ts';
import type { Pass } from './device/device-store.ts';
import { useOrders } from './orders/use-orders.ts';
import { deviceFacts } from './pairing/device-facts.ts';
import { PairingScreen } from './pairing/pairing-screen.tsx';
import { usePairing } from './pairing/use-pairing.ts';
import { linkOf, linkText, readWallLink, type WallLink } from './pairing/wall-link.ts';
import { isPhoneAtDoor, PhoneDoor } from './phone-door.tsx';
import { openSound } from './use-sound.ts';
import { WallApp } from './wall-app.tsx';
import { wallLanguage } from './wall-language.ts';
import { WallSession } from './wall-session.ts';

const language = wallLanguage(new URLSearchParams(location.search), localStorage);
const sound = openSound();

/** The link of an exercise, once: its key has no business in the address of a screen that people look at. */
function takeLink(before: WallLink | null): WallLink | null {
  const link = readWallLink(location.hash, before);
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
  return link;
}

const firstLink = takeLink(null);

/** The link by which this screen came last: an address that is changed counts without a reload. */
function useWallLink({ pass }: WallSession): WallLink | null {
  const [link, setLink] = useState(firstLink);
  const latest = useRef(firstLink);
  useEffect(() => {
    const follow = () => {
      const next = takeLink(latest.current ?? linkOf(pass.current?.link ?? null));
      if (next === null) return;
      latest.current = next;
      setLink(next);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [pass]);
  return link;
}

type Entry = 'looking' | 'pairing' | 'letIn';

/** Looks for the pass that the browser kept; the link of an exercise other than the one it came by asks for a new one. */
function useEntry(session: WallSession, link: WallLink | null): [Entry, (pass: Pass) => void] {
  const [entry, setEntry] = useState<Entry>('looking');
  useEffect(() => {
    let isOver = false;
    void session.pass.load().then((pass) => {
      if (isOver) return;
      const isWanted = pass !== null && (link === null || pass.link === linkText(link));
      if (isWanted) session.orders.start();
      setEntry(isWanted ? 'letIn' : 'pairing');
    });
    return () => {
      isOver = true;
      session.orders.stop();
    };
  }, [session, link]);
  const letIn = (pass: Pass) => {
    void session.letIn(pass).then(() => setEntry('letIn'));
  };
  return [entry, letIn];
}

function Page() {
  const session = useMemo(() => new WallSession(location, localStorage), []);
  const words = useMemo(() => createWords(language), []);
  const facts = useMemo(deviceFacts, []);
  const link = useWallLink(session);
  const [entry, letIn] = useEntry(session, link);
  const { orders } = useOrders(session.orders);
  const { view, linkRefusal } = usePairing({
    session,
    link,
    words,
    isWanted: entry === 'pairing',
    onPass: letIn,
  });
  const wall = session.pass.current?.wall;
  // Orders kept from an earlier pass are those of another wall.
  if (entry === 'letIn' && orders !== null && orders.wall === wall)
    return <WallApp session={session} orders={orders} language={language} words={words} sound={sound} />;
  const shown = entry === 'letIn' ? ({ kind: 'letIn' } as const) : (view ?? ({ kind: 'asking' } as const));
  if (entry === 'looking') return null;
  return <PairingScreen view={shown} facts={facts} language={language} linkRefusal={linkRefusal} />;
}

/** On an address without protection a browser holds no key, so the screen can be no wall: it says so, and what to do. */
function InsecurePage() {
  return (
    <PairingScreen view={{ kind: 'insecure' }} facts={deviceFacts()} language={language} linkRefusal={null} />
  );
}

/** Text is measured to fit, so nothing is drawn before the font is there. */
async function start(): Promise<void> {
  await Promise.allSettled(
    [500, 600].map((weight) => document.fonts.load(`${weight} 32px "Barlow Semi Condensed"`)),
  );
  const root = document.getElementById('wall');
  if (root === null) return;
  if (firstLink === null && isPhoneAtDoor(location.pathname, screen))
    createRoot(root).render(<PhoneDoor words={createWords(language)} />);
  else createRoot(root).render(canHoldKey() ? <Page /> : <InsecurePage />);
}

void start();
