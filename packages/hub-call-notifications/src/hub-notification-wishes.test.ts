import { expect, fixture, html } from '@open-wc/testing';
import { createFakeHub, type FakeHub, type FakeHubOptions } from '@hubline/core/testing';
import { still } from '../../../test/support/still.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubNotificationWishes } from './hub-notification-wishes.ts';
import { FakeDesktop } from './testing/fake-desktop.ts';

const NIGHT = { days: [1, 5], from: '22:00', to: '07:00', timeZone: 'Europe/Berlin' };

interface Opened extends FakeHub {
  readonly element: HubNotificationWishes;
  readonly desktop: FakeDesktop;
}

async function open(options: FakeHubOptions = {}): Promise<Opened> {
  const fake = createFakeHub(options);
  await fake.ready;
  const desktop = new FakeDesktop('on');
  const element = await fixture<HubNotificationWishes>(
    html`<hub-notification-wishes .hub=${fake.hub} .desktop=${desktop}></hub-notification-wishes>`,
  );
  await waitUntil(() => box(element, 'Quiet hours')?.disabled === false, 'how it stands');
  return { ...fake, element, desktop };
}

function box(element: HubNotificationWishes, name: string): HTMLInputElement | undefined {
  const labels = [...element.renderRoot.querySelectorAll('label')];
  return (
    labels.find((label) => label.textContent?.trim() === name)?.querySelector('input') ?? undefined
  );
}

function choose(element: HubNotificationWishes, name: string): void {
  box(element, name)!.click();
}

describe('What notifications tell of', () => {
  it('can be read and chosen by everyone', async () => {
    const { element } = await open({ push: { quietHours: NIGHT } });
    await still(element);
    await expect(element).to.be.accessible();
  });

  it('is chosen for this browser', async () => {
    const { element, desktop } = await open();
    choose(element, 'Messages');
    choose(element, 'Show what messages say');
    await waitUntil(() => !desktop.wishes$.value.preview);
    expect(desktop.wishes$.value).to.deep.equal({ kinds: ['calls', 'voicemail'], preview: false });
  });

  it('is told while the app is closed once that is wanted, and changes with the choice', async () => {
    const { element, backend } = await open();
    choose(element, 'When the app is closed');
    await waitUntil(() => box(element, 'When the app is closed')?.checked === true);
    await waitUntil(() => box(element, 'Calls')?.disabled === false);
    expect(backend.pushes.subscription?.kinds).to.have.length(3);
    choose(element, 'Calls');
    await waitUntil(() => backend.pushes.subscription?.kinds.length === 2);
    await waitUntil(() => box(element, 'When the app is closed')?.disabled === false);
    choose(element, 'When the app is closed');
    await waitUntil(() => backend.pushes.subscription === null);
  });

  it('says where the push service is not to be reached, and shows that it is off', async () => {
    const { element, pushPlace } = await open();
    pushPlace.refuses = true;
    choose(element, 'When the app is closed');
    const alert = element.renderRoot.querySelector('[role=alert]')!;
    await waitUntil(() => alert.textContent?.includes('cannot be reached'));
    await waitUntil(() => box(element, 'When the app is closed')?.checked === false);
  });

  it('has quiet hours in the time zone of the person', async () => {
    const { element, backend } = await open();
    choose(element, 'Quiet hours');
    await waitUntil(() => backend.pushes.quietHours !== null);
    const profile = backend.myProfile;
    expect(profile).not.to.equal(undefined);
    expect(backend.pushes.quietHours).to.deep.include({ from: '22:00', to: '07:00' });
    await waitUntil(() => box(element, 'From')?.value === '22:00');
    const from = box(element, 'From')!;
    from.value = '23:30';
    from.dispatchEvent(new Event('change'));
    await waitUntil(() => backend.pushes.quietHours?.from === '23:30');
    await waitUntil(() => box(element, 'Sun')?.disabled === false);
    choose(element, 'Sun');
    await waitUntil(() => backend.pushes.quietHours?.days.length === 6);
    await waitUntil(() => box(element, 'Quiet hours')?.disabled === false);
    choose(element, 'Quiet hours');
    await waitUntil(() => backend.pushes.quietHours === null);
  });
});
