import { ActionButton } from '../../controls/action-button.tsx';
import { dayText } from '../../controls/moments.ts';
import { regionName } from '../../session/regions.ts';
import { labelOf } from '../../session/session.ts';
import type { Speaking } from '../../wording/speaking.ts';
import type { Lesson, LessonsView } from './after-action.types.ts';
import { momentText, Part } from './report-parts.tsx';

/** What is to be learned, who follows it up, and until when: as it stands when the report is made. */
export function LessonsPart({ report, speaking, acts }: LessonsView) {
  const { operation, words } = speaking;
  const { lessons, madeAt } = report;
  return (
    <Part number={8} title={words('report.part.lessons')}>
      {lessons.length === 0 ? (
        <p>{words('report.lessons.none')}</p>
      ) : (
        <table className="report-table">
          <thead>
            <tr>
              <th scope="col">{words('report.lessons.what')}</th>
              <th scope="col">{words('report.lessons.owner')}</th>
              <th scope="col">{words('report.lessons.due')}</th>
              {acts !== null && (
                <th scope="col" className="report-acts">
                  <span className="hidden-words">{words('column.acts')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {lessons.map((lesson) => (
              <tr key={lesson.id}>
                <td>
                  <span className="report-text">{lesson.text ?? words('report.lessons.hidden')}</span>
                  {lesson.region !== report.scope && (
                    <small>{regionName(operation, lesson.region, words)}</small>
                  )}
                </td>
                <td>{ownerName(lesson, speaking)}</td>
                <td className="report-short">{dayText(Date.parse(lesson.dueAt), operation.zone, words)}</td>
                {acts !== null && (
                  <td className="report-acts">
                    <ActionButton isSmall onPress={() => acts.amend(lesson)}>
                      {words('report.lessons.amend')}
                    </ActionButton>
                    <ActionButton isSmall onPress={() => acts.withdraw(lesson)}>
                      {words('report.lessons.withdraw')}
                    </ActionButton>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="report-source">
        {words('report.lessons.source', { time: momentText(madeAt, speaking) })}
      </p>
      {acts !== null && (
        <p className="report-acts">
          <ActionButton onPress={acts.record}>{words('report.lessons.record')}</ActionButton>
        </p>
      )}
    </Part>
  );
}

const ownerName = ({ ownerKind, owner }: Lesson, { operation, language }: Speaking): string =>
  labelOf(ownerKind === 'AGENCY' ? operation.agencies : operation.posts, owner, language);
