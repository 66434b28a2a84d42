export const NOTICES = ['DELIVERED', 'READ'] as const;
/** That a screen has an alert, or that somebody looked at it. */
export type Notice = (typeof NOTICES)[number];
