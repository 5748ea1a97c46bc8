/** So many answers are remembered, and not for longer than that. */
const MOST_ANSWERS = 20;
const LONGEST_MEMORY = 3_600_000;

/** Guesses how long callers still wait by how long it took others, for each place of theirs. */
export class ExpectedWait {
  readonly #answers: { readonly at: number; readonly waited: number; readonly position: number }[] =
    [];

  /** Someone who began at this position was answered after so many ms. */
  answered(at: number, waited: number, position: number): void {
    this.#answers.push({ at, waited, position });
    if (this.#answers.length > MOST_ANSWERS) this.#answers.shift();
  }

  /** In seconds; null where nobody was answered lately. */
  at(position: number, now: number): number | null {
    let [waited, places] = [0, 0];
    for (const answer of this.#answers) {
      if (now - answer.at > LONGEST_MEMORY) continue;
      waited += answer.waited;
      places += answer.position;
    }
    return places === 0 ? null : Math.round((waited / places / 1000) * position);
  }
}
