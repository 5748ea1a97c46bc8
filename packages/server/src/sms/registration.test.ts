import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SmsState } from '../store/schema.ts';
import { registrationsOf } from './registration.ts';

const NUMBER = '+14695550101';

function closed(brand: SmsState, campaign: SmsState) {
  const office = { tenant_id: 't1', created_at: 1 };
  return registrationsOf({
    brands: [{ ...office, id: 'b1', name: 'Office', state: brand }],
    campaigns: [
      { ...office, id: 'c1', brand_id: 'b1', name: 'Care', state: campaign, help: 'Call us.' },
    ],
    numbers: [{ number: NUMBER, campaign_id: 'c1' }],
  }).get(NUMBER)?.closed;
}

test('texts are sent for a registered campaign of a registered brand', () => {
  assert.equal(closed('registered', 'registered'), null);
});

test('what keeps a number closed is named, the brand before the campaign', () => {
  assert.equal(closed('registered', 'pending'), 'campaign-pending');
  assert.equal(closed('registered', 'rejected'), 'campaign-rejected');
  assert.equal(closed('pending', 'registered'), 'brand-pending');
  assert.equal(closed('rejected', 'pending'), 'brand-rejected');
});

test('a number without a campaign is closed', () => {
  const numbers = [{ number: NUMBER, campaign_id: null }];
  const registration = registrationsOf({ brands: [], campaigns: [], numbers }).get(NUMBER);
  assert.equal(registration?.closed, 'no-campaign');
});
