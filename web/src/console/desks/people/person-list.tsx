import { grantWords } from '../../controls/grant-words.ts';
import { seenText } from '../../controls/moments.ts';
import { RowList } from '../../controls/row-list.tsx';
import { useNow } from '../../controls/use-now.ts';
import { useSession } from '../../session/session.ts';
import { useSpeech } from '../../speech.ts';
import { isGone, type Person, personState } from './person-state.ts';

interface PersonListProps {
  readonly people: readonly Person[];
  readonly selected: string | null;
  readonly onSelect: (person: string) => void;
}

export function PersonList({ people, selected, onSelect }: PersonListProps) {
  const { language, words } = useSpeech();
  const { operation } = useSession();
  const now = useNow(30_000);
  const rights = (person: Person) =>
    person.grants
      .map((grant) => grantWords(grant, operation, language, words, now))
      .filter(({ isIdle }) => !isIdle);
  return (
    <RowList
      label={words('people.list')}
      columns={[
        { name: words('people.column.person'), className: 'w-34' },
        { name: words('people.column.roles') },
        { name: words('people.column.seen'), className: 'w-16' },
        { name: words('people.column.state'), className: 'w-18' },
      ]}
      groups={[
        { name: words('people.group.present'), rows: people.filter((person) => !isGone(person)) },
        { name: words('people.group.gone'), rows: people.filter(isGone) },
      ]}
      keyOf={({ id }) => id}
      selected={selected}
      onSelect={onSelect}
      isPast={isGone}
      nameOf={(person) => (
        <>
          <span className="row-name">{person.name ?? words('people.nameless')}</span>
          <span className="small dim block">{person.username ?? '–'}</span>
        </>
      )}
      cellsOf={(person) => {
        const [first, ...others] = rights(person);
        return [
          <span key="roles">
            {first?.role ?? '–'}
            {others.length > 0 && (
              <span className="dim"> {words('people.moreRoles', { n: others.length })}</span>
            )}
            <span className="small dim block">{first?.shortPlace ?? words('people.noRights')}</span>
          </span>,
          <span key="seen" className="number">
            {seenText(person.lastSeenAt, now, operation.zone, words)}
          </span>,
          <span key="state">
            {words(`people.state.${personState(person)}`)}
            {person.sessions.length > 0 && (
              <span className="small dim block">
                {words('people.sessions', { n: person.sessions.length })}
              </span>
            )}
          </span>,
        ];
      }}
    />
  );
}
