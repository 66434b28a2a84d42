import type { ApolloClient } from '@apollo/client';
import { useEffect, useMemo, useState } from 'react';
import { createWords, type Language } from '../i18n/words.ts';
import { createApolloTransport } from '../situation/apollo-transport.ts';
import { createSituationDriver } from '../situation/situation-driver.ts';
import { createSituationStore } from '../situation/situation-store.ts';
import { SituationContext, type SituationSource } from '../situation/use-situation.ts';
import { type Briefing, BriefingContext, SpeechContext } from './briefing.ts';
import { followBriefing, keptBriefing } from './briefing-keeper.ts';
import { Canvas } from './canvas.tsx';
import { LayoutContext, layouts } from './layout.ts';
import type { Preset } from '../pieces/preset.ts';
import { OverviewScene } from './scenes/overview/overview-scene.tsx';
import { SoundContext, useSound } from './sound/use-sound.ts';

interface WallAppProps {
  readonly client: ApolloClient;
  /** Null: the operation's regency. */
  readonly scope: string | null;
  readonly preset: Preset;
  readonly language: Language;
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

function useBriefingOf(client: ApolloClient, scope: string | null): Briefing | null {
  const [briefing, setBriefing] = useState(() => keptBriefing(scope, localStorage));
  useEffect(() => followBriefing(client, scope, localStorage, setBriefing), [client, scope]);
  return briefing;
}

function useSource(client: ApolloClient, briefing: Briefing | null): SituationSource {
  const operation = briefing?.operation.id;
  const scope = briefing?.region.code;
  const driver = useMemo(
    () =>
      operation === undefined || scope === undefined
        ? null
        : createSituationDriver({ transport: createApolloTransport(client), operation, scope }),
    [client, operation, scope],
  );
  useEffect(() => {
    driver?.start();
    return () => driver?.stop();
  }, [driver]);
  const cold = useMemo(coldSource, []);
  return driver ?? cold;
}

/** One wall: its words, its picture, its sizes and its sound around a scene. */
export function WallApp({ client, scope, preset, language, sound }: WallAppProps) {
  const briefing = useBriefingOf(client, scope);
  const source = useSource(client, briefing);
  const speech = useMemo(() => ({ language, words: createWords(language) }), [language]);
  return (
    <SpeechContext value={speech}>
      <BriefingContext value={briefing}>
        <LayoutContext value={layouts[preset]}>
          <SoundContext value={sound}>
            <SituationContext value={source}>
              <Canvas label={speech.words('app.name')}>
                <OverviewScene />
              </Canvas>
              <Sound />
            </SituationContext>
          </SoundContext>
        </LayoutContext>
      </BriefingContext>
    </SpeechContext>
  );
}

function Sound() {
  useSound();
  return null;
}
