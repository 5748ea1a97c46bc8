import { browserMicrophone, headStart } from '@hubline/core';
import { startTheme } from './appearance/theme.ts';

/** Before anything else is there: what a call waits for that the page before this one left. */
const ahead = headStart({ server: location.origin, microphone: browserMicrophone() });

// Not awaited: what the phone fetches has parts in common with this script, and would wait for its end.
void import('./phone.ts').then(({ open }) => open(ahead));
startTheme();
