import { type ReactNode, useState } from 'react';
import { ActForm } from '../controls/act-form.tsx';
import { FormEnd } from '../controls/form-end.tsx';
import { TextEntry } from '../controls/text-entry.tsx';
import { Window } from '../controls/window.tsx';
import { BarContent } from '../frame/bar.tsx';
import { useSay } from '../frame/sayings.tsx';
import { useSession } from '../session/session.ts';
import { useWords } from '../speech.ts';
import { keepSearches, type SavedSearch, type Shelf, savedSearches, withSearch } from './saved-searches.ts';

interface SavedTabsProps<Search> {
  readonly shelf: Shelf<Search>;
  /** What is looked for now, as far as it is worth keeping. */
  readonly search: Search;
  /** There is nothing of one's own in it. */
  readonly isBare: boolean;
  readonly onSearch: (search: Search) => void;
  /** What stands before them, told whether a saved one is chosen. */
  readonly children?: (isSavedChosen: boolean) => ReactNode;
}

/** The searches that somebody saved on a desk, and the way to save one more. */
export function SavedTabs<Search>({ shelf, search, isBare, onSearch, children }: SavedTabsProps<Search>) {
  const words = useWords();
  const { me } = useSession();
  const say = useSay();
  const owner = me.principal ?? '';
  const [saved, setSaved] = useState(() => savedSearches(shelf, owner, localStorage));
  const [isNaming, setNaming] = useState(false);
  const keep = (searches: readonly SavedSearch<Search>[]) => {
    keepSearches(shelf, owner, searches, localStorage);
    setSaved(searches);
  };
  const here = saved.find((each) => shelf.isSame(each.search, search));
  const remove = ({ name }: SavedSearch<Search>) => {
    keep(saved.filter((each) => each.name !== name));
    say({ text: words('queue.save.removed', { name }), undo: () => keep(saved) });
  };
  return (
    <BarContent>
      <div className="subtabs">
        {children?.(here !== undefined)}
        {saved.map((each) => (
          <button
            key={each.name}
            type="button"
            className="subtab"
            aria-pressed={each === here}
            onClick={() => onSearch(each.search)}
          >
            {each.name}
          </button>
        ))}
        {here !== undefined && (
          <button
            type="button"
            className="subtab"
            aria-label={words('queue.save.remove', { name: here.name })}
            onClick={() => remove(here)}
          >
            ✕
          </button>
        )}
        {!isBare && here === undefined && (
          <button type="button" className="subtab link" onClick={() => setNaming(true)}>
            + {words('queue.save')}
          </button>
        )}
      </div>
      {isNaming && (
        <NameWindow
          onClose={() => setNaming(false)}
          onName={(name) => {
            keep(withSearch(saved, { name, search }));
            setNaming(false);
          }}
        />
      )}
    </BarContent>
  );
}

function NameWindow({ onName, onClose }: { onName: (name: string) => void; onClose: () => void }) {
  const words = useWords();
  const [name, setName] = useState('');
  return (
    <Window title={words('queue.save')} onClose={onClose} width="narrow">
      <ActForm onSubmit={() => onName(name.trim())}>
        <TextEntry
          label={words('queue.save.name')}
          value={name}
          onChange={setName}
          maxLength={24}
          autoFocus
          isNeeded
          autoComplete="off"
          hint={words('queue.save.hint')}
        />
        <FormEnd act={words('queue.save.do')} onClose={onClose} />
      </ActForm>
    </Window>
  );
}
