/** Numbers from 0 to 1 that look like chance and are the same for the same seed. */
export type Random = () => number;

/** Mulberry32: small, and good enough to drop packets by. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What `CHAOS_SEED` says, else another one for each process. */
export function seedOfProcess(): number {
  const given = process.env['CHAOS_SEED'];
  if (given === undefined) return fresh;
  const seed = Number(given);
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new TypeError(`CHAOS_SEED is ${given}, which is no whole number`);
  return seed;
}

const fresh = Math.floor(Math.random() * 2 ** 32);
