import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { coerceInputValue, type GraphQLInputType, type GraphQLSchema, isInputType } from 'graphql';
import {
  FILE_FORMATS,
  FILE_LANGUAGES,
  type FileLanguage,
  type HistoryTraffic,
} from '../domain/history/history.api.ts';
import { Fault } from '../kernel/fault.ts';
import { type AccessControl, confirmRights, viewerOf } from './access-control.ts';
import { countedAsker } from './authentication.ts';
import { requireOwnPage } from './own-page.ts';
import type { Traffic } from './traffic.ts';

export interface HistoryRoutesOptions {
  readonly history: HistoryTraffic;
  readonly schema: GraphQLSchema;
  readonly access: AccessControl;
  readonly traffic: Traffic;
}

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
} as const;
const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * What was found in the history, to be taken along: `GET` of `/history.csv`, `/history.xlsx` and `/history.json`, with the search of
 * `Query.history` as JSON; the first two speak `language`, Indonesian where it is left out. Who asks is known and judged as for the
 * query; the file ends where his rights do.
 */
export async function historyRoutes(app: FastifyInstance, options: HistoryRoutesOptions): Promise<void> {
  const { history, schema, access } = options;
  const type = schema.getType('HistorySearch');
  for (const format of FILE_FORMATS) {
    app.get<WithSearch>(`/history.${format}`, { exposeHeadRoute: false }, async (request, reply) => {
      requireOwnPage(request);
      const asker = await countedAsker(request, options);
      if (asker.fault) throw asker.fault;
      const viewer = viewerOf(access, asker.admission);
      if (viewer.principal === null) throw new Fault('UNAUTHENTICATED', 'Log in first.', 401);
      if (!viewer.may('readHistory')) throw new Fault('FORBIDDEN', 'The history is not for you.', 403);
      const search = searchIn(request, type);
      const language = languageIn(request);
      const parts = await history.file(search, { format, language }, viewer);
      const confirm = () => confirmRights(access, asker.admission, viewer);
      await confirm();
      return reply
        .headers({
          ...HEADERS,
          'content-type': TYPES[format],
          'content-disposition': `attachment; filename="siaga-riwayat.${format}"`,
        })
        .send(Readable.from(confirmed(parts, confirm)));
    });
  }
}

interface WithSearch {
  readonly Querystring: { readonly search?: string; readonly language?: string };
}

/** Nothing more is handed out once the rights with which it was asked for no longer hold. */
async function* confirmed(
  parts: AsyncIterable<string | Uint8Array>,
  confirm: () => Promise<void>,
): AsyncGenerator<string | Uint8Array> {
  for await (const part of parts) {
    await confirm();
    yield part;
  }
}

function languageIn({ query }: FastifyRequest<WithSearch>): FileLanguage {
  const wanted = query.language ?? 'id';
  const found = FILE_LANGUAGES.find((each) => each === wanted);
  if (!found) throw new Fault('BAD_USER_INPUT', `Files are written in ${FILE_LANGUAGES.join(' or ')}.`);
  return found;
}

function searchIn({ query }: FastifyRequest<WithSearch>, type: unknown): object {
  if (!isInputType(type)) throw new Error('the schema has no HistorySearch');
  return coerceInputValue(jsonIn(query.search), type as GraphQLInputType, (path, _value, error) => {
    const cause = error.originalError;
    if (cause instanceof Fault) throw cause;
    throw new Fault(
      'BAD_USER_INPUT',
      `This is no search: ${path.join('.') || 'search'} is not as the schema has it.`,
    );
  }) as object;
}

function jsonIn(text: string | undefined): unknown {
  if (text === undefined) return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault('BAD_USER_INPUT', 'Send the search as JSON in the parameter search.');
  }
}
