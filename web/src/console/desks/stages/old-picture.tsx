import { clockText, durationText } from '../../../i18n/moment.ts';
import type { Words } from '../../../i18n/words.ts';
import type { Freshness } from '../../../situation/freshness.ts';
import type { LinkView } from '../../../situation/link-view.ts';
import { useFreshness, useLink } from '../../../situation/use-situation.ts';
import { Notice } from '../../controls/notice.tsx';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';

/** Of when the figures of the live picture are; null while they are those of now. */
export function oldWords(
  fresh: Freshness,
  { operationTime }: Pick<LinkView, 'operationTime'>,
  zone: string,
  words: Words,
): string | null {
  if (fresh.state === 'LANGSUNG' || operationTime === null) return null;
  const age = durationText(fresh.dataAgeMs ?? 0, words);
  return words('stages.old', { time: clockText(operationTime, zone), age });
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
