/** Whom of a tenant a change concerns: everyone where it is null, else this user or these. */
export type Audience = string | ReadonlySet<string> | null;

export function isFor(audience: Audience, userId: string): boolean {
  if (audience === null) return true;
  return typeof audience === 'string' ? audience === userId : audience.has(userId);
}
