export const rested = (milliseconds?: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Lets the page do what waits. Safari has no other way than a timer. */
export const pause = () => (globalThis as { scheduler?: Partial<Scheduler> }).scheduler?.yield?.() ?? rested();

/** Waits until a frame is on the screen, or the page is seen again. */
const shown = async () => {
  await new Promise(requestAnimationFrame);
  await pause();
};

/** Where words stand. `new StaticRange(place)` is the range; what the host does to its page later may leave it without words. */
export interface Place {
  startContainer: Text;
  startOffset: number;
  endContainer: Text;
  endOffset: number;
}

/** So many are painted as they are. Of more only those are that a person sees or is about to see. */
const FEW = 200;

/**
 * Paints marks with the CSS Custom Highlight API. A highlight of thousands of ranges would make every change of the page
 * dear, so of many marks those are painted that stand in view or less than a screen away from it.
 * @param highlight - what they are added to; it may have ranges of others
 * @returns the function that takes the marks to paint instead of those before; an empty list ends it
 */
export const paintMarks = (highlight: Highlight) => {
  /** What can be painted, by the element that its words stand in. */
  const places = new Map<Element, Place[]>();
  const painted = new Map<Place, StaticRange>();
  /** Painted until what comes instead is: nothing is to flicker. */
  let old: StaticRange[] = [];
  /** The marks now, and whether all of their elements are watched. */
  let now: Place[];
  let isWatched = false;

  const paint = (mark: Place, isNear = true) => {
    const range = painted.get(mark);
    if (isNear && !range) {
      const made = new StaticRange(mark);
      painted.set(mark, made);
      highlight.add(made);
    } else if (range && !isNear) {
      painted.delete(mark);
      highlight.delete(range);
    }
  };
  const put = (element: Element, mark: Place) => {
    const marks = places.get(element) ?? [];
    places.set(element, marks);
    marks.push(mark);
  };
  const clear = () => {
    for (const range of old) highlight.delete(range);
    old = [];
  };

  const observer = new IntersectionObserver(
    (entries) => {
      let isSettled = isWatched;
      for (const { target, isIntersecting } of entries) {
        const marks = places.get(target) ?? [];
        // Without a box of its own it is never in view, and what stands around it tells.
        const around = !isIntersecting && getComputedStyle(target).display === 'contents' && target.parentElement;
        if (around) {
          places.delete(target);
          isSettled = false;
        }
        for (const mark of marks)
          if (around) put(around, mark);
          else paint(mark, isIntersecting);
        if (around) {
          // Anew, so that it tells of these words as well.
          observer.unobserve(around);
          observer.observe(around);
        }
      }
      if (isSettled) clear();
    },
    { rootMargin: '100%' },
  );

  /** Some after each frame: nobody waits for what is not in view, and all at once would hold the page up. */
  const watch = async (marks: Place[]) => {
    isWatched = false;
    await shown();
    if (now !== marks) return;
    for (const mark of marks) {
      const element = mark.startContainer.parentElement;
      if (element) put(element, mark);
    }
    let count = 0;
    for (const element of places.keys()) {
      if ((count += 1) % FEW === 0) {
        await shown();
        if (now !== marks) return;
      }
      observer.observe(element);
    }
    isWatched = true;
  };

  return (marks: Place[]) => {
    now = marks;
    observer.disconnect();
    places.clear();
    old.push(...painted.values());
    painted.clear();
    // Most pages are at their top when they are marked: the first ones need not wait until it is known what is near.
    for (const mark of marks.slice(0, FEW)) paint(mark);
    if (marks.length > FEW) void watch(marks);
    else clear();
  };
};
