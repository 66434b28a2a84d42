import { type SubmitEvent, useRef, useState } from 'react';
import {
  ConsoleLogInDocument,
  LogInWithPasskeyDocument,
  StartPasskeyLogInDocument,
} from '../../generated/graphql.ts';
import { ActionButton } from '../controls/action-button.tsx';
import { Notice } from '../controls/notice.tsx';
import { TextEntry } from '../controls/text-entry.tsx';
import { Tick } from '../controls/ticks.tsx';
import { type Outcome, sentenceOf } from '../server/outcome.ts';
import { useMutationAct } from '../server/use-act.ts';
import { askForPasskey, knowsPasskeys } from '../session/passkey.ts';
import { useWords } from '../speech.ts';
import { useWaitingTime } from './use-waiting-time.ts';

interface LogInPageProps {
  /** Somebody was logged in here a moment ago, and did not log out himself. */
  readonly hasEnded: boolean;
  readonly canUsePasskeys: boolean;
  readonly onDone: () => void;
}

/** User name and password, or a passkey. */
export function LogInPage({ hasEnded, canUsePasskeys, onDone }: LogInPageProps) {
  const words = useWords();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [isShown, setShown] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const logIn = useMutationAct(ConsoleLogInDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const [secondsLeft, wait] = useWaitingTime();
  const take = (outcome: Outcome<unknown>) => {
    if (outcome.kind === 'done') return onDone();
    const seconds = secondsOf(outcome);
    wait(seconds);
    setProblem(seconds > 0 ? words('login.tries') : sentenceOf(outcome, words));
    // What was typed stays; the password is marked, so that typing replaces it.
    form.current?.querySelector<HTMLInputElement>('input[name=password]')?.select();
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setProblem(null);
    take(await logIn.run({ input: { username, password } }));
  };
  const isWaiting = secondsLeft > 0;
  return (
    <form ref={form} className="stack" onSubmit={(event) => void submit(event)}>
      <h1>{words('login.title')}</h1>
      {hasEnded && problem === null && <Notice>{words('login.ended')}</Notice>}
      {problem !== null && <Notice tone="stopped">{problem}</Notice>}
      <TextEntry
        label={words('login.username')}
        name="username"
        autoComplete="username"
        value={username}
        onChange={setUsername}
        autoFocus
      />
      <TextEntry
        label={words('login.password')}
        name="password"
        type={isShown ? 'text' : 'password'}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <Tick label={words('login.show')} isOn={isShown} onChange={setShown} />
      <ActionButton
        type="submit"
        isPrimary
        isPending={logIn.isPending}
        isDisabled={username.trim() === '' || password === '' || isWaiting}
      >
        {isWaiting
          ? words('login.wait', { n: secondsLeft })
          : words(logIn.isPending ? 'login.doing' : 'login.do')}
      </ActionButton>
      {canUsePasskeys && knowsPasskeys() && <PasskeyButton onOutcome={take} onProblem={setProblem} />}
      <p className="small dim">{words('login.help')}</p>
    </form>
  );
}

interface PasskeyButtonProps {
  readonly onOutcome: (outcome: Outcome<unknown>) => void;
  readonly onProblem: (sentence: string) => void;
}

function PasskeyButton({ onOutcome, onProblem }: PasskeyButtonProps) {
  const words = useWords();
  const start = useMutationAct(StartPasskeyLogInDocument);
  const finish = useMutationAct(LogInWithPasskeyDocument);
  const logIn = async () => {
    const started = await start.run({});
    if (started.kind !== 'done') return onOutcome(started);
    try {
      const input = await askForPasskey(started.done.options);
      onOutcome(await finish.run({ input }));
    } catch {
      onProblem(words('passkey.declined'));
    }
  };
  return (
    <ActionButton isPending={start.isPending || finish.isPending} onPress={() => void logIn()}>
      {words('login.passkey')}
    </ActionButton>
  );
}

function secondsOf(outcome: Outcome<unknown>): number {
  if (outcome.kind === 'failed') return outcome.fault.seconds ?? 0;
  if (outcome.kind !== 'refused' || outcome.refusal.code !== 'TOO_MANY_TRIES') return 0;
  const { retryAfterSeconds } = outcome.refusal as { retryAfterSeconds?: number };
  return retryAfterSeconds ?? 0;
}
