import { gql, type TypedDocumentNode } from '@apollo/client';
import type { SituationFrame } from './situation.types.ts';

export interface SituationFrameVariables extends Record<string, unknown> {
  readonly scope: string;
  readonly after: string | null;
}

/**
 * Every field of every entity: the state hash covers them all, so leaving one out makes each picture differ. Without
 * fragments, since data masking would hide what they select.
 */
export const situationFrameDocument: TypedDocumentNode<{ situation: SituationFrame }, SituationFrameVariables> = gql`
  subscription SituationFrame($scope: RegionCode!, $after: Cursor) {
    situation(scope: $scope, after: $after) {
      kind
      after
      cursor
      asOf
      servedAt
      operationTime
      operationSpeed
      resyncReason
      stateHash
      patch {
        headline {
          scope
          phase
          phaseEndsAt
          currentStage
          tpsCount
          coverageOwing
          coverageHeard
          openIncidents
          unacknowledgedIncidents
          incidentsToday
          hasReports
          isClosed
          flood { since count windowMinutes }
          lastClosed { id category kind region closedAt }
        }
        rows { region tpsCount openIncidents worstSeverity worstIsAcknowledged silentTps }
        cells {
          region
          stage
          notDue
          waiting
          done
          late
          veryLate
          silent
          hindered
          notApplicable
          conflicts
        }
        incidents {
          id
          number
          category
          kind
          severity
          status
          region
          kecamatan
          desa
          tpsNumbers
          placeKind
          agency
          isAgencyAssigned
          happenedAt
          receivedAt
          acknowledgedAt
          acknowledgedBy
          acknowledgeDueAt
          dueAt
          hindersStage
          hinderedTps
          isLateArrival
        }
        removedIncidents
        log { id at kind region tpsNumbers stage category incidentKind agency post minutes }
        removedLog
        silentGroups { desa tpsNumbers lastHeardAt }
      }
    }
  }
`;
