import { expect } from '@open-wc/testing';
import { NotificationChoice } from './notification-choice.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('What the person decided about notifications', () => {
  let now = Date.UTC(2026, 0, 1);
  const choice = () =>
    new NotificationChoice(
      () => localStorage,
      () => now,
    );

  beforeEach(() => localStorage.clear());
  after(() => localStorage.clear());

  it('is remembered by the browser: off, and on again', () => {
    expect(choice().off).to.equal(false);
    choice().turn(false);
    expect(choice().off).to.equal(true);
    choice().turn(true);
    expect(choice().off).to.equal(false);
  });

  it('is declined for three months', () => {
    expect(choice().declined).to.equal(false);
    choice().decline();
    now += 89 * DAY;
    expect(choice().declined).to.equal(true);
    now += 2 * DAY;
    expect(choice().declined).to.equal(false);
  });

  it('is declined for good the second time, unless they are turned on after all', () => {
    choice().decline();
    now += 91 * DAY;
    choice().decline();
    now += 3_650 * DAY;
    expect(choice().declined).to.equal(true);
    choice().turn(true);
    expect(choice().declined).to.equal(false);
  });

  it('counts for nothing where what was kept is no date', () => {
    choice().decline();
    for (const key of Object.keys(localStorage)) localStorage.setItem(key, 'soon');
    expect(choice().declined).to.equal(false);
  });

  it('holds until the page is closed where nothing may be kept', () => {
    const forgetful = new NotificationChoice(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    forgetful.decline();
    forgetful.turn(false);
    expect([forgetful.off, forgetful.declined]).to.deep.equal([true, true]);
    forgetful.turn(true);
    expect([forgetful.off, forgetful.declined]).to.deep.equal([false, false]);
  });
});
