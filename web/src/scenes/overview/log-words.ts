import { durationText } from '../../i18n/moment.ts';
import type { LogLine } from '../../situation/situation.types.ts';
import { agencyLabel, type Briefing, incidentTitle, postLabel, type Speech, stageOf } from '../briefing.ts';
import { placeInLog } from './place-words.ts';

/** One line of the log as a sentence, without its time. */
export function logWords(line: LogLine, briefing: Briefing, speech: Speech): string {
  const { operation } = briefing;
  const { words, language } = speech;
  const { place, after } = placeInLog(line, briefing, speech);
  const stage = line.stage === null ? undefined : stageOf(operation, line.stage);
  const sentence = words(`log.${line.kind}`, {
    place,
    stage: stage?.label[language] ?? '',
    done: stage?.doneLabel[language] ?? '',
    title: incidentTitle(
      operation,
      { category: line.category, kind: line.incidentKind, truth: line.truth },
      speech,
    ),
    agency: line.agency === null ? '' : agencyLabel(operation, line.agency, language),
    post: line.post === null ? '' : postLabel(operation, line.post, language),
    age: durationText((line.minutes ?? 0) * 60_000, words),
  });
  return sentence + after;
}
