import type { Words } from '../../../i18n/words.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { Notice } from '../../controls/notice.tsx';
import { numberOf } from './incident-words.ts';
import type { KnownIncidents } from './known-incidents.ts';
import type { Acting } from './use-acting.ts';

/** What was shown as done and was not: which incident, and why, until it is tried again or put away. */
export function RolledBackNotices({
  acting,
  known,
  words,
}: {
  acting: Acting;
  known: KnownIncidents;
  words: Words;
}) {
  if (acting.rolledBack.size === 0) return null;
  return (
    <div className="rolled-back">
      {[...acting.rolledBack].map(([id, { sentence, again }]) => {
        const incident = known.get(id);
        const number = incident === undefined ? '' : numberOf(incident, words);
        return (
          <Notice
            key={id}
            tone="stopped"
            title={words('act.rolledBack', { number })}
            action={
              <span className="row">
                <ActionButton isSmall onPress={again}>
                  {words('act.tryAgain')}
                </ActionButton>
                <ActionButton isSmall onPress={() => acting.forget(id)}>
                  {words('act.hide')}
                </ActionButton>
              </span>
            }
          >
            {sentence}
          </Notice>
        );
      })}
    </div>
  );
}
