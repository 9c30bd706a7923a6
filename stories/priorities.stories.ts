import { fixtures } from '../src/elements/priorities/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';
import '../src/elements/priorities/index.js';

export default { ...room('co-priorities'), title: 'Elements/Priorities' };

export const Playground = playground('co-priorities', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-priorities');
