/**
 * Payloads of the events of these names; their subject is the incident. Instants are epoch milliseconds on the operation's
 * clock. Neither names of files nor anything that was in them.
 */
export interface PhotoAttached {
  photoId: string;
  incidentId: string;
  /** SHA-256 of what was sent: shows later that somebody still holds the same. */
  content: string;
  happenedAt: number;
  receivedAt: number;
  clockOffsetSeconds: number | null;
}

/** Its file is gone; that there was one stays. */
export interface PhotoRemoved {
  actId: string;
  photoId: string;
  incidentId: string;
  post: string;
  happenedAt: number;
  receivedAt: number;
}

/** Events about one incident, which is their subject: whoever may not see it may not see them. */
export const PHOTO_EVENT_KINDS = ['PhotoAttached', 'PhotoRemoved'] as const;
