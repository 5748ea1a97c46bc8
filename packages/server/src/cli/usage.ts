/** The command line is wrong; the message is one sentence that says what. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const HELP = `Usage: hubline-server [options]
       hubline-server account add --tenant NAME --username NAME --name "FULL NAME"
                                  --extension DIGITS --scope SCOPE
                                  [--number +14695550101] [--domain DOMAIN] [--may-record]
                                  [--data FOLDER]
       hubline-server account password --username NAME [--data FOLDER]
       hubline-server account second-factor --username NAME --off [--data FOLDER]
       hubline-server account recording --username NAME (--allow | --forbid) [--data FOLDER]
       hubline-server account list [--data FOLDER]
       hubline-server queue add --tenant NAME --name NAME --extension DIGITS
                                [--number +14695550200] [SETTINGS] [--data FOLDER]
       hubline-server queue set --extension DIGITS SETTINGS [--tenant NAME] [--data FOLDER]
       hubline-server queue member --extension DIGITS --username NAME [--skill NUMBER | --remove]
                                   [--tenant NAME] [--data FOLDER]
       hubline-server queue list [--data FOLDER]
       hubline-server sms brand --tenant NAME --name NAME --state STATE [--data FOLDER]
       hubline-server sms campaign --tenant NAME --name NAME --state STATE [--brand NAME]
                                   [--help-text TEXT] [--data FOLDER]
       hubline-server sms number --number +14695550101 (--campaign NAME | --remove) [--data FOLDER]
       hubline-server sms list [--data FOLDER]
       hubline-server emergency desk (EXTENSION | none) [--tenant NAME] [--data FOLDER]
       hubline-server emergency watcher (add | remove) (USERNAME | EMAIL) [--tenant NAME]
                                        [--data FOLDER]
       hubline-server emergency watcher list [--tenant NAME] [--data FOLDER]
       hubline-server emergency show [--tenant NAME] [--data FOLDER]

Without "account", "queue", "sms" or "emergency" it starts the server:
  --port PORT             port to listen on (PORT; 8080; 0 takes a free one)
  --host ADDRESS          address to listen on (HOST; 127.0.0.1)
  --data FOLDER           where the data is kept (HUBLINE_DATA; .hubline)
  --cert FILE --key FILE  certificate and key in PEM, for HTTPS and WSS; browsers ask for them
                          beyond localhost
  --public-address IP     address that phones send their sound to, when it is not one of this machine
  --media-port PORT       one UDP port for the sound of all calls (0 takes a free one, as usual)
  --public-media-port PORT
                          port that phones send their sound to, where another machine hands it on
  --ring-seconds NUMBER   how long a phone rings before nobody answers
                          (HUBLINE_RING_SECONDS; 30)
  --no-voicemail          take no messages for who does not answer
  --voicemail-seconds NUMBER
                          the longest message that a caller can leave
                          (HUBLINE_VOICEMAIL_SECONDS; 180)
  --park-seconds NUMBER   how long a call stays parked before it rings at who parked it
                          (HUBLINE_PARK_SECONDS; 120)
  --scan-command "PROGRAM ARGUMENTS"
                          asks a virus scanner about each file of a message, {file} being its path:
                          "clamdscan --no-summary --fdpass {file}"; it ends with 0 when the file is
                          clean and with 1 when it is not (HUBLINE_SCAN_COMMAND; asks none)
  --allow-origin ORIGIN   other site whose pages may use this server; repeatable
  --no-demo               start empty: no demonstration accounts
  --help, --version

Settings of a queue:
  --strategy NAME         ring-all, longest-idle (usual), round-robin, fewest-calls or skills
  --ring-seconds NUMBER   how long an agent is rung (20)
  --wrap-up-seconds NUMBER
                          how long an agent is left alone after a call (10)
  --misses-allowed NUMBER so many missed calls in a row set Not Answering (3; 0 never)
  --target-seconds NUMBER how soon a caller should be answered (20)
  --announce-position, --announce-wait, --callback, --agents-may-pick yes or no
                          what callers hear, may ask for, and whether agents pick them out
  --announce-seconds NUMBER
                          how long the music plays between announcements (30; 0 announces once)
  --overflow WHERE        where callers go beyond the limits below: none,
                          voicemail:EXTENSION, or a number to dial
  --longest-wait-seconds NUMBER, --most-callers NUMBER, --overflow-without-agents yes or no
                          the limits (0, 0, no: there are none)

Calls to 911 ring the extension of a user or queue that "emergency desk" names, or go nowhere. Each is
told to those whom "emergency watcher" names, by e-mail too; to office managers where nobody is named.

Text messages are sent from numbers of registered campaigns of registered brands. "sms brand" and
"sms campaign" make them, or set the state of those that are there: pending, registered or rejected.
A new campaign has a brand, and a text that answers HELP. Texts go between the numbers of this
server, or by Twilio with these variables:
  HUBLINE_TWILIO_ACCOUNT_SID, HUBLINE_TWILIO_AUTH_TOKEN
                          the account at Twilio
  HUBLINE_PUBLIC_URL      where Twilio finds this server, such as https://office.example.com. Its
                          numbers there want URL/api/carriers/twilio/messages as their webhook (POST)
  HUBLINE_TWILIO_KEYWORDS who answers STOP, START and HELP: twilio (usual) or server
HUBLINE_SMS_HELP_URL names a page for people from whose number no texts can be sent yet.

Mail (codes that confirm addresses, notices of emergency calls) is put into the folder "outbox" of the
data, or sent with these variables:
  HUBLINE_SMTP_URL        smtps://user:password@mail.example.com, or smtp: where TLS begins later;
                          a password is sent to another machine with TLS only
  HUBLINE_MAIL_FROM       who it is from: Hubline <hubline@example.com>

Emergency addresses are validated by their form and a list of ZIP codes, or by the United States Postal
Service (Addresses API 3) with these variables:
  HUBLINE_USPS_CLIENT_ID, HUBLINE_USPS_CLIENT_SECRET
                          the application at developers.usps.com

People sign in elsewhere too (OpenID Connect) with these variables; HUBLINE_PUBLIC_URL is where browsers
find this server, and URL/api/session/providers/ID/callback the redirect URI to register there, ID
being google, microsoft or oidc, and URL/ where they come back to when they sign out:
  HUBLINE_GOOGLE_CLIENT_ID, HUBLINE_GOOGLE_CLIENT_SECRET
  HUBLINE_MICROSOFT_CLIENT_ID, HUBLINE_MICROSOFT_CLIENT_SECRET, HUBLINE_MICROSOFT_TENANT
                          the tenant is the id or the domain of one office (any office). Accounts
                          are found by their e-mail where the app gives the claim xms_edov
  HUBLINE_OIDC_ISSUER, HUBLINE_OIDC_CLIENT_ID, HUBLINE_OIDC_CLIENT_SECRET, HUBLINE_OIDC_NAME
                          any other provider, and its name on the button

An account's password is asked for on the terminal, or read from standard input.
One that is easily guessed is refused. "account second-factor --off" lets someone in again who has
lost their phone and their recovery codes: the password alone signs in then.
Calls are recorded for accounts with --may-record, and for those with "account recording --allow".
Scopes: basic, agent, supervisor, site-manager, office-manager.
HUBLINE_LOG chooses what is logged to standard error: error, warn (usual), info or debug.
`;
