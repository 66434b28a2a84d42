import type { officerId } from './officer.id.ts';

/** The same in English. */
export const officerEn: Record<keyof typeof officerId, string> = {
  'officer.title': 'Siaga: alerts',
  'officer.list': 'Alerts',
  'officer.exercise': 'EXERCISE',
  'officer.test': 'TEST',
  'officer.none': 'No open alerts.',
  'officer.noneKnown': 'No alerts that are known of. It may be otherwise by now.',
  'officer.accept': 'Acknowledge',
  'officer.decline': 'Unavailable',
  'officer.declined': 'Your answer reached the post: unavailable.',
  'officer.acceptAs': 'Acknowledge as {post}',
  'officer.choosePost': 'In whose name do you act?',
  'officer.choosePostHint':
    'Chosen once. This phone remembers it; it can be changed below the list of alerts.',
  'officer.next': 'next rung {time}',
  'officer.state.CALLING': 'Nobody has responded yet',
  'officer.state.ACKNOWLEDGED': 'Acknowledged',
  'officer.state.ENDED': 'Over',
  'officer.link.LIVE': 'LIVE',
  'officer.link.DELAYED': 'DELAYED',
  'officer.link.CUT': 'DISCONNECTED',
  'officer.lastHeard': 'last known {time}',
  'officer.nothingYet': 'no word yet',
  'officer.barred': 'The right to see alerts here has ended. Call the post.',
  'officer.postMissing':
    'Your right names no post, so you cannot acknowledge alerts. Ask an admin of the command post.',
  'officer.push.on': 'This phone is woken when there is an alert for you.',
  'officer.push.off': 'This phone is not yet woken while this page is closed.',
  'officer.push.denied': 'Notifications are refused on this phone. Allow them in the browser to be woken.',
  'officer.push.unsupported': 'This browser cannot receive notifications. Leave this page open.',
  'officer.push.failed': 'It did not work: the notification service cannot be reached. Try again.',
  'officer.push.do': 'Turn on notifications on this phone',
};
