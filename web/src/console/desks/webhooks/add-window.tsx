import { useState } from 'react';
import { AddWebhookDocument, type Severity } from '../../../generated/graphql.ts';
import { ActForm } from '../../controls/act-form.tsx';
import { FormEnd } from '../../controls/form-end.tsx';
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

const SEVERITIES: readonly Severity[] = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'];

interface AddWindowProps {
  readonly onClose: () => void;
  readonly onAdded: () => void;
}

/** Tells a program elsewhere of alerts, and shows once by what it knows that they are ours. */
export function AddWindow({ onClose, onAdded }: AddWindowProps) {
  const words = useWords();
  const { operation } = useSession();
  const [name, setName] = useState('');
  const [url, setUrl] = useState('https://');
  const [allowedHost, setAllowedHost] = useState('');
  const [region, setRegion] = useState<string | null>(operation.regency.code);
  const [severities, setSeverities] = useState<Severity[]>(['CRITICAL', 'HIGH']);
  const { run, isPending, outcome } = useAct(AddWebhookDocument);
  const submit = async () => {
    if (region === null) return;
    const host = allowedHost.trim() === '' ? null : allowedHost.trim();
    const became = await run({ name: name.trim(), url: url.trim(), allowedHost: host, region, severities });
    if (became.kind === 'done') onAdded();
  };
  if (outcome?.kind === 'done') {
    const { webhook, secret } = outcome.done;
    return (
      <SecretWindow
        title={words('webhooks.secret', { name: webhook.name })}
        secret={secret}
        gone={words('webhooks.secretGone')}
        once={words('webhooks.once')}
        hint={words('webhooks.secretHint')}
        onClose={onClose}
      />
    );
  }
  const sentence = sentenceOf(outcome, words);
  return (
    <Window title={words('webhooks.add')} onClose={onClose} isSticky>
      <ActForm onSubmit={() => void submit()}>
        {sentence !== null && <Notice tone="stopped">{sentence}</Notice>}
        <TextEntry
          label={words('webhooks.form.name')}
          value={name}
          onChange={setName}
          isNeeded
          maxLength={80}
          autoFocus
          hint={words('webhooks.form.nameHint')}
        />
        <TextEntry
          label={words('webhooks.form.url')}
          value={url}
          onChange={setUrl}
          isNeeded
          isUnfit={!URL.canParse(url.trim())}
          neededText={words('webhooks.form.urlNeeded')}
          maxLength={500}
          hint={words('webhooks.form.urlHint')}
        />
        <TextEntry
          label={words('webhooks.form.allowedHost')}
          value={allowedHost}
          onChange={setAllowedHost}
          maxLength={255}
          hint={words('webhooks.form.allowedHostHint')}
        />
        <RegionPicker
          label={words('grant.region')}
          regions={regionOptions(operation, words)}
          value={region}
          onChange={setRegion}
          isNeeded
          hint={words('webhooks.form.regionHint')}
        />
        <Ticks
          label={words('webhooks.form.severities')}
          options={SEVERITIES.map((code) => ({ code, name: words(`severity.${code}`) }))}
          value={severities}
          onChange={setSeverities}
          isNeeded
        />
        <FormEnd act={words('webhooks.doAdd')} onClose={onClose} isPending={isPending} />
      </ActForm>
    </Window>
  );
}
