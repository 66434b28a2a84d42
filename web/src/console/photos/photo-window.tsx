import { useState } from 'react';
import { type PhotoPartsFragment, RemovePhotoDocument } from '../../generated/graphql.ts';
import { timeText } from '../../i18n/moment.ts';
import { ActionButton } from '../controls/action-button.tsx';
import { ReasonWindow } from '../controls/reason-window.tsx';
import { Window } from '../controls/window.tsx';
import { sentenceOf } from '../server/outcome.ts';
import { useActNow } from '../server/use-act.ts';
import { useMay, useSession } from '../session/session.ts';
import { useWords } from '../speech.ts';

interface PhotoWindowProps {
  readonly photos: readonly PhotoPartsFragment[];
  readonly opened: string;
  readonly post: string | null;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** One photo, as large as there is room, with a way to its neighbours and, for whoever may, out of the world. */
export function PhotoWindow({ photos, opened, post, onOpen, onClose, onRemoved }: PhotoWindowProps) {
  const words = useWords();
  const { operation } = useSession();
  const mayRemove = useMay('removePhoto') && post !== null;
  const [isRemoving, setRemoving] = useState(false);
  const at = photos.findIndex(({ id }) => id === opened);
  const photo = photos[at];
  if (photo === undefined) return null;
  const [before, after] = [photos[at - 1], photos[at + 1]];
  const [happened, received] = [photo.happenedAt, photo.receivedAt].map((moment) =>
    timeText(Date.parse(moment), operation.zone),
  );
  const title = words('photos.one', { n: at + 1, count: photos.length });
  return (
    <Window title={title} onClose={onClose} width="wide">
      <img
        className="photo-whole"
        src={`/photos/${photo.id}`}
        alt={words('photos.open', { time: happened ?? '' })}
        width={photo.width}
        height={photo.height}
      />
      <p className="small dim">
        {words('photos.times', { happened: happened ?? '', received: received ?? '' })}
      </p>
      <div className="row end">
        {mayRemove && <ActionButton onPress={() => setRemoving(true)}>{words('photos.remove')}</ActionButton>}
        <ActionButton isDisabled={before === undefined} onPress={() => before && onOpen(before.id)}>
          {words('photos.before')}
        </ActionButton>
        <ActionButton isDisabled={after === undefined} onPress={() => after && onOpen(after.id)}>
          {words('photos.after')}
        </ActionButton>
        <ActionButton isPrimary onPress={onClose}>
          {words('act.close')}
        </ActionButton>
      </div>
      {isRemoving && post !== null && (
        <RemoveWindow
          photo={photo.id}
          post={post}
          onClose={() => setRemoving(false)}
          onRemoved={() => {
            onRemoved();
            onClose();
          }}
        />
      )}
    </Window>
  );
}

interface RemoveWindowProps {
  readonly photo: string;
  readonly post: string;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

function RemoveWindow({ photo, post, onClose, onRemoved }: RemoveWindowProps) {
  const words = useWords();
  const { run, isPending, outcome } = useActNow(RemovePhotoDocument);
  const remove = async (reason: string) => {
    const became = await run({ photo, post, reason });
    if (became.kind === 'done') onRemoved();
  };
  return (
    <ReasonWindow
      title={words('photos.removeTitle')}
      act={words('photos.remove')}
      onAct={(reason) => void remove(reason)}
      onClose={onClose}
      isPending={isPending}
      problem={sentenceOf(outcome, words)}
      maxLength={500}
    >
      <p>{words('photos.removeHint')}</p>
    </ReasonWindow>
  );
}
