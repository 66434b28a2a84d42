import { useState } from 'react';
import { ActForm } from '../../controls/act-form.tsx';
import { FormEnd } from '../../controls/form-end.tsx';
import { Notice } from '../../controls/notice.tsx';
import { Tick } from '../../controls/ticks.tsx';
import { Window } from '../../controls/window.tsx';
import { sentenceOf } from '../../server/outcome.ts';
import { useWords } from '../../speech.ts';
import { useWallOrders } from '../../walls/use-wall-orders.ts';
import type { Wall } from '../../walls/use-walls.ts';
import { SetupFields } from './setup-fields.tsx';
import { presetIn, type SetupForm, setupIn } from './setup-form.ts';

const formOf = ({ settings }: Wall): SetupForm => ({
  name: settings.name,
  place: settings.place,
  scope: settings.scope,
  diagonal: String(settings.diagonalInches),
  distance: String(settings.distanceMetres),
  ambient: settings.ambient,
  isGuest: settings.isGuestByDefault,
});

/** Changes how a wall is set up. */
export function SettingsWindow({ wall, onClose }: { wall: Wall; onClose: () => void }) {
  const words = useWords();
  const [form, setForm] = useState(() => formOf(wall));
  const [isSoundOn, setSoundOn] = useState(wall.settings.isSoundOn);
  const [isRotating, setRotating] = useState(wall.settings.isRotating);
  const [problem, setProblem] = useState<string | null>(null);
  const { give, isPending } = useWallOrders();
  const setup = setupIn(form);
  const submit = async () => {
    if (setup === null) return;
    const order = {
      wall: wall.id,
      command: 'CHANGE_SETTINGS',
      settings: { ...setup, isSoundOn, isRotating },
    } as const;
    const outcome = await give(order, words('walls.said.changed', { name: setup.name }));
    if (outcome.kind === 'done') onClose();
    else setProblem(sentenceOf(outcome, words));
  };
  return (
    <Window title={words('walls.changeOf', { name: wall.settings.name })} onClose={onClose} isSticky>
      <ActForm onSubmit={() => void submit()}>
        {problem !== null && <Notice tone="stopped">{problem}</Notice>}
        <SetupFields form={form} onChange={setForm}>
          <Tick label={words('walls.form.sound')} isOn={isSoundOn} onChange={setSoundOn} />
          {presetIn(form) === 'pisah' && (
            <Tick label={words('walls.form.rotate')} isOn={isRotating} onChange={setRotating} />
          )}
        </SetupFields>
        <FormEnd act={words('act.save')} onClose={onClose} isPending={isPending} />
      </ActForm>
    </Window>
  );
}
