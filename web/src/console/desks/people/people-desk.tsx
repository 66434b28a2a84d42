import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useRef, useState } from 'react';
import { PeopleDocument } from '../../../generated/graphql.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { Answered } from '../../controls/answered.tsx';
import { Empty } from '../../controls/notice.tsx';
import { Split } from '../../controls/split.tsx';
import { BarContent, PartTabs } from '../../frame/bar.tsx';
import { PATHS } from '../../frame/screens.ts';
import { useCommands } from '../../keys/commands.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { useMay } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import { InviteWindow } from './invite-window.tsx';
import { OtherPerson } from './other-person.tsx';
import { PersonDetail } from './person-detail.tsx';
import { PersonList } from './person-list.tsx';
import type { Person } from './person-state.ts';

const AT_MOST = 100;

/** Everybody who has or had access. */
export function PeopleDesk() {
  const words = useWords();
  const { orang, cari } = useSearch({ from: PATHS.people });
  const navigate = useNavigate({ from: PATHS.people });
  const [search, setSearch] = useState(cari ?? '');
  const asked = useDeferredValue(search.trim());
  const [isInviting, setInviting] = useState(false);
  const mayManage = useMay('managePeople');
  const { answer, ask } = useAnswer(PeopleDocument, {
    variables: { search: asked === '' ? null : asked, first: AT_MOST, after: null },
    everyMs: 15_000,
  });
  const select = (person: string) =>
    void navigate({ search: (before) => ({ ...before, orang: person }), replace: true });
  // Whoever searches wants the first that fits.
  const type = (text: string) => {
    setSearch(text);
    if (orang !== undefined) void navigate({ search: ({ orang: _, ...before }) => before, replace: true });
  };
  return (
    <>
      <h1 className="hidden-words">{words('screen.people')}</h1>
      <BarContent>
        <PartTabs part="admin" />
        <SearchBox value={search} onChange={type} />
        {mayManage && <InviteButton onPress={() => setInviting(true)} />}
      </BarContent>
      <Answered answer={answer} onRetry={ask}>
        {({ people }) => (
          <Listed
            people={people.edges.map(({ node }) => node)}
            hasMore={people.pageInfo.hasNextPage}
            isSearch={asked !== ''}
            chosen={orang ?? null}
            onSelect={select}
            onChanged={ask}
          />
        )}
      </Answered>
      {isInviting && (
        <InviteWindow
          onClose={() => setInviting(false)}
          onInvited={(person) => {
            select(person);
            void ask();
          }}
        />
      )}
    </>
  );
}

function InviteButton({ onPress }: { onPress: () => void }) {
  const words = useWords();
  useCommands([
    {
      id: 'invite',
      group: 'keys.group.page',
      label: words('people.invite'),
      keys: 'N',
      hint: words('people.inviteShort'),
      run: onPress,
    },
  ]);
  return (
    <ActionButton isSmall keys="N" onPress={onPress}>
      {words('people.invite')}
    </ActionButton>
  );
}

function SearchBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  useCommands([
    {
      id: 'search',
      group: 'keys.group.page',
      label: words('people.search'),
      keys: '/',
      hint: words('people.searchShort'),
      run: () => input.current?.focus(),
    },
  ]);
  return (
    <input
      ref={input}
      type="search"
      className="input search"
      aria-label={words('people.search')}
      placeholder={words('people.search')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

interface ListedProps {
  readonly people: readonly Person[];
  readonly hasMore: boolean;
  readonly isSearch: boolean;
  readonly chosen: string | null;
  readonly onSelect: (person: string) => void;
  readonly onChanged: () => void;
}

function Listed({ people, hasMore, isSearch, chosen, onSelect, onChanged }: ListedProps) {
  const words = useWords();
  // Somebody beyond those listed, or whom there is not, is asked for by himself: another is never shown in his place.
  const selected = people.find(({ id }) => id === (chosen ?? people[0]?.id));
  const id = selected?.id ?? chosen;
  if (id === null) {
    return (
      <div className="desk-page">
        <Empty title={words(isSearch ? 'people.notFound' : 'people.none')}>
          {words(isSearch ? 'people.notFoundHint' : 'people.noneHint')}
        </Empty>
      </div>
    );
  }
  return (
    <Split
      label={selected === undefined ? words('people.chosen') : (selected.name ?? words('people.nameless'))}
      list={
        <>
          <PersonList people={people} selected={selected?.id ?? null} onSelect={onSelect} />
          {hasMore && <p className="list-foot dim">{words('people.more', { n: AT_MOST })}</p>}
        </>
      }
      detail={
        selected === undefined ? (
          <OtherPerson key={id} id={id} onChanged={onChanged} />
        ) : (
          <PersonDetail key={id} person={selected} onChanged={onChanged} />
        )
      }
    />
  );
}
