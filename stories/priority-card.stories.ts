import { fixtures } from '../src/elements/priority-card/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-priority-card', fixtures), title: 'Elements/Priority card' };

export const Playground = playground('co-priority-card', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-priority-card');
