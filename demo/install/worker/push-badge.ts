import type { AppBadge } from '../app-badge.ts';

interface PushEvent {
  readonly data: { json(): unknown } | null;
  waitUntil(work: Promise<unknown>): void;
}

interface PushScope {
  readonly clients: {
    matchAll(options: {
      readonly type: 'window';
      readonly includeUncontrolled: boolean;
    }): Promise<readonly unknown[]>;
  };
  addEventListener(type: 'push', listener: (event: PushEvent) => void): void;
}

/** Counts on the icon what is missed while no page is open; a page that is open counts by itself. */
export function addPushBadge(scope: PushScope, badge: Pick<AppBadge, 'raise'>): void {
  scope.addEventListener('push', (event) => {
    if (isMissed(event.data)) event.waitUntil(count(scope, badge));
  });
}

async function count(scope: PushScope, badge: Pick<AppBadge, 'raise'>): Promise<void> {
  const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length === 0) await badge.raise();
}

/** As the server says it in `docs/wire.md`. */
function isMissed(data: PushEvent['data']): boolean {
  try {
    const { kind, how } = Object(data?.json()) as {
      readonly kind?: unknown;
      readonly how?: unknown;
    };
    return kind === 'message' || kind === 'voicemail' || (kind === 'call-over' && how === 'missed');
  } catch {
    return false;
  }
}
