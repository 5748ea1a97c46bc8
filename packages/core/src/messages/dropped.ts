/** Why something on its way ends: it was taken out of the outbox. */
export class Dropped extends Error {
  override readonly name = 'Dropped';
}
