import { registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import { POST_FAULTS } from './bounded-post.ts';
import { DELIVERY_STATES } from './delivery.policy.ts';
import { TARGET_FAULTS } from './target.policy.ts';

export const DeliveryState = enumOf(DELIVERY_STATES);
export const DeliveryFault = enumOf(POST_FAULTS);
export const TargetFault = enumOf(TARGET_FAULTS);

registerEnumType(DeliveryState, {
  name: 'DeliveryState',
  description: 'How far a delivery has come.',
  valuesConfig: {
    WAITING: { description: 'Not tried yet, or to be tried again.' },
    SENT: { description: 'The receiver has taken it.' },
    DEAD: { description: 'Given up after 24 hours; it can be sent again by hand.' },
    WITHDRAWN: { description: 'Not sent: its receiver is not to be told any more.' },
  },
});

registerEnumType(DeliveryFault, {
  name: 'DeliveryFault',
  description: 'Why a try delivered nothing.',
  valuesConfig: {
    TARGET_NOT_ALLOWED: {
      description: 'The name of the host led to a private address, which nobody allowed.',
    },
    NAME_UNKNOWN: { description: 'The name of the host has no address.' },
    UNREACHABLE: { description: 'Nobody answers at that address.' },
    CERTIFICATE: { description: 'The certificate of the receiver is not good.' },
    TOO_SLOW: { description: 'The receiver did not answer in time.' },
    CUT_OFF: { description: 'The connection broke, or what came was no answer.' },
    REDIRECTED: { description: 'The receiver pointed elsewhere, which is not followed.' },
    REFUSED: { description: 'The receiver said no.' },
    SECRET_UNREADABLE: {
      description:
        'The secret that signs for this receiver was sealed with a key that is gone: add the webhook once more.',
    },
  },
});

registerEnumType(TargetFault, {
  name: 'TargetFault',
  description: 'Why nothing may be sent to an address.',
  valuesConfig: {
    NO_ADDRESS: { description: 'It is no address of the web, or holds a password or a fragment.' },
    NOT_ENCRYPTED: { description: 'It is not https, and its host was not allowed by name.' },
    PRIVATE_ADDRESS: { description: 'It leads to a private address, and its host was not allowed by name.' },
    HOST_NOT_NAMED: { description: 'The host that was allowed is not the one in the address.' },
  },
});
