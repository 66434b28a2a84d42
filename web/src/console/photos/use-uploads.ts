import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useSyncExternalStore } from 'react';
import { useOperationNow } from '../session/use-operation-now.ts';
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

/** The photos of an incident that are being sent from here. */
export function useUploads(incident: string): IncidentUploads {
  const client = useApolloClient();
  const uploads = uploadsOf(client);
  const now = useOperationNow();
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
