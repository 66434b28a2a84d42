import { parseArgs } from 'node:util';

export interface WatchOptions {
  /** `https://siaga.kab.go.id`, without a path. */
  readonly url: string;
  /** What lets a program in; null: a person logs in. */
  readonly token: string | null;
  readonly person: { readonly username: string; readonly password: string } | null;
  readonly region: string;
  readonly severities: readonly string[] | null;
  /** Program with its arguments that is run for each alert; null: none. */
  readonly run: string | null;
  /** Where it is kept how far it has come. */
  readonly file: string;
  readonly language: 'id' | 'en';
  /** An alert to acknowledge instead of watching, and in the name of which post. */
  readonly acknowledge: { readonly alert: string; readonly post: string } | null;
}

export const USAGE = `siaga-watch --url https://SERVER [--region CODE] [--severities CRITICAL,HIGH] [--run "PROGRAM ARGUMENTS"] …

--url           the server
--region        which region's alerts                        (15.07)
--severities    only these, with commas between              (all)
--run           a program to run for each alert, such as a siren; it gets the alert as JSON on its standard input and as
                SIAGA_ALERT, SIAGA_SEVERITY, SIAGA_STATE, SIAGA_REGION and SIAGA_SENTENCE in its environment; several
                may run at once, and each is ended after a minute
--file          where it keeps how far it has come           (siaga-watch.json)
--language      id or en                                     (id)
--user          a person logs in; the password comes from SIAGA_PASSWORD
--acknowledge   acknowledges this alert, with --post CODE, as the person of --user, and ends

A program comes in with the token in SIAGA_TOKEN (scope ALERTS). Neither token nor password is given on the command line,
where everybody on the computer could read it.`;

/** Reads the command line. Throws with a sentence for people where it makes no sense. */
export function watchOptions(args: readonly string[], env: NodeJS.ProcessEnv): WatchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      url: { type: 'string' },
      region: { type: 'string', default: '15.07' },
      severities: { type: 'string' },
      run: { type: 'string' },
      file: { type: 'string', default: 'siaga-watch.json' },
      language: { type: 'string', default: 'id' },
      user: { type: 'string' },
      acknowledge: { type: 'string' },
      post: { type: 'string' },
    },
  });
  const url = URL.parse(values.url ?? '');
  if (!url || !['http:', 'https:'].includes(url.protocol)) throw new Error('Say with --url which server.');
  if (values.language !== 'id' && values.language !== 'en') throw new Error('--language is id or en.');
  const { SIAGA_TOKEN: token, SIAGA_PASSWORD: password } = env;
  if (values.user === undefined && !token)
    throw new Error(
      'Put the token of the program into the environment as SIAGA_TOKEN, or log in with --user.',
    );
  if (values.user !== undefined && !password)
    throw new Error('Put the password into the environment as SIAGA_PASSWORD.');
  return {
    url: url.origin,
    token: values.user === undefined ? (token ?? null) : null,
    person: values.user === undefined ? null : { username: values.user, password: password ?? '' },
    region: values.region,
    severities: values.severities?.split(',') ?? null,
    run: values.run ?? null,
    file: values.file,
    language: values.language,
    acknowledge: acknowledging(values),
  };
}

function acknowledging(values: {
  readonly acknowledge?: string | undefined;
  readonly post?: string | undefined;
  readonly user?: string | undefined;
}): WatchOptions['acknowledge'] {
  if (values.acknowledge === undefined) return null;
  if (values.user === undefined || values.post === undefined)
    throw new Error('To acknowledge, say with --user who, and with --post in the name of which post.');
  return { alert: values.acknowledge, post: values.post };
}
