import type { Phone, SipAccount } from '../calls/phone.ts';
import { sipPhone } from '../sip/sip-phone.ts';
// Fetched already, as in a page that has been registered for a moment.
import '../sip/standby.ts';
import { FakeMicrophone } from './fake-microphone.ts';
import { FakePeerConnection } from './fake-peer-connection.ts';
import { FakeSipServer } from './fake-sip-server.ts';

export interface PhoneOnFakeServer {
  readonly server: FakeSipServer;
  readonly phone: Phone;
  readonly microphone: FakeMicrophone;
  /** Every peer connection of the phone, oldest first. */
  readonly connections: FakePeerConnection[];
  /** How often the phone asked for an account. */
  readonly accountsAsked: () => number;
  /** Starts the phone; `account` is what each request for one gives. */
  start(account?: () => Partial<SipAccount>): Promise<void>;
}

/** A SIP phone and the server that it will register at, both in memory; connects again at once. */
export function phoneOnFakeServer(): PhoneOnFakeServer {
  const server = new FakeSipServer();
  const microphone = new FakeMicrophone();
  const connections: FakePeerConnection[] = [];
  let asked = 0;
  const phone = sipPhone({
    microphone,
    WebSocket: server.WebSocket,
    backOff: () => 0,
    createPeerConnection: (configuration) => {
      const connection = new FakePeerConnection(configuration);
      connections.push(connection);
      return connection as unknown as RTCPeerConnection;
    },
  });
  return {
    server,
    phone,
    microphone,
    connections,
    accountsAsked: () => asked,
    start: (account = () => ({})) =>
      phone.start({
        account: async () => {
          asked += 1;
          return server.account(account());
        },
      }),
  };
}
