import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';

/** What a stream shows. It makes no sound: that of the call is heard elsewhere. */
export function picture(
  stream: MediaStream,
  options: { readonly label: string; readonly kind: string; readonly part: string },
): TemplateResult {
  const { label, kind, part } = options;
  return html`<video
    class=${kind}
    part=${part}
    autoplay
    playsinline
    .muted=${true}
    aria-label=${label || nothing}
    disableremoteplayback
    ${ref((element) => {
      if (element instanceof HTMLVideoElement) show(element, stream);
    })}
  ></video>`;
}

function show(element: HTMLVideoElement, stream: MediaStream): void {
  if (element.srcObject === stream) return;
  element.srcObject = stream;
  // Autoplay does it too, where it is not refused; a picture without sound never is.
  void element.play().catch(() => undefined);
}
