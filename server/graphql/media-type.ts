/** The two media types of GraphQL over HTTP. They differ in when the status tells of errors. */
export const PLAIN_JSON = 'application/json; charset=utf-8';
export const GRAPHQL_JSON = 'application/graphql-response+json; charset=utf-8';

export type MediaType = typeof PLAIN_JSON | typeof GRAPHQL_JSON;

/** Characters of `Accept` that are looked at; browsers send some 150. */
const LONGEST_ACCEPT = 1_000;

/** What an answer is written as: what `Accept` prefers, plain JSON where it leaves the choice. Linear in its length. */
export function mediaTypeFor(accept: string | undefined): MediaType {
  const wanted = (accept ?? '')
    .slice(0, LONGEST_ACCEPT)
    .toLowerCase()
    .split(',')
    .map((entry) => {
      const [type = '', ...parameters] = entry.split(';').map((part) => part.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return { type, quality: quality ? Number(quality.slice(2)) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  const first = wanted.find(
    ({ type }) => type === 'application/json' || type === 'application/graphql-response+json',
  );
  return first?.type === 'application/graphql-response+json' ? GRAPHQL_JSON : PLAIN_JSON;
}

/**
 * The status of an answer to a well-formed GraphQL request: plain JSON always says 200, since clients of old take
 * anything else for a failure of the network; `graphql-response+json` says what happened.
 */
export const statusFor = (mediaType: MediaType, status: number): number =>
  mediaType === PLAIN_JSON && status >= 400 && status < 500 ? 200 : status;
