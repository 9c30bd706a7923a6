import { fixtures } from '../src/elements/glossary/fixtures.js';
import { examples, playground, room, withoutScript } from '../.storybook/room.js';

export default { ...room('co-glossary', fixtures), title: 'Elements/Glossary' };

export const Playground = playground('co-glossary', fixtures);
export const Examples = examples(fixtures);
export const WithoutScript = withoutScript('co-glossary');
