import { z } from 'zod'
import { ERROR_STATUS, Problem } from '@commonspark/shared/ground/errors'
import type { Route } from './route.ts'

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' }) as Record<string, unknown>
  return rest
}

const parametersOf = (schema: z.ZodObject | undefined, where: 'path' | 'query'): object[] =>
  Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
    name, in: where, required: where === 'path' || !(field as z.ZodType).safeParse(undefined).success, schema: schemaOf(field as z.ZodType, 'input'),
  }))

/** The OpenAPI 3.1 document of the mounted routes. */
export function openApiOf(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const { endpoint, rule } of routes) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    const json = endpoint.reply instanceof z.ZodType
    paths[path] = {
      ...paths[path],
      [endpoint.method.toLowerCase()]: {
        summary: endpoint.summary,
        description: `For: ${rule.access}. ${rule.policy} Limit: ${rule.limit}.`,
        tags: [endpoint.path.split('/').find((part) => part && part !== 'api') ?? 'other'],
        parameters: [...parametersOf(endpoint.params, 'path'), ...parametersOf(endpoint.query, 'query')],
        ...(endpoint.body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } } } } : {}),
        ...(endpoint.upload ? { requestBody: { required: true, content: { 'multipart/form-data': { schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } } } } } : {}),
        responses: {
          ...(json
            ? (endpoint.reply as z.ZodType).safeParse(undefined).success
              ? { 204: { description: 'Done' } }
              : { 200: { description: 'Done', content: { 'application/json': { schema: schemaOf(endpoint.reply as z.ZodType, 'output') } } } }
            : { 200: { description: 'Done', content: { [(endpoint.reply as { media: string }).media]: {} } } }),
          default: { description: `A refusal (RFC 9457); status by code: ${Object.entries(ERROR_STATUS).map(([code, status]) => `${code} ${status}`).join(', ')}`, content: { 'application/problem+json': { schema: schemaOf(Problem, 'output') } } },
        },
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Commonspark', version, license: { name: 'AGPL-3.0-only', identifier: 'AGPL-3.0-only' } },
    paths,
  }
}
