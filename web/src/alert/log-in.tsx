import { type SubmitEvent, useState } from 'react';
import { ConsoleLogInDocument } from '../generated/graphql.ts';
import { isWord } from '../i18n/words.ts';
import { ask, Failed } from './server.ts';
import { useSpeech } from './speech.ts';

/** User name and password, once; the session lasts on this phone. */
export function LogIn({ onDone }: { onDone: () => void }) {
  const { words } = useSpeech();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const said = (kind: 'fault' | 'refusal', code: string) => {
    const key = `${kind}.${code}`;
    return words(isWord(key) ? key : 'fault.OTHER', { code, seconds: 0, retryAfterSeconds: 60 });
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setPending(true);
    setProblem(null);
    try {
      const { logIn } = await ask(ConsoleLogInDocument, { input: { username, password } });
      if ('session' in logIn) return onDone();
      setProblem(said('refusal', logIn.code));
    } catch (error) {
      setProblem(said('fault', error instanceof Failed ? error.code : 'OTHER'));
    } finally {
      setPending(false);
    }
  };
  return (
    <main className="door">
      <h1>{words('officer.title')}</h1>
      <form onSubmit={(event) => void submit(event)}>
        {problem !== null && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        <label>
          {words('login.username')}
          <input
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            value={username}
            onChange={(event) => setUsername(event.target.value)}
          />
        </label>
        <label>
          {words('login.password')}
          <input
            name="password"
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        <button type="submit" className="primary" disabled={isPending || username === '' || password === ''}>
          {words(isPending ? 'login.doing' : 'login.do')}
        </button>
      </form>
    </main>
  );
}
