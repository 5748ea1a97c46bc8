/** The words of the dial pad. */
export const dialPadEnglish = {
  label: 'Dial pad',
  field: 'Name or number',
  dial: 'Dial',
  delete: 'Delete last digit',
  hint: 'Type a name to search, or a number.',
  search: 'Search',
  noMatch: (text: string) => `No contact matches “${text}”.`,
  noMatchHint: 'Check the name, or type a number.',
  found: (count: number) => (count === 1 ? '1 contact found' : `${count} contacts found`),
  empty: 'Type a name or a number first.',
  notANumber: 'Choose a contact, or type a number.',
  sent: 'Digits sent',
  phones: {
    extension: 'Extension',
    work: 'Work',
    mobile: 'Mobile',
    home: 'Home',
    fax: 'Fax',
    other: 'Other',
  },
};
