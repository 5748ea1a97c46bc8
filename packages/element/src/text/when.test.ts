import { expect } from '@open-wc/testing';
import { dayText, timeText, whenText } from './when.ts';

const words = { locale: 'en-GB', yesterday: 'Yesterday' };
const now = new Date(2026, 10, 22, 9, 30);

describe('When something was', () => {
  it('is the time today', () => {
    expect(whenText(new Date(2026, 10, 22, 8, 5), now, words)).to.equal('8:05');
  });

  it('is still the time where a clock runs ahead', () => {
    expect(whenText(new Date(2026, 10, 22, 9, 31), now, words)).to.equal('9:31');
  });

  it('is a word for the day before, even minutes ago', () => {
    const pastMidnight = new Date(2026, 10, 22, 0, 1);
    expect(whenText(new Date(2026, 10, 21, 23, 59), pastMidnight, words)).to.equal('Yesterday');
  });

  it('is the weekday within a week', () => {
    expect(whenText(new Date(2026, 10, 19, 12), now, words)).to.equal('Thursday');
  });

  it('is the date before that, with the year where it is another', () => {
    expect(whenText(new Date(2026, 10, 15, 12), now, words)).to.equal('15 Nov');
    expect(whenText(new Date(2025, 10, 15, 12), now, words)).to.equal('15 Nov 2025');
  });
});

describe('A day as a heading', () => {
  const dayWords = { ...words, today: 'Today' };

  it('is a word today and the day before', () => {
    expect(dayText(new Date(2026, 10, 22, 0, 1), now, dayWords)).to.equal('Today');
    expect(dayText(new Date(2026, 10, 21, 23, 59), now, dayWords)).to.equal('Yesterday');
  });

  it('is the weekday with its date before that, with the year where it is another', () => {
    expect(dayText(new Date(2026, 10, 16, 12), now, dayWords)).to.match(/^Monday,? 16 November$/);
    expect(dayText(new Date(2025, 0, 3, 12), now, dayWords)).to.match(/^Friday,? 3 January 2025$/);
  });
});

describe('A time of day', () => {
  it('has no seconds', () => {
    expect(timeText(new Date(2026, 10, 22, 14, 5, 30), 'en-GB')).to.equal('14:05');
  });
});
