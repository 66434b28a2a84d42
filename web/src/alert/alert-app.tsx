import { useCallback, useEffect, useMemo, useState } from 'react';
import { OfficerMeDocument, type OfficerMeQuery } from '../generated/graphql.ts';
import { createWords, type Language } from '../i18n/words.ts';
import { AlertScreen } from './alert-screen.tsx';
import { forget, keep, kept } from './kept.ts';
import { LogIn } from './log-in.tsx';
import { ask, isShutOut } from './server.ts';
import { SpeechContext } from './speech.ts';
import { forgetBook } from './use-alerts.ts';

const KEY = 'siaga.alert.me.2';
const ASK_AGAIN_MS = 15_000;

type Standing = { readonly kind: 'asking' | 'out' } | ({ readonly kind: 'in' } & OfficerMeQuery);

/** Who was logged in when the page was last open: without signal it opens all the same, and says how old everything is. */
function keptStanding(): Standing {
  try {
    return { kind: 'in', ...(JSON.parse(kept(KEY) ?? '') as OfficerMeQuery) };
  } catch {
    return { kind: 'asking' };
  }
}

/** The page of an officer's phone. */
export function AlertApp() {
  const [language, setLanguage] = useState<Language>(() =>
    new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'id',
  );
  const [standing, setStanding] = useState<Standing>(keptStanding);
  const speech = useMemo(() => ({ language, words: createWords(language) }), [language]);
  const look = useCallback(async () => {
    try {
      const answer = await ask(OfficerMeDocument, {});
      keep(KEY, JSON.stringify(answer));
      setStanding({ kind: 'in', ...answer });
    } catch (error) {
      // Neither silence nor a server in trouble ends a session: what was known stays, and says how old it is.
      if (!isShutOut(error)) return;
      forget(KEY);
      forgetBook();
      setStanding({ kind: 'out' });
    }
  }, []);
  useEffect(() => {
    void look();
    const handle = setInterval(() => void look(), ASK_AGAIN_MS);
    return () => clearInterval(handle);
  }, [look]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const other = language === 'id' ? 'en' : 'id';
  return (
    <SpeechContext value={speech}>
      {standing.kind === 'in' && <AlertScreen me={standing.me} operation={standing.operation} />}
      {standing.kind === 'out' && <LogIn onDone={() => void look()} />}
      {standing.kind === 'asking' && (
        <main className="door">
          <p role="status">{speech.words('state.loading')}</p>
        </main>
      )}
      <nav className="language">
        <button type="button" lang={other} onClick={() => setLanguage(other)}>
          {other === 'en' ? 'English' : 'Bahasa Indonesia'}
        </button>
      </nav>
    </SpeechContext>
  );
}
