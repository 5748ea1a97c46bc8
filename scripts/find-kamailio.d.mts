export interface FoundKamailio {
  readonly program: string;
  readonly modules: string;
}
export function findKamailio(): FoundKamailio | undefined;
export function requireKamailio(): FoundKamailio;
