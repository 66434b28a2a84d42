import { useState } from 'react';
import {
  BarPersonDocument,
  ChangePersonDocument,
  ErasePersonDocument,
  GrantAccessDocument,
  InvitePersonAgainDocument,
} from '../../../generated/graphql.ts';
import { ActForm } from '../../controls/act-form.tsx';
import { ActionButton } from '../../controls/action-button.tsx';
import { FormEnd } from '../../controls/form-end.tsx';
import { Notice } from '../../controls/notice.tsx';
import { ReasonWindow } from '../../controls/reason-window.tsx';
import { TextEntry } from '../../controls/text-entry.tsx';
import { Window } from '../../controls/window.tsx';
import { useSay } from '../../frame/sayings.tsx';
import { sentenceOf } from '../../server/outcome.ts';
import { useAct } from '../../server/use-act.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import { emptyGrant, GrantFields, grantIn } from './grant-fields.tsx';
import { InvitedWindow } from './invite-window.tsx';
import type { Person } from './person-state.ts';

export type PersonAct = 'grant' | 'again' | 'change' | 'bar' | 'erase';

interface WindowProps {
  readonly person: Person;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** The window of an act on a person. */
export function PersonWindows({ act, ...props }: WindowProps & { act: PersonAct }) {
  switch (act) {
    case 'grant':
      return <GrantWindow {...props} />;
    case 'again':
      return <AgainWindow {...props} />;
    case 'change':
      return <ChangeWindow {...props} />;
    case 'bar':
      return <BarWindow {...props} />;
    case 'erase':
      return <EraseWindow {...props} />;
  }
}

/** Says what was done, closes, and has the list asked for anew. */
function useFinish({ onClose, onChanged }: WindowProps): (sentence: string) => void {
  const say = useSay();
  return (text) => {
    say({ text });
    onClose();
    onChanged();
  };
}

const nameOf = ({ name, username }: Person): string => name ?? username ?? '–';

function GrantWindow(props: WindowProps) {
  const words = useWords();
  const { zone } = useSession().operation;
  const finish = useFinish(props);
  const [form, setForm] = useState(emptyGrant);
  const { run, isPending, outcome } = useAct(GrantAccessDocument);
  const grant = grantIn(form, zone);
  const sentence = sentenceOf(outcome, words);
  const submit = async () => {
    if (grant === null) return;
    const became = await run({ person: props.person.id, grant });
    if (became.kind === 'done') finish(words('grant.given'));
  };
  return (
    <Window title={words('people.grantTo', { name: nameOf(props.person) })} onClose={props.onClose} isSticky>
      <ActForm onSubmit={() => void submit()}>
        {sentence !== null && <Notice tone="stopped">{sentence}</Notice>}
        <GrantFields form={form} onChange={setForm} />
        <FormEnd act={words('people.grant')} onClose={props.onClose} isPending={isPending} />
      </ActForm>
    </Window>
  );
}

function AgainWindow({ person, onClose, onChanged }: WindowProps) {
  const words = useWords();
  const { run, isPending, outcome } = useAct(InvitePersonAgainDocument);
  const send = async () => {
    const became = await run({ person: person.id });
    if (became.kind === 'done') onChanged();
  };
  if (outcome?.kind === 'done') {
    const { invitationCode, expiresAt } = outcome.done;
    return (
      <InvitedWindow name={nameOf(person)} code={invitationCode} expiresAt={expiresAt} onClose={onClose} />
    );
  }
  const sentence = sentenceOf(outcome, words);
  return (
    <Window title={words('people.inviteAgain')} onClose={onClose} isQuestion width="narrow">
      <div className="stack">
        <p className="second">{words('people.inviteAgainHint', { name: nameOf(person) })}</p>
        {sentence !== null && <Notice tone="stopped">{sentence}</Notice>}
        <div className="row end">
          <ActionButton onPress={onClose}>{words('act.cancel')}</ActionButton>
          <ActionButton isPrimary autoFocus isPending={isPending} onPress={() => void send()}>
            {words('people.inviteAgain')}
          </ActionButton>
        </div>
      </div>
    </Window>
  );
}

function ChangeWindow(props: WindowProps) {
  const words = useWords();
  const { person, onClose } = props;
  const finish = useFinish(props);
  const [name, setName] = useState(person.name ?? '');
  const [phone, setPhone] = useState(person.phone ?? '');
  const { run, isPending, outcome } = useAct(ChangePersonDocument);
  const submit = async () => {
    const became = await run({ person: person.id, name: name.trim(), phone: phone.trim() || null });
    if (became.kind === 'done') finish(words('people.changed'));
  };
  return (
    <Window title={words('people.change')} onClose={onClose} isSticky width="narrow">
      <ActForm onSubmit={() => void submit()}>
        <TextEntry
          label={words('person.name')}
          value={name}
          onChange={setName}
          maxLength={80}
          autoFocus
          isNeeded
          problem={sentenceOf(outcome, words)}
        />
        <TextEntry
          label={words('person.phone')}
          type="tel"
          value={phone}
          onChange={setPhone}
          maxLength={24}
        />
        <FormEnd act={words('act.save')} onClose={onClose} isPending={isPending} />
      </ActForm>
    </Window>
  );
}

function BarWindow(props: WindowProps) {
  const words = useWords();
  const { person, onClose } = props;
  const finish = useFinish(props);
  const { run, isPending, outcome } = useAct(BarPersonDocument);
  const bar = async (reason: string) => {
    const became = await run({ person: person.id, reason });
    if (became.kind === 'done') finish(words('people.barred', { n: became.done.endedSessions }));
  };
  return (
    <ReasonWindow
      title={words('people.barOf', { name: nameOf(person) })}
      act={words('people.bar')}
      onAct={(reason) => void bar(reason)}
      onClose={onClose}
      isPending={isPending}
      problem={sentenceOf(outcome, words)}
      maxLength={300}
    >
      {words('people.barHint')}
    </ReasonWindow>
  );
}

function EraseWindow(props: WindowProps) {
  const words = useWords();
  const { person, onClose } = props;
  const finish = useFinish(props);
  const { run, isPending, outcome } = useAct(ErasePersonDocument);
  const erase = async (reason: string) => {
    const became = await run({ person: person.id, reason });
    if (became.kind === 'done') finish(words('people.erased'));
  };
  return (
    <ReasonWindow
      title={words('people.eraseOf', { name: nameOf(person) })}
      act={words('people.erase')}
      onAct={(reason) => void erase(reason)}
      onClose={onClose}
      isPending={isPending}
      problem={sentenceOf(outcome, words)}
      maxLength={300}
      hint={words('people.eraseReason')}
    >
      {words('people.eraseHint')}
    </ReasonWindow>
  );
}
