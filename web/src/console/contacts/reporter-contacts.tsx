import { ReporterContactsDocument, type ReporterContactsQuery } from '../../generated/graphql.ts';
import { tpsNumber } from '../../i18n/tps-number.ts';
import { Answered } from '../controls/answered.tsx';
import { useNow } from '../controls/use-now.ts';
import { useAnswer } from '../server/use-answer.ts';
import { labelOf, useMay, useSession } from '../session/session.ts';
import { useSpeech, useWords } from '../speech.ts';
import { deviceAge } from './device-age.ts';

type Reporter = ReporterContactsQuery['reporters'][number];

const EVERY_MS = 60_000;

/** Whose phones report from these TPS of one desa: how to call them, and when each was last seen. Of whoever may know them. */
export function ReporterContacts({ tps }: { tps: readonly string[] }) {
  const words = useWords();
  const may = useMay('inviteReporters');
  const [first = ''] = tps;
  const { answer, ask } = useAnswer(ReporterContactsDocument, {
    variables: { region: first.slice(0, first.indexOf('-')) },
    everyMs: EVERY_MS,
    isSkipped: !may || first === '',
  });
  if (!may || first === '') return null;
  return (
    <section className="contacts">
      <h3>{words('contacts.title')}</h3>
      <Answered answer={answer} onRetry={() => void ask()}>
        {({ reporters }) => (
          <Phones
            reporters={reporters.filter(
              (each) => tps.includes(each.tps) && each.reporter !== null && !each.isBarred,
            )}
          />
        )}
      </Answered>
    </section>
  );
}

function Phones({ reporters }: { reporters: readonly Reporter[] }) {
  const { operation } = useSession();
  const { words, language } = useSpeech();
  const now = useNow(10_000);
  if (reporters.length === 0) return <p className="dim">{words('contacts.none')}</p>;
  return (
    <ul className="lines">
      {reporters.map(({ tps, institution, reporter, phone, lastSeenAt }) => (
        <li key={reporter} className="line">
          <div>
            <p>
              {labelOf(operation.institutions, institution, language)}{' '}
              {words('tps.one', { number: tpsNumber(tps.split('-')[1] ?? tps) })}
            </p>
            <p className="small dim">
              {lastSeenAt === null
                ? words('contacts.neverSeen')
                : words('contacts.seen', { age: deviceAge(lastSeenAt, words, now) })}
            </p>
          </div>
          {phone === null ? (
            <span className="small dim">{words('contacts.noNumber')}</span>
          ) : (
            <a className="link" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
              {words('contacts.call', { phone })}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
