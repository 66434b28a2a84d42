import { clockText, durationText } from '../../i18n/moment.ts';
import type { Words } from '../../i18n/words.ts';
import type { Freshness } from '../../situation/freshness.ts';
import type { LinkView } from '../../situation/link-view.ts';
import { useFreshness, useLink } from '../../situation/use-situation.ts';
import { Notice } from '../controls/notice.tsx';
import { useSession } from '../session/session.ts';
import { useWords } from '../speech.ts';

type Told = Pick<LinkView, 'operationTime'>;

/** Of when the live picture is, on the operation's clock; null while it is that of now. */
export function pictureThen(fresh: Freshness, { operationTime }: Told, zone: string): string | null {
  return fresh.state === 'LANGSUNG' || operationTime === null ? null : clockText(operationTime, zone);
}

/** The same in a sentence, with how long ago that was. */
export function oldWords(fresh: Freshness, link: Told, zone: string, words: Words): string | null {
  const time = pictureThen(fresh, link, zone);
  return time && words('stages.old', { time, age: durationText(fresh.dataAgeMs ?? 0, words) });
}

/** Of when the live picture is; null while it is that of now. */
export function usePictureThen(): string | null {
  const { zone } = useSession().operation;
  return pictureThen(useFreshness(), useLink(), zone);
}

/** Says over figures of the live picture that they are not those of now. */
export function OldPicture() {
  const words = useWords();
  const { zone } = useSession().operation;
  const old = oldWords(useFreshness(), useLink(), zone, words);
  if (old === null) return null;
  return (
    <div className="page-notice">
      <Notice>{old}</Notice>
    </div>
  );
}
