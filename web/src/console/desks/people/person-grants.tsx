import { useState } from 'react';
import { RevokeAccessDocument } from '../../../generated/graphql.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { grantWords } from '../../controls/grant-words.ts';
import { ReasonWindow } from '../../controls/reason-window.tsx';
import { useNow } from '../../controls/use-now.ts';
import { useSay } from '../../frame/sayings.tsx';
import { sentenceOf } from '../../server/outcome.ts';
import { useAct } from '../../server/use-act.ts';
import { useSession } from '../../session/session.ts';
import { useSpeech, useWords } from '../../speech.ts';
import type { Person } from './person-state.ts';

interface PersonGrantsProps {
  readonly person: Person;
  readonly mayManage: boolean;
  readonly onChanged: () => void;
}

/** The rights of a person, each to be taken back. */
export function PersonGrants({ person, mayManage, onChanged }: PersonGrantsProps) {
  const { language, words } = useSpeech();
  const { operation } = useSession();
  const now = useNow(30_000);
  const [revoking, setRevoking] = useState<string | null>(null);
  return (
    <section>
      <h3>{words('account.grants')}</h3>
      {person.grants.length === 0 && <p className="dim">{words('people.noRights')}</p>}
      <ul className="lines">
        {person.grants.map((grant) => {
          const { role, place, until, isIdle } = grantWords(grant, operation, language, words, now);
          return (
            <li key={grant.id} className={isIdle ? 'line dim' : 'line'}>
              <div>
                <p>{role}</p>
                <p className="small dim">{until === null ? place : `${place} · ${until}`}</p>
              </div>
              {mayManage && !person.isBarred && (
                <ActionButton
                  isSmall
                  label={words('grant.revokeOf', { role, place })}
                  onPress={() => setRevoking(grant.id)}
                >
                  {words('grant.revoke')}
                </ActionButton>
              )}
            </li>
          );
        })}
      </ul>
      {revoking !== null && (
        <Revoke grant={revoking} onClose={() => setRevoking(null)} onChanged={onChanged} />
      )}
    </section>
  );
}

function Revoke({
  grant,
  onClose,
  onChanged,
}: {
  grant: string;
  onClose: () => void;
  onChanged: () => void;
}) {
  const words = useWords();
  const say = useSay();
  const { run, isPending, outcome } = useAct(RevokeAccessDocument);
  const revoke = async (reason: string) => {
    const became = await run({ grant, ...(reason === '' ? {} : { reason }) });
    if (became.kind !== 'done') return;
    say({ text: words('grant.revoked') });
    onClose();
    onChanged();
  };
  return (
    <ReasonWindow
      title={words('grant.revoke')}
      act={words('grant.revoke')}
      onAct={(reason) => void revoke(reason)}
      onClose={onClose}
      isPending={isPending}
      problem={sentenceOf(outcome, words)}
      maxLength={300}
      isOptional
    >
      {words('grant.revokeHint')}
    </ReasonWindow>
  );
}
