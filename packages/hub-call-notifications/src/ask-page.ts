import type { WorkerPage } from './worker-scope.ts';

/** Browsers let a click bring a window to the front for about a second. */
const ANSWER_WITHIN_MS = 500;

/** What the page answers through a port; null from one that is none of ours, or is frozen. */
export async function askPage(page: WorkerPage, question: unknown): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  try {
    return await new Promise((resolve) => {
      setTimeout(resolve, ANSWER_WITHIN_MS, null);
      port1.onmessage = ({ data }) => resolve(data);
      page.postMessage(question, [port2]);
    });
  } finally {
    port1.close();
  }
}
