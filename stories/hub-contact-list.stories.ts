import type { Contact } from '@hubline/core';
import { HubError } from '@hubline/core';
import { BOB, CAROL, DAVE, PEOPLE, contactOf } from '@hubline/core/testing';
import type { HubContactList } from '@hubline/hub-contact-list';
import '@hubline/hub-contact-list/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { hubOf, stage, unanswered } from './stage.ts';

type Args = Pick<HubContactList, 'filter' | 'search'>;

const EXTERNAL: readonly Contact[] = [
  {
    id: 'maria',
    source: 'external',
    name: 'Maria Lopez',
    company: 'Harbor Café',
    phones: [
      { label: 'mobile', number: '+12125550147' },
      { label: 'work', number: '+12125550100' },
    ],
    emails: ['maria@harbor.example', 'orders@harbor.example'],
    note: 'Prefers to be called in the morning.\nAsk for the back office.',
  },
  {
    id: 'amina',
    source: 'external',
    name: 'أمينة الخطيب',
    company: 'مكتب النور',
    phones: [{ label: 'work', number: '+97142345678' }],
  },
  {
    id: 'long',
    source: 'external',
    name: 'Maximiliana Featherstonehaugh-Cholmondeley of the Worshipful Company of Clockmakers',
    company: 'The Honourable Society of Remarkably Long Company Names, Incorporated',
    phones: [{ label: 'home', number: '+442079460958' }],
  },
  {
    id: 'hostile',
    source: 'external',
    name: '<b>Eve</b> 😀',
    phones: [{ label: 'other', number: '+14695550166' }],
  },
];

const staged = stage({ externalContacts: EXTERNAL }, ({ backend }) => {
  backend.presence.set(BOB.id, 'busy');
  backend.presence.set(CAROL.id, 'away');
  backend.presence.set(DAVE.id, 'offline');
});

const meta: Meta<Args> = {
  title: 'Elements/hub-contact-list',
  component: 'hub-contact-list',
  args: { filter: 'all', search: '' },
  argTypes: { filter: { control: 'inline-radio', options: ['all', 'internal', 'external'] } },
  loaders: [staged],
  render: ({ filter, search }, { loaded }) =>
    html`<div style="block-size: 640px">
      <hub-contact-list
        .hub=${hubOf(loaded)}
        .filter=${filter}
        .search=${search}
      ></hub-contact-list>
    </div>`,
};

export default meta;
type Story = StoryObj<Args>;

const listIn = (canvas: HTMLElement): HubContactList => canvas.querySelector('hub-contact-list')!;

async function pressed(list: HubContactList, inside: string, name: string): Promise<void> {
  await list.updateComplete;
  const part = inside ? list.renderRoot.querySelector(inside)?.shadowRoot : list.shadowRoot;
  const buttons = [...(part?.querySelectorAll('button') ?? [])];
  buttons.find(({ textContent, ariaLabel }) => (ariaLabel ?? textContent.trim()) === name)?.click();
  await list.updateComplete;
}

async function type(list: HubContactList, control: string, value: string): Promise<void> {
  const form = list.renderRoot.querySelector('hub-contact-form')!;
  await form.updateComplete;
  const field = form.renderRoot.querySelector<HTMLInputElement>(control)!;
  field.value = value;
  field.dispatchEvent(new Event('input'));
  await form.updateComplete;
}

export const Full: Story = {};

export const Details: Story = {
  play: async ({ canvasElement }) => {
    await listIn(canvasElement).open('maria');
  },
};

/** A colleague, with what they are doing. */
export const Colleague: Story = {
  play: async ({ canvasElement }) => {
    await listIn(canvasElement).open(BOB.id);
  },
};

/** A host begins a contact with what it knows, such as the number of a caller. */
export const Create: Story = {
  play: async ({ canvasElement }) => {
    const phones = [{ label: 'mobile', number: '+12125550199' }] as const;
    await listIn(canvasElement).create({ phones });
  },
};

/** Who has the number already is said while one types. */
export const Duplicate: Story = {
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await list.create();
    await type(list, '#name', 'Maria L.');
    await type(list, 'input[type=tel]', '(212) 555-0147');
    await pressed(list, 'hub-contact-form', 'Save');
  },
};

/** What is wrong is said where it is. */
export const Faults: Story = {
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await list.create();
    await type(list, '#name', 'x'.repeat(10_000));
    await type(list, 'input[type=tel]', 'ask her');
    await pressed(list, 'hub-contact-form', 'Add e-mail');
    await type(list, 'input[type=email]', 'maria at harbor');
    await pressed(list, 'hub-contact-form', 'Save');
  },
};

export const Unsaved: Story = {
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await list.create();
    await type(list, '#name', 'Maria');
    await pressed(list, 'hub-contact-form', 'Cancel');
  },
};

export const Deleting: Story = {
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await list.open('maria');
    await pressed(list, 'hub-contact-details', 'Delete');
  },
};

export const Files: Story = {
  play: ({ canvasElement }) => pressed(listIn(canvasElement), '', 'Import and export'),
};

/** What became of a file: the good rows are taken, the others are told by line. */
export const Imported: Story = {
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    const text = [
      'Name,Company,Phone',
      'Ann Lee,Acme,(469) 555-0133',
      'Maria again,,+12125550147',
      ',,1005',
      'Ben Orr,Acme,call the office',
    ].join('\n');
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'customers.csv'));
    transfer.items.add(new File(['Dear Sir or Madam,'], 'letter.txt'));
    list.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer }));
    await list.updateComplete;
  },
};

export const Searched: Story = { args: { search: 'ma' } };

export const NoMatch: Story = { args: { search: 'nobody is called this' } };

export const NoExternal: Story = {
  args: { filter: 'external' },
  loaders: [stage()],
};

export const Empty: Story = { loaders: [stage({ contacts: [] })] };

export const Loading: Story = { loaders: [unanswered] };

/** Nothing is known yet, and the server does not answer. */
export const Failed: Story = {
  loaders: [
    () => {
      const staged = unanswered();
      staged.fake.backend.goOffline();
      return staged;
    },
  ],
};

/** What is known stays. */
export const ServerAway: Story = {
  loaders: [stage({ externalContacts: EXTERNAL }, ({ backend }) => backend.goOffline())],
};

/** A call that could not be placed says why. */
export const CallFailed: Story = {
  loaders: [stage({ externalContacts: EXTERNAL }, ({ phone }) => phone.loseConnection())],
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await list.open('maria');
    await pressed(list, 'hub-contact-details', 'Call (212) 555-0147');
  },
};

/** What was typed stays when it could not be saved. */
export const SaveFailed: Story = {
  loaders: [
    stage({ externalContacts: EXTERNAL }, ({ backend }) =>
      backend.failNext('contacts', new HubError('network/timeout')),
    ),
  ],
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await list.create({ name: 'Zoë', phones: [{ label: 'home', number: '+33123456789' }] });
    await pressed(list, 'hub-contact-form', 'Save');
  },
};

const FIRST = ['Maria', 'James', 'Wei', 'Olga', 'José', 'Aisha', 'Björn', 'Priya', 'Kwame', 'Zoë'];
const LAST = ['Lopez', 'Miller', 'Chen', 'Ivanova', 'Núñez', 'Khan', 'Åberg', 'Patel', 'Mensah'];

/** A hundred thousand contacts. */
export const HundredThousand: Story = {
  loaders: [
    stage({
      contacts: PEOPLE.map(contactOf),
      externalContacts: Array.from({ length: 100_000 }, (_, at) => ({
        id: `external-${at}`,
        source: 'external' as const,
        name: `${FIRST[at % FIRST.length]!} ${LAST[at % LAST.length]!} ${at}`,
        phones: [{ label: 'work' as const, number: `+1212${5_000_000 + at}` }],
      })),
    }),
  ],
};
