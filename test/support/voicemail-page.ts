import type { Voicemail } from '@hubline/core';
import { createFakeHub, type FakeHub, type FakeHubOptions } from '@hubline/core/testing';
import type { HubVoicemail } from '@hubline/hub-voicemail';
import '@hubline/hub-voicemail/define.js';
import { fixture, html } from '@open-wc/testing';
import { waitUntil } from './wait-until.ts';

const MINUTE = 60_000;

/** The last minute of a day, so that what came minutes ago came on that day as well. */
const now = new Date(2030, 5, 20, 23, 59).getTime();

/** A message that Bob left so many minutes ago. */
export function voicemail(minutesAgo: number, change: Partial<Voicemail> = {}): Voicemail {
  return {
    id: `message-${minutesAgo}`,
    folder: 'new',
    from: { number: '1002', name: 'Bob Johnson', userId: 'user-bob' },
    receivedAt: new Date(now - minutesAgo * MINUTE),
    seconds: 12,
    cut: false,
    peaks: [10, 80, 40, 90, 5],
    forwarded: null,
    ...change,
  };
}

export const voicemails = (count: number, change: Partial<Voicemail> = {}): Voicemail[] =>
  Array.from({ length: count }, (_, at) => voicemail(at, change));

/** The element on a page, and what can be looked for in it by role and name, in all the shadows inside. */
export class VoicemailPage {
  readonly fake: FakeHub;
  readonly element: HubVoicemail;

  constructor(fake: FakeHub, element: HubVoicemail) {
    this.fake = fake;
    this.element = element;
  }

  get mailbox(): FakeHub['backend']['voicemails'] {
    return this.fake.backend.voicemails;
  }

  all(selector: string, root: ParentNode = this.element.shadowRoot!): HTMLElement[] {
    return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
      ...(element.matches(selector) ? [element] : []),
      ...(element.shadowRoot ? this.all(selector, element.shadowRoot) : []),
    ]);
  }

  one(selector: string): HTMLElement | undefined {
    return this.all(selector)[0];
  }

  /** What can be seen of it. */
  shown(selector: string): HTMLElement[] {
    return this.all(selector).filter((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    );
  }

  /** By its name, or by the words that are its name. */
  button(name: string): HTMLButtonElement | undefined {
    return this.shown('button').find(
      (found) => (found.ariaLabel ?? found.textContent.trim()) === name && !isInert(found),
    ) as HTMLButtonElement | undefined;
  }

  press(name: string): void {
    const found = this.button(name);
    if (!found) throw new Error(`There is no button ${name}`);
    found.focus();
    found.click();
  }

  /** In the order that is read. */
  get rows(): HTMLElement[] {
    const place = (item: HTMLElement) => Number(item.ariaPosInSet);
    return this.all('.item').sort((a, b) => place(a) - place(b));
  }

  /** Ids of what is listed. */
  get listed(): (string | undefined)[] {
    return this.rows.map((item) => item.querySelector<HTMLElement>('.row')?.dataset['id']);
  }

  row(id: string): HTMLElement {
    return this.all('.row').find(({ dataset }) => dataset['id'] === id)!;
  }

  get choice(): HTMLSelectElement {
    return this.one('select') as HTMLSelectElement;
  }

  get options(): string[] {
    return [...this.choice.options].map(({ text }) => text.trim());
  }

  /** As a person does with the drop-down. */
  choose(folder: Voicemail['folder']): void {
    this.choice.value = folder;
    this.choice.dispatchEvent(new Event('change', { bubbles: true }));
  }

  get focused(): Element | null {
    let active = this.element.shadowRoot!.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  }

  /** Id of the message whose row has the focus. */
  get focusedRow(): string | undefined {
    return (this.focused as HTMLElement | null)?.dataset['id'];
  }

  /** What was told last at the foot. */
  get told(): string | undefined {
    return this.one('.told p')?.textContent.trim();
  }

  get text(): string {
    return this.all('*')
      .flatMap(({ childNodes }) => [...childNodes])
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => textContent!.trim())
      .filter(Boolean)
      .join(' ');
  }

  get alerts(): string[] {
    return this.shown('[role=alert]')
      .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
      .filter(Boolean);
  }

  async open(id: string): Promise<void> {
    this.row(id).click();
    await waitUntil(() => this.focused?.matches('h3'));
  }

  /** Hears the message that is open. */
  async listen(): Promise<void> {
    const audio = this.one('audio') as HTMLAudioElement;
    const heard = new Promise((resolve) =>
      audio.addEventListener('playing', resolve, { once: true }),
    );
    this.one('button.play')!.click();
    await heard;
  }
}

/** Something lies over it, in whichever shadow. */
function isInert(element: Element): boolean {
  if (element.closest('[inert]')) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && isInert(root.host);
}

interface Setup extends Partial<HubVoicemail> {
  readonly width?: number;
  readonly height?: number;
}

export async function voicemailPage(
  options: FakeHubOptions = {},
  { width = 900, height = 600, ...setup }: Setup = {},
  act: (fake: FakeHub) => unknown = () => undefined,
): Promise<VoicemailPage> {
  const fake = createFakeHub(options);
  await fake.ready;
  act(fake);
  const element = await fixture<HubVoicemail>(html`<hub-voicemail></hub-voicemail>`);
  Object.assign(element.style, { inlineSize: `${width}px`, blockSize: `${height}px` });
  Object.assign(element, { hub: fake.hub, ...setup });
  await element.updateComplete;
  return new VoicemailPage(fake, element);
}

/** With its rows there. */
export async function filledPage(...how: Parameters<typeof voicemailPage>): Promise<VoicemailPage> {
  const page = await voicemailPage(...how);
  await waitUntil(() => page.rows.length > 0);
  return page;
}
