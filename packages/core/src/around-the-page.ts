import { map, type Observable } from 'rxjs';
import type { Calls } from './calls/calls.ts';
import type { Logger } from './logger.ts';
import { browserMediaKeys } from './media-keys/browser-media-keys.ts';
import type { MediaKeys } from './media-keys/media-keys.ts';
import { MediaKeysService } from './media-keys/media-keys-service.ts';
import type { Scope } from './reactive/scope.ts';
import { browserScreen } from './screen/browser-screen.ts';
import type { Screen } from './screen/screen.ts';
import { ScreenService } from './screen/screen-service.ts';

/** Has what is around the page follow the calls: the keys of the computer, and its screen. Fetched with the first call that is up. */
export function aroundThePage(
  scope: Scope,
  ports: {
    readonly mediaKeys?: MediaKeys | null;
    readonly screen?: Screen | null;
    readonly calls: Calls;
    readonly isUp$: Observable<boolean>;
    readonly elsewhere$: Observable<boolean>;
    readonly logger: Logger;
  },
): void {
  const { mediaKeys = browserMediaKeys(), screen = browserScreen() } = ports;
  const { calls, isUp$, elsewhere$, logger } = ports;
  const here$ = elsewhere$.pipe(map((elsewhere) => !elsewhere));
  if (mediaKeys) new MediaKeysService(scope, { keys: mediaKeys, calls, here$, logger });
  if (screen) new ScreenService(scope, screen, isUp$);
}
