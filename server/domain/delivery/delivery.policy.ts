/** How something leaves the house by itself. */
export const DELIVERY_CHANNELS = ['WEBHOOK', 'PUSH'] as const;
export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number];

/** How far a delivery has come: not tried or to be tried again; taken by the receiver; given up; not wanted any more. */
export const DELIVERY_STATES = ['WAITING', 'SENT', 'DEAD', 'WITHDRAWN'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
