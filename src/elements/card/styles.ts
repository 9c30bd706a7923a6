import { css } from 'lit';

/** Furniture only: the author's words inside keep the host's own look. */
export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--co-color-ink, inherit);
    font-family: var(--co-font-body, inherit);
  }
  :host([hidden]) {
    display: none;
  }
  .card {
    block-size: 100%;
    display: flex;
    flex-wrap: wrap;
    gap: 1.25em;
    align-items: flex-start;
    box-sizing: border-box;
    padding: clamp(1em, 5cqi, 1.5em);
    background: var(--co-color-surface, color-mix(in oklab, currentColor 4%, transparent));
    border-radius: var(--co-radius, 0.5em);
    border-block-start: 0.3em solid var(--co-color-accent, light-dark(#0a5257, #86d3d1));
  }
  .plate {
    flex: none;
    box-sizing: border-box;
    inline-size: 5em;
    block-size: 5em;
    padding: 0.35em;
    background: #fff;
    border: 1px solid var(--co-color-line, color-mix(in oklab, currentColor 22%, transparent));
    border-radius: var(--co-radius, 0.5em);
  }
  .picture {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    forced-color-adjust: none;
  }
  .words {
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  ::slotted(:first-child) {
    margin-block-start: 0;
  }
  ::slotted(:last-child) {
    margin-block-end: 0;
  }
  @media (forced-colors: active) {
    .card {
      border: 1px solid;
      border-block-start-width: 0.3em;
    }
  }
  @media print {
    .card {
      background: none;
      border: 1px solid #000;
      border-block-start-width: 0.3em;
      break-inside: avoid;
    }
  }
`;
