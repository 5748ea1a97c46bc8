import type { Call, Hub } from '@hubline/core';
import {
  callEnglish,
  callIcon,
  hangUpIcon,
  ignoreIcon,
  incomingEnglish,
  microphoneIcon,
  microphoneOffIcon,
  miniPhoneEnglish,
  partyName,
  pauseIcon,
  pictureInPictureIcon,
  playIcon,
  type SomeStrings,
  type Strings,
} from '@hubline/element';
import { appWords } from '../words.ts';
import type { Command } from './command.ts';

/** What can be done now with the call that rings, and with the one that is talked in. */
export function callCommands(
  hub: Hub,
  strings: SomeStrings | undefined,
  common: Strings['common'],
  miniPhone: (() => unknown) | undefined,
): readonly Command[] {
  const calls = hub.calls.active$.value;
  const ringing = calls.filter(({ state$ }) => state$.value.phase === 'incoming').at(-1);
  const present = presentOf(calls);
  const who = ({ state$ }: Call): string => partyName(state$.value.party, common);
  return [
    ...(ringing ? ringingCommands(ringing, who(ringing), strings) : []),
    ...(present ? presentCommands(present, who(present), strings) : []),
    ...(present && miniPhone ? [miniPhoneCommand(miniPhone, strings)] : []),
  ];
}

/** The one that is talked in, else one that is being made, else one that is held. */
function presentOf(calls: readonly Call[]): Call | undefined {
  const states = calls.map((call) => ({ call, state: call.state$.value }));
  const up = states.filter(({ state }) => state.phase === 'connected');
  const talked = up.find(({ state }) => state.phase === 'connected' && !state.held);
  const made = states.find(({ state: { phase } }) => phase === 'dialing' || phase === 'ringing');
  return (talked ?? made ?? up[0])?.call;
}

function ringingCommands(call: Call, detail: string, strings: SomeStrings | undefined): Command[] {
  const state = call.state$.value;
  if (state.phase !== 'incoming' || state.accepting) return [];
  const words = strings?.incoming ?? incomingEnglish;
  const group = 'call';
  const ignore: Command = {
    ...{ id: 'ignore', group, detail, icon: ignoreIcon, text: words.ignore },
    run: () => call.ignore(),
  };
  return [
    { id: 'accept', group, detail, icon: callIcon, text: words.accept, run: () => call.accept() },
    {
      ...{ id: 'decline', group, detail, icon: hangUpIcon, text: words.decline },
      run: () => call.decline(),
    },
    ...(state.ignored ? [] : [ignore]),
  ];
}

function presentCommands(call: Call, detail: string, strings: SomeStrings | undefined): Command[] {
  const state = call.state$.value;
  const words = strings?.call ?? callEnglish;
  const group = 'call';
  const end: Command = {
    ...{ id: 'end', group, detail, icon: hangUpIcon, text: words.end },
    run: () => call.end(),
  };
  if (state.phase !== 'connected') return [end];
  const { muted, held } = state;
  return [
    {
      ...{ id: 'mute', group, detail, icon: muted ? microphoneIcon : microphoneOffIcon },
      text: muted ? words.unmute : words.mute,
      run: () => call.mute(!muted),
    },
    {
      ...{ id: 'hold', group, detail, icon: held ? playIcon : pauseIcon },
      text: held ? appWords().commands.takeOffHold : words.hold,
      run: () => call.hold(!held),
    },
    end,
  ];
}

function miniPhoneCommand(run: () => unknown, strings: SomeStrings | undefined): Command {
  const text = (strings?.miniPhone ?? miniPhoneEnglish).name;
  return { id: 'mini-phone', group: 'call', icon: pictureInPictureIcon, text, run };
}
