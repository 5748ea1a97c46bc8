import type { ConnectingParty } from '../../calls/ports.ts';
import { Announcement } from '../../media/announcement.ts';
import type { OpusFrame } from '../../media/ogg.ts';

/** Says something to someone as soon as they can hear it, and hangs up. */
export function lastWords(
  party: ConnectingParty,
  frames: readonly OpusFrame[],
  onOver: () => void = () => {},
): void {
  let announcement: Announcement | null = null;
  party.hear(null);
  party.onEnded = () => {
    announcement?.stop();
    onOver();
  };
  party.onceConnected(() => {
    announcement = new Announcement(frames, () => {
      party.end();
      onOver();
    });
    party.hear(announcement);
  });
}
