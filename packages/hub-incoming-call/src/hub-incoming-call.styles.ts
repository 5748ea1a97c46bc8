import { css } from 'lit';

export const incomingCallStyles = css`
  .call {
    display: flex;
    flex-direction: column;
    gap: 24px;
    padding: 24px 16px;
    border-radius: var(--_radius-card);
    animation: hub-arrive var(--_motion) ease-out;
  }

  .call:only-of-type:not(.compact) {
    min-block-size: 100%;
  }

  .call + .call {
    margin-block-start: 8px;
  }

  @keyframes hub-arrive {
    from {
      transform: translateY(-8px);
    }
  }

  .party {
    --_avatar: 72px;
    display: grid;
    align-content: center;
    justify-items: center;
    flex: 1 0 auto;
    gap: 4px;
    text-align: center;
  }

  .party .avatar {
    margin-block: 12px 8px;
  }

  .party > :last-child {
    min-block-size: 20px;
  }

  .compact .party {
    --_avatar: 40px;
    grid-template: 'state state' auto 'avatar who' auto 'avatar number' auto / auto 1fr;
    justify-items: start;
    column-gap: 12px;
    text-align: start;
  }

  .compact .avatar {
    grid-area: 2 / 1 / 4 / 2;
    margin-block: 0;
  }

  .compact .state {
    grid-column: 1 / -1;
  }

  .compact.call {
    gap: 12px;
    padding-block: 16px;
  }

  .compact .party {
    flex: none;
  }

  .compact .who {
    display: -webkit-box;
    overflow: hidden;
    font-size: 20px;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .holds {
    font-size: 13px;
  }

  /* Accept and Decline stay at the ends, Ignore between them. */
  .acts {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    justify-items: center;
    max-inline-size: 320px;
    inline-size: 100%;
    margin-inline: auto;
  }

  .acts:has(> :nth-child(4)) {
    grid-template-columns: repeat(4, minmax(0, 1fr));
    align-items: start;
    max-inline-size: 400px;
  }

  .acts:has(> :nth-child(4)) .act {
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .disc {
    inline-size: 64px;
    block-size: 64px;
    font-size: 20px;
  }

  .ignore .disc {
    inline-size: 56px;
    block-size: 56px;
    margin-block: 4px;
    font-size: 18px;
  }

  .accept .disc {
    --_fill: var(--_positive);
    color: var(--_on-positive);
  }

  .decline .disc {
    --_fill: var(--_negative);
    border-radius: 18px;
    color: var(--_on-negative);
  }
`;
