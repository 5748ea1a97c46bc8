import { fetched } from './errors/fetched.ts';
import { HubError } from './errors/hub-error.ts';

/** Made when it is first asked for, and then the same; made anew where that failed. */
export function kept<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
}

/** A service whose source and code are fetched with the first question. @throws `request/forbidden` where there is no source */
export function part<Source, Code, Service>(
  source: () => Promise<Source> | undefined,
  code: () => Promise<Code>,
  make: (source: Source, code: Code) => Service,
): () => Promise<Service> {
  return kept(async () => make(...(await Promise.all([source() ?? refused(), fetched(code)]))));
}

/** @throws `request/forbidden` */
export async function refused(): Promise<never> {
  throw new HubError('request/forbidden');
}
