/** Why an emergency address was not written. */
export class AddressFault extends Error {
  override readonly name = 'AddressFault';
  readonly kind: 'not-found' | 'changed' | 'name-taken' | 'too-many';

  constructor(kind: AddressFault['kind']) {
    super(kind);
    this.kind = kind;
  }
}
