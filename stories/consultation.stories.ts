import { fixtures } from '../src/elements/consultation/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-consultation', fixtures), title: 'Elements/Consultation' };

const [closed, open, paper, soon] = fixtures;

export const Playground = playground('co-consultation', fixtures);
export const Closed = examples([closed!]);
export const Open = examples([open!]);
export const OnPaper = examples([paper!]);
export const NotOpenYet = examples([soon!]);
export const WithoutScript = withoutScript('co-consultation');
