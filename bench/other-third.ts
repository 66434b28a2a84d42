// A process of the bench: receives the third of the webhooks that is not measured, well or broken as it is ordered. It is apart
// from those that are, so that a broken receiver costs them nothing but what it costs the server.
import { WebhookReceiver } from '../tests/support/webhook-receiver.ts';

export interface ThirdOrder {
  readonly isBroken: boolean;
}
export interface ThirdAnswer {
  /** Where a path is to be added to. */
  readonly url: string;
}

const LARGE = Buffer.alloc(2_000_000);

process.on('message', async ({ isBroken }: ThirdOrder) => {
  const receiver = await WebhookReceiver.open((response, { path }) => {
    if (!isBroken) return void response.writeHead(204).end();
    // Broken in three ways: it never answers, it breaks off, it answers with 2 MB.
    const n = Number(path.slice(1));
    if (n % 9 === 0) return;
    if (n % 9 === 3) return void response.destroy();
    response.end(LARGE);
  });
  process.send?.({ url: receiver.url('') } satisfies ThirdAnswer);
});
