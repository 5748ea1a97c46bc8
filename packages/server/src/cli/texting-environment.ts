import { TWILIO_URL, type TwilioAccount } from '../sms/twilio/twilio-account.ts';
import type { Environment } from './flags.ts';
import { UsageError } from './usage.ts';

/**
 * The account at Twilio, by environment alone: command lines are seen by everyone on a machine.
 * Null where there is none. @throws UsageError, which tells no secret
 */
export function readTwilio(environment: Environment): TwilioAccount | null {
  const accountSid = environment['HUBLINE_TWILIO_ACCOUNT_SID'] || null;
  const authToken = environment['HUBLINE_TWILIO_AUTH_TOKEN'] || null;
  const publicUrl = environment['HUBLINE_PUBLIC_URL'] || null;
  if (accountSid === null && authToken === null) return null;
  if (accountSid === null || authToken === null) {
    throw new UsageError(
      'HUBLINE_TWILIO_ACCOUNT_SID and HUBLINE_TWILIO_AUTH_TOKEN belong together: give both or neither.',
    );
  }
  if (publicUrl === null) {
    throw new UsageError('HUBLINE_PUBLIC_URL is missing: by it Twilio finds this server.');
  }
  return {
    ...{ accountSid, authToken },
    baseUrl: readUrl(
      'HUBLINE_TWILIO_BASE_URL',
      environment['HUBLINE_TWILIO_BASE_URL'] || TWILIO_URL,
    ),
    publicUrl: readUrl('HUBLINE_PUBLIC_URL', publicUrl),
    answersKeywords: readKeywords(environment['HUBLINE_TWILIO_KEYWORDS'] || 'twilio'),
  };
}

/** Where people read what is to be done before they can send texts. @throws UsageError */
export function readRegistrationHelp(environment: Environment): {
  readonly registrationHelp?: string;
} {
  const value = environment['HUBLINE_SMS_HELP_URL'] || null;
  if (value === null) return {};
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(
      'HUBLINE_SMS_HELP_URL is not an address such as https://office.example.com.',
    );
  }
  return { registrationHelp: url.href };
}

/** Without a slash at its end. @throws UsageError */
export function readUrl(variable: string, value: string): string {
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new UsageError(`${variable} is not an address such as https://office.example.com.`);
  }
  return url.href.replace(/\/+$/, '');
}

function readKeywords(value: string): boolean {
  if (value === 'twilio') return true;
  if (value === 'server') return false;
  throw new UsageError(
    'HUBLINE_TWILIO_KEYWORDS is twilio or server, by who answers STOP and HELP.',
  );
}
