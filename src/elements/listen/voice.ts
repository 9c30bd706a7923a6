/** The voices of the device; none where the browser can't speak, or has not found them yet. */
export const voices = (): SpeechSynthesisVoice[] =>
  (window as Partial<typeof window>).speechSynthesis?.getVoices() ?? [];

/** Android writes `en_GB`. */
const tagOf = (tag: string) => tag.toLowerCase().replace('_', '-');

/** Voices that Apple made for fun, and those that sound like a machine: a language often begins with them. */
const odd =
  /^(Albert|Bad News|Bahh|Bells|Boing|Bubbles|Cellos|Deranged|Good News|Hysterical|Jester|Organ|Pipe Organ|Superstar|Trinoids|Whisper|Wobble|Zarvox|Eddy|Flo|Fred|Grandma|Grandpa|Junior|Kathy|Ralph|Reed|Rocko|Sandy|Shelley)\b/;

/** The reader's leave to send words to the maker of a voice: in memory only, as long as the page. */
export const leave = { isGiven: false };

/** The best voice for a language, of those that may be used or of all. */
export const voiceFor = (lang: string, ofAll = leave.isGiven): SpeechSynthesisVoice | undefined => {
  const wanted = tagOf(lang);
  const worth = (voice: SpeechSynthesisVoice) =>
    (voice.localService ? 16 : 0) -
    (odd.test(voice.name) ? 12 : 0) +
    (tagOf(voice.lang) === wanted ? 8 : 0) +
    (voice.default ? 2 : 0) +
    (/premium|enhanced|natural/i.test(voice.name) ? 1 : 0);
  return voices()
    .filter((voice) => tagOf(voice.lang).split('-')[0] === wanted.split('-')[0] && (ofAll || voice.localService))
    .reduce<SpeechSynthesisVoice | undefined>(
      (best, one) => (best && worth(best) >= worth(one) ? best : one),
      undefined,
    );
};

/** How an utterance came to its end: it was said, the engine lost it, or somebody else took the voice away. */
export type Outcome = 'said' | 'lost' | 'taken';

const taken = ['canceled', 'interrupted', 'not-allowed'];

/** In one breath with `cancel()` Chromium and Safari drop what they are asked to say. */
const BREATH = 100;
const WATCH = 250;
/** What counts as silence, in rounds of the watch: before anything was heard, and after. */
const NEVER_BEGAN = 20;
const FELL_SILENT = 3;

let hushed = -BREATH;
const hush = () => {
  hushed = performance.now();
  speechSynthesis.cancel();
};

/** Chromium forgets an utterance that nobody holds, and its end never comes. */
const held = new Set<SpeechSynthesisUtterance>();

/**
 * Says a few words, and comes to an end whatever the engine does: some never tell of the end, some stop in the middle, some
 * hang. There is no pause: Android takes it for the end, and Chromium does not always come back from it.
 * @param done called once, unless it was ended before
 * @returns the function that ends it; what the engine tells of it later is not heard
 */
export const say = (text: string, voice: SpeechSynthesisVoice, rate: number, done: (outcome: Outcome) => void) => {
  const synth = speechSynthesis;
  const utterance = new SpeechSynthesisUtterance(text);
  Object.assign(utterance, { voice, lang: voice.lang, rate });
  held.add(utterance);
  let heard = performance.now();
  let isStarted = false;
  let isNudged = false;
  let silence = 0;

  const letGo = () => {
    clearTimeout(start);
    clearInterval(watch);
    held.delete(utterance);
    utterance.onstart = utterance.onboundary = utterance.onend = utterance.onerror = null;
  };
  const end = (outcome: Outcome) => {
    letGo();
    done(outcome);
  };
  utterance.onstart = utterance.onboundary = () => {
    isStarted = true;
    heard = performance.now();
  };
  utterance.onend = () => end('said');
  utterance.onerror = ({ error }) => {
    if (taken.includes(error)) return end('taken');
    hush();
    end('lost');
  };

  const speak = () => {
    heard = performance.now();
    // A page before this one may have left the engine paused.
    synth.resume();
    synth.speak(utterance);
  };
  if (synth.speaking || synth.pending) hush();
  const rest = hushed + BREATH - performance.now();
  // Safari lets a page speak only within the reader's press, so nothing waits that need not.
  const start = rest > 0 ? setTimeout(speak, rest) : undefined;
  if (rest <= 0) speak();

  const watch = setInterval(() => {
    silence = synth.speaking || synth.pending ? 0 : silence + 1;
    const patience = isStarted ? 5000 + (300 * text.length) / rate : 10000;
    const late = performance.now() - heard - patience;
    const isSilent = silence > (isStarted ? FELL_SILENT : NEVER_BEGAN);
    if (!isSilent && late < 0) return;
    if (!isSilent && !isNudged) {
      isNudged = true;
      heard += late + 2000;
      return synth.resume();
    }
    hush();
    end(isStarted ? 'said' : 'lost');
  }, WATCH);
  return () => {
    letGo();
    hush();
  };
};
