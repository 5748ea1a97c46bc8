/** An identity provider (OpenID Connect) that this server trusts, and what it knows us by. */
export interface ProviderSettings {
  /** In addresses and in the store; never changed. */
  readonly id: 'google' | 'microsoft' | 'oidc';
  /** As people know it. */
  readonly name: string;
  /** With https; http on this machine only. */
  readonly issuer: string;
  readonly clientId: string;
  /** A secret. */
  readonly clientSecret: string;
}
