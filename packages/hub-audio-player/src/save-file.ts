const ENDINGS: Readonly<Record<string, string>> = {
  'audio/ogg': '.ogg',
  'audio/wav': '.wav',
  'audio/x-wav': '.wav',
  'audio/mpeg': '.mp3',
  'audio/mp4': '.m4a',
  'audio/webm': '.webm',
};

/** Has the browser save a sound under a name, with the ending of its kind. */
export function saveFile(sound: Blob, name: string): void {
  const type = sound.type.replace(/;.*$/, '').trim().toLowerCase();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(sound);
  link.download = `${name}${ENDINGS[type] ?? ''}`;
  link.click();
  // After the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
