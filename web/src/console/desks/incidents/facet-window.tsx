import type { IncidentStatus, Severity, Truth } from '../../../generated/graphql.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { Ticks } from '../../controls/ticks.tsx';
import { Window } from '../../controls/window.tsx';
import { placeName } from '../../session/regions.ts';
import { labelOf } from '../../session/session.ts';
import type { Speaking } from '../../wording/speaking.ts';
import { FACETS, type Facet, type FilterGround, facetValues, type QueueFilter } from './queue-filter.ts';
import type { QueueIncident } from './queue-incident.ts';

interface FacetWindowProps {
  readonly speaking: Speaking;
  readonly incidents: readonly QueueIncident[];
  readonly filter: QueueFilter;
  readonly ground: FilterGround;
  readonly onFacet: (facet: Facet, values: readonly string[]) => void;
  readonly onClear: () => void;
  readonly onClose: () => void;
}

function nameOf(facet: Facet, value: string, { operation, language, words }: Speaking): string {
  switch (facet) {
    case 'severity':
      return words(`severity.${value as Severity}`);
    case 'status':
      return words(`incident.status.${value as IncidentStatus}`);
    case 'truth':
      return words(`incident.truth.${value as Truth}`);
    case 'category':
      return labelOf(operation.categories, value, language);
    case 'kecamatan':
      return placeName(operation, value);
    case 'agency':
      return labelOf(operation.agencies, value, language);
  }
}

/** What the queue can be narrowed to, each value with how many incidents it would leave. Takes effect at once. */
export function FacetWindow(props: FacetWindowProps) {
  const { speaking, incidents, filter, ground, onFacet, onClear, onClose } = props;
  const { words } = speaking;
  return (
    <Window title={words('queue.facets')} onClose={onClose} width="wide">
      <div className="facets">
        {FACETS.map((facet) => {
          const values = facetValues(incidents, facet, filter, ground);
          if (values.length === 0) return null;
          return (
            <Ticks
              key={facet}
              label={words(`queue.facet.${facet}`)}
              options={values.map(({ value, count }) => ({
                code: value,
                name: `${nameOf(facet, value, speaking)} · ${words.number(count)}`,
              }))}
              value={filter.facets[facet]}
              onChange={(chosen) => onFacet(facet, chosen)}
            />
          );
        })}
      </div>
      <div className="row end">
        <ActionButton onPress={onClear}>{words('queue.facetsClear')}</ActionButton>
        <ActionButton isPrimary onPress={onClose}>
          {words('act.close')}
        </ActionButton>
      </div>
    </Window>
  );
}
