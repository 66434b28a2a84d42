import { useState } from 'react';
import { InvitePersonDocument } from '../../../generated/graphql.ts';
import { ActForm } from '../../controls/act-form.tsx';
import { ActionButton } from '../../controls/action-button.tsx';
import { FormEnd } from '../../controls/form-end.tsx';
import { LinkHandOut } from '../../controls/link-hand-out.tsx';
import { dateText } from '../../controls/moments.ts';
import { Notice } from '../../controls/notice.tsx';
import { TextEntry } from '../../controls/text-entry.tsx';
import { Window } from '../../controls/window.tsx';
import { invitationAddress } from '../../doors/invitation-page.tsx';
import { refusalCode, sentenceOf } from '../../server/outcome.ts';
import { useAct } from '../../server/use-act.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import { emptyGrant, GrantFields, grantIn } from './grant-fields.tsx';

interface InviteWindowProps {
  readonly onClose: () => void;
  readonly onInvited: (person: string) => void;
}

/** Invites a person with a first right, and hands out the link. */
export function InviteWindow({ onClose, onInvited }: InviteWindowProps) {
  const words = useWords();
  const { zone } = useSession().operation;
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [phone, setPhone] = useState('');
  const [form, setForm] = useState(emptyGrant);
  const { run, isPending, outcome } = useAct(InvitePersonDocument);
  const grant = grantIn(form, zone);
  const submit = async () => {
    if (grant === null) return;
    const became = await run({
      name: name.trim(),
      grants: [grant],
      ...(username.trim() === '' ? {} : { username: username.trim() }),
      ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    });
    if (became.kind === 'done') onInvited(became.done.person.id);
  };
  if (outcome?.kind === 'done') {
    const { invitationCode, expiresAt } = outcome.done;
    return <InvitedWindow name={name.trim()} code={invitationCode} expiresAt={expiresAt} onClose={onClose} />;
  }
  const sentence = sentenceOf(outcome, words);
  const isUsername = refusalCode(outcome)?.startsWith('USERNAME_') === true;
  return (
    <Window title={words('people.invite')} onClose={onClose} isSticky>
      <ActForm onSubmit={() => void submit()}>
        {sentence !== null && !isUsername && <Notice tone="stopped">{sentence}</Notice>}
        <TextEntry
          label={words('person.name')}
          value={name}
          onChange={setName}
          maxLength={80}
          autoFocus
          isNeeded
        />
        <div className="pair">
          <TextEntry
            label={words('person.usernameOptional')}
            value={username}
            onChange={setUsername}
            maxLength={40}
            autoComplete="off"
            hint={words('person.usernameHint')}
            problem={isUsername ? sentence : null}
          />
          <TextEntry
            label={words('person.phoneOptional')}
            type="tel"
            value={phone}
            onChange={setPhone}
            maxLength={24}
            autoComplete="off"
          />
        </div>
        <GrantFields form={form} onChange={setForm} />
        <FormEnd act={words('people.doInvite')} onClose={onClose} isPending={isPending} />
      </ActForm>
    </Window>
  );
}

interface InvitedWindowProps {
  readonly name: string;
  /** Null: the same request was answered before, and its code shown then. */
  readonly code: string | null;
  readonly expiresAt: string;
  readonly onClose: () => void;
}

/** The link of an invitation, this once. */
export function InvitedWindow({ name, code, expiresAt, onClose }: InvitedWindowProps) {
  const words = useWords();
  const { zone } = useSession().operation;
  return (
    <Window title={words('people.invited', { name })} onClose={onClose} isSticky>
      <div className="stack">
        <p>{words('people.invitedHint', { time: dateText(expiresAt, zone, words) })}</p>
        {code === null ? (
          <Notice tone="stopped">{words('people.codeGone')}</Notice>
        ) : (
          <LinkHandOut
            address={invitationAddress(location.origin, code)}
            label={words('people.qr', { name })}
          />
        )}
        <div className="row end">
          <ActionButton onPress={onClose}>{words('act.close')}</ActionButton>
        </div>
      </div>
    </Window>
  );
}
