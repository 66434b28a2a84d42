import type { ApolloClient } from '@apollo/client';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { ScopeChoicesDocument } from '../generated/graphql.ts';
import { presetFor } from '../pieces/preset.ts';
import { SetupPage } from './setup-page.tsx';
import { openSound } from './sound/use-sound.ts';
import { WallApp } from './wall-app.tsx';
import { createWallClient } from './wall-client.ts';
import { isComplete, keepSettings, readSettings, type WallSettings } from './wall-settings.ts';

const client = createWallClient(location);
const sound = openSound();

/** The scopes a wall may have, asked until the server answers. */
function useScopeChoices(source: ApolloClient): { code: string; name: string }[] {
  const [choices, setChoices] = useState<{ code: string; name: string }[]>([]);
  useEffect(() => {
    if (choices.length > 0) return;
    const ask = async () => {
      const { data } = await source.query({ query: ScopeChoicesDocument, fetchPolicy: 'no-cache' });
      const regency = data?.operation.regency;
      if (regency !== undefined) setChoices([regency, ...regency.children]);
    };
    const attempt = () => void ask().catch(() => undefined);
    attempt();
    const handle = setInterval(attempt, 3_000);
    return () => clearInterval(handle);
  }, [source, choices.length]);
  return choices;
}

function Page() {
  const [settings, setSettings] = useState<Partial<WallSettings>>(() =>
    readSettings(new URLSearchParams(location.search), localStorage),
  );
  const preset = isComplete(settings) ? presetFor(settings.diagonal, settings.distance) : null;
  if (preset === null) {
    const done = (chosen: WallSettings) => {
      keepSettings(chosen, localStorage);
      setSettings(chosen);
    };
    return <Setup known={settings} onDone={done} />;
  }
  return (
    <WallApp
      client={client}
      scope={settings.scope ?? null}
      preset={preset}
      language={settings.language ?? 'id'}
      sound={sound}
    />
  );
}

function Setup({
  known,
  onDone,
}: {
  known: Partial<WallSettings>;
  onDone: (settings: WallSettings) => void;
}) {
  return <SetupPage known={known} scopes={useScopeChoices(client)} onDone={onDone} />;
}

/** Text is measured to fit, so nothing is drawn before the font is there. */
async function start(): Promise<void> {
  await Promise.allSettled(
    [500, 600].map((weight) => document.fonts.load(`${weight} 32px "Barlow Semi Condensed"`)),
  );
  const root = document.getElementById('wall');
  if (root !== null) createRoot(root).render(<Page />);
}

void start();
