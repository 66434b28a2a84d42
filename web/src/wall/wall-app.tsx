import { useEffect, useMemo, useState } from 'react';
import type { Language, Words } from '../i18n/words.ts';
import { type Preset, presetFor } from '../pieces/preset.ts';
import { type Briefing, BriefingContext, SpeechContext } from '../scenes/briefing.ts';
import { LayoutContext, layouts } from '../scenes/layout.ts';
import { OverviewScene } from '../scenes/overview/overview-scene.tsx';
import { SplitScene } from '../scenes/overview/split-scene.tsx';
import type { SplitZone } from '../scenes/overview/zone-choice.ts';
import { SoundContext } from '../scenes/sound-state.ts';
import { StandingContext } from '../scenes/standing.ts';
import { createSituationDriver } from '../situation/situation-driver.ts';
import { createSituationStore } from '../situation/situation-store.ts';
import { SituationContext, type SituationSource } from '../situation/use-situation.ts';
import { BlankScreen } from './blank-screen.tsx';
import { followBriefing, keptBriefing } from './briefing-keeper.ts';
import { Canvas } from './canvas.tsx';
import { guestSource } from './guest-source.ts';
import { useHealth } from './health/use-health.ts';
import type { Orders } from './orders/orders.types.ts';
import { useOnce } from './orders/use-once.ts';
import { useAreOrdersLost, useOrders } from './orders/use-orders.ts';
import { useSeal } from './orders/use-seal.ts';
import { usePairing } from './pairing/use-pairing.ts';
import { useSound } from './use-sound.ts';
import type { WallSession } from './wall-session.ts';

interface WallAppProps {
  readonly session: WallSession;
  readonly orders: Orders;
  readonly language: Language;
  readonly words: Words;
  readonly sound: AudioContext | null;
}

/** A wall that knows nothing yet: cold, with a clock that ticks so that the silence is noticed. */
function coldSource(): SituationSource {
  return {
    store: createSituationStore(performance.now()),
    now: () => performance.now(),
    onTick: (listener) => {
      const handle = setInterval(listener, 250);
      return () => clearInterval(handle);
    },
  };
}

function useBriefingOf({ client }: WallSession, scope: string): Briefing | null {
  const [briefing, setBriefing] = useState(() => keptBriefing(scope, localStorage));
  useEffect(() => {
    setBriefing(keptBriefing(scope, localStorage));
    return followBriefing(client, scope, localStorage, setBriefing);
  }, [client, scope]);
  return briefing?.region.code === scope ? briefing : null;
}

/** The picture of the scope; nothing is asked for while nothing may be shown. */
function useSource(session: WallSession, briefing: Briefing | null, orders: Orders): SituationSource {
  const { transport, pass } = session;
  const operation = briefing?.operation.id;
  const scope = briefing?.region.code;
  const driver = useMemo(
    () =>
      operation === undefined || scope === undefined
        ? null
        : createSituationDriver({ transport, operation, scope }),
    [transport, operation, scope],
  );
  const isBlank = orders.mode === 'BLANK';
  useEffect(() => {
    if (isBlank) return;
    driver?.start();
    // With another pass it may be let in where it was not.
    const endWatch = pass.onChange(() => {
      if (!driver?.store.link().isBarred) return;
      driver.stop();
      driver.start();
    });
    return () => {
      endWatch();
      driver?.stop();
    };
  }, [driver, isBlank, pass]);
  const cold = useMemo(coldSource, []);
  const isGuest = orders.mode === 'GUEST';
  return useMemo(() => {
    const source = driver ?? cold;
    return isGuest ? guestSource(source) : source;
  }, [driver, cold, isGuest]);
}

/** How long a wall that shows again may wait for its picture behind the clock. */
const UNBLANK_MS = 1_500;

/** Whether the clock alone is shown: by order, and for a moment after it, until the picture is there. */
function useIsBlank(isOrdered: boolean, source: SituationSource): boolean {
  const [isShown, setShown] = useState(isOrdered);
  useEffect(() => {
    if (isOrdered) {
      setShown(true);
      return;
    }
    const show = () => setShown(false);
    const look = () => {
      if (source.store.link().phase === 'live') show();
    };
    look();
    const end = source.store.subscribe('link', look);
    const handle = setTimeout(show, UNBLANK_MS);
    return () => {
      end();
      clearTimeout(handle);
    };
  }, [isOrdered, source]);
  return isOrdered || isShown;
}

/** How light the room is: the style sheet has an ink and a ground for each. A screen that is no wall yet is dark. */
function useAmbient(ambient: Orders['settings']['ambient']): void {
  useEffect(() => {
    document.documentElement.dataset.ambient = ambient;
    return () => {
      delete document.documentElement.dataset.ambient;
    };
  }, [ambient]);
}

/** A new pass helps where the one at hand opens nothing, and not where the wall was only forbidden something. */
const needsPairing = (barredBy: string | null): boolean =>
  barredBy !== null && /^(CREDENTIAL|PROOF)_/.test(barredBy);

/** One wall: its orders, its words, its picture, its sizes and its sound around a scene. */
export function WallApp({ session, orders, language, words, sound }: WallAppProps) {
  const view = useOrders(session.orders);
  const briefing = useBriefingOf(session, orders.settings.scope);
  const source = useSource(session, briefing, orders);
  const isBlank = useIsBlank(orders.mode === 'BLANK', source);
  useAmbient(orders.settings.ambient);
  const preset = presetFor(orders.settings.diagonalInches, orders.settings.distanceMetres) ?? 'pisah';
  const { isSoundOn } = orders.settings;
  const seal = useSeal(session, orders.sealUntil);
  const areOrdersLost = useAreOrdersLost(view, source.now);
  const pairing = usePairing({
    session,
    words,
    link: null,
    isWanted: needsPairing(view.barredBy),
    onPass: (pass) => void session.letIn(pass),
  }).view;
  useOnce(session, sound);
  const [zone, setZone] = useState<SplitZone>('BOARD');
  const scene = preset === 'pisah' ? zone : 'OVERVIEW';
  useHealth({ session, source, preset, scene, sound, isSoundOn, isBlank });
  const isGuest = orders.mode === 'GUEST';
  const pairingCode = pairing?.kind === 'code' ? pairing.code : null;
  const standing = useMemo(
    () => ({ isGuest, isSoundOn, seal, pairingCode, areOrdersLost, isReplayed: false }),
    [isGuest, isSoundOn, seal, pairingCode, areOrdersLost],
  );
  const speech = useMemo(() => ({ language, words }), [language, words]);
  return (
    <SpeechContext value={speech}>
      <BriefingContext value={briefing}>
        <LayoutContext value={layouts[preset]}>
          <StandingContext value={standing}>
            <SoundContext value={sound}>
              <SituationContext value={source}>
                <Canvas label={words(isBlank ? 'blank.label' : 'app.name')}>
                  {isBlank ? (
                    <BlankScreen
                      time={session.time}
                      told={view}
                      now={source.now}
                      isLost={areOrdersLost}
                      isBarred={view.barredBy !== null}
                      pairing={pairing}
                    />
                  ) : (
                    <Scene settings={orders.settings} preset={preset} onZone={setZone} />
                  )}
                </Canvas>
                {!isBlank && <Sound />}
              </SituationContext>
            </SoundContext>
          </StandingContext>
        </LayoutContext>
      </BriefingContext>
    </SpeechContext>
  );
}

interface SceneProps {
  readonly settings: Orders['settings'];
  readonly preset: Preset;
  readonly onZone: (zone: SplitZone) => void;
}

/** All at once, or on a wall with room for one zone the one whose turn it is. */
function Scene({ settings, preset, onZone }: SceneProps) {
  const { pinnedScene, isRotating } = settings;
  const pinned = pinnedScene === 'OVERVIEW' ? null : pinnedScene;
  const split = useMemo(() => ({ pinned, isRotating }), [pinned, isRotating]);
  return preset === 'pisah' ? <SplitScene orders={split} onZone={onZone} /> : <OverviewScene />;
}

function Sound() {
  useSound();
  return null;
}
