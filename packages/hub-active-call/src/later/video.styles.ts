import { css } from 'lit';

/** With video, who it is stands in a line, and the picture has the room. */
export const videoStyles = css`
  hub-call-video {
    flex: 1 1 220px;
    min-block-size: 200px;
    margin-block-start: 28px;
  }

  hub-call-video + .head {
    --_avatar: 40px;
    flex: none;
    padding-block-start: 0;
  }

  hub-call-video + .head .avatars {
    display: none;
  }

  .call hub-call-video + .head .who {
    font-size: 18px;
    -webkit-line-clamp: 1;
  }

  /* Beside other calls it stands below their cards. */
  .cards ~ hub-call-video {
    margin-block-start: 0;
  }

  .call:has(> hub-call-video) .cards {
    flex: none;
  }

  .call:has(> hub-call-video) {
    gap: 10px;
  }

  .call:has(> hub-call-video) .controls {
    max-inline-size: 400px;
    min-block-size: 0;
  }

  .call:has(> hub-call-video) .grid {
    grid-template-columns: repeat(auto-fill, minmax(70px, 1fr));
    gap: 6px 4px;
  }

  .call:has(> hub-call-video) .act {
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
    min-block-size: 66px;
    font-size: 12px;
    overflow-wrap: anywhere;
  }

  .call:has(> hub-call-video) .controls .disc {
    inline-size: 40px;
    block-size: 40px;
  }
`;
