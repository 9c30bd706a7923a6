import 'co-elements/elements/easy-read-toggle.js';
import 'co-elements/elements/ladder.js';
import 'co-elements/elements/term.js';
import { useState } from 'react';

const meetings = [
  { name: 'Short breaks', word: 'SENDIASS', step: 'consulting' },
  { name: 'Annual reviews', word: 'EHC plan', step: 'co-designing' },
] as const;

export function App() {
  const [at, setAt] = useState(0);
  const [needed, setNeeded] = useState(false);
  const [chosen, setChosen] = useState('');
  const [shown, setShown] = useState(true);
  const { word, step } = meetings[at];

  return (
    <main>
      <h1>Our meetings</h1>
      <co-easy-read-toggle />
      <label>
        Meeting{' '}
        <select value={at} onChange={(event) => setAt(Number(event.target.value))}>
          {meetings.map(({ name }, i) => (
            <option key={name} value={i}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p>
        A word you will hear: <co-term>{word}</co-term>.
      </p>
      <button type="button" onClick={() => setShown(!shown)}>
        {shown ? 'Hide the ladder' : 'Show the ladder'}
      </button>
      {shown && <co-ladder current={step} heading-level={2} />}
      <form onSubmit={(event) => event.preventDefault()}>
        <label>
          <input type="checkbox" checked={needed} onChange={(event) => setNeeded(event.target.checked)} /> We need an
          answer
        </label>
        <co-ladder
          mode="choose"
          name="step"
          required={needed}
          onco-ladder-change={(event) => setChosen(event.detail.value)}
        />
        <p role="status">You chose: {chosen}</p>
      </form>
    </main>
  );
}
