// What `dist/bundle/server/main.js` is: the server itself is loaded only where Node.js can run it. Loading would fail before
// any sentence of the server's own could be printed.
import './needs-node.mjs';

import(new URL('server.js', import.meta.url).href).catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
});
