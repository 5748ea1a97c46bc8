import { defer, from, map, switchMap, type Observable } from 'rxjs';
import type { MyPhone } from '../phones/my-phone.ts';
import type { MyPhoneSource } from '../phones/my-phone-source.ts';
import type { Change } from '../reactive/change.ts';

type ToldPhone = Omit<MyPhone, 'isThis'>;

/** The connected phones of the person; which of them is this one is known here only. */
export class MyPhones implements MyPhoneSource {
  readonly changes$: Observable<Change<MyPhone>>;

  constructor(told$: Observable<Change<ToldPhone>>, thisDevice: () => Promise<string>) {
    this.changes$ = defer(() => from(thisDevice())).pipe(
      switchMap((device) => told$.pipe(map((change) => marked(change, device)))),
    );
  }
}

function marked(change: Change<ToldPhone>, device: string): Change<MyPhone> {
  const mark = (phone: ToldPhone): MyPhone => ({ ...phone, isThis: phone.id === device });
  switch (change.op) {
    case 'reset':
      return { op: 'reset', items: change.items.map(mark) };
    case 'upsert':
      return { op: 'upsert', item: mark(change.item) };
    case 'remove':
      return change;
  }
}
