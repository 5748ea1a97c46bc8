/** Whether the browser lets this page show notifications; `unsupported` where it has none for it. */
export type Permission = NotificationPermission | 'unsupported';

/** Notifications of this page, as far as the check needs them. */
export interface PageNotifications {
  readonly permission: Permission;
  /** Asks the person; resolves with the answer. */
  ask(): Promise<Permission>;
  /** Calls back whenever the permission may have changed. Returns the undo. */
  watch(changed: () => void): () => void;
}

/** Those of the browser. */
export function browserNotifications(): PageNotifications {
  const supported = globalThis.isSecureContext && 'Notification' in globalThis;
  return {
    get permission() {
      return supported ? Notification.permission : 'unsupported';
    },
    ask: async () => (supported ? Notification.requestPermission() : 'unsupported'),
    watch: (changed) => {
      const watching = new AbortController();
      const { signal } = watching;
      // Where the browser tells of no changes, they show when someone comes back to the page.
      document.addEventListener('visibilitychange', changed, { signal });
      navigator.permissions?.query({ name: 'notifications' }).then(
        (status) => status.addEventListener('change', changed, { signal }),
        () => undefined,
      );
      return () => watching.abort();
    },
  };
}
