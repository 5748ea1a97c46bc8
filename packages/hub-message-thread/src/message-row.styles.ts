import { css } from 'lit';

/** A row: heading of its group, and bubble. */
export const messageRowStyles = css`
  .row {
    --_avatar: 32px;
    padding: 1px 16px;
  }

  .row.first {
    padding-block-start: 10px;
  }

  .heading {
    display: flex;
    align-items: baseline;
    gap: 8px;
    min-block-size: 20px;
    padding-inline-start: 40px;
    color: var(--_text-quiet);
    font-size: 13px;
  }

  .heading .author {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: isolate;
    color: var(--_text);
    font-weight: 500;
  }

  .heading time {
    flex: none;
    font-size: 12px;
  }

  .mine .heading {
    justify-content: end;
  }

  .line {
    display: flex;
    align-items: end;
    gap: 8px;
  }

  .mine .line {
    flex-direction: row-reverse;
  }

  .side {
    flex: none;
    inline-size: 32px;
    block-size: 32px;
  }

  .at {
    flex: none;
    align-self: center;
    color: var(--_text-quiet);
    font-size: 12px;
    opacity: 0;
  }

  .row:is(:hover, :focus-within) .at {
    opacity: 1;
  }

  .message {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, auto);
    justify-items: start;
    gap: 3px;
    min-inline-size: 0;
    max-inline-size: min(72cqi, 560px);
    border-radius: 14px;
  }

  .mine .message {
    justify-items: end;
  }

  .bubble {
    max-inline-size: 100%;
    padding: 7px 12px;
    border-radius: 14px;
    background: color-mix(in oklab, var(--_text) 7%, var(--_surface));
    overflow-wrap: anywhere;
  }

  .mine .bubble {
    background: light-dark(
      color-mix(in oklab, var(--_accent) 17%, var(--_surface)),
      color-mix(in oklab, var(--_accent) 36%, var(--_surface))
    );
  }

  .text {
    unicode-bidi: isolate;
    white-space: pre-wrap;
  }

  .text a,
  button.link,
  button.more {
    color: var(--_accent-sign);
    text-decoration: underline;
    text-underline-offset: 2px;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }

  .bubble :is(.text a, button.link, button.more) {
    color: inherit;
  }

  button.link,
  button.more {
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  button.more {
    display: block;
    min-block-size: 28px;
    font-weight: 500;
  }

  .bubble.large {
    padding: 0 4px;
    background: none;
  }

  .large .text {
    font-size: 40px;
    line-height: 1.2;
  }

  .edited {
    display: block;
    color: var(--_text-quiet);
    font-size: 12px;
    text-align: end;
  }

  .bubble.gone {
    border: 1px dashed var(--_line-strong);
    background: none;
    color: var(--_text-quiet);
    font-style: italic;
  }

  .quote {
    display: grid;
    max-inline-size: 100%;
    padding: 4px 12px;
    border: 0;
    border-inline-start: 3px solid var(--_line-strong);
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    background: color-mix(in oklab, var(--_text) 4%, transparent);
    color: var(--_text-quiet);
    font-size: 13px;
    text-align: start;
  }

  button.quote {
    cursor: pointer;
  }

  button.quote:hover {
    background: color-mix(in oklab, var(--_text) 9%, transparent);
  }

  .quote > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: isolate;
  }

  .quote .author {
    font-weight: 500;
  }

  .invitation {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    unicode-bidi: isolate;
  }

  .invitation span {
    flex: 1;
    min-inline-size: 120px;
  }

  .event {
    padding-block: 6px;
    color: var(--_text-quiet);
    font-size: 13px;
  }

  .event .message {
    display: block;
    inline-size: fit-content;
    max-inline-size: 100%;
    margin-inline: auto;
    padding: 0 8px;
    overflow-wrap: anywhere;
    text-align: center;
    unicode-bidi: isolate;
  }

  .separator {
    display: flex;
    align-items: center;
    gap: 12px;
    padding-block: 12px;
    color: var(--_text-quiet);
    font-size: 13px;
    font-weight: 500;
  }

  .separator::before,
  .separator::after {
    content: '';
    flex: 1;
    block-size: 1px;
    background: var(--_line);
  }

  .separator.new {
    padding-block: 8px;
    color: var(--_accent-sign);
  }

  .separator.new::before,
  .separator.new::after {
    background: currentColor;
  }

  .found .message {
    animation: hub-found 2s ease-out;
  }

  @keyframes hub-found {
    0%,
    60% {
      box-shadow: 0 0 0 6px color-mix(in oklab, var(--_accent-sign) 35%, transparent);
    }
  }

  @container (max-width: 400px) {
    .row {
      --_avatar: 28px;
      padding-inline: 10px;
    }

    .side {
      inline-size: 28px;
      block-size: 28px;
    }

    .heading {
      padding-inline-start: 36px;
    }
  }
`;
