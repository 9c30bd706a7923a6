import { fixtures } from '../src/elements/outcomes/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-outcomes', fixtures), title: 'Elements/Outcomes' };

export const Playground = playground('co-outcomes', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-outcomes');
