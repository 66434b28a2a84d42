import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useSyncExternalStore } from 'react';
import { operationClock } from '../../situation/freshness.ts';
import { useSituationSource } from '../../situation/use-situation.ts';
import { type PhotoOnItsWay, PhotoUploads } from './photo-uploads.ts';
import { uploadDoor } from './upload-door.ts';

/** As long as somebody is logged in there is one client, and what he sends goes on. */
const all = new WeakMap<ApolloClient, PhotoUploads>();

function uploadsOf(client: ApolloClient): PhotoUploads {
  const uploads = all.get(client) ?? new PhotoUploads();
  all.set(client, uploads);
  return uploads;
}

export interface IncidentUploads {
  readonly onTheirWay: readonly PhotoOnItsWay[];
  readonly arrived: number;
  add(files: readonly File[]): void;
  again(id: string): void;
  drop(id: string): void;
}

/** Now, on the clock of the operation. */
export function useOperationMoment(): () => string {
  const source = useSituationSource();
  return useCallback(
    () => new Date(operationClock(source.store.link(), source.now())?.at ?? Date.now()).toISOString(),
    [source],
  );
}

/** The photos of an incident that are being sent from here. */
export function useUploads(incident: string): IncidentUploads {
  const client = useApolloClient();
  const uploads = uploadsOf(client);
  const now = useOperationMoment();
  const onTheirWay = useSyncExternalStore(uploads.subscribe, () => uploads.of(incident));
  const arrived = useSyncExternalStore(uploads.subscribe, () => uploads.arrived(incident));
  return {
    onTheirWay,
    arrived,
    add: (files) => {
      for (const file of files)
        uploads.add(incident, file, (id) => uploadDoor({ client, incident, id, now }));
    },
    again: (id) => uploads.again(id),
    drop: (id) => uploads.drop(id),
  };
}
