import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const RATE = 48000;

const FFMPEG = ['-hide_banner', '-loglevel', 'error', '-y', '-bitexact'];
const RAW = ['-f', 's16le', '-ar', String(RATE), '-ac', '1'];

/** Writes samples from -1 to 1 as Ogg/Opus in frames of 20 ms; `application` is that of libopus. */
export function encode(samples, target, application) {
  inFolder((folder) => {
    const raw = join(folder, 'samples.raw');
    writeFileSync(raw, toPcm(samples));
    encodeRaw(raw, target, application);
  });
}

/** Writes samples so that the first frame follows on the last one. */
export function encodeLoop(samples, target) {
  inFolder((folder) => {
    const [raw, twice] = [join(folder, 'loop.raw'), join(folder, 'twice.opus')];
    const pcm = toPcm(samples);
    // Twice, and only the second time is kept.
    writeFileSync(raw, Buffer.concat([pcm, pcm]));
    encodeRaw(raw, twice, 'audio');
    const seconds = String(samples.length / RATE);
    const second = ['-ss', seconds, '-t', seconds, '-c', 'copy', '-map_metadata', '-1'];
    execFileSync('ffmpeg', [...FFMPEG, '-i', twice, ...second, target]);
  });
}

/** The samples of a sound file, from -1 to 1. */
export function decode(file) {
  const pcm = execFileSync('ffmpeg', [...FFMPEG, '-i', file, ...RAW, '-'], {
    maxBuffer: 256 * 1024 * 1024,
  });
  return Float64Array.from({ length: pcm.length / 2 }, (_, at) => pcm.readInt16LE(at * 2) / 32768);
}

/** Gives a folder that is gone afterwards. */
export function inFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'hubline-media-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function encodeRaw(raw, target, application) {
  const opus = ['-c:a', 'libopus', '-b:a', '24k', '-vbr', 'on', '-application', application];
  const exact = ['-frame_duration', '20', '-flags:a', '+bitexact', '-map_metadata', '-1'];
  execFileSync('ffmpeg', [...FFMPEG, ...RAW, '-i', raw, ...opus, ...exact, target]);
}

function toPcm(samples) {
  const pcm = Buffer.alloc(samples.length * 2);
  samples.forEach((value, index) => pcm.writeInt16LE(Math.round(value * 32767), index * 2));
  return pcm;
}
