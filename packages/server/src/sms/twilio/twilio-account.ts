/** An account at Twilio, and where Twilio finds this server. */
export interface TwilioAccount {
  readonly accountSid: string;
  /** A secret. */
  readonly authToken: string;
  /** Without a slash at its end; another than Twilio's for tests. */
  readonly baseUrl: string;
  /** Of this server, as Twilio sees it, without a slash at its end. */
  readonly publicUrl: string;
  /** Whether Twilio answers STOP, START and HELP, as it does unless it was asked not to. */
  readonly answersKeywords: boolean;
}

export const TWILIO_URL = 'https://api.twilio.com';

/** The proof that it is us who ask (RFC 7617). */
export function authorization({ accountSid, authToken }: TwilioAccount): string {
  return `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
}
