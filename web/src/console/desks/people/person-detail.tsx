import { useState } from 'react';
import { EndSessionDocument } from '../../../generated/graphql.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { Fact, Facts } from '../../controls/facts.tsx';
import { dateText, seenText } from '../../controls/moments.ts';
import { SessionList } from '../../controls/session-list.tsx';
import { useNow } from '../../controls/use-now.ts';
import { useSay } from '../../frame/sayings.tsx';
import { type Command, useCommands } from '../../keys/commands.ts';
import { sentenceOf } from '../../server/outcome.ts';
import { useAct } from '../../server/use-act.ts';
import { useMay, useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import { PersonGrants } from './person-grants.tsx';
import { isGone, type Person, personState } from './person-state.ts';
import { type PersonAct, PersonWindows } from './person-windows.tsx';

interface PersonDetailProps {
  readonly person: Person;
  readonly onChanged: () => void;
}

/** One person: rights, sessions, invitation, and what can be done about him. */
export function PersonDetail({ person, onChanged }: PersonDetailProps) {
  const words = useWords();
  const mayManage = useMay('managePeople');
  const [act, setAct] = useState<PersonAct | null>(null);
  return (
    <>
      <header className="detail-head">
        <div>
          <h2 className="display">{person.name ?? words('people.nameless')}</h2>
          <p className="small second">{person.username ?? words('people.noUsername')}</p>
        </div>
        <p className="detail-state">
          <strong>{words(`people.state.${personState(person)}`)}</strong>
        </p>
      </header>
      {mayManage && !person.isErased && <Actions person={person} onAct={setAct} />}
      <div className="detail-columns">
        <div>
          <PersonGrants person={person} mayManage={mayManage} onChanged={onChanged} />
          <About person={person} />
        </div>
        <Sessions person={person} onChanged={onChanged} />
      </div>
      {act !== null && (
        <PersonWindows act={act} person={person} onClose={() => setAct(null)} onChanged={onChanged} />
      )}
    </>
  );
}

function Actions({ person, onAct }: { person: Person; onAct: (act: PersonAct) => void }) {
  const words = useWords();
  const offer = (act: PersonAct, label: string, keys: string): Command => ({
    id: `person-${act}`,
    group: 'keys.group.person',
    label,
    keys,
    run: () => onAct(act),
  });
  const commands = isGone(person)
    ? [offer('erase', words('people.erase'), 'X')]
    : [
        offer('grant', words('people.grant'), 'H'),
        offer('again', words('people.inviteAgain'), 'U'),
        offer('change', words('people.change'), 'E'),
        offer('bar', words('people.bar'), 'B'),
        offer('erase', words('people.erase'), 'X'),
      ];
  useCommands(commands);
  return (
    <div className="actions five">
      {commands.map(({ id, label, keys = '', run }) => (
        <ActionButton key={id} keys={keys} isPrimary={id === 'person-grant'} onPress={run}>
          {label}
        </ActionButton>
      ))}
    </div>
  );
}

function About({ person }: { person: Person }) {
  const words = useWords();
  const { zone } = useSession().operation;
  const now = useNow(30_000);
  const { invitation } = person;
  return (
    <section>
      <h3>{words('people.about')}</h3>
      <Facts>
        <Fact name={words('person.phone')}>{person.phone ?? '–'}</Fact>
        <Fact name={words('people.seen')}>{seenText(person.lastSeenAt, now, zone, words)}</Fact>
        <Fact name={words('people.invitedAt')}>{dateText(person.invitedAt, zone, words)}</Fact>
        {invitation !== null && (
          <Fact
            name={words('people.invitation')}
            detail={
              invitation.state === 'OPEN' && invitation.expiresAt !== null
                ? words('grant.until', { time: dateText(invitation.expiresAt, zone, words) })
                : dateText(invitation.usedAt ?? invitation.madeAt, zone, words)
            }
          >
            {words(`invitation.state.${invitation.state}`)}
          </Fact>
        )}
        <Fact name={words('account.passkeys')}>
          {person.passkeys.length === 0 ? '–' : person.passkeys.map(({ name }) => name).join(', ')}
        </Fact>
      </Facts>
    </section>
  );
}

function Sessions({ person, onChanged }: PersonDetailProps) {
  const words = useWords();
  const say = useSay();
  const { run, isPending } = useAct(EndSessionDocument);
  const end = async (session: string) => {
    const outcome = await run({ session });
    say({ text: sentenceOf(outcome, words) ?? words('session.ended') });
    onChanged();
  };
  return (
    <section>
      <h3>{words('account.sessions')}</h3>
      <SessionList sessions={person.sessions} onEnd={(session) => void end(session)} isPending={isPending} />
    </section>
  );
}
