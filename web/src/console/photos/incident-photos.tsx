import { useState } from 'react';
import { Button, FileTrigger, ProgressBar } from 'react-aria-components';
import { IncidentPhotosDocument, type PhotoPartsFragment } from '../../generated/graphql.ts';
import { timeText } from '../../i18n/moment.ts';
import { ActionButton } from '../controls/action-button.tsx';
import { Failed } from '../controls/notice.tsx';
import { faultSentence, sentenceOf } from '../server/outcome.ts';
import { useAnswer } from '../server/use-answer.ts';
import { useAskedAnew } from '../server/use-asked-anew.ts';
import { useMay, useSession } from '../session/session.ts';
import { useWords } from '../speech.ts';
import type { PhotoOnItsWay } from './photo-uploads.ts';
import { PhotoWindow } from './photo-window.tsx';
import { useUploads } from './use-uploads.ts';

interface IncidentPhotosProps {
  readonly incident: string;
  /** The post that somebody acts for; null: he has not said, and erases nothing. */
  readonly post: string | null;
  /** What is known of the incident otherwise: asked again whenever that has changed. */
  readonly known: unknown;
}

/** What somebody else sends shows by itself. */
const ASK_EVERY_MS = 10_000;

/** The photos of an incident: small ones to open, those on their way, and a way to add some. */
export function IncidentPhotos({ incident, post, known }: IncidentPhotosProps) {
  const words = useWords();
  const mayAdd = useMay('attachPhoto');
  const uploads = useUploads(incident);
  const { answer, ask } = useAnswer(IncidentPhotosDocument, {
    variables: { incident },
    everyMs: ASK_EVERY_MS,
  });
  const [opened, setOpened] = useState<string | null>(null);
  useAskedAnew(ask, known);
  useAskedAnew(ask, uploads.arrived);
  const photos = answer.kind === 'here' ? (answer.data.incident?.photos ?? []) : [];
  const isGuarded = answer.kind === 'here' && answer.data.incident?.mayReadEvidence === false;
  const isEmpty = answer.kind === 'here' && photos.length === 0 && uploads.onTheirWay.length === 0;
  return (
    <section className="photos">
      <h3>{words('photos.title')}</h3>
      {answer.kind === 'failed' && (
        <Failed sentence={faultSentence(answer.fault, words)} onRetry={() => void ask()} />
      )}
      {isGuarded && <p className="small dim">{words('photos.guarded')}</p>}
      {isEmpty && !isGuarded && <p className="small dim">{words('photos.none')}</p>}
      <ul className="photo-strip">
        {photos.map((photo) => (
          <li key={photo.id}>
            <Thumbnail photo={photo} onOpen={() => setOpened(photo.id)} />
          </li>
        ))}
        {uploads.onTheirWay.map((photo) => (
          <li key={photo.id}>
            <OnItsWay photo={photo} onAgain={uploads.again} onDrop={uploads.drop} />
          </li>
        ))}
      </ul>
      {mayAdd && (
        <FileTrigger
          acceptedFileTypes={['image/jpeg', 'image/png', 'image/webp']}
          allowsMultiple
          onSelect={(files) => uploads.add([...(files ?? [])])}
        >
          <ActionButton isSmall>{words('photos.add')}</ActionButton>
        </FileTrigger>
      )}
      {opened !== null && (
        <PhotoWindow
          photos={photos}
          opened={opened}
          post={post}
          onOpen={setOpened}
          onClose={() => setOpened(null)}
          onRemoved={() => void ask()}
        />
      )}
    </section>
  );
}

function Thumbnail({ photo, onOpen }: { photo: PhotoPartsFragment; onOpen: () => void }) {
  const words = useWords();
  const { operation } = useSession();
  const time = timeText(Date.parse(photo.happenedAt), operation.zone);
  return (
    <Button className="thumbnail" onPress={onOpen} aria-label={words('photos.open', { time })}>
      <img src={`/photos/${photo.id}/thumbnail`} alt="" width={120} height={90} />
      <span className="number">{time}</span>
    </Button>
  );
}

interface OnItsWayProps {
  readonly photo: PhotoOnItsWay;
  readonly onAgain: (id: string) => void;
  readonly onDrop: (id: string) => void;
}

function OnItsWay({ photo, onAgain, onDrop }: OnItsWayProps) {
  const words = useWords();
  const { id, name, size, bytes, isWaiting, outcome } = photo;
  const problem = sentenceOf(outcome, words);
  const share = Math.floor((100 * bytes) / Math.max(1, size));
  return (
    <div className="on-its-way" role={problem === null ? undefined : 'alert'}>
      <p className="small one-line">{name}</p>
      {problem === null ? (
        <ProgressBar className="photo-progress" value={share} aria-label={words('photos.sending', { name })}>
          <span className="small dim">{words(isWaiting ? 'photos.waiting' : 'photos.share', { share })}</span>
          <span className="rail" aria-hidden="true">
            <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect width={share} height="4" />
            </svg>
          </span>
        </ProgressBar>
      ) : (
        <p className="small">{problem}</p>
      )}
      <div className="row">
        {problem !== null && (
          <ActionButton isSmall onPress={() => onAgain(id)} label={words('photos.again', { name })}>
            {words('state.retry')}
          </ActionButton>
        )}
        <ActionButton isSmall onPress={() => onDrop(id)} label={words('photos.drop', { name })}>
          {words('act.cancel')}
        </ActionButton>
      </div>
    </div>
  );
}
