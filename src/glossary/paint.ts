/** So many are painted as they are. Of more only those are that a person sees or is about to see. */
const FEW = 300;

/**
 * Paints marks with the CSS Custom Highlight API. A highlight of thousands of ranges would make every change of the page
 * dear, so of many marks those are painted that stand in view or less than a screen away from it.
 * @param highlight - what they are added to; it may have ranges of others
 * @returns the function that takes the marks to paint instead of those before; an empty list ends it
 */
export const paintMarks = (highlight: Highlight) => {
  /** What can be painted, by the element that its words stand in. */
  const places = new Map<Element, AbstractRange[]>();
  const painted = new Set<AbstractRange>();
  /** Painted until what comes instead is: nothing is to flicker. */
  let old: AbstractRange[] = [];

  const paint = (range: AbstractRange, isNear = true) => {
    if (isNear) painted.add(range);
    else painted.delete(range);
    highlight[isNear ? 'add' : 'delete'](range);
  };
  const put = (element: Element, range: AbstractRange) => {
    const ranges = places.get(element);
    if (ranges) ranges.push(range);
    else {
      places.set(element, [range]);
      observer.observe(element);
    }
  };
  const clear = () => {
    for (const range of old) highlight.delete(range);
    old = [];
  };

  const observer = new IntersectionObserver(
    (entries) => {
      let isSettled = true;
      for (const { target, isIntersecting } of entries) {
        const ranges = places.get(target) ?? [];
        // Without a box of its own it is never in view, and what stands around it tells.
        const around = !isIntersecting && getComputedStyle(target).display === 'contents' && target.parentElement;
        if (around) {
          places.delete(target);
          isSettled = false;
        }
        for (const range of ranges)
          if (around) put(around, range);
          else paint(range, isIntersecting);
      }
      if (isSettled) clear();
    },
    { rootMargin: '100%' },
  );

  return (marks: { range: AbstractRange }[]) => {
    observer.disconnect();
    places.clear();
    old.push(...painted);
    painted.clear();
    const isFew = marks.length <= FEW;
    if (isFew) clear();
    for (const [i, { range }] of marks.entries()) {
      const element = range.startContainer.parentElement;
      // Most pages are at their top when they are marked: the first ones need not wait until it is known what is near.
      if (i < FEW || !element) paint(range);
      if (!isFew && element) put(element, range);
    }
  };
};
