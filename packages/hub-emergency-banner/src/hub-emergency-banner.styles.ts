import { css } from 'lit';

export const emergencyBannerStyles = css`
  :host {
    container-type: inline-size;
  }

  section {
    display: grid;
    gap: 8px;
  }

  .notice {
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }

  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 6px;
  }

  .answers .button {
    margin: 0;
  }

  .fault {
    color: var(--_negative-sign);
  }

  @container (width >= 720px) {
    .notice:not(.call) {
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
    }

    .notice > :is(.answers, .button) {
      grid-area: 1 / 3;
      margin: 0;
    }
  }

  .call > .icon {
    font-size: 20px;
  }

  .what {
    font-size: 16px;
    font-weight: 650;
  }

  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    margin-block-start: 4px;
  }

  dl > div {
    flex: 1 1 160px;
    min-inline-size: 0;
  }

  dt {
    color: var(--_text-quiet);
    font-size: 13px;
  }

  dd {
    margin: 0;
    font-weight: 500;
  }

  dd > bdi {
    display: block;
  }
`;
