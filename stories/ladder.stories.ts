import { fixtures } from '../src/elements/ladder/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-ladder', fixtures), title: 'Elements/Ladder' };

export const Playground = playground('co-ladder', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-ladder');
