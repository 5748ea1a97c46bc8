import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { SipAccount } from '../calls/phone.ts';
import { ConnectionPool } from './connection-pool.ts';
import { MediaSession } from './media-session.ts';
import { peerConfiguration } from './peer-configuration.ts';

/** Reserved for documents (RFC 5737): nobody answers. */
const SILENT = [{ urls: ['stun:198.51.100.1:3478'] }];
const AT_ONCE_MS = 250;

const open: MediaSession[] = [];

function session(iceServers: SipAccount['iceServers'] = []): MediaSession {
  const media = new MediaSession({
    createPeerConnection: (configuration) => new RTCPeerConnection(configuration),
    iceServers,
    mixer: undefined,
    onChange: () => undefined,
  });
  open.push(media);
  return media;
}

const candidates = (sdp: string): number => sdp.match(/^a=candidate:/gm)?.length ?? 0;

async function talking(
  iceServers: SipAccount['iceServers'] = [],
): Promise<[MediaSession, MediaSession]> {
  const [caller, called] = [session(iceServers), session(iceServers)];
  for (const media of [caller, called]) {
    await media.useMicrophone(await navigator.mediaDevices.getUserMedia({ audio: true }));
  }
  await caller.acceptAnswer(await called.answer(await caller.offer()));
  await waitUntil(() => caller.state === 'flowing' && called.state === 'flowing');
  return [caller, called];
}

describe('The sound of a call, in a browser', () => {
  afterEach(() => open.splice(0).forEach((media) => media.close()));

  it('is offered and answered at once, though a STUN server is silent', async () => {
    const [caller, called] = [session(SILENT), session(SILENT)];
    const began = performance.now();
    const offer = await caller.offer();
    const answer = await called.answer(offer);
    expect(performance.now() - began).to.be.below(AT_ONCE_MS);
    expect(candidates(offer)).to.be.above(0);
    expect(candidates(answer)).to.be.above(0);
    await caller.acceptAnswer(answer);
    await waitUntil(() => caller.state === 'flowing');
  });

  it('has candidates in the offer and the answer of an ICE restart, and waits for no server', async () => {
    const [caller, called] = await talking(SILENT);
    const began = performance.now();
    const offer = await caller.offer({ iceRestart: true });
    const answer = await called.answer(offer);
    expect(performance.now() - began).to.be.below(AT_ONCE_MS);
    expect(candidates(offer)).to.be.above(0);
    expect(candidates(answer)).to.be.above(0);
    await caller.acceptAnswer(answer);
  });

  it('is interrupted at once when the other side goes without a word', async () => {
    const [caller, called] = await talking();
    const began = performance.now();
    called.close();
    await waitUntil(() => caller.otherAway);
    expect(performance.now() - began).to.be.below(2_000);
    expect(caller.state).to.equal('interrupted');
  });

  it('is measured: packets both ways, the path, and the microphone', async () => {
    const [caller, called] = await talking();
    await waitUntil(async () => ((await called.measure())?.inbound?.packets ?? 0) > 10, undefined, {
      timeout: 5_000,
    });
    const found = (await caller.measure())!;
    expect(found.inbound?.codec).to.equal('audio/opus');
    expect(found.inbound?.emitted).to.be.a('number');
    expect(found.outbound?.packets).to.be.above(0);
    expect(found.path?.protocol).to.equal('udp');
    expect(found.dtls).to.equal('connected');
    expect(found.microphone).to.include({ live: true, mutedBySystem: false, enabled: true });
    caller.mute(true);
    await aTimeout(0);
    expect((await caller.measure())?.microphone?.enabled).to.equal(false);
    expect((await called.measure())?.connection).not.to.equal(found.connection);
    caller.close();
    expect(await caller.measure()).to.equal(null);
  });

  it('begins on a connection that was prepared, with all it found, and nothing is heard before', async () => {
    const made: RTCPeerConnection[] = [];
    const pool = new ConnectionPool((configuration) => {
      made.push(new RTCPeerConnection(configuration));
      return made.at(-1)!;
    });
    pool.prepare(peerConfiguration(SILENT), true);
    await waitUntil(() => made[0]!.signalingState === 'have-local-offer');
    await waitUntil(() => candidates(made[0]!.localDescription!.sdp) > 0);
    expect(made[0]!.getSenders().map(({ track }) => track)).to.deep.equal([null]);
    const caller = new MediaSession({
      createPeerConnection: (configuration) => pool.take(configuration)!,
      iceServers: SILENT,
      mixer: undefined,
      onChange: () => undefined,
    });
    const called = session();
    open.push(caller);
    await caller.useMicrophone(await navigator.mediaDevices.getUserMedia({ audio: true }));
    const offer = await caller.offer();
    expect(offer).to.equal(made[0]!.localDescription!.sdp);
    await caller.acceptAnswer(await called.answer(offer));
    await waitUntil(() => caller.state === 'flowing');
    await waitUntil(async () => ((await called.measure())?.inbound?.packets ?? 0) > 10, undefined, {
      timeout: 5_000,
    });
    expect(offer.match(/^m=/gm)).to.have.length(1);
    const again = await caller.offer({ iceRestart: true });
    expect(again.match(/^m=/gm)).to.have.length(1);
  });

  it('makes another offer where the prepared one does not say what is wanted', async () => {
    const pool = new ConnectionPool((configuration) => new RTCPeerConnection(configuration));
    pool.prepare(peerConfiguration([]), true);
    await aTimeout(50);
    const caller = new MediaSession({
      createPeerConnection: (configuration) => pool.take(configuration)!,
      iceServers: [],
      mixer: undefined,
      onChange: () => undefined,
    });
    open.push(caller);
    caller.hold(true);
    expect(await caller.offer()).to.contain('a=sendonly');
    caller.hold(false);
    const called = session();
    const offer = await caller.offer();
    expect(offer).to.contain('a=sendrecv');
    await caller.acceptAnswer(await called.answer(offer));
    await waitUntil(() => caller.state === 'flowing');
  });
});
