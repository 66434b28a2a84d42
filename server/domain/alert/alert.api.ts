import type { Page, PageRequest } from '../../kernel/page.ts';
import type { SharedFeed } from '../../stream/shared-feed.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type {
  AcknowledgeAlertInput,
  AlertFilter,
  AlertListFilter,
  DeclineAlertInput,
  SendTestAlertInput,
} from './alert.input.ts';
import type { Alert, AlertClient, AlertFrame, LadderCheck } from './alert.type.ts';

/** What was stored of an answer to an alert; it never changes. */
export interface AlertAnswerReceipt {
  readonly id: string;
  readonly alert: string;
  readonly receivedAt: number;
}

interface Answered {
  readonly answer: AlertAnswerReceipt;
}

/** What the viewer may not see is answered as what does not exist. */
export interface AlertQueries {
  alert(id: string, viewer: Viewer): Alert | null;
  /** Newest first. Throws the fault MALFORMED_CURSOR for a cursor it never gave out. */
  alerts(filter: AlertListFilter, page: PageRequest, viewer: Viewer): Promise<Page<Alert>>;
  /**
   * The alerts of a region, from `after` or from nothing. A cursor that cannot be continued from is answered with a
   * RESYNC frame and a snapshot. Throws the fault SCOPE_UNKNOWN.
   */
  watch(
    region: string,
    filter: AlertFilter,
    after: string | null,
    viewer: Viewer,
  ): SharedFeed<AlertFrame> | Promise<SharedFeed<AlertFrame>>;
  /** Programs that may follow alerts, of the regions in which the viewer may read how far word of alerts has come. */
  alertClients(viewer: Viewer): Promise<readonly AlertClient[]>;
  /** Null: the regency. Throws the fault FORBIDDEN for a region in which the viewer may not send tests. */
  ladderCheck(region: string | null, viewer: Viewer): Promise<LadderCheck>;
}

export interface AlertActs {
  acknowledgeAlert(input: AcknowledgeAlertInput, viewer: Viewer): Promise<Answered>;
  declineAlert(input: DeclineAlertInput, viewer: Viewer): Promise<Answered>;
  sendTestAlert(input: SendTestAlertInput, viewer: Viewer): Promise<Answered>;
}

/** What the resolvers of this room need of a request. */
export interface AlertContext {
  readonly services: { readonly alert: AlertActs; readonly alertQueries: AlertQueries };
  readonly viewer: Viewer;
}
