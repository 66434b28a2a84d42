import { useState } from 'react';
import { SetPasswordDocument } from '../../generated/graphql.ts';
import { ActForm } from '../controls/act-form.tsx';
import { ActionButton } from '../controls/action-button.tsx';
import { TextEntry } from '../controls/text-entry.tsx';
import { Tick } from '../controls/ticks.tsx';
import { useSay } from '../frame/sayings.tsx';
import { refusalCode, sentenceOf } from '../server/outcome.ts';
import { useAct } from '../server/use-act.ts';
import { useSession } from '../session/session.ts';
import { useWords } from '../speech.ts';

const SHORTEST = 12;

/** A new password of one's own; every other session ends. */
export function PasswordPart() {
  const words = useWords();
  const { me } = useSession();
  const say = useSay();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [isShown, setShown] = useState(false);
  const { run, isPending, outcome } = useAct(SetPasswordDocument);
  const submit = async () => {
    const became = await run({ currentPassword: current, newPassword: next });
    if (became.kind !== 'done') return;
    setCurrent('');
    setNext('');
    say({ text: words('account.passwordSet', { n: became.done.endedSessions }) });
  };
  const sentence = sentenceOf(outcome, words);
  const isWeak = refusalCode(outcome) === 'PASSWORD_TOO_WEAK';
  const type = isShown ? 'text' : 'password';
  return (
    <section className="part">
      <h2>{words('account.password')}</h2>
      <ActForm onSubmit={() => void submit()} className="stack form-narrow">
        <input type="hidden" name="username" autoComplete="username" value={me.username ?? ''} readOnly />
        <TextEntry
          label={words('account.currentPassword')}
          type={type}
          value={current}
          onChange={setCurrent}
          isNeeded
          autoComplete="current-password"
          problem={isWeak ? null : sentence}
        />
        <TextEntry
          label={words('account.newPassword')}
          type={type}
          value={next}
          onChange={setNext}
          isNeeded
          autoComplete="new-password"
          hint={words('invitation.passwordHint', { n: SHORTEST, typed: next.length })}
          problem={isWeak ? sentence : null}
        />
        <Tick label={words('login.show')} isOn={isShown} onChange={setShown} />
        <div className="row">
          <ActionButton type="submit" isPending={isPending}>
            {words('account.setPassword')}
          </ActionButton>
        </div>
      </ActForm>
    </section>
  );
}
