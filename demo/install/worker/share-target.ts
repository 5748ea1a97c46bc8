import type { ShareStore } from '../share-store.ts';
import type { AppWorkerScope } from './worker-scope.ts';

/** As in the manifest. */
const ADDRESS = '/share';
/** More than any message takes; a browser would not keep it for long either. */
const MOST_BYTES = 200 * 1024 * 1024;

/** How a share went; the page says so. */
export type ShareResult = 'kept' | 'nothing' | 'too-large' | 'failed';

/** Takes what other apps share with this one, keeps it, and opens the page that asks who is to get it. */
export function addShareTarget(scope: AppWorkerScope, shares: ShareStore): void {
  scope.addEventListener('fetch', (event) => {
    const { method, url } = event.request;
    const { origin, pathname } = new URL(url);
    if (method !== 'POST' || pathname !== ADDRESS || origin !== scope.location.origin) return;
    const opened = keep(event.request, shares).then((result) =>
      Response.redirect(new URL(`/?shared=${result}`, origin), 303),
    );
    event.respondWith(opened);
  });
}

async function keep(request: Request, shares: ShareStore): Promise<ShareResult> {
  try {
    const form = await request.formData();
    const texts = ['title', 'text', 'url'].map((name) => textOf(form.get(name)));
    // Some apps say the same as title and as text, or put the address into the text.
    const text = texts.filter((one, at) => one !== '' && isNew(one, texts, at)).join('\n');
    const files = form.getAll('files').filter((entry) => entry instanceof File && entry.size > 0);
    if (text === '' && files.length === 0) return 'nothing';
    const bytes = (files as File[]).reduce((sum, { size }) => sum + size, 0);
    if (bytes > MOST_BYTES) return 'too-large';
    await shares.add({ text, files: files as File[] });
    return 'kept';
  } catch {
    return 'failed';
  }
}

const textOf = (entry: FormDataEntryValue | null): string =>
  typeof entry === 'string' ? entry.trim() : '';

const isNew = (text: string, all: readonly string[], at: number): boolean =>
  !all.some(
    (other, index) => index !== at && other.includes(text) && (other !== text || index < at),
  );
