import { useMemo } from 'react';
import { WallBriefingDocument } from '../../../generated/graphql.ts';
import { type Briefing, BriefingContext, SpeechContext } from '../../../scenes/briefing.ts';
import { LayoutContext, layouts } from '../../../scenes/layout.ts';
import { OverviewScene } from '../../../scenes/overview/overview-scene.tsx';
import { type Standing, StandingContext } from '../../../scenes/standing.ts';
import { pictureOfSnapshot } from '../../../situation/apply-patch.ts';
import { coldLink } from '../../../situation/link-view.ts';
import { createSituationStore } from '../../../situation/situation-store.ts';
import { SituationContext, type SituationSource } from '../../../situation/use-situation.ts';
import { Answered } from '../../controls/answered.tsx';
import { useAnswer } from '../../server/use-answer.ts';
import { useSpeech } from '../../speech.ts';
import type { PastPicture } from './past-asker.ts';

/** What a page of the past knows about itself: it is no wall, and it is not live. */
const STANDING: Standing = {
  isGuest: false,
  isSoundOn: true,
  seal: null,
  pairingCode: null,
  areOrdersLost: false,
  isReplayed: true,
};

/** A picture that stands still: whole, of its own instant, and with a clock that does not go on. */
function stillSource({ question, state }: PastPicture): SituationSource {
  const store = createSituationStore(0);
  store.publish(pictureOfSnapshot(state), {
    ...coldLink(0),
    phase: 'live',
    servedInstant: 0,
    asOfInstant: 0,
    closedSince: null,
    brokenSince: null,
    asOf: question.at,
    servedAt: question.at,
    operationTime: question.at,
  });
  return { store, now: () => 0, onTick: () => () => undefined };
}

/** The scene of the wall as it was at a past instant. */
export function PastScene({ picture, label }: { picture: PastPicture; label: string }) {
  const { scope } = picture.question;
  const { answer, ask } = useAnswer(WallBriefingDocument, { variables: { scope } });
  return (
    <Answered answer={answer} onRetry={() => void ask()}>
      {({ operation, region }) =>
        region === null ? null : <Scene picture={picture} label={label} briefing={{ operation, region }} />
      }
    </Answered>
  );
}

function Scene({ picture, label, briefing }: { picture: PastPicture; label: string; briefing: Briefing }) {
  const { language, words } = useSpeech();
  const speech = useMemo(() => ({ language, words }), [language, words]);
  const source = useMemo(() => stillSource(picture), [picture]);
  const { at, basis, scope } = picture.question;
  return (
    <SpeechContext value={speech}>
      <BriefingContext value={briefing}>
        <LayoutContext value={layouts.standar}>
          <StandingContext value={STANDING}>
            <SituationContext value={source}>
              <svg className="canvas past-scene" viewBox="0 0 1920 1080" role="img" aria-label={label}>
                {/* Nothing of one instant may live on in another. */}
                <OverviewScene key={`${scope} ${at} ${basis}`} />
              </svg>
            </SituationContext>
          </StandingContext>
        </LayoutContext>
      </BriefingContext>
    </SpeechContext>
  );
}
