import { useMemo } from 'react';
import { type DisclosureLevel, EnterIncidentDocument, RaisePlacesDocument } from '../../generated/graphql.ts';
import { ActForm } from '../controls/act-form.tsx';
import { ActionButton } from '../controls/action-button.tsx';
import { Notice } from '../controls/notice.tsx';
import { Window } from '../controls/window.tsx';
import type { ActIds } from '../server/act-ids.ts';
import { sentenceOf } from '../server/outcome.ts';
import { useAct } from '../server/use-act.ts';
import { useAnswer } from '../server/use-answer.ts';
import { useSession } from '../session/session.ts';
import { useOperationNow } from '../session/use-operation-now.ts';
import { useWords } from '../speech.ts';
import { inputOf, type RaiseDraft } from './raise-draft.ts';
import { RaiseFields } from './raise-fields.tsx';
import { placeOptions, usualOf } from './raise-options.ts';

/** Who may report an incident by the rights of which role, and how guarded he may make it; the server decides. */
const LEVELS_OF: Readonly<Record<string, readonly DisclosureLevel[]>> = {
  POSKO: ['BIASA', 'TERBATAS', 'RAHASIA'],
  KECAMATAN: ['BIASA', 'TERBATAS'],
  AGENCY: ['BIASA', 'TERBATAS'],
  INTELLIGENCE: ['BIASA', 'TERBATAS', 'RAHASIA'],
};
const LEVELS: readonly DisclosureLevel[] = ['BIASA', 'TERBATAS', 'RAHASIA'];

/** What was stored. */
export interface Raised {
  readonly id: string;
  readonly series: DisclosureLevel;
  readonly number: number;
}

interface RaiseWindowProps {
  readonly draft: RaiseDraft;
  readonly ids: ActIds;
  readonly onDraft: (draft: RaiseDraft) => void;
  readonly onRaised: (raised: Raised) => void;
  readonly onClose: () => void;
}

/** Writes down an incident that was told to the post. Whatever is refused or lost on the way stays as it was written. */
export function RaiseWindow({ draft, ids, onDraft, onRaised, onClose }: RaiseWindowProps) {
  const words = useWords();
  const { me, operation } = useSession();
  const now = useOperationNow();
  const { answer } = useAnswer(RaisePlacesDocument, { variables: { region: operation.regency.code } });
  const { run, isPending, outcome } = useAct(EnterIncidentDocument, ids);
  const reporting = useMemo(() => me.grants.filter(({ role }) => LEVELS_OF[role] !== undefined), [me.grants]);
  const tpsList = answer.kind === 'here' ? answer.data.region?.tpsList : undefined;
  const places = useMemo(
    () =>
      placeOptions(
        operation,
        tpsList ?? [],
        reporting.map(({ region }) => region),
        words,
      ),
    [operation, tpsList, reporting, words],
  );
  const raise = async () => {
    const input = inputOf(draft, operation.zone, usualOf(operation, draft).level);
    if (input === null || isPending) return;
    const became = await run({ ...input, sentAt: now() });
    if (became.kind === 'done') onRaised(became.done.incident);
  };
  const problem = sentenceOf(outcome, words);
  return (
    <Window title={words('raise.title')} onClose={onClose} isSticky width="wide">
      <ActForm onSubmit={() => void raise()}>
        {problem !== null && <Notice tone="stopped">{problem}</Notice>}
        <RaiseFields
          draft={draft}
          onDraft={onDraft}
          places={places}
          levels={LEVELS.filter((level) => reporting.some(({ role }) => LEVELS_OF[role]?.includes(level)))}
        />
        <div className="row end">
          <p className="hint grow">{words('raise.hint')}</p>
          <ActionButton onPress={onClose}>{words('act.cancel')}</ActionButton>
          <ActionButton type="submit" isPrimary isPending={isPending}>
            {words('raise.do')}
          </ActionButton>
        </div>
      </ActForm>
    </Window>
  );
}
