import { useState } from 'react';
import { IssueTokenDocument, type TokenScope } from '../../../generated/graphql.ts';
import { ActForm } from '../../controls/act-form.tsx';
import { FormEnd } from '../../controls/form-end.tsx';
import { MomentEntry } from '../../controls/moment-entry.tsx';
import { daysFrom, instantTyped, typedMoment } from '../../controls/moments.ts';
import { Notice } from '../../controls/notice.tsx';
import { RegionPicker } from '../../controls/region-picker.tsx';
import { SecretWindow } from '../../controls/secret-window.tsx';
import { TextEntry } from '../../controls/text-entry.tsx';
import { Ticks } from '../../controls/ticks.tsx';
import { Window } from '../../controls/window.tsx';
import { sentenceOf } from '../../server/outcome.ts';
import { useAct } from '../../server/use-act.ts';
import { regionOptions } from '../../session/regions.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';

const SCOPES: readonly TokenScope[] = ['ALERTS', 'READ', 'REPORT', 'QUERY'];
const USUAL_DAYS = 30;

/** Lets a program in, and shows its secret this once. */
export function IssueWindow({ onClose, onIssued }: { onClose: () => void; onIssued: () => void }) {
  const words = useWords();
  const { operation } = useSession();
  const { zone } = operation;
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<TokenScope[]>([]);
  const [region, setRegion] = useState<string | null>(operation.regency.code);
  const [endsAt, setEndsAt] = useState(() => typedMoment(daysFrom(Date.now(), USUAL_DAYS), zone));
  const { run, isPending, outcome } = useAct(IssueTokenDocument);
  const expiresAt = instantTyped(endsAt, zone);
  const submit = async () => {
    if (region === null || expiresAt === null) return;
    const became = await run({ name: name.trim(), scopes, region, expiresAt });
    if (became.kind === 'done') onIssued();
  };
  if (outcome?.kind === 'done') {
    return (
      <SecretWindow
        title={words('tokens.secret', { name: outcome.done.token.name })}
        secret={outcome.done.secret}
        gone={words('tokens.secretGone')}
        once={words('tokens.once')}
        hint={words('tokens.secretHint')}
        onClose={onClose}
      />
    );
  }
  const sentence = sentenceOf(outcome, words);
  return (
    <Window title={words('tokens.issue')} onClose={onClose} isSticky>
      <ActForm onSubmit={() => void submit()}>
        {sentence !== null && <Notice tone="stopped">{sentence}</Notice>}
        <TextEntry
          label={words('tokens.form.name')}
          value={name}
          onChange={setName}
          isNeeded
          maxLength={80}
          autoFocus
          hint={words('tokens.form.nameHint')}
        />
        <Ticks
          label={words('tokens.form.scopes')}
          options={SCOPES.map((code) => ({
            code,
            name: words(`tokens.scope.${code}`),
            detail: words(`tokens.scope.${code}.detail`),
          }))}
          value={scopes}
          onChange={setScopes}
          isNeeded
        />
        <RegionPicker
          label={words('grant.region')}
          regions={regionOptions(operation, words)}
          value={region}
          onChange={setRegion}
          isNeeded
          hint={words('grant.regionHint')}
        />
        <MomentEntry
          label={words('tokens.form.endsAt')}
          value={endsAt}
          onChange={setEndsAt}
          isNeeded
          hint={words('tokens.form.endsAtHint', { zone })}
        />
        <FormEnd act={words('tokens.doIssue')} onClose={onClose} isPending={isPending} />
      </ActForm>
    </Window>
  );
}
