import * as z from 'zod'

/** A part of a list: `next` is the cursor of the part behind it, null at the end. */
export const list = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.int().min(0), next: z.string().nullable() })

/** Bytes as they are sent. The server writes memory that threads share like any other; only the types of the web do not know it. */
export const sendable = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => bytes as Uint8Array<ArrayBuffer>

/** JSON that is ready to be sent, or is made here. */
export const json = (body: unknown, headers: Readonly<Record<string, string>> = {}, status = 200): Response =>
  new Response(body instanceof Uint8Array ? sendable(body) : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  })
