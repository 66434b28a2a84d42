import { registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import { INCIDENT_CALLS } from './incident-standing.policy.ts';

export const IncidentCalls = enumOf(INCIDENT_CALLS);

registerEnumType(IncidentCalls, {
  name: 'IncidentCalls',
  description:
    'Whether an incident calls for somebody now. A snoozed or closed one does not. Screens fill its badge while it does.',
  valuesConfig: {
    UNACKNOWLEDGED: { description: 'Nobody has acknowledged it.' },
    UNATTENDED: {
      description:
        'Somebody has acknowledged it, and its limit has passed: no action, no follow-up or no verification in time.',
    },
    NONE: { description: 'It calls for nobody.' },
  },
});
