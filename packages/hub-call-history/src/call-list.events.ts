import type { CallRecord } from '@hubline/core';

/** A row was chosen. */
export class ChooseCallEvent extends Event {
  static readonly type = 'choose-call';
  readonly record: CallRecord;

  constructor(record: CallRecord) {
    super(ChooseCallEvent.type);
    this.record = record;
  }
}

/** The call beside a row was asked for. */
export class CallBackEvent extends Event {
  static readonly type = 'call-back';
  readonly record: CallRecord;

  constructor(record: CallRecord) {
    super(CallBackEvent.type);
    this.record = record;
  }
}

/** The end of what is loaded comes near, or is to be tried again. */
export class WantMoreEvent extends Event {
  static readonly type = 'want-more';

  constructor() {
    super(WantMoreEvent.type);
  }
}
