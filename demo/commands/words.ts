/** The words of what is done by typing and by keys, in English. */
export const commandsEnglish = {
  open: 'Search and commands',
  placeholder: 'Page, person, number or action',
  results: 'Results',
  found: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  none: (text: string) => `Nothing found for “${text}”`,
  noneHint: 'Type the name of a person or a page, a number, or what is to be done.',
  close: 'Close',
  groups: {
    call: 'Call',
    people: 'People',
    numbers: 'Numbers',
    pages: 'Pages',
    status: 'Call Center Status',
    app: 'Hubline',
  },
  call: (who: string) => `Call ${who}`,
  message: (who: string) => `Message ${who}`,
  view: (who: string) => `View contact ${who}`,
  takeOffHold: 'Take off hold',
  shortcuts: 'Keyboard shortcuts',
  shortcutGroups: { everywhere: 'Everywhere', calls: 'Calls', pages: 'Go to a page' },
  then: 'then',
  singleKeys: 'Shortcuts of single keys',
  singleKeysHint:
    'Keys without Ctrl, such as ? and G. They work while no text is typed. Turn them off if you speak to your computer, or press keys by accident.',
};

export type CommandsWords = typeof commandsEnglish;
