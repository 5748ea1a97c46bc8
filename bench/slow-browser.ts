import { chromium, type BrowserContext, type CDPSession } from 'playwright-core';
import { requireChromium } from '../scripts/find-browser.mjs';

/** A phone of the middle class: its processor is so many times slower. */
const CPU_RATE = 4;

/** Fast 3G, as Lighthouse has it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const FAST_3G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

/** A browser with its profile in a folder, on a phone of the middle class with a middling network. */
export class SlowBrowser {
  readonly context: BrowserContext;

  private constructor(context: BrowserContext) {
    this.context = context;
  }

  static async open(profile: string): Promise<SlowBrowser> {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: requireChromium(),
      viewport: { width: 412, height: 823 },
      args: ['--no-sandbox', '--disable-gpu'],
    });
    return new SlowBrowser(context);
  }

  /**
   * An empty page, slow already, by its session. Whatever else Playwright does to a page runs in that page: it
   * would be measured too.
   */
  async page(): Promise<CDPSession> {
    const session = await this.context.newCDPSession(await this.context.newPage());
    await session.send('Page.enable');
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', FAST_3G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE });
    await slowWorkers(session);
    return session;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.context.close();
  }
}

/** Workers have a network of their own: each waits until that is slow, too. */
async function slowWorkers(page: CDPSession): Promise<void> {
  page.on('Target.attachedToTarget', ({ sessionId }) => {
    const commands = [
      { method: 'Network.enable' },
      { method: 'Network.emulateNetworkConditions', params: FAST_3G },
      { method: 'Runtime.runIfWaitingForDebugger' },
    ];
    for (const [id, command] of commands.entries()) {
      const message = JSON.stringify({ id, ...command });
      page.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => undefined);
    }
  });
  // Not flat: Playwright has no sessions for workers.
  const flatten = false;
  await page.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten,
  });
}
