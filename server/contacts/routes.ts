import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import {
  Contact,
  ContactChanges,
  ContactPage,
  contactOrders,
  NewContact,
  NewPosition,
  NewRelationship,
  Position,
  PositionChanges,
  Relationship,
} from '../../shared/contacts'
import { id, line } from '../../shared/text'
import { ties } from '../../shared/ties'
import { cursor, placeOf } from '../cursors'
import { found } from '../errors'
import { Confirmed, expectedVersion, Nothing, newId, One, Within, WithKey, WithVersion } from '../http'
import {
  addPosition,
  addRelationship,
  changeContact,
  changePosition,
  createContact,
  findContact,
  listContacts,
  listTags,
  removePosition,
  removeRelationship,
  trashContact,
} from './queries'

const Filter = z.strictObject({
  q: z.optional(line()),
  tie: z.optional(z.enum(ties)),
  tag: z.optional(line(40)),
  companyId: z.optional(id),
  sort: z.optional(z.enum(contactOrders)),
  cursor: z.optional(cursor),
})
const OfContact = z.object({ workspaceId: id, contactId: id })
const OneOfContact = z.object({ workspaceId: id, contactId: id, id })

export const contactRoutes: FastifyPluginAsyncZod = async (app) => {
  const { db, clock } = app

  app.get(
    '/contacts',
    { schema: { params: Within, querystring: Filter, response: { 200: ContactPage } } },
    ({ params, query: { cursor, ...filter } }) => listContacts(db, { ...params, ...filter, after: placeOf(cursor) }),
  )

  app.get('/contacts/tags', { schema: { params: Within, response: { 200: z.array(z.string()) } } }, ({ params }) =>
    listTags(db, params.workspaceId),
  )

  app.post(
    '/contacts',
    { schema: { params: Within, headers: WithKey, body: NewContact, response: { 201: Contact } } },
    async ({ params, headers, body, member: { searchIds } }, reply) =>
      reply
        .status(201)
        .send(await createContact(db, { ...params, ...body, id: newId(headers), searchIds, now: clock() })),
  )

  app.get(
    '/contacts/:id',
    { schema: { params: One, response: { 200: Contact } } },
    async ({ params, member: { searchIds } }) => found(await findContact(db, { ...params, searchIds }), 'contact'),
  )

  app.patch(
    '/contacts/:id',
    { schema: { params: One, headers: WithVersion, body: ContactChanges, response: { 200: Contact } } },
    ({ params, headers, body, member: { searchIds } }) =>
      changeContact(db, { ...params, version: expectedVersion(headers), changes: body, searchIds, now: clock() }),
  )

  app.delete(
    '/contacts/:id',
    { schema: { params: One, querystring: Confirmed, response: { 204: Nothing } } },
    async ({ params, query, member }, reply) => {
      const confirmed = query.confirmed === 'true'
      await trashContact(db, { ...params, userId: member.userId, confirmed, now: clock() })
      return reply.status(204).send(null)
    },
  )

  app.post(
    '/contacts/:contactId/positions',
    { schema: { params: OfContact, headers: WithKey, body: NewPosition, response: { 201: Position } } },
    async ({ params, headers, body }, reply) =>
      reply.status(201).send(await addPosition(db, { ...params, ...body, id: newId(headers), now: clock() })),
  )

  app.patch(
    '/contacts/:contactId/positions/:id',
    { schema: { params: OneOfContact, body: PositionChanges, response: { 200: Position } } },
    ({ params, body }) => changePosition(db, { ...params, changes: body, now: clock() }),
  )

  app.delete(
    '/contacts/:contactId/positions/:id',
    { schema: { params: OneOfContact, response: { 204: Nothing } } },
    async ({ params }, reply) => {
      await removePosition(db, params)
      return reply.status(204).send(null)
    },
  )

  app.post(
    '/contacts/:contactId/relationships',
    { schema: { params: OfContact, headers: WithKey, body: NewRelationship, response: { 201: Relationship } } },
    async ({ params, headers, body }, reply) =>
      reply.status(201).send(await addRelationship(db, { ...params, ...body, id: newId(headers), now: clock() })),
  )

  app.delete(
    '/contacts/:contactId/relationships/:id',
    { schema: { params: OneOfContact, response: { 204: Nothing } } },
    async ({ params }, reply) => {
      await removeRelationship(db, params)
      return reply.status(204).send(null)
    },
  )
}
