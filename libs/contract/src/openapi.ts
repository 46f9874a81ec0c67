import { z } from 'zod';
import { refusals } from './refusals';
import { Problem, type RouteDefinition } from './route';
import { routes } from './routes';
import * as shapes from './shapes';

type Json = Record<string, unknown>;

const ref = (id: string) => `#/components/schemas/${id}`;
const capital = (name: string) => name[0]?.toUpperCase() + name.slice(1);
const all = Object.entries(routes) as [string, RouteDefinition][];

/** Every shape that crosses the wire with its name: its own, else the one of its route (`SignInBody`, `EnrolReply`). */
function nameShapes() {
  const names = new Map<z.ZodType, string>(Object.entries(shapes).map(([name, shape]) => [shape, name]));
  const replies = z.registry<{ id: string }>();
  const bodies = z.registry<{ id: string }>();
  for (const [shape, id] of names) {
    replies.add(shape, { id });
    bodies.add(shape, { id });
  }
  for (const [operationId, { body, reply }] of all) {
    if (body && !names.has(body)) {
      names.set(body, `${capital(operationId)}Body`);
      bodies.add(body, { id: `${capital(operationId)}Body` });
    }
    if (reply !== 'file' && !names.has(reply)) {
      names.set(reply, `${capital(operationId)}Reply`);
      replies.add(reply, { id: `${capital(operationId)}Reply` });
    }
  }
  return { names, replies, bodies };
}

const { names, replies, bodies } = nameShapes();

function components(): Json {
  const input = z.toJSONSchema(bodies, { io: 'input', uri: ref }).schemas;
  const output = z.toJSONSchema(replies, { io: 'output', uri: ref }).schemas;
  const schemas: Json = { ...input, ...output };
  for (const schema of Object.values(schemas) as Json[]) {
    delete schema.$id;
    delete schema.$schema;
  }
  return Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => a.localeCompare(b)));
}

const named = (shape: z.ZodType): Json => ({ $ref: ref(names.get(shape) ?? '') });

function inline(shape: z.ZodType): Json {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(shape, { io: 'input' });
  return schema;
}

function parameters(definition: RouteDefinition): Json[] {
  const listed = (shape: z.ZodObject | undefined, place: 'path' | 'query') =>
    Object.entries(shape?.shape ?? {}).map(([name, field]) => ({
      name,
      in: place,
      required: place === 'path' || !(field as z.ZodType).safeParse(undefined).success,
      schema: inline(field as z.ZodType),
    }));
  return [...listed(definition.params, 'path'), ...listed(definition.query, 'query')];
}

function responses(definition: RouteDefinition): Json {
  const ok =
    definition.reply === 'file'
      ? {
          description: 'The file',
          content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
        }
      : { description: 'Done', content: { 'application/json': { schema: named(definition.reply) } } };
  const problem = { 'application/problem+json': { schema: named(Problem) } };
  const codes = new Map<number, string[]>();
  for (const code of definition.refusals ?? []) codes.set(refusals[code], [...(codes.get(refusals[code]) ?? []), code]);
  const refused = [...codes].map(([status, list]) => [status, { description: list.join(', '), content: problem }]);
  return { 200: ok, ...Object.fromEntries(refused), default: { description: 'Another refusal', content: problem } };
}

function operation(operationId: string, definition: RouteDefinition): Json {
  return {
    operationId,
    summary: definition.summary,
    tags: [definition.path.split('/')[2]],
    'x-who': definition.who,
    ...(definition.who === 'anyone' ? { security: [] } : {}),
    parameters: parameters(definition),
    ...(definition.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: named(definition.body) } } } }
      : {}),
    responses: responses(definition),
  };
}

/** The OpenAPI 3.1 document of the whole API, made from the routes alone. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const [name, definition] of all) {
    const path = definition.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [definition.method.toLowerCase()]: operation(name, definition) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'AMELIE Learn', version: '1', description: 'Errors are problem+json with a stable code.' },
    security: [{ session: [] }],
    paths,
    components: {
      schemas: components(),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-lms' } },
    },
  };
}
