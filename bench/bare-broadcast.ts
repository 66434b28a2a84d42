// A child process with nothing but `ws`: on each order it sends the same bytes to every open socket.
import { WebSocketServer } from 'ws';
import { sharedNow } from './figures.ts';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });

server.on('listening', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' && address !== null ? address.port : 0 });
});

process.on('message', ({ bytes }: { bytes: string }) => {
  const sentAt = sharedNow();
  for (const socket of server.clients) socket.send(bytes);
  process.send?.({ sentAt });
});
