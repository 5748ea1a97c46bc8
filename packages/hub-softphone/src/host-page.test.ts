import { BOB, contactOf, createFakeHub, type FakeHub } from '@hubline/core/testing';
import type { HubElement } from '@hubline/element';
import { expect, fixture, fixtureSync, html } from '@open-wc/testing';
import { still } from '../../../test/support/still.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubCallEvent } from './hub-softphone.events.ts';
import type { HubSoftphone } from './hub-softphone.ts';

const KINDS = ['incoming', 'outgoing', 'answered', 'ended'] as const;
const CALLER = { number: BOB.extension, name: '' };

const part = <T extends HubElement = HubElement>(phone: HubSoftphone, tag: string) =>
  phone.renderRoot.querySelector<T>(tag);

async function open(
  page: string,
  options: Parameters<typeof createFakeHub>[0] = {},
): Promise<{ phone: HubSoftphone; fake: FakeHub; page: HTMLElement }> {
  const fake = createFakeHub(options);
  await fake.ready;
  const place = await fixture<HTMLElement>(html`
    <div>
      <div class="page"></div>
      <hub-softphone click-to-call=".page" .hub=${fake.hub}></hub-softphone>
    </div>
  `);
  const host = place.querySelector<HTMLElement>('.page')!;
  host.innerHTML = page;
  const phone = place.querySelector('hub-softphone')!;
  await customElements.whenDefined('hub-click-to-call');
  await part(phone, 'hub-click-to-call')?.updateComplete;
  return { phone, fake, page: host };
}

describe('hub-softphone and the page around it', () => {
  before(async function fetch(this: Mocha.Context) {
    this.timeout(60_000);
    await Promise.all([
      import('@hubline/hub-click-to-call/define.js'),
      import('@hubline/hub-messages/define.js'),
    ]);
  });

  describe('calls', () => {
    async function listening(options?: Parameters<typeof createFakeHub>[0]) {
      const opened = await open('', options);
      const events: HubCallEvent[] = [];
      for (const kind of KINDS) {
        document.addEventListener(`hub-call-${kind}`, ((event: HubCallEvent) => {
          if (event.target === opened.phone) events.push(event);
        }) as EventListener);
      }
      return { ...opened, events, kinds: () => events.map(({ type }) => type) };
    }

    it('are told as they come in, are answered and end, with who it is', async () => {
      const { fake, events, kinds } = await listening();
      fake.phone.ring(CALLER, { number: '2001', name: 'Sales', isQueue: true });
      await waitUntil(() => events.length === 1);
      fake.phone.call.answer();
      fake.phone.call.finish({ cause: 'hung-up', by: 'them' });
      expect(kinds()).to.deep.equal(['hub-call-incoming', 'hub-call-answered', 'hub-call-ended']);
      for (const { callId, contact, party, queue, direction } of events) {
        expect([callId, contact?.id, party.name, queue?.name, direction]).to.deep.equal([
          ...[fake.phone.call.id, contactOf(BOB).id, BOB.name, 'Sales', 'in'],
        ]);
      }
      expect(events[0]!.answeredAt).to.equal(null);
      expect(events[2]!.answeredAt).to.be.instanceOf(Date);
      expect(events[2]!.end?.cause).to.equal('hung-up');
    });

    it('are told as they are made', async () => {
      const { fake, events, kinds } = await listening();
      await fake.hub.calls.dial('1002');
      await waitUntil(() => events.length === 1);
      expect(kinds()).to.deep.equal(['hub-call-outgoing']);
    });

    it('are told once, wherever the phone is moved meanwhile', async () => {
      const { fake, phone, events, kinds } = await listening();
      fake.phone.ring(CALLER);
      await waitUntil(() => events.length === 1);
      document.body.append(phone);
      await phone.updateComplete;
      fake.phone.call.answer();
      await waitUntil(() => events.length === 2);
      expect(kinds()).to.deep.equal(['hub-call-incoming', 'hub-call-answered']);
      phone.remove();
    });
  });

  describe('click to call', () => {
    it('is off unless it is asked for', async () => {
      const fake = createFakeHub();
      await fake.ready;
      const phone = fixtureSync<HubSoftphone>(
        html`<hub-softphone .hub=${fake.hub}></hub-softphone>`,
      );
      await phone.updateComplete;
      expect(part(phone, 'hub-click-to-call')).to.equal(null);
    });

    it('has the numbers of the page call, after `hub-dial`', async () => {
      const { page, phone, fake } = await open('<a href="tel:+1-469-555-0101">Mia</a>');
      const asked: string[] = [];
      phone.addEventListener('hub-dial', ({ source }) => asked.push(source));
      page.querySelector('a')!.click();
      await waitUntil(() => fake.phone.calls.length === 1);
      expect(asked).to.deep.equal(['page']);
      expect(fake.phone.call.remote$.value.number).to.equal('+14695550101');
    });

    it('leaves the call to a page that cancels `hub-dial`', async () => {
      const { page, phone, fake } = await open(
        '<a href="tel:1002">Bob</a> <a href="tel:1003">Carol</a>',
        { maxCalls: 4 },
      );
      const [bob, carol] = [...page.querySelectorAll('a')];
      phone.addEventListener('hub-dial', (event) => event.preventDefault(), { once: true });
      bob!.click();
      await phone.updateComplete;
      carol!.click();
      await waitUntil(() => fake.phone.calls.length > 0);
      expect(fake.phone.calls.map(({ remote$ }) => remote$.value.number)).to.deep.equal(['1003']);
    });

    it('types an emergency number, and leaves it to the person to call', async () => {
      const { page, phone, fake } = await open('<a href="tel:911">911</a>');
      page.querySelector('a')!.click();
      const field = () => part(phone, 'hub-dialpad')?.renderRoot.querySelector('input');
      await waitUntil(() => field()?.value === '911');
      expect(phone.shadowRoot?.activeElement?.localName).to.equal('hub-dialpad');
      expect(fake.phone.calls).to.have.length(0);
    });

    it('begins a message for an `sms:` link, in place of the dial pad until it is closed', async () => {
      const { page, phone } = await open('<a href="sms:+14695550177?body=Ready">Mia</a>');
      page.querySelector('a')!.click();
      await waitUntil(() => part(phone, 'hub-messages') !== null);
      await customElements.whenDefined('hub-messages');
      const deep = (root: ParentNode): string =>
        [...root.querySelectorAll('*')]
          .map((one) =>
            one instanceof HTMLTextAreaElement
              ? one.value
              : one.shadowRoot
                ? deep(one.shadowRoot)
                : '',
          )
          .join('');
      await waitUntil(() => deep(part(phone, 'hub-messages')!.renderRoot) === 'Ready');
      await still(phone);
      await expect(phone).to.be.accessible();
      phone.renderRoot.querySelector<HTMLElement>('hub-messages > [slot="actions"]')!.click();
      await waitUntil(() => part(phone, 'hub-messages') === null);
    });

    it('leaves messages to a page that cancels `hub-message`', async () => {
      const { page, phone } = await open('<a href="sms:+14695550177">Mia</a>');
      const to: string[] = [];
      phone.addEventListener('hub-message', (event) => {
        event.preventDefault();
        to.push(event.party.number);
      });
      page.querySelector('a')!.click();
      await phone.updateComplete;
      expect(to).to.deep.equal(['+14695550177']);
      expect(part(phone, 'hub-messages')).to.equal(null);
    });
  });
});
