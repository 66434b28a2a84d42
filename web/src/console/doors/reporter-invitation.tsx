import { useState } from 'react';
import { RedeemInvitationDocument } from '../../generated/graphql.ts';
import { tpsNumber } from '../../i18n/tps-number.ts';
import { ActionButton } from '../controls/action-button.tsx';
import { Notice } from '../controls/notice.tsx';
import { TextEntry } from '../controls/text-entry.tsx';
import { sentenceOf } from '../server/outcome.ts';
import { useAct } from '../server/use-act.ts';
import { useSpeech } from '../speech.ts';
import type { ReadInvitation } from './invitation.types.ts';

/** A field reporter confirms that this is his TPS; nothing has to be typed. */
export function ReporterInvitation({ code, invitation }: { code: string; invitation: ReadInvitation }) {
  const { words, language } = useSpeech();
  const { run, isPending, outcome } = useAct(RedeemInvitationDocument);
  const [phone, setPhone] = useState('');
  const { tps, place, institutionLabel } = invitation;
  const number = (tps ?? '').split('-')[1] ?? '';
  if (outcome?.kind === 'done') {
    return (
      <div className="stack">
        <h1>{words('reporter.done')}</h1>
        <p className="second">{words('reporter.doneHint')}</p>
      </div>
    );
  }
  const sentence = sentenceOf(outcome, words);
  const given = phone.trim();
  const confirm = () => void run({ code, ...(given === '' ? {} : { phone: given }) });
  return (
    <div className="stack">
      <h1>{words('reporter.title')}</h1>
      <p className="display">{words('tps.one', { number: tpsNumber(number) })}</p>
      <p className="second">
        {words('reporter.where', {
          place: place === null ? '–' : `${place.desa}, ${place.kecamatan}`,
          institution: institutionLabel?.[language] ?? '–',
        })}
      </p>
      {sentence !== null && <Notice tone="stopped">{sentence}</Notice>}
      <TextEntry
        label={words('reporter.phone')}
        hint={words('reporter.phoneHint')}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        value={phone}
        onChange={setPhone}
        maxLength={24}
      />
      <ActionButton isPrimary isPending={isPending} onPress={confirm}>
        {words('reporter.confirm')}
      </ActionButton>
      <p className="second">{words('reporter.wrong')}</p>
    </div>
  );
}
