/** The records of the CRM. A real one would ask its server; what is added here stays in this browser. */
const CUSTOMERS = [
  {
    id: 'victor-visitor',
    name: 'Victor Visitor',
    company: 'Outside Couriers, Plano',
    phone: '(469) 555-0199',
    mobile: '',
    email: 'victor@outside.example',
    bike: 'Cargo bike, new drive belt. Ready on Friday.',
    note: '',
    activity: [
      ['2026-10-02T09:12:00Z', 'Order', 'Drive belt CDX 118T'],
      ['2026-09-28T14:40:00Z', 'Visit', 'Brought the cargo bike in'],
    ],
  },
  {
    id: 'mia-okafor',
    name: 'Mia Okafor',
    company: 'Dallas',
    phone: '+1 469-555-0142',
    mobile: '+1 469-555-0143',
    email: 'mia.okafor@mail.example',
    bike: 'Gravel bike: wheels out of true, headset loose.',
    note: 'Calls back after five. Other number at work: 469.555.0144 ext. 12',
    activity: [['2026-10-20T16:05:00Z', 'E-mail', 'Asked what a new headset costs']],
  },
  {
    id: 'harbour-cafe',
    name: 'Harbour Café',
    company: 'Ines Duarte, Lisbon',
    phone: '+351 21 346 0181',
    mobile: '',
    email: 'ines@harbour.example',
    bike: 'Two delivery trikes, yearly service in May.',
    note: '',
    activity: [['2026-05-11T08:30:00Z', 'Visit', 'Yearly service of both trikes']],
  },
  {
    id: 'tomasz-nowak',
    name: 'Tomasz Nowak',
    company: 'Nowak Garden Design, Frisco',
    phone: '(469) 555-0177',
    mobile: '(469) 555-0178',
    email: 'tomasz@nowak.example',
    bike: 'Nothing here now.',
    note: 'Does not want calls.',
    doNotCall: true,
    activity: [['2026-08-03T11:20:00Z', 'E-mail', 'Asked not to be called any more']],
  },
  {
    id: 'layla-haddad',
    name: 'Layla Haddad ليلى حداد',
    company: 'Richardson',
    phone: '469 555 0165',
    mobile: '469 555 0166',
    email: 'layla@mail.example',
    bike: 'Folding bike, left pedal.',
    note: '',
    activity: [['2026-10-25T10:00:00Z', 'Visit', 'Brought the folding bike in']],
  },
];

const KEPT = 'larkspur.records';
const MOST_ADDED = 50;
const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

const list = document.querySelector('nav ul');
const article = document.querySelector('article');
const noteField = document.querySelector('#note');
const field = (name) => article.querySelector(`[data-field="${name}"]`);

/** The customer with this number, however it is written. */
export function customerWith(number) {
  const wanted = plain(number);
  return CUSTOMERS.find(({ phone, mobile }) =>
    [phone, mobile].some((one) => one !== '' && plain(one) === wanted),
  );
}

/** Opens it; the address says which one is open. */
export function showRecord({ id }) {
  location.hash = id;
}

export function showNews(text) {
  document.querySelector('.news').textContent = text;
}

/** Marks the customer who is on the phone; null for nobody any more. */
export function showCall({ id }, since) {
  for (const row of list.children) {
    if (row.dataset.id === id) row.classList.toggle('talking', since !== null);
  }
}

/** One that is there already, by its id, is not added again. */
export function addActivity({ id }, entry) {
  const kept = read();
  const added = kept.added[id] ?? [];
  if (added.some((one) => one.id === entry.id)) return;
  kept.added[id] = [entry, ...added].slice(0, MOST_ADDED);
  write(kept);
  render();
}

const plain = (number) => number.replace(/[^\d]/g, '').replace(/^1(?=\d{10}$)/, '');

function opened() {
  return CUSTOMERS.find(({ id }) => id === location.hash.slice(1));
}

function render() {
  const customer = opened();
  document.body.classList.toggle('is-open', customer !== undefined);
  article.hidden = customer === undefined;
  document.querySelector('.empty').hidden = customer !== undefined;
  for (const link of list.querySelectorAll('a')) {
    if (link.hash.slice(1) === customer?.id) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  if (!customer) return;
  for (const name of ['name', 'company', 'phone', 'mobile', 'email', 'bike']) {
    if (field(name).textContent !== customer[name]) field(name).textContent = customer[name];
  }
  const text = article.querySelector('.text-link');
  text.href = `sms:${plain(customer.mobile).replace(/^(?=\d{10}$)/, '+1')}`;
  text.closest('div').hidden = customer.mobile === '';
  const kept = read();
  if (document.activeElement !== noteField) {
    noteField.value = kept.notes[customer.id] ?? customer.note;
  }
  const entries = [
    ...(kept.added[customer.id] ?? []),
    ...customer.activity.map(([at, kind, text]) => ({ at, kind, text })),
  ];
  article.querySelector('ol').replaceChildren(...entries.map(line));
}

function line({ at, kind, text }) {
  const item = document.createElement('li');
  const time = document.createElement('time');
  time.dateTime = at;
  time.textContent = when.format(new Date(at));
  const heading = document.createElement('b');
  heading.textContent = kind;
  const words = document.createElement('span');
  words.textContent = text;
  item.append(heading, words, time);
  return item;
}

function row({ id, name, company }) {
  const item = document.createElement('li');
  item.dataset.id = id;
  const link = document.createElement('a');
  link.href = `#${id}`;
  const heading = document.createElement('b');
  heading.textContent = name;
  const words = document.createElement('span');
  words.textContent = company;
  link.append(heading, words);
  item.append(link);
  return item;
}

function read() {
  try {
    return { notes: {}, added: {}, ...JSON.parse(localStorage.getItem(KEPT)) };
  } catch {
    return { notes: {}, added: {} };
  }
}

function write(kept) {
  localStorage.setItem(KEPT, JSON.stringify(kept));
}

list.replaceChildren(...CUSTOMERS.map(row));
addEventListener('hashchange', render);
addEventListener('storage', render);
noteField.addEventListener('input', () => {
  const kept = read();
  kept.notes[opened().id] = noteField.value;
  write(kept);
});
document.querySelector('[type="search"]').addEventListener('input', ({ target }) => {
  const wanted = target.value.trim().toLowerCase();
  for (const item of list.children) {
    item.hidden = !item.textContent.toLowerCase().includes(wanted);
  }
  document.querySelector('.none').hidden = [...list.children].some(({ hidden }) => !hidden);
});
render();
