/** @jsxImportSource preact */
import type { CoLadder } from 'co-elements/elements/ladder/class.js';
import { createRef } from 'preact';

export function Page() {
  const ladder = createRef<CoLadder>();
  return (
    <main>
      <co-easy-read-toggle remember={false} onco-reading-request={(event) => event.detail.words} />
      <co-term term="ehc-plan" class="word">
        EHC plan
      </co-term>
      <co-ladder
        ref={ladder}
        current="consulting"
        mode="choose"
        required
        heading-level={3}
        words="easy"
        lang="cy"
        data-tracked="no"
        onClick={(event) => event.currentTarget.headingLevel.toFixed()}
        onco-ladder-change={(event) => event.detail.value.trim()}
      >
        <p>The ladder</p>
      </co-ladder>
      <co-charter section="vision" heading-level="3" dangerouslySetInnerHTML={{ __html: '<p>The charter</p>' }} />
      {/* @ts-expect-error - no such attribute */}
      <co-ladder curent="consulting" />
      {/* @ts-expect-error - no such step */}
      <co-ladder current="consultng" />
      {/* @ts-expect-error - no number */}
      <co-ladder heading-level="three" />
      {/* @ts-expect-error - a boolean attribute */}
      <co-ladder required="yes" />
      {/* @ts-expect-error - the value is text */}
      <co-ladder onco-ladder-change={(event) => event.detail.value.toFixed()} />
      {/* @ts-expect-error - no such element */}
      <co-ladders />
    </main>
  );
}
