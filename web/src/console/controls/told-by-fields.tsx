import type { Channel } from '../../generated/graphql.ts';
import { useWords } from '../speech.ts';
import { Choice } from './choice.tsx';
import { TextEntry } from './text-entry.tsx';

/** The ways by which somebody tells the post something that he does not enter himself. */
export const TOLD_CHANNELS: readonly Channel[] = ['PHONE', 'RADIO', 'SMS', 'IN_PERSON'];

/** The server takes no longer name. */
const LONGEST_NAME = 80;

interface ToldByFieldsProps {
  readonly channel: Channel;
  readonly onChannel: (channel: Channel) => void;
  readonly onBehalfOf: string;
  readonly onOnBehalfOf: (who: string) => void;
  /** Who told it has to be said; what is said where it is not. */
  readonly neededText?: string;
}

/** By which way something was told, and who told it: what is entered for somebody else says both. */
export function ToldByFields({
  channel,
  onChannel,
  onBehalfOf,
  onOnBehalfOf,
  neededText,
}: ToldByFieldsProps) {
  const words = useWords();
  return (
    <>
      <Choice
        label={words('enter.channel')}
        options={TOLD_CHANNELS.map((code) => ({ code, name: words(`channel.${code}`) }))}
        value={channel}
        onChange={onChannel}
      />
      <TextEntry
        label={words('enter.onBehalfOf')}
        hint={words('enter.onBehalfOfHint')}
        value={onBehalfOf}
        onChange={onOnBehalfOf}
        maxLength={LONGEST_NAME}
        autoComplete="off"
        {...(neededText === undefined ? {} : { isNeeded: true, neededText })}
      />
    </>
  );
}
