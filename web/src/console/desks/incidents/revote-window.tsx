import { useState } from 'react';
import type { RevoteKind } from '../../../generated/graphql.ts';
import { dueTimeText } from '../../../i18n/moment.ts';
import { Choice } from '../../controls/choice.tsx';
import { MomentEntry } from '../../controls/moment-entry.tsx';
import { instantTyped } from '../../controls/moments.ts';
import { TextEntry } from '../../controls/text-entry.tsx';
import { Dials } from '../../controls/ticks.tsx';
import { ActWindow } from './act-window.tsx';
import { whatOf } from './deeds.ts';
import type { ActWindowOf } from './reason-windows.tsx';
import { proposing } from './revote-deeds.ts';

const KINDS = ['PSU', 'PSL', 'PSS', 'PSSU'] as const satisfies readonly RevoteKind[];
const IN_WORDS = 'IN_WORDS';

/** Who proposed or recommended that voting or counting be held again, on which ground, by which letter. */
export function RevoteWindow({ incidents, speaking, perform, onClose, now }: ActWindowOf & { now: number }) {
  const { operation, language, words } = speaking;
  const [kind, setKind] = useState<RevoteKind>('PSU');
  const [by, setBy] = useState<string | null>(null);
  const [ground, setGround] = useState<string | null>(null);
  const [letterNumber, setLetterNumber] = useState('');
  const [letter, setLetter] = useState('');
  const letterAt = instantTyped(letter, operation.zone);
  const grounds = operation.revoteGrounds.filter(({ kinds }) => kinds.includes(kind));
  const isInWords = ground === IN_WORDS;
  return (
    <ActWindow
      title={words('act.titleOf', { act: words('act.revote'), what: whatOf(incidents, speaking) })}
      act={words('act.revote.do')}
      text={{ label: words('act.revote.text'), maxLength: 1_000, isOptional: !isInWords }}
      onAct={(text) => {
        if (by === null || ground === null) return;
        const said = { kind, by, ground: isInWords ? null : ground, text: text === '' ? null : text };
        const number = letterNumber.trim();
        perform(proposing(incidents, { ...said, letterNumber: number || null, letterAt }, speaking));
      }}
      onClose={onClose}
    >
      <Dials
        autoFocus
        label={words('act.revote.kind')}
        options={KINDS.map((code) => ({ code, name: code }))}
        value={kind}
        onChange={(code) => {
          setKind(code);
          setGround(null);
        }}
        hint={words('act.revote.hint', {
          time: dueTimeText(Date.parse(operation.revoteDeadline), now, operation.zone, words),
        })}
      />
      <Choice
        label={words('act.revote.by')}
        options={operation.revoteBodies.map(({ code, label, says }) => ({
          code,
          name: label[language],
          detail: words(`revote.stance.${says}`),
        }))}
        value={by}
        onChange={setBy}
        isNeeded
      />
      <Choice
        label={words('act.revote.ground')}
        options={[
          ...grounds.map(({ code, label, article }) => ({ code, name: label[language], detail: article })),
          { code: IN_WORDS, name: words('act.revote.otherGround') },
        ]}
        value={ground}
        onChange={setGround}
        isNeeded
      />
      <TextEntry
        label={words('act.revote.letter')}
        value={letterNumber}
        onChange={setLetterNumber}
        maxLength={60}
        autoComplete="off"
      />
      <MomentEntry label={words('act.revote.letterAt')} value={letter} onChange={setLetter} hint={null} />
    </ActWindow>
  );
}
