import { OfficerPushKeyDocument, OfficerRegisterPushDocument } from '../generated/graphql.ts';
import type { Language } from '../i18n/words.ts';
import { BegunActs, isUnsettled } from './begun-acts.ts';
import { keep, kept } from './kept.ts';
import { ask } from './server.ts';

/** Whether this phone is woken: it is; it may be asked; its owner said no; it cannot. */
export type PushState = 'on' | 'off' | 'denied' | 'unsupported';

export function pushState(): PushState {
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window))
    return 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  return Notification.permission === 'granted' && kept(KEY) !== null ? 'on' : 'off';
}

const KEY = 'siaga.alert.push';
/** Registered again after a lost answer it is the same act; after an answer, as with each log-in, another. */
const acts = new BegunActs();

/**
 * Asks the owner of the phone, subscribes at the push service, and tells the server. Throws where any of it fails. The server
 * wakes it for the session in which it was told alone: with each log-in it is told anew.
 */
export async function wakeThisPhone(language: Language): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return pushState();
  const worker = await navigator.serviceWorker.ready;
  const { pushKey } = await ask(OfficerPushKeyDocument, {});
  await leaveOther(worker.pushManager, pushKey);
  const subscription = await worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: pushKey,
  });
  const { endpoint, keys } = subscription.toJSON();
  const key = `${endpoint}`;
  const input = {
    id: acts.of(key, Date.now()).id,
    endpoint: endpoint ?? '',
    p256dh: keys?.p256dh ?? '',
    auth: keys?.auth ?? '',
    language: language === 'id' ? ('ID' as const) : ('EN' as const),
  };
  const { registerPush } = await ask(OfficerRegisterPushDocument, { input });
  if (!isUnsettled(registerPush)) acts.settle(key);
  if (!('subscription' in registerPush)) throw new Error('refused');
  keep(KEY, registerPush.subscription);
  return 'on';
}

/** A browser subscribes for one key at a time; a server that was set up anew has another. */
async function leaveOther(manager: PushManager, pushKey: string): Promise<void> {
  const subscription = await manager.getSubscription();
  const bytes = new Uint8Array(subscription?.options.applicationServerKey ?? []);
  const key = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  if (key !== pushKey) await subscription?.unsubscribe();
}
