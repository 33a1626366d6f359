import * as z from 'zod'

/** What an OpenAPI document says, as something that answers can be held against. */

type Json = Readonly<Record<string, unknown>>
type Schema = Parameters<typeof z.fromJSONSchema>[0]

/**
 * A schema of the document that refuses whatever it does not name: keys that nobody described are a fault of the document, though a
 * client must bear them.
 * @param components `components.schemas` of the document
 */
export function strict(schema: unknown, components: Json): z.ZodType {
  const $defs = closed(components) as Json
  return z.fromJSONSchema({ ...(closed(schema) as Json), $defs } as Schema)
}

function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed)
  if (typeof node === 'string') return node.replace('#/components/schemas/', '#/$defs/')
  if (typeof node !== 'object' || node === null) return node
  const made = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]))
  const isObject = made['type'] === 'object' && 'properties' in made && !('additionalProperties' in made)
  return isObject ? { ...made, additionalProperties: false } : made
}

/** Faults of an answer, each with its place; empty where it is as the document says. */
export function faultsOf(schema: z.ZodType, answer: unknown): readonly string[] {
  const { error } = schema.safeParse(answer)
  return (error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${JSON.stringify(issue).slice(0, 1500)}`)
}
