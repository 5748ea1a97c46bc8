import base from '../../web-test-runner.config.mjs';

const LANGUAGES = ['en', 'es', 'fr', 'de', 'ar'];
/** The pages of the app with what can stand over them, and the elements whose stories are states of the app. */
const PARTS = [
  ...['pages', 'bare', 'hub-account-security', 'hub-active-call', 'hub-agent-status'],
  ...['hub-agent-statuses', 'hub-call-history', 'hub-contact-list', 'hub-device-settings'],
  ...['hub-dialpad', 'hub-e911-form', 'hub-emergency-banner', 'hub-greetings', 'hub-headset'],
  ...['hub-incoming-call', 'hub-messages', 'hub-my-stats', 'hub-notices', 'hub-park-panel'],
  ...['hub-phone-check', 'hub-profile-form', 'hub-queue-panel', 'hub-recent-calls'],
  ...['hub-registration-status', 'hub-sign-in', 'hub-voicemail-pin', 'hub-voicemail'],
  'hub-wallboard',
];
/** Beginnings of `language/part`, such as `de` or `ar/pages`; all unless said. */
const wanted = process.env.HUBLINE_ACCESS?.split(',') ?? [''];

/** Every state of the app in every theme, language and size: `npm run check:access`. */
export default {
  ...base,
  files: undefined,
  groups: LANGUAGES.flatMap((language) => PARTS.map((part) => ({ language, part })))
    .map(({ language, part }) => ({ name: `${language}/${part}`, language, part }))
    .filter(({ name }) => wanted.some((beginning) => name.startsWith(beginning)))
    .map(({ name, language, part }) => ({
      name,
      files: 'test/access/whole.sweep.ts',
      testRunnerHtml: (framework) => `<!doctype html>
        <html>
          <head>
            <meta name="viewport" content="width=device-width" />
            <script>
              window.asked = ${JSON.stringify({ language, part })};
            </script>
            <script type="module" src="${framework}"></script>
          </head>
          <body></body>
        </html>`,
    })),
  testsFinishTimeout: 900_000,
};
