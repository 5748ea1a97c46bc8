/**
 * A phone in a CRM: all that it takes. The numbers of the page call because of
 * `<hub-softphone click-to-call="main">`; here the calls come into the records.
 */
import { addActivity, customerWith, showCall, showNews, showRecord } from './crm-records.js';

const phone = document.querySelector('hub-softphone');

/** Someone calls: their record opens, unless we are talking with someone else. */
phone.addEventListener('hub-call-incoming', ({ party, queue }) => {
  const customer = customerWith(party.number);
  const forQueue = queue ? `, for ${queue.name}` : '';
  showNews(
    customer
      ? `${customer.name} is calling${forQueue}.`
      : `${party.name || party.number || 'Someone'} is calling${forQueue}. No customer has this number.`,
  );
  if (customer && !talksWith) showRecord(customer);
  phone.scrollIntoView({ block: 'nearest' });
});

phone.addEventListener('hub-call-outgoing', ({ party }) => {
  showNews(`Calling ${customerWith(party.number)?.name ?? party.number}.`);
  phone.scrollIntoView({ block: 'nearest' });
});

let talksWith;

phone.addEventListener('hub-call-answered', ({ callId, party, answeredAt }) => {
  const customer = customerWith(party.number);
  talksWith = callId;
  showNews(customer ? `On the phone with ${customer.name}.` : '');
  if (!customer) return;
  showRecord(customer);
  showCall(customer, answeredAt);
});

/** It is over: one more line in the record. The id is the same in every tab, so that it is one line only. */
phone.addEventListener('hub-call-ended', (event) => {
  const { callId, party, direction, answeredAt, endedAt } = event;
  const customer = customerWith(party.number);
  if (talksWith === callId) talksWith = undefined;
  showNews('');
  if (!customer) return;
  showCall(customer, null);
  addActivity(customer, {
    id: callId,
    at: (answeredAt ?? endedAt).toISOString(),
    kind: direction === 'in' ? 'They called' : 'We called',
    text: outcomeOf(event),
  });
});

/** Before a call is dialled, the page may say no. */
phone.addEventListener('hub-dial', (event) => {
  const customer = customerWith(event.number);
  if (!customer?.doNotCall) return;
  event.preventDefault();
  showNews(`${customer.name} asked not to be called. Write an e-mail instead.`);
});

function outcomeOf({ queue, direction, answeredAt, endedAt, end }) {
  const by = queue ? ` (${queue.name})` : '';
  if (answeredAt) return `${duration(endedAt - answeredAt)}${by}`;
  if (end.cause === 'elsewhere') return `Answered at another phone${by}`;
  return (direction === 'in' ? 'Missed' : 'Not reached') + by;
}

function duration(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} min`;
}
