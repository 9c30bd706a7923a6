/** A page in the background is never painted, and one without words of its own waits for ours. */
const PATIENCE = 100;

/**
 * Resolves when the page has been painted for the first time, or can't be expected to be. Words that are drawn anew while
 * their first paint is under way count as late (Largest Contentful Paint), though they were there to read.
 */
export const painted = () =>
  new Promise<unknown>((resolve) => {
    setTimeout(resolve, PATIENCE);
    new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true });
  });
