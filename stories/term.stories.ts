import { fixtures } from '../src/elements/term/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';
import '../src/elements/term/index.js';

export default { ...room('co-term'), title: 'Elements/Term' };

export const Playground = playground('co-term', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-term');
