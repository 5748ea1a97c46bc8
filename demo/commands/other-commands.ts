import type { Hub } from '@hubline/core';
import {
  chevronDownIcon,
  copyIcon,
  diagnosticsEnglish,
  download,
  keyboardIcon,
  signOutIcon,
  softphoneEnglish,
  type SomeStrings,
} from '@hubline/element';
import { appWords } from '../words.ts';
import type { CommandPorts } from './app-commands.ts';
import type { Command } from './command.ts';
import { signOut } from './sign-out.ts';

/** The pages that the person may open, those that are tabs with the name of the page that they belong to. */
export function pageCommands({ pages, go }: CommandPorts): readonly Command[] {
  return pages().map((page) => ({
    id: `page:${page.id}`,
    group: 'pages',
    icon: page.icon,
    text: page.name,
    ...(page.beside ? { detail: page.beside.name } : {}),
    run: () => go(page),
  }));
}

/** What is done with the app itself. */
export function appActions(
  hub: Hub,
  strings: SomeStrings | undefined,
  ports: CommandPorts & {
    readonly showShortcuts: () => unknown;
    readonly tell: (text: string) => void;
  },
): readonly Command[] {
  const words = strings?.diagnostics ?? diagnosticsEnglish;
  const toolbar = ports.toggleToolbar();
  const toggle: readonly Command[] = toolbar
    ? [
        {
          id: 'toolbar',
          group: 'app',
          icon: chevronDownIcon,
          text: toolbar.isCollapsed ? appWords().expand : appWords().collapse,
          run: toolbar.toggle,
        },
      ]
    : [];
  const copy = async (): Promise<void> => {
    const report = await (await hub.diagnostics()).report();
    try {
      await navigator.clipboard.writeText(report);
      ports.tell(words.copied);
    } catch {
      // The clipboard is closed to us.
      download(document.body, {
        name: 'hubline-diagnostics.txt',
        type: 'text/plain',
        text: report,
      });
    }
  };
  return [
    {
      ...{ id: 'shortcuts', group: 'app', icon: keyboardIcon, text: appWords().commands.shortcuts },
      run: ports.showShortcuts,
    },
    ...toggle,
    { id: 'diagnostics', group: 'app', icon: copyIcon, text: words.copy, run: copy },
    {
      id: 'sign-out',
      group: 'app',
      icon: signOutIcon,
      text: (strings?.softphone ?? softphoneEnglish).signOut,
      run: () => signOut(hub),
    },
  ];
}
