import { expect, test } from 'vitest';
import { requireOwnPage } from './own-page.ts';

const asked = (site: string | undefined) => () =>
  requireOwnPage({ headers: site === undefined ? {} : { 'sec-fetch-site': site } } as never);

test.each([undefined, 'same-origin', 'none'])('a browser that asks from %j is answered', (site) => {
  expect(asked(site)).not.toThrow();
});

test.each(['cross-site', 'same-site', 'Same-Origin', ''])(
  'one that asks from "%s" is turned away: it is a page of somebody else',
  (site) => {
    expect(asked(site)).toThrow(
      expect.objectContaining({
        ...{ code: 'CROSS_SITE_REQUEST', status: 403 },
        message: expect.any(String),
      }),
    );
  },
);
