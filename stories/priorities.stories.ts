import { fixtures } from '../src/elements/priorities/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-priorities', fixtures), title: 'Elements/Priorities' };

export const Playground = playground('co-priorities', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-priorities');
