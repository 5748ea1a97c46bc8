import type { HttpBindings } from '@hono/node-server';
import type { Access } from '../sessions/access-tokens.ts';
import type { Person } from '../directory/snapshot.ts';

/** What handlers find in their context. */
export interface ApiEnv {
  Bindings: HttpBindings;
  Variables: {
    /** Who asks; set by `requireSession`. */
    access: Access & { readonly person: Person };
  };
}
