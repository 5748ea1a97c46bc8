import type { Conversation } from '@hubline/core';
import {
  CHAT_BY_SMS,
  CHAT_OF_THREE,
  CHAT_WITH_BOB,
  createFakeHub,
  memoryStorage,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import type { HubMessageComposer } from '@hubline/hub-message-composer';
import '@hubline/hub-message-composer/define.js';
import { fixture, html } from '@open-wc/testing';
import { waitUntil } from './wait-until.ts';

/** What is shown, in the element and in all that it is made of. */
function everything(root: ParentNode | null): readonly HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('*') ?? [])].flatMap((one) => [
    one,
    ...everything(one.shadowRoot),
  ]);
}

export const all = (composer: HubMessageComposer, selector: string): readonly HTMLElement[] =>
  everything(composer.shadowRoot).filter((one) => one.matches(selector));

export const textOf = (one: Element | undefined): string =>
  one?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

const nameOf = (one: Element): string => one.ariaLabel ?? textOf(one);

export const button = (composer: HubMessageComposer, name: string): HTMLButtonElement | undefined =>
  all(composer, 'button').find((one) => nameOf(one) === name) as HTMLButtonElement | undefined;

export async function press(composer: HubMessageComposer, name: string): Promise<void> {
  await waitUntil(() => button(composer, name), `no button ${name}`);
  button(composer, name)!.click();
  await settled(composer);
}

export const field = (composer: HubMessageComposer): HTMLTextAreaElement =>
  all(composer, 'textarea').find(({ ariaLabel }) => ariaLabel === 'Message') as HTMLTextAreaElement;

export async function type(composer: HubMessageComposer, text: string): Promise<void> {
  field(composer).value = text;
  field(composer).dispatchEvent(new Event('input', { bubbles: true }));
  await settled(composer);
}

export async function key(
  composer: HubMessageComposer,
  init: KeyboardEventInit,
): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  field(composer).dispatchEvent(event);
  await settled(composer);
  return event;
}

export const enter = (composer: HubMessageComposer, init: KeyboardEventInit = {}) =>
  key(composer, { key: 'Enter', ...init });

export const alerts = (composer: HubMessageComposer): readonly string[] =>
  all(composer, '[role=alert]').map(textOf);

/** The line below the field. */
export const foot = (composer: HubMessageComposer): string => textOf(all(composer, '.foot')[0]);

/** Names of the files that are to be sent. */
export const files = (composer: HubMessageComposer): readonly string[] =>
  all(composer, '.file .remove').map(({ ariaLabel }) => ariaLabel?.replace('Remove ', '') ?? '');

/** Which control has the focus. */
export function focused(composer: HubMessageComposer): HTMLElement | undefined {
  let at = composer.shadowRoot?.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return (at as HTMLElement | null) ?? undefined;
}

export async function settled(composer: HubMessageComposer): Promise<void> {
  for (let round = 0; round < 3; round += 1) await composer.updateComplete;
}

function transferOf(chosen: readonly File[], text?: string): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of chosen) transfer.items.add(file);
  if (text !== undefined) transfer.setData('text/plain', text);
  return transfer;
}

export function drag(
  target: HTMLElement,
  event: 'dragover' | 'dragleave' | 'drop',
  ...chosen: readonly File[]
): DragEvent {
  const dataTransfer = transferOf(chosen);
  const drag = new DragEvent(event, {
    dataTransfer,
    cancelable: true,
    bubbles: true,
    composed: true,
  });
  target.dispatchEvent(drag);
  return drag;
}

/** Drops files and waits until they were looked at. */
export async function add(composer: HubMessageComposer, ...chosen: readonly File[]): Promise<void> {
  const before = all(composer, '.file, .refused li').length;
  const told = composer.renderRoot.querySelector('.refused');
  drag(composer, 'drop', ...chosen);
  await waitUntil(
    () =>
      all(composer, '.file, .refused li').length !== before ||
      composer.renderRoot.querySelector('.refused') !== told,
    'nothing was added or refused',
  );
}

export function paste(
  composer: HubMessageComposer,
  chosen: readonly File[],
  text?: string,
): ClipboardEvent {
  const event = new ClipboardEvent('paste', {
    clipboardData: transferOf(chosen, text),
    bubbles: true,
    cancelable: true,
  });
  field(composer).dispatchEvent(event);
  return event;
}

export const document = (name = 'offer.pdf', bytes = 1_400): File =>
  new File([new Uint8Array(bytes)], name, { type: 'application/pdf' });

/** A PNG of these pixels, as its header says. */
export async function picture(name = 'cat.png', width = 4, height = 3): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')!.fillRect(0, 0, 1, 1);
  return new File([await canvas.convertToBlob()], name, { type: 'image/png' });
}

/** A header of a PNG alone, that claims so many pixels. */
export function bomb(width: number, height: number, name = 'bomb.png'): File {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return new File([bytes], name, { type: 'image/png' });
}

export async function open(
  setup: Partial<HubMessageComposer> = {},
  options: FakeHubOptions = {},
): Promise<[HubMessageComposer, FakeHub]> {
  const fake = createFakeHub({
    conversations: [CHAT_WITH_BOB, CHAT_OF_THREE, CHAT_BY_SMS],
    ...options,
  });
  await fake.ready;
  const composer = await show(fake, setup);
  return [composer, fake];
}

export async function show(
  fake: FakeHub,
  setup: Partial<HubMessageComposer> = {},
): Promise<HubMessageComposer> {
  const composer = await fixture<HubMessageComposer>(
    html`<hub-message-composer
      style="--hub-motion: 0ms"
      .hub=${fake.hub}
      .storage=${setup.storage ?? memoryStorage()}
      .conversationId=${setup.conversationId ?? CHAT_WITH_BOB.id}
    ></hub-message-composer>`,
  );
  Object.assign(composer, setup);
  const messages = await fake.hub.messages();
  await waitUntil(
    () => messages.settings$.value !== null && messages.conversations$.value !== null,
  );
  await settled(composer);
  return composer;
}

export const closedChat = (
  closed: Conversation['closed'],
  kind: Conversation['kind'] = 'sms',
): typeof CHAT_BY_SMS => ({ ...CHAT_BY_SMS, kind, closed });
