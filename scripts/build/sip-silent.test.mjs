import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { root } from './repository.mjs';
import { sipSilent } from './sip-silent.mjs';

const library = join(root, 'node_modules/sip.js/lib/core');
const silenced = (code, id = '/sip.js/lib/core/x.js') =>
  sipSilent().transform.call({ parse: parseAst }, code, id)?.code ?? code;

test('what is logged is left out, and nothing else', () => {
  const code = `class A {
  constructor(logger) { this.logger = logger; }
  go(a) {
    if (a) this.logger.warn(\`no \${a}\`);
    else { this.core.logger.error('no'); a(); }
    const text = logger.log('kept: someone wants what it gives');
    a.debug('kept');
    a.catch((error) => this.logTransportError(error, 'kept: it is given back'));
    a.catch((error) => { this.logTransportError(error, 'no'); });
    if (!a) throw new Error(\`no \${a}\`);
    if (!text) throw new Error('no');
    if (text.code) throw new Error(text.code);
    if (text.is) throw new TypeError(\`no \${a}\`);
    if (text.on) { const message = a ? 'no' : \`no \${a}\`; this.logger.warn(message); throw new Error(message); }
    const kept = \`kept \${a}\`;
    if (text.no) throw new Error(kept);
    return kept;
  }
}`;
  assert.equal(
    silenced(code),
    `class A {
  constructor(logger) { this.logger = logger; }
  go(a) {
    if (a) ;
    else { ; a(); }
    const text = logger.log('kept: someone wants what it gives');
    a.debug('kept');
    a.catch((error) => this.logTransportError(error, 'kept: it is given back'));
    a.catch((error) => { ; });
    if (!a) throw new Error();
    if (!text) throw new Error();
    if (text.code) throw new Error(text.code);
    if (text.is) throw new TypeError();
    if (text.on) {  ; throw new Error(); }
    const kept = \`kept \${a}\`;
    if (text.no) throw new Error();
    return kept;
  }
}`,
  );
});

test('other libraries keep their words', () => {
  const code = `logger.warn('kept');`;
  assert.equal(silenced(code, '/rxjs/x.js'), code);
});

test('the core of this version of sip.js logs in no other way', () => {
  for (const path of globSync('**/*.js', { cwd: library })) {
    if (path.startsWith('log/')) continue;
    const code = silenced(readFileSync(join(library, path), 'utf8'), join(library, path));
    assert.doesNotMatch(code, /^(?!\s*\/\/).*\blogger\.(?:debug|log|warn|error)\(/m, path);
    assert.doesNotMatch(code, /\bthis\.logTransportError\(/, path);
    assert.doesNotMatch(code, /\bnew \w*Error\((?:["'`]|message\))/, path);
    assert.ok(parseAst(code));
  }
});

test('the phone gives sip.js a log that drops everything', () => {
  const code = readFileSync(join(root, 'packages/core/src/sip/user-agent.ts'), 'utf8');
  assert.match(code, /loggerFactory: silence,/);
});
