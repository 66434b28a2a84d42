import { Outlet, useLocation, useMatches, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ClientCount } from '../alert-clients/client-count.tsx';
import { useCommands } from '../keys/commands.ts';
import { Raising } from '../raising/raising.tsx';
import { watchedScope } from '../session/regions.ts';
import { useSession } from '../session/session.ts';
import { ConsoleSound } from '../sound/console-sound.tsx';
import { useSpeech } from '../speech.ts';
import { BarContext, Unacknowledged } from './bar.tsx';
import { GuestKeys } from './guest-keys.tsx';
import { Header } from './header.tsx';
import { KeyHints } from './key-hints.tsx';
import { KeyList } from './key-list.tsx';
import { LivePalette, PastPalette } from './palette.tsx';
import { Panic } from './panic.tsx';
import { RollPrompt } from './roll-prompt.tsx';
import { Sayings } from './sayings.tsx';
import { menuOf, openScreens, PATHS, SCREENS } from './screens.ts';
import { ServerWarnings } from './server-warnings.tsx';
import { LiveSituation } from './situation-source.tsx';
import { useCaughtFocus } from './use-caught-focus.ts';
import { UserMenu } from './user-menu.tsx';
import { WallCount } from './wall-count.tsx';

/** What stands around every screen. Around the past stands nothing that is live and nothing that can be done. */
export function Frame() {
  // By the page that is drawn, not by the address: that has changed before the page has.
  const isPast = useMatches({
    select: (matches) => matches.some(({ fullPath }) => fullPath === PATHS.replay),
  });
  return isPast ? <PastFrame /> : <LiveFrame />;
}

function PastFrame() {
  const { words } = useSpeech();
  const [opened, setOpened] = useState<'palette' | 'keys' | null>(null);
  const close = () => setOpened(null);
  useFrameCommands(setOpened, false);
  const main = useArrival();
  return (
    <div className="frame past-frame">
      <a className="skip" href="#main">
        {words('frame.skip')}
      </a>
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <KeyHints />
      {opened === 'palette' && <PastPalette onClose={close} />}
      {opened === 'keys' && <KeyList onClose={close} />}
    </div>
  );
}

function LiveFrame() {
  const { me } = useSession();
  const { words } = useSpeech();
  const [opened, setOpened] = useState<'palette' | 'keys' | null>(null);
  const [bar, setBar] = useState<HTMLElement | null>(null);
  const scope = watchedScope(me.grants);
  const close = () => setOpened(null);
  useFrameCommands(setOpened, true);
  const main = useArrival();
  useCaughtFocus(main);
  return (
    <LiveSituation scope={scope}>
      <Sayings>
        <BarContext value={bar}>
          <div className="frame">
            <a className="skip" href="#main">
              {words('frame.skip')}
            </a>
            <Header isWatching={scope !== null} onPalette={() => setOpened('palette')} />
            <section className="bar" aria-label={words('bar.label')}>
              <div className="bar-content" ref={setBar} />
              <div className="bar-counts">
                {scope !== null && <Unacknowledged />}
                <WallCount />
                <ClientCount />
                {scope !== null && <ConsoleSound />}
                <UserMenu onKeys={() => setOpened('keys')} />
              </div>
            </section>
            <div>
              {scope !== null && <ServerWarnings />}
              <RollPrompt />
            </div>
            <main id="main" ref={main} tabIndex={-1}>
              <Raising>
                <Outlet />
              </Raising>
            </main>
            <KeyHints />
          </div>
          {me.actions.includes('commandWalls') && (
            <>
              <GuestKeys />
              <Panic />
            </>
          )}
          {opened === 'palette' && <LivePalette onClose={close} />}
          {opened === 'keys' && <KeyList onClose={close} />}
        </BarContext>
      </Sayings>
    </LiveSituation>
  );
}

/** A screen that one comes to has its name in the title, and the keyboard. */
function useArrival() {
  const { words } = useSpeech();
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const label = SCREENS.find((screen) => screen.path === path)?.label ?? 'app.console';
  const came = useRef(path);
  useEffect(() => {
    document.title = `Siaga · ${words(label)}`;
    if (came.current === path) return;
    came.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path, label, words]);
  return main;
}

/** Keys that work on every screen. */
function useFrameCommands(open: (what: 'palette' | 'keys') => void, canAct: boolean): void {
  const { me, logOut } = useSession();
  const { words, language, speak } = useSpeech();
  const navigate = useNavigate();
  const group = 'keys.group.everywhere' as const;
  const menu = menuOf(me.actions);
  const screens = openScreens(me.actions);
  useCommands([
    ...menu.map(({ path, label, keys, part }) => ({
      id: `go-${part}`,
      group,
      label: words('palette.go', { screen: words(label) }),
      keys,
      isOnlyKey: screens.some((screen) => screen.path === path),
      run: () => void navigate({ to: path }),
    })),
    ...screens.map(({ path, label }) => ({
      id: `open-${path}`,
      group: 'keys.group.screens' as const,
      label: words('palette.go', { screen: words(label) }),
      run: () => void navigate({ to: path }),
    })),
    {
      id: 'account',
      group: 'keys.group.screens',
      label: words('palette.go', { screen: words('user.account') }),
      run: () => void navigate({ to: PATHS.account }),
    },
    {
      id: 'palette',
      group,
      label: words('palette.title'),
      keys: 'Ctrl+K',
      hint: words('palette.short'),
      isOnlyKey: true,
      run: () => open('palette'),
    },
    {
      id: 'keys',
      group,
      label: words('keys.title'),
      keys: '?',
      hint: words('keys.short'),
      run: () => open('keys'),
    },
    {
      id: 'language',
      group,
      label: words('user.otherLanguage'),
      run: () => speak(language === 'id' ? 'en' : 'id'),
    },
    ...(canAct ? [{ id: 'log-out', group, label: words('user.logOut'), run: logOut }] : []),
  ]);
}
