/** What is asked of the server: the operations published in `documents/`, which a test compares. */
export const FOLLOW_ALERTS = `subscription FollowAlerts($region: RegionCode!, $filter: AlertFilter, $after: Cursor) {
  alerts(region: $region, filter: $filter, after: $after) {
    kind after cursor asOf servedAt operationTime operationSpeed resyncReason filterMatches removedAlerts
    alerts { ...WholeAlert }
  }
}
fragment WholeAlert on Alert {
  id rule isTest label { id en } sentence { id en } severity level state region incident category incidents tps
  raisedAt nextAt acknowledgedAt acknowledgedBy returns endedAt endReason
  rungs { ladder code label { id en } state reason attempts calledAt called declined }
}`;

export const ACKNOWLEDGE_ALERT = `mutation AcknowledgeAlert($input: AcknowledgeAlertInput!) {
  acknowledgeAlert(input: $input) {
    __typename
    ... on AlertAcknowledged { answer { id alert receivedAt } }
    ... on Refusal { code message isRetryable }
  }
}`;

export const LOG_IN = `mutation LogIn($input: LogInInput!) {
  logIn(input: $input) {
    __typename
    ... on LoggedIn { session { id expiresAt } }
    ... on Refusal { code message isRetryable }
  }
}`;
