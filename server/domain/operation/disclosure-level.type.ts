import { registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import { LEVELS } from './disclosure-level.policy.ts';

export const DisclosureLevel = enumOf(LEVELS);

registerEnumType(DisclosureLevel, {
  name: 'DisclosureLevel',
  description: 'How far word of an incident may travel.',
  valuesConfig: {
    BIASA: { description: 'Ordinary: everybody in the room.' },
    TERBATAS: { description: 'Restricted: those who answer for it; a wall shows that there is something.' },
    RAHASIA: { description: 'Secret: those who work on it; others learn at most that there is one.' },
  },
});
