import { expect } from '@open-wc/testing';
import { fakeVideo } from '../testing/fake-stream.ts';
import { MediaVideo } from './media-video.ts';

const sections = (sdp = ''): readonly string[] =>
  sdp
    .split(/^(?=m=)/m)
    .filter((section) => section.startsWith('m=video'))
    .map((section) => /^a=(send\w+|recvonly|inactive)/m.exec(section)?.[1] ?? '');

describe('The video of a call, in a browser', () => {
  it('goes into the section of the other side where both offered at the same moment', async () => {
    const ours = new RTCPeerConnection();
    const theirs = new RTCPeerConnection();
    const video = new MediaVideo(ours, () => undefined);
    await video.use(fakeVideo());
    video.direct(false);
    await ours.setLocalDescription();
    // Ours is refused with 491, and theirs comes first.
    await ours.setLocalDescription({ type: 'rollback' });
    theirs.addTransceiver(fakeVideo('seagreen').getVideoTracks()[0]!, { direction: 'sendonly' });
    await theirs.setLocalDescription();
    await ours.setRemoteDescription(theirs.localDescription!);
    await video.attach(false);
    await ours.setLocalDescription();
    expect(sections(ours.localDescription?.sdp)).to.deep.equal(['recvonly']);
    await theirs.setRemoteDescription(ours.localDescription!);

    video.direct(false);
    await ours.setLocalDescription();
    expect(sections(ours.localDescription?.sdp)).to.deep.equal(['sendrecv']);
    expect(
      ours.getTransceivers().filter(({ direction }) => direction !== 'stopped'),
    ).to.have.length(1);
    ours.close();
    theirs.close();
  });
});
