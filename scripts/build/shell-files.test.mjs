import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shellFiles } from './shell-files.mjs';

const chunk = (name, hash, imports = []) => {
  const fileName = `assets/${name}-${hash}.js`;
  return [fileName, { type: 'chunk', name, fileName, imports }];
};
const asset = (fileName, source) => [fileName, { type: 'asset', fileName, source }];

const bundleOf = ({
  page = '<link href="/assets/page-1.css"><link href="/app.webmanifest">',
} = {}) =>
  Object.fromEntries([
    chunk('start', 1, ['assets/shared-1.js']),
    chunk('phone', 1),
    chunk('app', 1),
    chunk('tab-group', 1),
    chunk('phone-sharing', 1),
    chunk('take-back', 1),
    chunk('shared', 1),
    chunk('voicemail', 1),
    asset('assets/page-1.css', 'a{}'),
    asset('app.webmanifest', '{}'),
    asset('icons/icon-192.png', 'png'),
    asset('icons/icon-512.png', 'png'),
    asset('LICENSES.txt', 'MIT'),
    asset('index.html', page),
  ]);

test('the app starts with its page, with what that names, and with the chunks it is made of', () => {
  const { first } = shellFiles(bundleOf());
  assert.deepEqual(Object.keys(first), [
    '/',
    '/app.webmanifest',
    '/assets/app-1.js',
    '/assets/page-1.css',
    '/assets/phone-1.js',
    '/assets/phone-sharing-1.js',
    '/assets/shared-1.js',
    '/assets/start-1.js',
    '/assets/tab-group-1.js',
    '/assets/take-back-1.js',
    '/icons/icon-192.png',
  ]);
});

test('what has no hash in its name is known by what is in it', () => {
  const { first } = shellFiles(bundleOf());
  assert.match(first['/'], /^sha256-/);
  assert.match(first['/app.webmanifest'], /^sha256-/);
  assert.equal(first['/assets/app-1.js'], '');
});

test('all other scripts are kept when they are used', () => {
  assert.deepEqual(shellFiles(bundleOf()).later, ['/assets/voicemail-1.js']);
});

test('each change is another version, and nothing else is', () => {
  const { version } = shellFiles(bundleOf());
  assert.equal(shellFiles(bundleOf()).version, version);
  assert.notEqual(shellFiles(bundleOf({ page: '<p>New</p>' })).version, version);
});

test('an app without what it starts with is not built', () => {
  const bundle = bundleOf();
  delete bundle['assets/phone-1.js'];
  assert.throws(() => shellFiles(bundle), /There is no chunk "phone"/);
});
