import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BehaviorSubject } from 'rxjs';
import { Scope } from '../reactive/scope.ts';
import { FakeScreen } from '../testing/index.ts';
import { turns } from '../testing/turns.ts';
import { ScreenService } from './screen-service.ts';

function withScreen(isUp: boolean) {
  const screen = new FakeScreen();
  const isUp$ = new BehaviorSubject(isUp);
  const scope = new Scope();
  new ScreenService(scope, screen, isUp$);
  return { screen, isUp$, scope };
}

test('the screen stays on while a call is up, and no longer', async () => {
  const { screen, isUp$ } = withScreen(false);
  await turns();
  assert.equal(screen.asked, 0);
  isUp$.next(true);
  await turns();
  assert.equal(screen.isOn, true);
  isUp$.next(false);
  await turns();
  assert.equal(screen.isOn, false);
});

test('what was taken back with the page hidden is asked for again when it is seen', async () => {
  const { screen, isUp$ } = withScreen(true);
  await turns();
  screen.see(false);
  await turns();
  assert.equal(screen.isOn, false);
  screen.see(true);
  await turns();
  assert.equal(screen.isOn, true);
  const { asked } = screen;
  screen.see(true);
  await turns();
  assert.equal(screen.asked, asked);
  isUp$.next(false);
  screen.see(true);
  await turns();
  assert.equal(screen.isOn, false);
});

test('a call that ends while the browser is asked leaves nothing on', async () => {
  const { screen, isUp$ } = withScreen(true);
  isUp$.next(false);
  await turns();
  assert.equal(screen.asked, 1);
  assert.equal(screen.isOn, false);
});

test('a phone that is closed lets go of it', async () => {
  const { screen, scope } = withScreen(true);
  await turns();
  scope.abort();
  await turns();
  assert.equal(screen.isOn, false);
});
