import { useState } from 'react';
import { ConsoleTestAlertDocument } from '../../../generated/graphql.ts';
import { ActForm } from '../../controls/act-form.tsx';
import { FormEnd } from '../../controls/form-end.tsx';
import { Notice } from '../../controls/notice.tsx';
import { RegionPicker } from '../../controls/region-picker.tsx';
import { Window } from '../../controls/window.tsx';
import { useSay } from '../../frame/sayings.tsx';
import { sentenceOf } from '../../server/outcome.ts';
import { useAct } from '../../server/use-act.ts';
import { regionOptions } from '../../session/regions.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';

interface TestWindowProps {
  readonly onClose: () => void;
  readonly onSent: () => void;
}

/** Calls everybody on every rung of a region at once, as a test. */
export function TestWindow({ onClose, onSent }: TestWindowProps) {
  const words = useWords();
  const say = useSay();
  const { operation } = useSession();
  const [region, setRegion] = useState<string | null>(operation.regency.code);
  const { run, isPending, outcome } = useAct(ConsoleTestAlertDocument);
  const send = async () => {
    if (region === null) return;
    const became = await run({ region });
    if (became.kind !== 'done') return;
    say({ text: words('alerts.said.tested') });
    onClose();
    onSent();
  };
  const sentence = sentenceOf(outcome, words);
  return (
    <Window title={words('alerts.test')} onClose={onClose} isQuestion width="narrow">
      <ActForm onSubmit={() => void send()}>
        <p className="second">{words('alerts.testHint')}</p>
        {sentence !== null && <Notice tone="stopped">{sentence}</Notice>}
        <RegionPicker
          label={words('grant.region')}
          regions={regionOptions(operation, words)}
          value={region}
          onChange={setRegion}
          isNeeded
        />
        <FormEnd act={words('alerts.doTest')} onClose={onClose} isPending={isPending} />
      </ActForm>
    </Window>
  );
}
