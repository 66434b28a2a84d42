import { useState } from 'react';
import {
  AmendLessonDocument,
  type LessonOwnerKind,
  RecordLessonDocument,
  WithdrawLessonDocument,
} from '../../../generated/graphql.ts';
import { ActForm } from '../../controls/act-form.tsx';
import { Choice, type Option } from '../../controls/choice.tsx';
import { ConfirmWindow } from '../../controls/confirm-window.tsx';
import { FormEnd } from '../../controls/form-end.tsx';
import { MomentEntry } from '../../controls/moment-entry.tsx';
import { instantTyped, typedMoment } from '../../controls/moments.ts';
import { Notice } from '../../controls/notice.tsx';
import { TextEntry } from '../../controls/text-entry.tsx';
import { Window } from '../../controls/window.tsx';
import { sentenceOf } from '../../server/outcome.ts';
import { useAct } from '../../server/use-act.ts';
import type { Speaking } from '../../wording/speaking.ts';
import { useSpeaking } from '../../wording/use-speaking.ts';
import type { Lesson } from './after-action.types.ts';

/** What somebody is about to do about a lesson. */
export type AskedOfLesson =
  | { readonly what: 'record' }
  | { readonly what: 'amend' | 'withdraw'; readonly lesson: Lesson };

interface LessonWindowProps {
  readonly asked: AskedOfLesson;
  /** What a new one is about. */
  readonly region: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function LessonWindow({ asked, ...rest }: LessonWindowProps) {
  if (asked.what === 'withdraw') return <Withdrawing lesson={asked.lesson} {...rest} />;
  return <Writing lesson={asked.what === 'amend' ? asked.lesson : null} {...rest} />;
}

type WritingProps = Omit<LessonWindowProps, 'asked'> & { readonly lesson: Lesson | null };

const LONGEST = 1_000;

/** What is to be learned, who follows it up and until when. What was typed stays, whatever is said about it. */
function Writing({ lesson, region, onClose, onDone }: WritingProps) {
  const speaking = useSpeaking();
  const { operation, words } = speaking;
  const record = useAct(RecordLessonDocument);
  const amend = useAct(AmendLessonDocument);
  const [text, setText] = useState(lesson?.text ?? '');
  const [owner, setOwner] = useState<string | null>(
    lesson === null ? null : ownerCode(lesson.ownerKind, lesson.owner),
  );
  const [due, setDue] = useState(
    lesson === null ? '' : typedMoment(Date.parse(lesson.dueAt), operation.zone),
  );
  const dueAt = instantTyped(due, operation.zone);
  const submit = async () => {
    if (owner === null || dueAt === null) return;
    const said = { text, ...ownerOf(owner), dueAt };
    const became =
      lesson === null
        ? await record.run({ region, ...said })
        : await amend.run({ lesson: lesson.id, version: lesson.version, ...said });
    if (became.kind === 'done') onDone();
  };
  const act = words(lesson === null ? 'report.lessons.record' : 'report.lessons.keep');
  const problem = sentenceOf(record.outcome ?? amend.outcome, words);
  return (
    <Window title={act} onClose={onClose} isSticky>
      <ActForm onSubmit={() => void submit()}>
        <TextEntry
          label={words('report.lessons.what')}
          value={text}
          onChange={setText}
          rows={4}
          maxLength={LONGEST}
          autoFocus
          isNeeded
          neededText={words('report.lessons.needed')}
        />
        <Choice
          label={words('report.lessons.owner')}
          options={owners(speaking)}
          value={owner}
          onChange={setOwner}
          isNeeded
          neededText={words('report.lessons.needed')}
        />
        <MomentEntry label={words('report.lessons.due')} value={due} onChange={setDue} isNeeded />
        {problem !== null && <Notice tone="stopped">{problem}</Notice>}
        <FormEnd act={act} onClose={onClose} isPending={record.isPending || amend.isPending} />
      </ActForm>
    </Window>
  );
}

type WithdrawingProps = Omit<LessonWindowProps, 'asked' | 'region'> & { readonly lesson: Lesson };

function Withdrawing({ lesson, onClose, onDone }: WithdrawingProps) {
  const { words } = useSpeaking();
  const { run, isPending, outcome } = useAct(WithdrawLessonDocument);
  const withdraw = async () => {
    const became = await run({ lesson: lesson.id, version: lesson.version });
    if (became.kind === 'done') onDone();
  };
  return (
    <ConfirmWindow
      title={words('report.lessons.withdrawTitle')}
      act={words('report.lessons.withdraw')}
      onAct={() => void withdraw()}
      onClose={onClose}
      isPending={isPending}
      problem={sentenceOf(outcome, words)}
    >
      {lesson.text ?? words('report.lessons.hidden')}
    </ConfirmWindow>
  );
}

const ownerCode = (kind: LessonOwnerKind, code: string): string => `${kind} ${code}`;

function ownerOf(chosen: string): { readonly ownerKind: LessonOwnerKind; readonly owner: string } {
  const [kind, owner = ''] = chosen.split(' ');
  return { ownerKind: kind === 'POST' ? 'POST' : 'AGENCY', owner };
}

/** Agencies first, then the offices of the room. */
const owners = ({ operation, language, words }: Speaking): readonly Option[] => [
  ...operation.agencies.map(({ code, label }) => ({
    ...{ code: ownerCode('AGENCY', code), name: label[language] },
    detail: words('report.lessons.agency'),
  })),
  ...operation.posts.map(({ code, label }) => ({
    ...{ code: ownerCode('POST', code), name: label[language] },
    detail: words('report.lessons.post'),
  })),
];
