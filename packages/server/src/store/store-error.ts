/** The data cannot be used; the message is a sentence for whoever runs the server. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
