import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ApproveWallDocument, RefuseWallDocument } from '../../../generated/graphql.ts';
import { durationText } from '../../../i18n/moment.ts';
import { browserWords } from '../../../pieces/browser-words.ts';
import { ActForm } from '../../controls/act-form.tsx';
import { ActionButton } from '../../controls/action-button.tsx';
import { Fact, Facts } from '../../controls/facts.tsx';
import { Notice } from '../../controls/notice.tsx';
import { ReasonWindow } from '../../controls/reason-window.tsx';
import { useNow } from '../../controls/use-now.ts';
import { useSay } from '../../frame/sayings.tsx';
import { PATHS } from '../../frame/screens.ts';
import { sentenceOf } from '../../server/outcome.ts';
import { useAct } from '../../server/use-act.ts';
import { watchedScope } from '../../session/regions.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import { SetupFields } from './setup-fields.tsx';
import { emptySetup, setupIn } from './setup-form.ts';
import type { WaitingScreen } from './waiting-screen.ts';

/** The device as it is, before anybody says yes; then how it is set up. */
export function ApproveForm({ screen, onOther }: { screen: WaitingScreen; onOther: () => void }) {
  const words = useWords();
  const say = useSay();
  const navigate = useNavigate();
  const { me } = useSession();
  const [form, setForm] = useState(() => emptySetup(watchedScope(me.grants)));
  const [isRefusing, setRefusing] = useState(false);
  const approve = useAct(ApproveWallDocument);
  const now = useNow();
  const setup = setupIn(form);
  const isOver = Date.parse(screen.expiresAt) <= now;
  const submit = async () => {
    if (setup === null) return;
    const outcome = await approve.run({ code: screen.shownCode, setup });
    if (outcome.kind !== 'done') return;
    say({ text: words('pairing.done', { name: setup.name }) });
    void navigate({ to: PATHS.walls, search: { layar: outcome.done.wall.id } });
  };
  const sentence = isOver ? words('refusal.PAIRING_CODE_EXPIRED') : sentenceOf(approve.outcome, words);
  return (
    <ActForm onSubmit={() => void submit()} className="beside">
      <Device screen={screen} now={now} />
      <div className="stack">
        {sentence !== null && (
          <Notice
            tone="stopped"
            action={<ActionButton onPress={onOther}>{words('pairing.other')}</ActionButton>}
          >
            {sentence}
          </Notice>
        )}
        <SetupFields form={form} onChange={setForm} />
        <div className="row end">
          <ActionButton onPress={() => setRefusing(true)}>{words('pairing.refuse')}</ActionButton>
          <ActionButton type="submit" isPrimary isPending={approve.isPending} isDisabled={isOver}>
            {words('pairing.approve')}
          </ActionButton>
        </div>
      </div>
      {isRefusing && <Refuse screen={screen} onClose={() => setRefusing(false)} onRefused={onOther} />}
    </ActForm>
  );
}

function Device({ screen, now }: { screen: WaitingScreen; now: number }) {
  const words = useWords();
  const left = Date.parse(screen.expiresAt) - now;
  return (
    <section className="device">
      <p className="code-large">{screen.shownCode}</p>
      <p className="second">{words('pairing.compare')}</p>
      <Facts>
        <Fact name={words('pairing.size')}>
          {screen.width} × {screen.height} px
        </Fact>
        <Fact name={words('pairing.address')}>{screen.address}</Fact>
        <Fact name={words('pairing.browser')} detail={screen.userAgent}>
          {browserWords(screen.userAgent ?? '–')}
        </Fact>
        <Fact name={words('pairing.asked')}>
          <span className="number">
            {words('walls.ago', { age: durationText(now - Date.parse(screen.startedAt), words) })}
            {' · '}
            {left > 0 ? words('board.left', { age: durationText(left, words) }) : words('pairing.over')}
          </span>
        </Fact>
      </Facts>
    </section>
  );
}

interface RefuseProps {
  readonly screen: WaitingScreen;
  readonly onClose: () => void;
  readonly onRefused: () => void;
}

function Refuse({ screen, onClose, onRefused }: RefuseProps) {
  const words = useWords();
  const say = useSay();
  const { run, isPending, outcome } = useAct(RefuseWallDocument);
  const refuse = async (reason: string) => {
    const became = await run({ code: screen.shownCode, ...(reason === '' ? {} : { reason }) });
    if (became.kind !== 'done') return;
    say({ text: words('pairing.refused') });
    onRefused();
  };
  return (
    <ReasonWindow
      title={words('pairing.refuse')}
      act={words('pairing.refuse')}
      onAct={(reason) => void refuse(reason)}
      onClose={onClose}
      isPending={isPending}
      problem={sentenceOf(outcome, words)}
      isOptional
    >
      {words('pairing.refuseHint', { code: screen.shownCode })}
    </ReasonWindow>
  );
}
