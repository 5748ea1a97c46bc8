// The music is composed here, so nobody else's rights are in it.
import { RATE } from './encode.mjs';

const BEAT = 0.8; // 75 beats a minute: a beat is a whole number of 20 ms frames
const BAR = 4 * BEAT;
const BARS = 12;
const LENGTH = BARS * BAR * RATE;

// One chord a bar, spelled from the bass up, in MIDI numbers.
const CHORDS = [
  [41, 60, 64, 67, 69], // Fmaj9
  [40, 59, 62, 67, 71], // Em7
  [38, 60, 64, 65, 69], // Dm9
  [43, 60, 62, 65, 69], // G sus
  [36, 59, 62, 64, 67], // Cmaj9
  [45, 60, 64, 67, 71], // Am9
  [41, 57, 60, 64, 67], // Fmaj9
  [43, 57, 60, 62, 65], // G sus
  [40, 59, 62, 67, 71], // Em7
  [45, 60, 64, 67, 69], // Am7
  [38, 57, 60, 64, 65], // Dm9
  [43, 59, 62, 65, 69], // G9
];

// [bar, beat, note, beats]: a few notes that leave room.
const MELODY = [
  [0, 1, 76, 1.5],
  [0, 3, 79, 1],
  [1, 0.5, 74, 2],
  [2, 1, 77, 1],
  [2, 2, 76, 1],
  [2, 3, 72, 1.5],
  [3, 1, 74, 2.5],
  [4, 0.5, 71, 1],
  [4, 2, 74, 1],
  [4, 3, 76, 1.5],
  [5, 1, 72, 2.5],
  [6, 1, 79, 1.5],
  [6, 3, 76, 1],
  [7, 1, 74, 2.5],
  [8, 1, 71, 1],
  [8, 2, 74, 1],
  [8, 3, 79, 2],
  [9, 1.5, 76, 2],
  [10, 1, 72, 1],
  [10, 2, 74, 1],
  [10, 3, 77, 1.5],
  [11, 1, 74, 2],
];

const frequency = (note) => 440 * 2 ** ((note - 69) / 12);

/** Adds a voice that rings on past the end of the loop into its beginning. */
function add(track, start, seconds, voice) {
  const first = Math.round(start * RATE);
  for (let index = 0; index < seconds * RATE; index++) {
    track[(first + index) % LENGTH] += voice(index / RATE);
  }
}

/** An electric piano: a sine that is bent by another, less and less. */
function piano(note, loudness) {
  const w = 2 * Math.PI * frequency(note);
  return (t) => {
    const bend =
      0.9 * Math.exp(-t * 3) * Math.sin(w * t) + 0.12 * Math.exp(-t * 9) * Math.sin(7 * w * t);
    return loudness * Math.min(1, t / 0.008) * Math.exp(-t * 1.1) * Math.sin(w * t + bend);
  };
}

/** A soft cushion of three voices a little out of tune. */
function pad(note, seconds, loudness) {
  const w = 2 * Math.PI * frequency(note);
  return (t) => {
    const swell = Math.sin(Math.PI * Math.min(1, t / seconds)) ** 0.7;
    return (
      (loudness / 3) *
      swell *
      (Math.sin(w * t) + Math.sin(1.0017 * w * t) + Math.sin(0.9983 * w * t))
    );
  };
}

function bass(note, seconds, loudness) {
  const w = 2 * Math.PI * frequency(note);
  return (t) => {
    const envelope = Math.min(1, t / 0.02) * Math.min(1, (seconds - t) / 0.1) * Math.exp(-t * 0.5);
    return loudness * envelope * (Math.sin(w * t) + 0.25 * Math.sin(2 * w * t));
  };
}

/** A room (Schroeder: four combs, two all-passes), run twice round so that the loop has no edge. */
function reverb(dry) {
  const wet = new Float64Array(LENGTH);
  for (const [delay, feedback] of [
    [1687, 0.77],
    [1601, 0.8],
    [2053, 0.75],
    [2251, 0.73],
  ]) {
    const line = new Float64Array(delay);
    let damped = 0;
    for (let index = 0; index < 2 * LENGTH; index++) {
      const at = index % delay;
      const out = line[at];
      damped = 0.6 * out + 0.4 * damped;
      line[at] = dry[index % LENGTH] + feedback * damped;
      if (index >= LENGTH) wet[index - LENGTH] += out / 4;
    }
  }
  for (const delay of [347, 113]) {
    const line = new Float64Array(delay);
    for (let index = 0; index < 2 * LENGTH; index++) {
      const at = index % delay;
      const input = wet[index % LENGTH];
      const out = line[at] - 0.7 * input;
      line[at] = input + 0.7 * out;
      if (index >= LENGTH) wet[index - LENGTH] = out;
    }
  }
  return wet;
}

/** The music on hold, which can be played round and round. */
export function compose() {
  const track = new Float64Array(LENGTH);
  CHORDS.forEach(([root, ...notes], bar) => {
    const start = bar * BAR;
    add(track, start, BAR * 0.98, bass(root, BAR * 0.98, 0.16));
    notes.forEach((note, index) => {
      add(track, start, BAR * 1.3, pad(note, BAR * 1.3, 0.05));
      add(track, start + index * 0.02, 3, piano(note, 0.06)); // a spread hand
      add(track, start + 2.5 * BEAT + index * 0.015, 2, piano(note, 0.03));
    });
  });
  for (const [bar, beat, note, beats] of MELODY) {
    add(track, bar * BAR + beat * BEAT, beats * BEAT + 1, piano(note, 0.11));
  }
  const room = reverb(track);
  const mixed = track.map((value, index) => value + 0.35 * room[index]);
  const peak = mixed.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return mixed.map((value) => (value / peak) * 0.4);
}
