import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { ReadStream, WriteStream } from 'node:tty';

/** The person gave up with Ctrl-C. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

export interface PasswordTerminal {
  readonly input: NodeJS.ReadStream;
  readonly output: Pick<WriteStream, 'write'>;
}

/**
 * A new password: asked for twice, without echo, on a terminal; else the first line of the input.
 * Null when the two are not the same. @throws Interrupted
 */
export async function readNewPassword({ input, output }: PasswordTerminal): Promise<string | null> {
  if (!input.isTTY) return (await text(input)).split(/\r?\n/, 1)[0] ?? '';
  const password = await ask('Password: ', input, output);
  const again = await ask('Again: ', input, output);
  return password === again ? password : null;
}

async function ask(
  question: string,
  input: ReadStream,
  output: Pick<WriteStream, 'write'>,
): Promise<string> {
  output.write(question);
  input.setEncoding('utf8');
  input.setRawMode(true);
  try {
    return await readLine(input);
  } finally {
    input.setRawMode(false);
    input.pause();
    output.write('\n');
  }
}

/** Reads what raw mode gives key by key, and does what the terminal would have done for it. */
async function readLine(input: ReadStream): Promise<string> {
  let typed: string[] = [];
  for (;;) {
    input.resume();
    const [keys] = (await once(input, 'data')) as [string];
    for (const [index, key] of [...keys].entries()) {
      switch (key) {
        case '\r':
        case '\n': {
          // What was pasted behind the end of the line belongs to the next question.
          const rest = [...keys].slice(index + 1).join('');
          if (rest !== '') input.unshift(rest);
          return typed.join('');
        }
        case '\u0003':
        case '\u0004':
          throw new Interrupted();
        case '\u007f':
        case '\b':
          typed.pop();
          break;
        case '\u0015':
          typed = [];
          break;
        default:
          if (key >= ' ') typed.push(key);
      }
    }
  }
}
