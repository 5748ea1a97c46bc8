import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Contact } from './contact.ts';
import type { ContactDraft } from './contact-draft.ts';
import { exportContacts } from './export-contacts.ts';
import type { ImportProgress } from './contacts.ts';
import { guarded, unguarded } from '../text/csv-guard.ts';
import { fileText } from './file-text.ts';
import { importContacts, type ImportPorts } from './import-contacts.ts';
import { importedNumber } from './import-entry.ts';
import { tidyNumber } from './tidy-number.ts';

/** Imports a text into nothing, where some numbers may be known. */
async function imported(
  text: string,
  ports: Partial<ImportPorts> = {},
): Promise<{
  readonly report: Awaited<ReturnType<typeof importContacts>>;
  readonly drafts: readonly ContactDraft[];
  readonly batches: readonly number[];
}> {
  const drafts: ContactDraft[] = [];
  const batches: number[] = [];
  const report = await importContacts(text, {
    known: () => false,
    createAll: async (batch) => {
      drafts.push(...batch);
      batches.push(batch.length);
      return batch.map((draft) => contactOf(draft));
    },
    ...ports,
  });
  return { report, drafts, batches };
}

function contactOf({ name, phones }: ContactDraft): Contact {
  return { id: name, source: 'external', name, phones };
}

const lines = (...all: readonly string[]): string => all.join('\r\n');
const card = (...body: readonly string[]): string => lines('BEGIN:VCARD', ...body, 'END:VCARD', '');

test('a vCard 3.0 with folded lines, groups and escapes is read', async () => {
  const { drafts, report } = await imported(
    card(
      'VERSION:3.0',
      'N:Müller;Dave;;;',
      'FN:Dave Müller\\; junior',
      'ORG:Acme\\, Inc.;Sales',
      'item1.TEL;TYPE=CELL,VOICE;TYPE=pref:+1 (469) 555-0104',
      'TEL;TYPE=WORK,FAX:469-555-0199',
      'EMAIL;TYPE=INTERNET:dave@acme.example',
      'NOTE:one\\ntwo is a line that is folded he',
      ' re and goes on',
      'PHOTO;ENCODING=b;TYPE=JPEG:AAAA',
      ' BBBB',
    ),
  );
  assert.deepEqual(report, { added: 1, duplicates: 0, problems: [] });
  assert.deepEqual(drafts, [
    {
      name: 'Dave Müller; junior',
      company: 'Acme, Inc.',
      phones: [
        { label: 'mobile', number: '+14695550104' },
        { label: 'fax', number: '+14695550199' },
      ],
      emails: ['dave@acme.example'],
      note: 'one\ntwo is a line that is folded here and goes on',
    },
  ]);
});

test('a vCard 2.1 with quoted-printable text and types without a name is read', async () => {
  const { drafts } = await imported(
    card(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:N=C3=BA=C3=B1ez;Jos=C3=A9;;;',
      'TEL;CELL:+34 600 000 000',
      'TEL;HOME;VOICE:+34 910 000 000',
      'NOTE;ENCODING=QUOTED-PRINTABLE:first,=',
      ' second=0D=0Athird; end',
    ),
  );
  assert.equal(drafts[0]?.name, 'José Núñez');
  assert.deepEqual(drafts[0].phones, [
    { label: 'mobile', number: '+34600000000' },
    { label: 'home', number: '+34910000000' },
  ]);
  assert.equal(drafts[0].note, 'first, second\nthird; end');
});

test('text of an older charset is read', async () => {
  const { drafts } = await imported(
    card(
      'VERSION:2.1',
      'FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Zo=EB',
      'TEL;WORK:+33123456789',
    ),
  );
  assert.equal(drafts[0]?.name, 'Zoë');
});

test('a vCard 4.0 with numbers as addresses is read', async () => {
  const { drafts } = await imported(
    card(
      'VERSION:4.0',
      'FN:Zoë 😀',
      'TEL;VALUE=uri;TYPE="voice,home":tel:+33-1-23-45-67-89;ext=12',
    ),
  );
  assert.equal(drafts[0]?.name, 'Zoë 😀');
  assert.deepEqual(drafts[0].phones, [{ label: 'home', number: '+33123456789' }]);
});

test('what is wrong is told by the line of its card, and the rest is taken', async () => {
  const { report, drafts } = await imported(
    card('VERSION:3.0', 'FN:Ann', 'TEL:1001') +
      card('VERSION:3.0', 'TEL:1002') +
      card('VERSION:3.0', 'FN:Cid', 'TEL:not a number') +
      lines('BEGIN:VCARD', 'FN:Nobody ends this', '') +
      card('VERSION:3.0', 'FN:Eve', 'TEL:1005'),
  );
  assert.deepEqual(
    drafts.map(({ name }) => name),
    ['Ann', 'Eve'],
  );
  assert.deepEqual(report, {
    added: 2,
    duplicates: 0,
    problems: [
      { line: 6, reason: 'no-name' },
      { line: 10, reason: 'bad-number' },
      { line: 15, reason: 'unreadable' },
    ],
  });
});

const HEADERS: readonly (readonly [string, string])[] = [
  [
    'Google',
    lines(
      'First Name,Middle Name,Last Name,Organization Name,Notes,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value',
      'Ann,,Lee,Acme,likes tea,Work,ann@acme.example,Mobile,(469) 555-0101,Work,469 555 0102',
    ),
  ],
  [
    'Google, several numbers in one cell',
    lines(
      'Name,Given Name,Organization 1 - Name,Notes,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value',
      'Ann Lee,,Acme,likes tea,ann@acme.example,Mobile,+1 469-555-0101 ::: +1 469-555-0102',
    ),
  ],
  [
    'Outlook',
    lines(
      '"First Name","Last Name","Company","Business Fax","Business Phone","Mobile Phone","E-mail Address","Notes"',
      '"Ann","Lee","Acme","","469-555-0102","469-555-0101","ann@acme.example","likes tea"',
    ),
  ],
  [
    'a plain one of a spreadsheet',
    lines(
      'sep=;',
      'Name;Company;Mobile;Work;Email;Note',
      'Ann Lee;Acme;+14695550101;+14695550102;ann@acme.example;likes tea',
    ),
  ],
];

for (const [program, text] of HEADERS) {
  test(`CSV of ${program} is read`, async () => {
    const { drafts, report } = await imported(text);
    assert.deepEqual(report.problems, []);
    const [draft] = drafts;
    assert.ok(draft);
    assert.deepEqual(
      { ...draft, phones: [...draft.phones].sort((a, b) => (a.number < b.number ? -1 : 1)) },
      {
        name: 'Ann Lee',
        company: 'Acme',
        phones: [
          { label: 'mobile', number: '+14695550101' },
          { label: program.includes('one cell') ? 'mobile' : 'work', number: '+14695550102' },
        ],
        emails: ['ann@acme.example'],
        note: 'likes tea',
      },
    );
  });
}

test('bad rows of CSV are told by their lines, also after cells of several lines', async () => {
  const { report } = await imported(
    lines(
      'Name,Phone,Notes',
      'Ann,1001,"one',
      'two"',
      ',1002,',
      '',
      'Cid,,',
      `${'x'.repeat(101)},1004,`,
      'Eve,1005,5" of "snow"',
    ),
  );
  assert.deepEqual(report, {
    added: 2,
    duplicates: 0,
    problems: [
      { line: 4, reason: 'no-name' },
      { line: 6, reason: 'no-number' },
      { line: 7, reason: 'name-too-long' },
    ],
  });
});

test('who brings no new number is left out, whether known before or from the same file', async () => {
  const { report, drafts } = await imported(
    lines(
      'Name,Work,Mobile',
      'Ann,469-555-0100,469-555-0101',
      'Ann again,+14695550100,(469) 555-0101',
      'Ben,469-555-0100,469-555-0102',
      'Cid,1003,',
    ),
    { known: (number) => number === '1003' },
  );
  assert.deepEqual(
    drafts.map(({ name }) => name),
    ['Ann', 'Ben'],
  );
  assert.deepEqual(report, { added: 2, duplicates: 2, problems: [] });
});

test('what the server finds wrong is told by its line', async () => {
  const { report } = await imported(lines('Name,Phone', 'Ann,1001', 'Ben,1002', 'Cid,1003'), {
    createAll: async (drafts) =>
      drafts.map((draft, at) => {
        if (at === 0) return { fields: { 'phones.0.number': 'bad-number' } };
        return at === 1 ? { fields: { name: 'bad-luck' } } : contactOf(draft);
      }),
  });
  assert.deepEqual(report, {
    added: 1,
    duplicates: 0,
    problems: [
      { line: 2, reason: 'bad-number' },
      { line: 3, reason: 'unreadable' },
    ],
  });
});

test('a large file goes out in batches that the server takes', async () => {
  const rows = Array.from({ length: 1_201 }, (_, at) => `Person ${at},${200_000 + at}`);
  const { batches, report } = await imported(lines('Name,Phone', ...rows));
  assert.equal(report.added, 1_201);
  assert.deepEqual(batches, [500, 500, 201]);
});

for (const [what, text] of [
  ['nothing', ''],
  ['prose', 'Dear Sir or Madam,\nthis is no list.'],
  ['a table of something else', 'Product,Price\nTea,3\n'],
  ['a web page', '<!doctype html><title>Contacts</title>'],
  ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR'],
] as const) {
  test(`${what} is not taken for contacts`, async () => {
    await assert.rejects(imported(text), { code: 'import/unreadable' });
  });
}

const HOSTILE: readonly Contact[] = [
  {
    id: '1',
    source: 'external',
    name: '=HYPERLINK("https://evil.example","x")',
    company: "'-1, a; b\\",
    phones: [
      { label: 'work', number: '+14695550101' },
      { label: 'extension', number: '*68' },
      { label: 'fax', number: '+14695550102' },
    ],
    emails: ['a@b.example', 'c@d.example'],
    note: '@SUM(A1)\nline; two, three "four" \\n',
  },
  {
    id: '2',
    source: 'external',
    name: '\u202Eمرحبا 😀 <b>x</b>',
    phones: [{ label: 'home', number: '+442079460000' }],
    note: 'é'.repeat(200),
  },
];

for (const format of ['csv', 'vcard'] as const) {
  test(`${format} that was exported is imported as it was, whatever it says`, async () => {
    const { drafts, report } = await imported(await exportContacts(format, HOSTILE));
    assert.deepEqual(report.problems, []);
    assert.deepEqual(
      drafts,
      HOSTILE.map(({ name, company = '', phones, emails = [], note = '' }) => ({
        ...{ name, company, phones, emails, note },
      })),
    );
  });
}

test('a spreadsheet finds no formula in exported CSV, and numbers as they are', async () => {
  const text = await exportContacts('csv', HOSTILE);
  assert.match(text, /"'=HYPERLINK/);
  assert.match(text, /"'@SUM/);
  assert.match(text, /,\+14695550101,/);
  assert.doesNotMatch(text, /(?:^|,|\n)"?[=@-]/);
});

test('a vCard 3.0 that is written like 2.1, with line ends of old, is read', async () => {
  const { drafts } = await imported(
    card(
      'VERSION:3.0',
      'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB= ',
      'y Lee',
      'TEL;TYPE=HOME:+33 1 23 45 67 89',
    ).replaceAll('\r\n', '\r'),
  );
  assert.equal(drafts[0]?.name, 'Zoëy Lee');
  assert.deepEqual(drafts[0].phones, [{ label: 'home', number: '+33123456789' }]);
});

test('a card of a company alone is named after it, and one of several given names has all', async () => {
  const { drafts } = await imported(
    card('VERSION:3.0', 'ORG:Acme;Sales', 'N:;;;;', 'TEL:1001') +
      card('VERSION:3.0', 'N:Lopez;Maria;Elena,Rosa;Dr.;PhD', 'TEL:1002'),
  );
  assert.deepEqual(
    drafts.map(({ name }) => name),
    ['Acme', 'Dr. Maria Elena Rosa Lopez PhD'],
  );
});

test('pictures and fields that nobody knows are passed over, also broken ones', async () => {
  const { report } = await imported(
    card(
      'VERSION:2.1',
      'FN:Ann',
      'TEL;CELL:1001',
      'PHOTO;JPEG;ENCODING=BASE64:',
      ` ${'A'.repeat(70)}`,
      '',
      'X-ODD',
      'item1.X-ABLabel:_$!<Other>!$_',
    ),
  );
  assert.deepEqual(report, { added: 1, duplicates: 0, problems: [] });
});

test('a quotation mark that nobody closes costs its own row only', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => `Person number ${at},${200_000 + at}`);
  const { report } = await imported(lines('Name,Phone', 'Ann,1001', '"Ben,1002', ...rows));
  assert.deepEqual(report, {
    added: 20_001,
    duplicates: 0,
    problems: [{ line: 3, reason: 'unreadable' }],
  });
});

test('a long note of many lines is one cell, and lines are counted as an editor does', async () => {
  const note = Array.from({ length: 150 }, (_, at) => `line ${at}`).join('\n');
  const { drafts, report } = await imported(`Name,Phone,Notes\r\nAnn,1001,"${note}"\r\n,1002,\r\n`);
  assert.equal(drafts[0]?.note, note);
  assert.deepEqual(report.problems, [{ line: 152, reason: 'no-name' }]);
});

test('rows end as the header does, whatever a cell holds', async () => {
  const { drafts } = await imported('Name,Phone,Notes\nAnn,1001,"one\r\ntwo"\nBen,1002,\n');
  assert.deepEqual(
    drafts.map(({ name, note }) => [name, note]),
    [
      ['Ann', 'one\r\ntwo'],
      ['Ben', ''],
    ],
  );
});

test('everything that Outlook writes is read', async () => {
  const { drafts } = await imported(
    lines(
      'Title,First Name,Middle Name,Last Name,Suffix,Company,Job Title,Business Fax,Business Phone,Business Phone 2,Home Phone,Mobile Phone,Company Main Phone,Other Phone,Primary Phone,E-mail Address,E-mail 2 Address,E-mail Display Name,Notes',
      'Dr.,Ann,B.,Lee,Jr.,Acme,Boss,1001,1002,1003,1004,1005,1006,1007,1008,a@b.example,c@d.example,Ann Lee (a@b.example),tea',
    ),
  );
  assert.equal(drafts[0]?.name, 'Dr. Ann B. Lee Jr.');
  assert.deepEqual(
    drafts[0].phones.map(({ label, number }) => `${label} ${number}`),
    [
      'fax 1001',
      'work 1002',
      'work 1003',
      'home 1004',
      'mobile 1005',
      'work 1006',
      'other 1007',
      'other 1008',
    ],
  );
  assert.deepEqual(drafts[0].emails, ['a@b.example', 'c@d.example']);
});

const NUMBERS: readonly (readonly [written: string, number: string])[] = [
  ['+44 (0)20 7946 0000', '+442079460000'],
  ['tel:+1-469-555-0101', '+14695550101'],
  ['469-555-0101 ext. 12', '+14695550101'],
  ['(469) 555-0101 x12', '+14695550101'],
  ['٤٦٩ ٥٥٥ ٠١٠١', '٤٦٩ ٥٥٥ ٠١٠١'],
  ['４６９ ５５５ ０１０１', '+14695550101'],
];
for (const [written, number] of NUMBERS) {
  test(`the number “${written}” of a file is ${number}`, () => {
    assert.equal(tidyNumber(importedNumber(written)), number);
  });
}

test('how far it is is told with each batch, and the end of patience ends it', async () => {
  const rows = Array.from({ length: 1_501 }, (_, at) => `Person ${at},${200_000 + at}`);
  const told: ImportProgress[] = [];
  const whole = await imported(lines('Name,Phone', ...rows), {
    progress: (progress) => told.push(progress),
  });
  assert.equal(whole.report.added, 1_501);
  assert.deepEqual(
    told.map(({ added }) => added),
    [500, 1_000, 1_500, 1_501],
  );
  assert.ok(told.every(({ share }, at) => at === 0 || share > told[at - 1]!.share));
  assert.equal(told.at(-1)?.share, 1);

  const patience = new AbortController();
  const { report } = await imported(lines('Name,Phone', ...rows), {
    progress: () => patience.abort(),
    signal: patience.signal,
  });
  assert.equal(report.added, 500);
});

const HELLO = 'Name;Phone\r\nZoë Müller;1001\r\n';
const ENCODINGS: Readonly<Record<string, Uint8Array>> = {
  'UTF-8': new TextEncoder().encode(HELLO),
  'UTF-8 with a mark': new TextEncoder().encode(`\uFEFF${HELLO}`),
  'UTF-16 with a mark': Buffer.from(`\uFEFF${HELLO}`, 'utf16le'),
  'UTF-16 without a mark': Buffer.from(HELLO, 'utf16le'),
  'UTF-16 the other way round': Buffer.from(`\uFEFF${HELLO}`, 'utf16le').swap16(),
  'the UTF-16 the other way round without a mark': Buffer.from(HELLO, 'utf16le').swap16(),
  'Windows of the West': Buffer.from(HELLO, 'latin1'),
};
for (const [encoding, bytes] of Object.entries(ENCODINGS)) {
  test(`a file in ${encoding} is text`, async () => {
    assert.equal(fileText(bytes), HELLO);
    const { drafts } = await imported(fileText(bytes));
    assert.equal(drafts[0]?.name, 'Zoë Müller');
  });
}

test('what may be a formula is kept apart from what is a number, and comes back as it was', () => {
  for (const cell of [
    '=1+1',
    '@a',
    '+cmd|x',
    '-1',
    '\tx',
    "'=x",
    "''=x",
    '+14695550101',
    '*68',
    "'",
  ]) {
    assert.equal(unguarded(guarded(cell)), cell);
  }
  assert.equal(guarded('=1+1'), "'=1+1");
  assert.equal(guarded('+14695550101'), '+14695550101');
});
