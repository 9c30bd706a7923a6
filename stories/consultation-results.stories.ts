import { fixtures } from '../src/elements/consultation-results/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-consultation-results', fixtures), title: 'Elements/Consultation results' };

export const Playground = playground('co-consultation-results', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-consultation-results');
