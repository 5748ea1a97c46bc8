/** Something was chosen in a sheet of the call. */
export class ChooseEvent<T> extends Event {
  static readonly type = 'choose';
  readonly value: T;

  constructor(value: T) {
    super(ChooseEvent.type);
    this.value = value;
  }
}
