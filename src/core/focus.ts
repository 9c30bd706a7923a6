/** Moves focus to what takes none by itself; once left it is as it was before. */
export const focus = (target: HTMLElement) => {
  if (!target.hasAttribute('tabindex')) {
    target.tabIndex = -1;
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
  }
  target.focus({ preventScroll: true });
};
