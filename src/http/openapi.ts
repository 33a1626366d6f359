import * as z from 'zod'
import type { Operation } from './operation.ts'
import { PROBLEMS } from './words.ts'

type Json = Readonly<Record<string, unknown>>

/** Where the API begins. */
export const BASE = '/api/v1'

const problem = {
  description: 'what is wrong, and what to do about it (RFC 9457)',
  content: {
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
  },
}

/** The OpenAPI 3.1 document of the operations. */
export function openapi(operations: readonly Operation[], version: string): Json {
  const paths: Record<string, Record<string, Json>> = {}
  const schemas: Record<string, Json> = {}
  const schemaOf = (schema: z.ZodType) => inComponents(schema, schemas)
  for (const operation of operations) {
    const path = `${BASE}${operation.path}`
    paths[path] = { ...paths[path], [operation.method]: described(operation, schemaOf) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'chancery',
      version,
      description:
        'The desk at 127.0.0.1. What is asked with GET changes nothing; what writes needs the token of the page.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: {
        ...schemas,
        Problem: schemaOf(
          z.looseObject({
            type: z.string(),
            title: z.string(),
            status: z.union([...new Set(Object.values(PROBLEMS))].map((status) => z.literal(status))),
            detail: z.string(),
            remedy: z.string(),
          }),
        ),
      },
      securitySchemes: { token: { type: 'apiKey', in: 'header', name: 'x-chancery-token' } },
    },
  }
}

/** The JSON Schema of a value; what has a name of its own stands among the components. */
function inComponents(schema: z.ZodType, components: Record<string, Json>): Json {
  const made = z.toJSONSchema(schema, { io: 'input' })
  const text = JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/')
  const { $schema: _, $defs = {}, ...rest } = JSON.parse(text) as Json & { readonly $defs?: Record<string, Json> }
  for (const [name, { id: __, ...one }] of Object.entries($defs)) components[name] = one
  const { id, ...own } = rest as Json & { readonly id?: string }
  if (id === undefined) return own
  components[id] = own
  return { $ref: `#/components/schemas/${id}` }
}

type SchemaOf = (schema: z.ZodType) => Json

function described({ method, path, summary, input, media, answer, json, status }: Operation, schemaOf: SchemaOf): Json {
  const name = path.slice(1).replaceAll('/', '-')
  const common = {
    operationId: method === 'get' ? name : `${name}-write`,
    summary,
    responses: {
      [status]: {
        description: status === 202 ? 'begun; its events tell how it goes' : 'what was asked for',
        content: {
          [media]: { schema: schemaOf(answer) },
          ...(json ? { 'application/json': { schema: schemaOf(json) } } : {}),
        },
      },
      default: problem,
    },
  }
  if (method === 'get') return { ...common, parameters: parametersOf(schemaOf(input)) }
  const content: Record<string, Json> = { 'application/json': { schema: schemaOf(input) } }
  if (path === '/add') content['multipart/form-data'] = { schema: FILES }
  return { ...common, security: [{ token: [] }], requestBody: { required: true, content } }
}

const FILES = {
  type: 'object',
  required: ['files'],
  properties: {
    files: { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } },
    published: { type: 'string', format: 'date' },
  },
}

function parametersOf(input: Json): readonly Json[] {
  const { properties = {}, required = [] } = input as {
    readonly properties?: Record<string, Json>
    readonly required?: readonly string[]
  }
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    ...{ name, in: 'query', required: required.includes(name), schema },
    ...(description ? { description } : {}),
  }))
}
