/** @jsxImportSource solid-js */
import type { CoLadder } from 'co-elements/elements/ladder/class.js';

export function Page() {
  let ladder: CoLadder | undefined;
  return (
    <main>
      <co-easy-read-toggle remember={false} on:co-reading-request={(event) => event.detail.words} />
      <co-term attr:term="ehc-plan" class="word">
        EHC plan
      </co-term>
      <co-ladder
        ref={ladder}
        current="consulting"
        mode="choose"
        required
        heading-level={3}
        attr:words="easy"
        lang="cy"
        data-tracked="no"
        onClick={(event) => event.currentTarget.headingLevel.toFixed()}
        on:co-ladder-change={(event) => event.detail.value.trim()}
      >
        <p>The ladder</p>
      </co-ladder>
      {/* @ts-expect-error - no such attribute */}
      <co-ladder curent="consulting" />
      {/* @ts-expect-error - no such step */}
      <co-ladder current="consultng" />
      {/* @ts-expect-error - no property stands for it */}
      <co-ladder words="easy" />
      {/* @ts-expect-error - no such wording */}
      <co-ladder attr:words="hard" />
      {/* @ts-expect-error - the value is text */}
      <co-ladder on:co-ladder-change={(event) => event.detail.value.toFixed()} />
      {/* @ts-expect-error - no such element */}
      <co-ladders />
    </main>
  );
}
