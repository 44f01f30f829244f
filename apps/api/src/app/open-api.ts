import { contracts, Problem, type Endpoint } from '@app/contracts';
import { z } from 'zod';

type Json = Record<string, unknown>;
let made: Json | undefined;

/** OpenAPI 3.1 of everything below `/api`, made once from the contracts. */
export function openApiDocument(): Json {
  made ??= {
    openapi: '3.1.0',
    info: { title: 'Roundtable', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/api' }],
    components: {
      schemas: { Problem: toSchema(Problem, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'rt_session' } },
    },
    paths: paths(),
  };
  return made;
}

function paths(): Json {
  const found: Record<string, Json> = {};
  for (const [group, endpoints] of Object.entries(contracts)) {
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
      (found[path] ??= {})[endpoint.method.toLowerCase()] = operation(group, name, endpoint);
    }
  }
  return found;
}

function operation(group: string, name: string, endpoint: Endpoint): Json {
  const media = endpoint.file ?? 'application/json';
  return {
    operationId: `${group}.${name}`,
    tags: [group],
    summary: endpoint.summary,
    security: endpoint.permission === 'public' ? [] : [{ session: [] }],
    parameters: [
      ...parameters('path', endpoint.params),
      ...parameters('query', endpoint.query),
      ...(endpoint.idempotent
        ? [{ in: 'header', name: 'Idempotency-Key', schema: { type: 'string', maxLength: 200 } }]
        : []),
    ],
    ...requestBody(endpoint),
    responses: {
      200: {
        description: 'Done.',
        content: { [media]: endpoint.file ? {} : { schema: toSchema(endpoint.reply, 'output') } },
      },
      default: {
        description: 'Not done, and why.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function requestBody({ body, upload }: Endpoint): Json {
  if (upload) {
    const schema = { type: 'string', format: 'binary', maxLength: upload.maxBytes };
    return { requestBody: { required: true, content: { 'application/octet-stream': { schema } } } };
  }
  return body ? { requestBody: { required: true, content: json(toSchema(body, 'input')) } } : {};
}

function parameters(place: 'path' | 'query', schema: z.ZodType | undefined): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = toSchema(schema, 'input') as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, one]) => ({
    in: place,
    name,
    required: place === 'path' || required.includes(name),
    schema: one,
  }));
}

function json(schema: Json): Json {
  return { 'application/json': { schema } };
}

function toSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
}
