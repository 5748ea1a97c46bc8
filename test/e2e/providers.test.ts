import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { IdentityProvider } from '../support/identity-provider.ts';
import { Office } from '../support/office.ts';
import { PASSWORD, type Person } from '../support/person.ts';

const REFUSED = /^Signing in there did not work/;

/** Types the name of an account on the page of the provider. */
async function signInThere(person: Person, provider: IdentityProvider, account: string) {
  await person.press('Sign in with Acme');
  await person.page.waitForURL(`${provider.url}/**`);
  await person.field('Account').fill(account);
  await person.press('Continue');
}

/** What came back has gone from the address, and with it from the history. */
function toHaveACleanAddress({ page }: Person): Promise<void> {
  return page.waitForURL((url) => !url.hash.includes('sign-in'));
}

suite('Signing in at a provider', () => {
  let provider: IdentityProvider;
  let office: Office;

  before(async () => {
    provider = await IdentityProvider.start();
    const { issuer, clientId, clientSecret, name } = provider.settings;
    office = await Office.open({
      env: {
        HUBLINE_OIDC_ISSUER: issuer,
        HUBLINE_OIDC_CLIENT_ID: clientId,
        HUBLINE_OIDC_CLIENT_SECRET: clientSecret,
        HUBLINE_OIDC_NAME: name,
      },
    });
    await provider.register(office.server.url);
    provider.accounts.set('bob-there', {});
  });
  afterEach(() => {
    provider.tampering = null;
    provider.away = false;
  });
  after(async () => {
    await office.close();
    await provider[Symbol.asyncDispose]();
  });

  test('asks for the password once, signs in from then on, and ends there too', async () => {
    await using bob = await office.visit('bob', { path: '/#/contacts' });
    await signInThere(bob, provider, 'bob-there');
    await bob.field('Password').waitFor();
    await toHaveACleanAddress(bob);
    await bob.signIn('bob', PASSWORD);
    await bob.toBeRegistered();
    await bob.page.getByRole('heading', { level: 1, name: 'Contacts' }).waitFor();

    await using again = await office.visit('bob');
    await signInThere(again, provider, 'bob-there');
    await again.toBeRegistered();
    await toHaveACleanAddress(again);

    await again.press('User menu of Bob Johnson');
    await again.press('Sign Out');
    await again.page.waitForURL(`${provider.url}/session/end**`);
    await again.page.goBack();
    await again.field('Password').waitFor();
  });

  test('is refused in words with an ID token that is not right', async () => {
    await using eve = await office.visit('visitor');
    const wrong = [{ nonce: 'another' }, { aud: 'another' }, { exp: 1_000_000_000 }];
    for (const claims of wrong) {
      provider.tampering = (right) => ({ claims: { ...right, ...claims } });
      await signInThere(eve, provider, 'bob-there');
      await eve.toRead(REFUSED);
      await toHaveACleanAddress(eve);
      assert.ok(await eve.button('LOGIN').isVisible());
      await eve.page.context().clearCookies();
      await eve.page.reload();
    }
  });

  test('is refused in words where the state is not the one that was sent', async () => {
    await using eve = await office.visit('visitor');
    await eve.press('Sign in with Acme');
    await eve.page.waitForURL(`${provider.url}/**`);
    const callback = '/api/session/providers/oidc/callback?code=made-up&state=made-up';
    await eve.page.goto(office.server.url + callback);
    await eve.toRead(REFUSED);
    await toHaveACleanAddress(eve);
  });

  test('ends with words where the provider is away', async () => {
    await using dave = await office.visit('dave');
    await office.server.stop();
    await office.server.start();
    provider.away = true;
    await dave.page.reload();
    await dave.press('Sign in with Acme');
    await dave.toRead(REFUSED);
  });
});
