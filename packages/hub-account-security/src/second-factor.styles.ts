import { css } from 'lit';

export const secondFactorStyles = css`
  h4 {
    margin: 0;
    font-size: 14px;
    font-weight: 650;
  }

  .standing {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }

  .switch {
    display: inline-flex;
    align-items: center;
    gap: 12px;
    min-block-size: var(--_control);
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    text-align: start;
    font-weight: 500;
    cursor: pointer;
  }

  .hint,
  .sheet .quiet,
  .fault {
    font-size: 13px;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }

  .hint {
    padding-inline-start: 56px;
  }

  .fault {
    color: var(--_negative-sign);
  }

  .left {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    max-inline-size: 520px;
    margin-block-start: 8px;
  }

  .left > .icon {
    color: var(--_text-quiet);
  }

  .left.few > .icon {
    color: var(--_warning);
  }

  .left > span {
    flex: 1 1 160px;
  }

  .left .button {
    padding-inline: 10px;
    color: var(--_accent-sign);
  }

  .sheet {
    display: grid;
    justify-items: start;
    gap: 12px;
    max-inline-size: 520px;
    margin-block: 12px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    background: var(--_surface-raised);
    text-wrap: pretty;
  }

  .sheet hub-secret-field {
    inline-size: 100%;
  }

  .offer {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
  }

  .qr {
    inline-size: 180px;
    block-size: 180px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: #fff;
    forced-color-adjust: none;
  }

  .key {
    display: grid;
    flex: 1 1 180px;
    align-content: start;
    justify-items: start;
    gap: 8px;
  }

  .label {
    font-size: 13px;
    font-weight: 500;
  }

  code {
    font-family: ui-monospace, monospace;
    font-size: 14px;
    user-select: all;
  }

  .key code {
    display: grid;
    grid-template-columns: repeat(4, auto);
    gap: 4px 12px;
  }

  .field .input {
    max-inline-size: 200px;
    letter-spacing: 0.12em;
  }

  .codes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(120px, 1fr));
    gap: 4px 16px;
    inline-size: 100%;
    padding: 12px;
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }

  .answers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }

  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 24px;
    cursor: pointer;
  }

  .check input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .told,
  .copied {
    font-weight: 500;
  }

  p.told {
    display: flex;
    gap: 8px;
  }

  p.told .icon {
    color: var(--_positive-sign);
  }

  @media (forced-colors: active) {
    .knob {
      background: ButtonText;
      forced-color-adjust: none;
    }

    [aria-checked='true'] .track {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
