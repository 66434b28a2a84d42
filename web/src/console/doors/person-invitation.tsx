import { useState } from 'react';
import { RedeemInvitationDocument } from '../../generated/graphql.ts';
import type { Word } from '../../i18n/id.ts';
import { ActForm } from '../controls/act-form.tsx';
import { ActionButton } from '../controls/action-button.tsx';
import { Notice } from '../controls/notice.tsx';
import { TextEntry } from '../controls/text-entry.tsx';
import { Tick } from '../controls/ticks.tsx';
import { type Outcome, sentenceOf } from '../server/outcome.ts';
import { useAct } from '../server/use-act.ts';
import { useWords } from '../speech.ts';
import type { ReadInvitation } from './invitation.types.ts';

const SHORTEST = 12;

interface PersonInvitationProps {
  readonly code: string;
  readonly invitation: ReadInvitation;
  readonly onDone: () => void;
}

/** A person sets his password; the first admin also says who he is. */
export function PersonInvitation({ code, invitation, onDone }: PersonInvitationProps) {
  const words = useWords();
  const [name, setName] = useState('');
  const [username, setUsername] = useState(invitation.username ?? '');
  const [password, setPassword] = useState('');
  const [isShown, setShown] = useState(false);
  const { run, isPending, outcome } = useAct(RedeemInvitationDocument);
  const submit = async () => {
    const became = await run({
      code,
      password,
      ...(invitation.username === null ? { username } : {}),
      ...(invitation.name === null ? { name } : {}),
    });
    if (became.kind === 'done') onDone();
  };
  const problems = problemsOf(outcome);
  const sentence = sentenceOf(outcome, words);
  return (
    <ActForm onSubmit={() => void submit()}>
      <h1>
        {invitation.name === null
          ? words('invitation.firstAdmin')
          : words('invitation.welcome', { name: invitation.name })}
      </h1>
      <p className="second">{words(invitation.name === null ? 'invitation.firstHint' : 'invitation.hint')}</p>
      {sentence !== null && problems.field === null && <Notice tone="stopped">{sentence}</Notice>}
      {invitation.name === null && (
        <TextEntry
          label={words('person.name')}
          value={name}
          onChange={setName}
          isNeeded
          autoComplete="name"
          autoFocus
        />
      )}
      {invitation.username === null ? (
        <TextEntry
          label={words('login.username')}
          value={username}
          onChange={setUsername}
          isNeeded
          autoComplete="username"
          hint={words('invitation.usernameHint')}
          problem={problems.field === 'username' ? sentence : null}
        />
      ) : (
        <p>
          {words('login.username')}: <strong>{invitation.username}</strong>
        </p>
      )}
      <TextEntry
        label={words('invitation.password')}
        type={isShown ? 'text' : 'password'}
        value={password}
        onChange={setPassword}
        isNeeded
        autoComplete="new-password"
        autoFocus={invitation.username !== null}
        hint={words('invitation.passwordHint', { n: SHORTEST, typed: password.length })}
        problem={problems.field === 'password' ? words(problems.word ?? 'refusal.PASSWORD_TOO_WEAK') : null}
      />
      <Tick label={words('login.show')} isOn={isShown} onChange={setShown} />
      <ActionButton type="submit" isPrimary isPending={isPending}>
        {words('invitation.do')}
      </ActionButton>
    </ActForm>
  );
}

const PASSWORD_WORDS: Readonly<Record<string, Word>> = {
  MISSING: 'password.MISSING',
  TOO_SHORT: 'password.TOO_SHORT',
  TOO_LONG: 'password.TOO_LONG',
  LIKE_USERNAME: 'password.LIKE_USERNAME',
  COMMON: 'password.COMMON',
};

interface Problem {
  readonly field: 'username' | 'password' | null;
  readonly word?: Word | undefined;
}

/** Which field a refusal is about. */
function problemsOf(outcome: Outcome<unknown> | null): Problem {
  if (outcome?.kind !== 'refused') return { field: null };
  const { code, passwordFault } = outcome.refusal as { code: string; passwordFault?: string };
  if (code === 'PASSWORD_TOO_WEAK') return { field: 'password', word: PASSWORD_WORDS[passwordFault ?? ''] };
  return { field: code.startsWith('USERNAME_') ? 'username' : null };
}
