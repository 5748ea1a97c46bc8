import { removeUnkept } from '../media/new-sound.ts';
import { systemGreeting } from '../prompts/phrases.ts';
import type { Prompts } from '../prompts/prompts.ts';
import { openFileFolder } from '../store/open-file-folder.ts';
import { Greetings, type GreetingsOptions } from './greetings.ts';

export interface OpenGreetingsOptions extends Pick<
  GreetingsOptions,
  'store' | 'directory' | 'clock' | 'logger'
> {
  readonly prompts: Pick<Prompts, 'frames'>;
  readonly dataFolder: string;
}

/** The greetings of a data folder. @throws StoreError */
export async function openGreetings(
  { store, directory, prompts, dataFolder, clock, logger }: OpenGreetingsOptions,
  closing: AsyncDisposableStack,
): Promise<Greetings> {
  const { path: folder, close } = await openFileFolder(dataFolder, 'greetings');
  closing.defer(close);
  await removeUnkept(folder);
  return new Greetings({
    ...{ store, directory, folder, clock, logger },
    systemGreeting: (extension) => prompts.frames(systemGreeting(extension)),
  });
}
