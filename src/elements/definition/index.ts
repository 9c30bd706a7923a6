import '../../content/pictures.js';
import { definitions } from '../../content/modules/definitions.js';
import { define } from '../../core/define.js';
import { shardOf } from '../../glossary/normalise.js';
import { CoDefinition } from './definition.js';

CoDefinition.definitions = async (id) => (await definitions[shardOf(id)]!()).default;
define('co-definition', CoDefinition);
