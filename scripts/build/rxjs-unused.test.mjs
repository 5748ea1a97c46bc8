import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { root } from './repository.mjs';
import { rxjsUnused } from './rxjs-unused.mjs';

const ENTRY = join(root, 'packages/core/src/entry-of-test.js');
const NAMES = [
  ...['BehaviorSubject', 'EmptyError', 'Observable', 'ObjectUnsubscribedError', 'Subject'],
  ...['Subscription', 'UnsubscriptionError', 'asyncScheduler', 'auditTime', 'combineLatest'],
  ...['concat', 'defer', 'from', 'interval', 'lastValueFrom', 'map', 'merge', 'of', 'startWith'],
  ...['take', 'tap', 'throttleTime', 'timeout', 'timer', 'toArray'],
];

/** What visitors get of rxjs. */
async function bundled() {
  const entry = {
    name: 'entry',
    resolveId: (id) => (id === ENTRY ? id : null),
    load: (id) => (id === ENTRY ? `export { ${NAMES.join(', ')} } from 'rxjs';` : null),
  };
  const plugins = [entry, rxjsUnused(), nodeResolve({ exportConditions: ['es2015', 'import'] })];
  const bundle = await rollup({
    input: ENTRY,
    plugins,
    onwarn: ({ message }) => assert.fail(message),
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const { code, modules } = output[0];
  assert.ok(!Object.keys(modules).some((id) => id.includes('/tslib/')));
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

const short = await bundled();
const { Observable, Subject, from, lastValueFrom, map, of, take, toArray } = short;
const values = (stream$) => lastValueFrom(stream$.pipe(toArray()));

test('lists, promises and observables become observables, with their errors', async () => {
  assert.deepEqual(await values(from([1, 2])), [1, 2]);
  assert.deepEqual(await values(from(new Set([1, 2, 3])).pipe(take(2))), [1, 2]);
  assert.deepEqual(await values(from(Promise.resolve(1))), [1]);
  await assert.rejects(values(from(Promise.reject(new Error('no')))), /no/);
  const one$ = of(1);
  assert.equal(from(one$), one$);
  await assert.rejects(values(short.defer(() => undefined)), TypeError);
});

test('what is taken of a list is all that is asked of it', async () => {
  let asked = 0;
  function* counting() {
    for (;;) yield (asked += 1);
  }
  assert.deepEqual(await values(from(counting()).pipe(take(2))), [1, 2]);
  assert.ok(asked <= 3);
});

test('several sources are one', async () => {
  assert.deepEqual(await values(short.combineLatest([of(1), of(2)])), [[1, 2]]);
  assert.deepEqual(await values(short.combineLatest([])), []);
  assert.deepEqual(await values(short.merge(of(1), of(2))), [1, 2]);
  assert.deepEqual(await values(short.concat(of(1), of(2)).pipe(short.startWith(0))), [0, 1, 2]);
});

test('what goes wrong has the names that it has in rxjs', async () => {
  const isNamed = (name) => (thrown) => thrown instanceof short[name] && thrown.name === name;
  await assert.rejects(lastValueFrom(of()), isNamed('EmptyError'));
  const subject = new Subject();
  subject.unsubscribe();
  assert.throws(() => subject.next(1), isNamed('ObjectUnsubscribedError'));
  const all = new short.Subscription();
  const fails = (why) => () => {
    throw why;
  };
  const inner = new short.Subscription(fails('inner'));
  all.add(inner);
  all.add(fails('outer'));
  assert.throws(
    () => all.unsubscribe(),
    (thrown) => {
      assert.ok(isNamed('UnsubscriptionError')(thrown));
      assert.deepEqual(thrown.errors, ['inner', 'outer']);
      return true;
    },
  );
});

test('who looks at values lets them pass', async () => {
  const seen = [];
  const watched$ = of(1, 2).pipe(short.tap((value) => seen.push(value)));
  assert.deepEqual(await values(watched$), [1, 2]);
  assert.deepEqual(seen, [1, 2]);
  const failing$ = of(1).pipe(short.tap(() => JSON.parse('{')));
  await assert.rejects(values(failing$), SyntaxError);
});

test('what is made of a subject follows it', () => {
  const subject = new Subject();
  const seen = [];
  const made$ = subject.pipe(map((value) => value * 2));
  assert.ok(made$ instanceof Observable);
  const watching = made$.subscribe((value) => seen.push(value));
  subject.next(1);
  watching.unsubscribe();
  subject.next(2);
  assert.deepEqual(seen, [2]);
  const last = new short.BehaviorSubject(3);
  last.pipe(map(String)).subscribe((value) => seen.push(value));
  assert.deepEqual(seen, [2, '3']);
});

test('time passes as it does in rxjs', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const seen = [];
  const note = (name) => ({
    next: (value) => seen.push(`${name} ${value}`),
    complete: () => seen.push(`${name} over`),
    error: ({ name: error }) => seen.push(`${name} ${error}`),
  });
  const subject = new Subject();
  const each = short.timer(10, 20).subscribe(note('timer'));
  short.interval(25).pipe(take(1)).subscribe(note('interval'));
  subject.pipe(short.auditTime(30)).subscribe(note('audit'));
  const options = { leading: true, trailing: true };
  subject.pipe(short.throttleTime(35, short.asyncScheduler, options)).subscribe(note('throttle'));
  subject.pipe(short.timeout({ each: 40 })).subscribe(note('timeout'));
  const passes = (until, expected) => {
    t.mock.timers.tick(until - Date.now());
    assert.deepEqual(seen.splice(0), expected, `at ${until}`);
  };
  subject.next('a');
  passes(9, ['throttle a', 'timeout a']);
  subject.next('b');
  passes(10, ['timeout b', 'timer 0']);
  passes(25, ['interval 0', 'interval over']);
  passes(30, ['audit b', 'timer 1']);
  passes(35, ['throttle b']);
  passes(49, ['timeout TimeoutError']);
  each.unsubscribe();
  passes(200, []);
});

test('nobody gives a scheduler, a stream or a function for results to what makes an observable', () => {
  const sources = globSync('{packages/{core,element,hub-*}/src,demo}/**/*.ts', { cwd: root });
  assert.ok(sources.length > 500);
  for (const file of sources.filter((one) => !one.endsWith('.test.ts'))) {
    const code = readFileSync(join(root, file), 'utf8');
    const making = /\b(?:from|of|startWith|endWith|concat|merge)\([^()]*(?:Scheduler|Stream\(\))/;
    assert.doesNotMatch(code, making, file);
    assert.doesNotMatch(code, /\b(?:combineLatest|forkJoin)\(\{/, file);
    assert.doesNotMatch(code, /\btap\(\{/, file);
    if (file.includes('/testing/')) continue;
    assert.doesNotMatch(code, /\$\.forEach\(|\btoPromise\(|\.observed\b/, file);
  }
});
