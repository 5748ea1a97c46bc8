/** A phone of the signed-in person that is connected now. */
export interface MyPhone {
  /** Stable for the device. */
  readonly id: string;
  /** Such as `Chrome on Windows`. */
  readonly name: string;
  readonly kind: 'web' | 'desk';
  /** Whether it is the one that this hub is. */
  readonly isThis: boolean;
  readonly since: Date;
}
