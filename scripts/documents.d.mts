import type { TrustedDocument } from '../server/graphql/trusted-documents.ts';

export function collectDocuments(): TrustedDocument[];
