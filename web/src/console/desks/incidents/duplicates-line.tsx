import { ActionButton } from '../../controls/action-button.tsx';
import type { Speaking } from '../../wording/speaking.ts';
import { ACT_KEYS } from './offers.ts';
import { duplicateText, type SuggestedDuplicate } from './suggested-duplicates.ts';

const MOST_NAMED = 2;

interface DuplicatesLineProps {
  readonly duplicates: readonly SuggestedDuplicate[];
  readonly speaking: Speaking;
  /** Null where it may not be merged by whoever looks. */
  readonly onMerge: (() => void) | null;
}

/** What the incident in hand may be the same as; merged by people alone. */
export function DuplicatesLine({ duplicates, speaking, onMerge }: DuplicatesLineProps) {
  const { words } = speaking;
  if (duplicates.length === 0) return null;
  const named = duplicates.slice(0, MOST_NAMED).map((each) => duplicateText(each, words));
  const others = duplicates.length - named.length;
  const what = others === 0 ? named : [...named, words('duplicates.others', { n: others })];
  return (
    <div className="duplicates-line">
      <p role="status">{words('duplicates.maybe', { what: what.join(' · ') })}</p>
      {onMerge !== null && (
        <ActionButton isSmall keys={ACT_KEYS.merge} onPress={onMerge}>
          {words('duplicates.compare')}
        </ActionButton>
      )}
    </div>
  );
}
