import { css } from 'lit';

/** What `CopyDiagnostics` draws. */
export const copyDiagnosticsStyles = css`
  .diagnostics {
    display: grid;
    justify-items: start;
    gap: 8px;
    font-size: 13px;
    text-wrap: pretty;
  }

  .diagnostics .button {
    font-size: 14px;
  }

  .diagnostics > [role='status']:empty {
    display: none;
  }

  .diagnostics textarea {
    inline-size: 100%;
    block-size: 120px;
    padding: 8px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: inherit;
    font:
      12px / 1.4 ui-monospace,
      monospace;
    resize: vertical;
  }
`;
