/** What can be told of the last calls to someone who is to find out what went wrong. */
export interface Diagnostics {
  /**
   * A text in JSON: the SIP ladder, statistics and events of the last calls, without secrets, full numbers or
   * names. @throws `network/unreachable` where its code cannot be fetched
   */
  report(): Promise<string>;
}
