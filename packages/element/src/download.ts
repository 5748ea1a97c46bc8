/** Long enough for the slowest browser to take the file over. */
const KEPT = 60_000;

/** Hands the person a text, or bytes, as a file. `root` is where the link may stand for a moment. */
export function download(
  root: ParentNode & Node,
  file: { readonly name: string } & (
    { readonly blob: Blob } | { readonly type: string; readonly text: string }
  ),
): void {
  const blob = 'blob' in file ? file.blob : new Blob([file.text], { type: file.type });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.hidden = true;
  root.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
