import { fixtures } from '../src/elements/commitments/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-commitments', fixtures), title: 'Elements/Commitments' };

export const Playground = playground('co-commitments', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-commitments');
