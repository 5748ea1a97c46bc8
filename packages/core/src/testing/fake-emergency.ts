import { map, type Observable } from 'rxjs';
import type { AddressDraft, EmergencyAddress, Validation } from '../emergency/emergency-address.ts';
import { LOCATION_CHARACTERS } from '../emergency/emergency-address.ts';
import type {
  EmergencyNotice,
  EmergencySource,
  EmergencyState,
} from '../emergency/emergency-source.ts';
import { HubError } from '../errors/hub-error.ts';
import { hasAtMost } from '../messages/text-length.ts';
import type { Change } from '../reactive/change.ts';
import type { User } from '../session/session.ts';
import { folded, judgeAddress } from './fake-address-service.ts';
import { FakeCollection } from './fake-collection.ts';
import type { FakePassword } from './fake-password.ts';

export interface FakeEmergencyOptions {
  /** My emergency addresses; none unless said. */
  readonly addresses?: readonly EmergencyAddress[];
  /** Unless said: the first address is in use, my first number is shown, and help can be reached. */
  readonly emergencyState?: Partial<Omit<EmergencyState, 'id'>>;
  /** Whether the address in use was said to be right where this phone is; true unless said. */
  readonly emergencyRight?: boolean;
  /** Emergency calls of today that were before the page was opened; none unless said. */
  readonly notices?: readonly EmergencyNotice[];
}

export type FakeEmergencyCommand =
  | 'validate'
  | 'addAddress'
  | 'changeAddress'
  | 'describeAddress'
  | 'selectAddress'
  | 'removeAddress'
  | 'isStillRight'
  | 'confirmAddress';

const MOST_ADDRESSES = 20;

/**
 * Emergency addresses in memory, whose commands are carried out as the server does it, for the cities that
 * `judgeAddress` knows. What happens elsewhere comes by `backend.help.addresses.upsert(...)`,
 * `backend.help.set({ reachable: false })`, `backend.help.right = false` and `backend.help.notices.upsert(...)`.
 */
export class FakeEmergency implements EmergencySource {
  readonly #before: (command: FakeEmergencyCommand) => Promise<void>;
  readonly #password: FakePassword;
  readonly #me: () => User | null;
  readonly #state: FakeCollection<Omit<EmergencyState, 'callerId'> & { callerId?: string | null }>;
  /** What each proof proves. */
  readonly #proofs = new Map<string, AddressDraft>();
  #count = 0;

  readonly addresses: FakeCollection<EmergencyAddress>;
  readonly notices: FakeCollection<EmergencyNotice>;
  readonly addresses$: Observable<Change<EmergencyAddress>>;
  readonly state$: Observable<Change<EmergencyState>>;
  readonly notices$: Observable<Change<EmergencyNotice>>;
  /** Whether the address in use was said to be right where this phone is. */
  right: boolean;
  /** How often that was asked. */
  looks = 0;

  constructor(
    options: FakeEmergencyOptions,
    ports: {
      readonly before: (command: FakeEmergencyCommand) => Promise<void>;
      readonly password: FakePassword;
      readonly me: () => User | null;
    },
  ) {
    const { addresses = [], emergencyState = {}, emergencyRight = true, notices = [] } = options;
    this.#before = ports.before;
    this.#password = ports.password;
    this.#me = ports.me;
    this.right = emergencyRight;
    this.addresses = new FakeCollection(addresses);
    this.notices = new FakeCollection(notices);
    const selectedId = addresses[0]?.id ?? null;
    this.#state = new FakeCollection([
      { id: 'me', selectedId, reachable: true, ...emergencyState },
    ]);
    this.addresses$ = this.addresses.changes$;
    this.notices$ = this.notices.changes$;
    this.state$ = this.#state.changes$.pipe(
      map(() => ({ op: 'reset' as const, items: [this.state] })),
    );
  }

  get state(): EmergencyState {
    const me = this.#me();
    const { selectedId, reachable, callerId = me?.numbers[0] ?? null } = this.#state.get('me')!;
    return { id: me?.id ?? 'me', selectedId, callerId, reachable };
  }

  /** Something changed, here or elsewhere. */
  set(state: Partial<Omit<EmergencyState, 'id'>>): void {
    this.#state.upsert({ ...this.#state.get('me')!, ...state });
  }

  get observed(): boolean {
    return this.addresses.observed || this.#state.observed || this.notices.observed;
  }

  async validate(draft: AddressDraft, addressId: string | null): Promise<Validation> {
    await this.#before('validate');
    const taken = this.#names(addressId);
    const verdict = judgeAddress(draft, taken);
    if (verdict.outcome !== 'confirmed') return verdict;
    const proof = `proof-${++this.#count}`;
    this.#proofs.set(proof, verdict.address);
    return { ...verdict, proof };
  }

  async add(draft: AddressDraft, proof: string, password: string): Promise<EmergencyAddress> {
    await this.#before('addAddress');
    this.#password.prove(password);
    this.#checkProof(draft, proof);
    this.#checkName(draft.name, null);
    if (this.addresses.items.length >= MOST_ADDRESSES) throw new HubError('emergency/too-many');
    const id = `address-new-${++this.#count}`;
    const added: EmergencyAddress = { ...draft, id, version: 1, validatedAt: now(this.#count) };
    this.addresses.upsert(added);
    this.#use(id);
    return added;
  }

  async change(
    id: string,
    version: number,
    draft: AddressDraft,
    proof: string,
    password: string,
  ): Promise<EmergencyAddress> {
    await this.#before('changeAddress');
    this.#password.prove(password);
    this.#checkVersion(id, version);
    this.#checkProof(draft, proof);
    this.#checkName(draft.name, id);
    const validatedAt = now(++this.#count);
    const changed: EmergencyAddress = { ...draft, id, version: version + 1, validatedAt };
    this.addresses.upsert(changed);
    return changed;
  }

  async describe(
    id: string,
    version: number,
    { name, location }: Pick<AddressDraft, 'name' | 'location'>,
    password: string,
  ): Promise<EmergencyAddress> {
    await this.#before('describeAddress');
    this.#password.prove(password);
    const address = this.#checkVersion(id, version);
    const fields = {
      ...(name.trim() === '' ? { name: 'missing' } : {}),
      ...(hasAtMost(location, LOCATION_CHARACTERS) ? {} : { location: 'too-long' }),
    };
    if (Object.keys(fields).length > 0) throw new HubError('request/invalid', { fields });
    this.#checkName(name, id);
    const changed = { ...address, name, location, version: version + 1 };
    this.addresses.upsert(changed);
    return changed;
  }

  async select(id: string): Promise<void> {
    await this.#before('selectAddress');
    this.#required(id);
    this.#use(id);
  }

  async remove(id: string): Promise<void> {
    await this.#before('removeAddress');
    this.#required(id);
    this.addresses.remove(id);
    if (this.state.selectedId === id) this.set({ selectedId: null });
  }

  async isStillRight(): Promise<boolean> {
    this.looks += 1;
    await this.#before('isStillRight');
    return this.right;
  }

  async confirm(): Promise<void> {
    await this.#before('confirmAddress');
    this.right = true;
  }

  #use(id: string): void {
    this.right = true;
    this.set({ selectedId: id });
  }

  #names(exceptId: string | null): readonly string[] {
    return this.addresses.items.filter(({ id }) => id !== exceptId).map(({ name }) => folded(name));
  }

  #checkName(name: string, exceptId: string | null): void {
    if (this.#names(exceptId).includes(folded(name))) throw new HubError('emergency/name-taken');
  }

  #checkProof(draft: AddressDraft, proof: string): void {
    const proved = this.#proofs.get(proof);
    const fields = Object.keys(draft) as (keyof AddressDraft)[];
    if (!proved || fields.some((field) => draft[field] !== proved[field])) {
      throw new HubError('emergency/not-validated');
    }
  }

  #checkVersion(id: string, version: number): EmergencyAddress {
    const address = this.#required(id);
    if (address.version !== version) throw new HubError('emergency/changed');
    return address;
  }

  #required(id: string): EmergencyAddress {
    const address = this.addresses.get(id);
    if (!address) throw new HubError('request/not-found');
    return address;
  }
}

const now = (count: number): Date => new Date(Date.UTC(2030, 0, 1, 0, count));
