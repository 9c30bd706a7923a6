import { fixtures } from '../src/elements/signatures/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-signatures', fixtures), title: 'Elements/Signatures' };

export const Playground = playground('co-signatures', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-signatures');
