import * as z from 'zod'

/** A part of a list: `next` is the cursor of the part behind it, null at the end. */
export const list = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.int().min(0), next: z.string().nullable() })

/** JSON that is ready to be sent, or is made here. */
export const json = (body: unknown, headers: Readonly<Record<string, string>> = {}, status = 200): Response =>
  new Response(body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  })
