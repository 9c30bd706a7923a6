import { fixtures } from '../src/elements/measures/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-measures', fixtures), title: 'Elements/Measures' };

export const Playground = playground('co-measures', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-measures');
