import { useApolloClient } from '@apollo/client/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { WallPairingDocument } from '../../../generated/graphql.ts';
import { ActForm } from '../../controls/act-form.tsx';
import { ActionButton } from '../../controls/action-button.tsx';
import { TextEntry } from '../../controls/text-entry.tsx';
import { PATHS } from '../../frame/screens.ts';
import { faultOf } from '../../server/fault.ts';
import { type Outcome, outcomeOf, sentenceOf } from '../../server/outcome.ts';
import { useWords } from '../../speech.ts';
import { ApproveForm } from './approve-form.tsx';
import type { WaitingScreen } from './waiting-screen.ts';

/** Lets a screen in: its code, then what it is, then how it is set up. */
export function PairingPage() {
  const words = useWords();
  const { kode } = useSearch({ from: PATHS.pairing });
  const [code, setCode] = useState(kode ?? '');
  const [isPending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<WaitingScreen> | null>(null);
  const client = useApolloClient();
  const look = async (wanted: string) => {
    setPending(true);
    setOutcome(null);
    const became = await client
      .query({ query: WallPairingDocument, variables: { code: wanted }, fetchPolicy: 'no-cache' })
      .then(
        ({ data }) => outcomeOf<WaitingScreen>(data),
        (error: unknown) => ({ kind: 'failed', fault: faultOf(error) }) as const,
      );
    setPending(false);
    setOutcome(became);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a code that came with the address is looked up once.
  useEffect(() => {
    if (kode !== undefined) void look(kode);
  }, []);
  return (
    <div className="desk-page">
      <header className="page-head">
        <h1>{words('pairing.title')}</h1>
        <p className="second">{words('pairing.hint')}</p>
      </header>
      {outcome?.kind === 'done' ? (
        <ApproveForm screen={outcome.done} onOther={() => setOutcome(null)} />
      ) : (
        <ActForm className="stack form-narrow" onSubmit={() => void look(code)}>
          <TextEntry
            label={words('pairing.code')}
            value={code}
            onChange={(text) => setCode(text.toUpperCase())}
            autoFocus
            isNeeded
            autoComplete="off"
            maxLength={12}
            hint={words('pairing.codeHint')}
            problem={sentenceOf(outcome, words)}
          />
          <div className="row">
            <ActionButton type="submit" isPrimary isPending={isPending}>
              {words('pairing.look')}
            </ActionButton>
            <Back />
          </div>
        </ActForm>
      )}
    </div>
  );
}

function Back() {
  const words = useWords();
  const navigate = useNavigate();
  return <ActionButton onPress={() => void navigate({ to: PATHS.walls })}>{words('act.back')}</ActionButton>;
}
