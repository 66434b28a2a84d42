import { useState } from 'react';
import {
  AddPasskeyDocument,
  RemovePasskeyDocument,
  StartPasskeyRegistrationDocument,
} from '../../generated/graphql.ts';
import { ActForm } from '../controls/act-form.tsx';
import { ActionButton } from '../controls/action-button.tsx';
import { dateText, seenText } from '../controls/moments.ts';
import { Notice } from '../controls/notice.tsx';
import { TextEntry } from '../controls/text-entry.tsx';
import { useNow } from '../controls/use-now.ts';
import { useSay } from '../frame/sayings.tsx';
import { type Outcome, sentenceOf } from '../server/outcome.ts';
import { useAct, useMutationAct } from '../server/use-act.ts';
import { knowsPasskeys, makePasskey } from '../session/passkey.ts';
import { useSession } from '../session/session.ts';
import { useWords } from '../speech.ts';

/** Passkeys of one's own. Where they cannot work, it says why instead of offering a button that fails. */
export function PasskeyPart() {
  const words = useWords();
  const { me, operation, renew } = useSession();
  const now = useNow(60_000);
  const say = useSay();
  const remove = useAct(RemovePasskeyDocument);
  const canAdd = me.canUsePasskeys && knowsPasskeys();
  const forget = async (passkey: string) => {
    const outcome = await remove.run({ passkey });
    say({ text: sentenceOf(outcome, words) ?? words('passkey.removed') });
    renew();
  };
  return (
    <section className="part">
      <h2>{words('account.passkeys')}</h2>
      <ul className="lines">
        {me.passkeys.map(({ id, name, addedAt, lastUsedAt }) => (
          <li key={id} className="line">
            <div>
              <p>{name}</p>
              <p className="small dim">
                {words('passkey.added', { time: dateText(addedAt, operation.zone, words) })}
                {' · '}
                {words('passkey.used', { time: seenText(lastUsedAt, now, operation.zone, words) })}
              </p>
            </div>
            <ActionButton isSmall isDisabled={remove.isPending} onPress={() => void forget(id)}>
              {words('passkey.remove')}
            </ActionButton>
          </li>
        ))}
      </ul>
      {canAdd ? <AddPasskey onAdded={renew} /> : <Notice>{words('passkey.unavailable')}</Notice>}
    </section>
  );
}

function AddPasskey({ onAdded }: { onAdded: () => void }) {
  const words = useWords();
  const say = useSay();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const start = useMutationAct(StartPasskeyRegistrationDocument);
  const finish = useAct(AddPasskeyDocument);
  const stop = (outcome: Outcome<unknown>) => setProblem(sentenceOf(outcome, words));
  const add = async () => {
    setProblem(null);
    const started = await start.run({});
    if (started.kind !== 'done') return stop(started);
    try {
      const made = await makePasskey(started.done.options);
      const outcome = await finish.run({ ...made, name: name.trim() });
      if (outcome.kind !== 'done') return stop(outcome);
      setName('');
      say({ text: words('passkey.addedNow') });
      onAdded();
    } catch {
      setProblem(words('passkey.declined'));
    }
  };
  return (
    <ActForm onSubmit={() => void add()} className="stack form-narrow">
      <TextEntry
        label={words('passkey.name')}
        value={name}
        onChange={setName}
        isNeeded
        maxLength={40}
        hint={words('passkey.nameHint')}
        problem={problem}
      />
      <div className="row">
        <ActionButton type="submit" isPending={start.isPending || finish.isPending}>
          {words('passkey.add')}
        </ActionButton>
      </div>
    </ActForm>
  );
}
