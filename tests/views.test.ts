import { expect, test } from 'vitest'
import { startApp } from './support'

const { call, given, search } = await startApp()
const { root } = given
const viewsUrl = `${root}/searches/${search.id}/views`
const names = async () => (await call('GET', viewsUrl)).body.map(({ name }: { name: string }) => name)

test('a view keeps what the board was asked, and views are told in the order of their names', async () => {
  await given.made(`/searches/${search.id}/views`, { name: 'Überfällig', asked: 'due=overdue' })
  const { body } = await given.made(`/searches/${search.id}/views`, {
    name: 'Cold ones',
    asked: 'channel=cold&lanes=level',
  })
  expect(body).toEqual({ id: body.id, name: 'Cold ones', asked: 'channel=cold&lanes=level' })
  expect(await names()).toEqual(['Cold ones', 'Überfällig'])
})

test('a view is renamed, and keeps what it shows', async () => {
  const { id } = await given.made(`/searches/${search.id}/views`, { name: 'A', asked: 'q=design' })
  expect(await call('PATCH', `${root}/views/${id}`, { name: 'Design roles' })).toMatchObject({
    status: 200,
    body: { name: 'Design roles', asked: 'q=design' },
  })
  expect((await call('PATCH', `${root}/views/${id}`, {})).body.name).toBe('Design roles')
})

test('a view that was deleted comes back with its own id', async () => {
  const { id, body } = await given.made(`/searches/${search.id}/views`, { name: 'Going', asked: '' })
  const url = `${root}/views/${id}`
  expect((await call('DELETE', url)).status).toBe(204)
  expect((await call('DELETE', url)).status).toBe(404)
  expect(await names()).not.toContain('Going')
  const again = await call('POST', viewsUrl, { name: 'Going', asked: '' }, { 'idempotency-key': id })
  expect(again).toMatchObject({ status: 201, body })
})

test.each([
  ['no name', { asked: '' }, 400],
  ['a blank name', { name: ' ', asked: '' }, 400],
  ['NUL', { name: 'A\0', asked: '' }, 400],
  ['a query without end', { name: 'A', asked: 'x'.repeat(2_001) }, 400],
  ['an unknown key', { name: 'A', asked: '', color: 'red' }, 400],
])('%s is refused', async (_, body, status) => {
  expect((await call('POST', viewsUrl, body)).status).toBe(status)
})

test('a search that is not there has no views to add to', async () => {
  const url = viewsUrl.replace(search.id, '01890000-0000-7000-8000-000000000000')
  expect((await call('POST', url, { name: 'A', asked: '' })).status).toBe(404)
})
