// Puts the compiled server and its packages into few files: reading them one by one takes a third of its start.
import './needs-node.mjs';
import { join } from 'node:path';
import { build } from 'rolldown';
import { root } from './prepare.mjs';

/** Packages that look for files of their own, or of which all must share one copy, or that are not there. */
const LEFT_OUT = ['altair-static', 'class-validator', 'graphql', 'pg', 'pino', 'sharp'];

await build({
  input: {
    server: join(root, 'dist/node/server/main.js'),
    'photo-worker': join(root, 'dist/node/server/domain/photo/photo-worker.js'),
  },
  platform: 'node',
  external: LEFT_OUT,
  output: { dir: join(root, 'dist/bundle/server'), format: 'esm' },
});

// What is started: it says so where Node.js is too old, and else loads the server.
await build({
  input: join(root, 'scripts/server-entry.mjs'),
  platform: 'node',
  output: { file: join(root, 'dist/bundle/server/main.js'), format: 'esm' },
});

// The client for alerts is one file, which runs wherever Node.js does.
await build({
  input: join(root, 'dist/node/watch/main.js'),
  platform: 'node',
  external: ['bufferutil', 'utf-8-validate'],
  output: { file: join(root, 'dist/bundle/watch/siaga-watch.js'), format: 'esm' },
});
