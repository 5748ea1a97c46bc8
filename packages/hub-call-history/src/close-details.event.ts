/** `Back` or `Close` was pressed. */
export class CloseDetailsEvent extends Event {
  static readonly type = 'close-details';

  constructor() {
    super(CloseDetailsEvent.type);
  }
}
