import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  codecImpairment,
  delayImpairment,
  lossImpairment,
  meanOpinion,
  opinionScore,
} from './e-model.ts';

const near = (actual: number, expected: number, within: number): void => {
  assert.ok(Math.abs(actual - expected) <= within, `${actual} is not near ${expected}`);
};

test('the score of a rating is that of G.107, table B.1', () => {
  const table = [
    [90, 4.34],
    [80, 4.03],
    [70, 3.6],
    [60, 3.1],
    [50, 2.58],
  ] as const;
  for (const [rating, score] of table) near(opinionScore(rating), score, 0.007);
});

test('a call with all default values of G.107 scores 4.41', () => {
  near(opinionScore(93.2), 4.41, 0.005);
});

test('a score stays between 1 and 4.5, and grows with the rating', () => {
  assert.equal(opinionScore(-20), 1);
  assert.equal(opinionScore(3), 1);
  assert.equal(opinionScore(120), 4.5);
  let before = 1;
  for (let rating = 0; rating <= 100; rating += 0.5) {
    const score = opinionScore(rating);
    assert.ok(score >= before && score <= 4.5, `${rating} gives ${score} after ${before}`);
    before = score;
  }
});

test('delay hurts little until people talk over each other, and then much', () => {
  assert.equal(delayImpairment(0), 0);
  near(delayImpairment(150), 3.6, 1e-9);
  near(delayImpairment(177.3), 4.2552, 1e-9);
  near(delayImpairment(400), 9.6 + 24.497, 1e-9);
});

test('loss at random impairs G.711 with concealment as G.113 says', () => {
  const g711 = codecImpairment('audio/PCMU');
  assert.equal(lossImpairment(g711, 0), 0);
  near(lossImpairment(g711, 0.01), 95 / 26.1, 1e-9);
  near(lossImpairment(g711, 0.05), 475 / 30.1, 1e-9);
});

test('loss in bursts hurts more than the same loss at random', () => {
  const opus = codecImpairment('audio/opus');
  assert.ok(lossImpairment(opus, 0.1, 2) > lossImpairment(opus, 0.1));
});

test('a clean call is good, one with 2 % loss and 100 ms still is, with 10 % it is not', () => {
  const codec = codecImpairment('audio/opus');
  near(meanOpinion({ codec, loss: 0, delay: 60 }), 4.37, 0.02);
  assert.ok(meanOpinion({ codec, loss: 0.02, delay: 100 }) > 4);
  const lossy = meanOpinion({ codec, loss: 0.1, delay: 100 });
  assert.ok(lossy > 2.5 && lossy < 3.1, `${lossy}`);
});
