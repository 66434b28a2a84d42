import { PersonDocument } from '../../../generated/graphql.ts';
import { Answered } from '../../controls/answered.tsx';
import { Empty } from '../../controls/notice.tsx';
import { useAnswer } from '../../server/use-answer.ts';
import { useWords } from '../../speech.ts';
import { PersonDetail } from './person-detail.tsx';

interface OtherPersonProps {
  readonly id: string;
  readonly onChanged: () => void;
}

/** Somebody who is not among those listed, asked for by himself. */
export function OtherPerson({ id, onChanged }: OtherPersonProps) {
  const words = useWords();
  const { answer, ask } = useAnswer(PersonDocument, { variables: { id }, everyMs: 15_000 });
  const changed = () => {
    void ask();
    onChanged();
  };
  return (
    <Answered answer={answer} onRetry={ask}>
      {({ person }) =>
        person === null ? (
          <Empty title={words('people.unknown')}>{words('people.unknownHint')}</Empty>
        ) : (
          <PersonDetail person={person} onChanged={changed} />
        )
      }
    </Answered>
  );
}
