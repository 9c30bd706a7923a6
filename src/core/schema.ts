/**
 * The part of JSON Schema (draft 2020-12) that our schemas use. A validator that compiles would need `eval`, which a
 * strict CSP forbids, and those that don't are larger than everything they would guard.
 */
export interface Schema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  minLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  $ref?: string;
  $defs?: Record<string, Schema>;
}

const typeOf = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;

const named: Partial<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'an object',
  number: 'a number',
};

/** What is wrong with a value, each line with its place; empty where nothing is. */
export const faultsIn = (value: unknown, schema: Schema, root = schema, at = ''): string[] => {
  if (schema.$ref) return faultsIn(value, root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {}, root, at);
  const fault = (expected: string) => [`${at || 'the whole'}: expected ${expected}`];
  const type = typeOf(value);
  if (schema.type && type !== schema.type && !(schema.type === 'number' && type === 'integer')) {
    return fault(named[schema.type] ?? schema.type);
  }
  if ('const' in schema && value !== schema.const) return fault(JSON.stringify(schema.const));
  if (schema.enum && !schema.enum.includes(value)) return fault(`one of ${schema.enum.join(', ')}`);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) {
    const kind = (choice: Schema) => choice.properties?.kind?.const;
    const own = choices.filter(
      (choice) => kind(choice) === undefined || kind(choice) === (value as { kind?: string }).kind,
    );
    if (!own.length) return fault(`a kind of ${[...new Set(choices.map(kind))].join(', ')}`);
    const tries = own.map((choice) => faultsIn(value, choice, root, at));
    return tries.reduce((best, next) => (next.length < best.length ? next : best));
  }
  if (typeof value === 'string') {
    if (schema.minLength && value.trim().length < schema.minLength) return fault('text, not nothing');
    if (schema.pattern && !new RegExp(schema.pattern, 'u').test(value)) return fault(`text like ${schema.pattern}`);
  }
  if (typeof value === 'number') {
    if (value < (schema.minimum ?? -Infinity)) return fault(`at least ${schema.minimum}`);
    if (value > (schema.maximum ?? Infinity)) return fault(`at most ${schema.maximum}`);
  }
  if (Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0)) return fault(`a list of at least ${schema.minItems}`);
    if (value.length > (schema.maxItems ?? Infinity)) return fault(`a list of at most ${schema.maxItems}`);
    if (schema.uniqueItems && new Set(value).size < value.length) return fault('a list without repeats');
    return schema.items ? value.flatMap((each, i) => faultsIn(each, schema.items!, root, `${at}[${i}]`)) : [];
  }
  if (type !== 'object') return [];
  const found: string[] = [];
  const inner = (name: string) => (at ? `${at}.${name}` : name);
  for (const name of schema.required ?? []) if (!(name in (value as object))) found.push(`${inner(name)}: is missing`);
  for (const [name, each] of Object.entries(value as object)) {
    const known = schema.properties?.[name] ?? schema.additionalProperties;
    if (known === false) found.push(`${inner(name)}: is not known here`);
    else if (typeof known === 'object') found.push(...faultsIn(each, known, root, inner(name)));
  }
  return found;
};
