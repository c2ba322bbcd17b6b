import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { companies, contacts, positions } from '../server/db/schema'
import type { Found } from '../shared/palette'
import { startApp } from './support'

let statements: string[] = []
const { call, given, database, workspace, time } = await startApp({
  onStatement: (statement) => statements.push(statement),
})
const ask = (query: Record<string, string>) => call('GET', `${given.root}/palette?${new URLSearchParams(query)}`)
const find = async (q: string, recent = ''): Promise<Found[]> => (await ask({ q, ...(recent ? { recent } : {}) })).body
const names = (found: Found[], kind: string) => found.filter((one) => one.kind === kind).map(({ name }) => name)

test('people, companies and applications are found by any part of their names, without accents', async () => {
  await given.contact('Zoë Quast', { companyName: 'Quarzwerk', title: 'Smelter' })
  await given.application({ role: 'Quality lead', companyName: 'Borealis' })
  const found = await find('qua')
  expect(names(found, 'person')).toEqual(['Zoë Quast'])
  expect(names(found, 'company')).toEqual(['Quarzwerk'])
  expect(names(found, 'application')).toEqual(['Quality lead'])
  expect(names(await find('zoe'), 'person')).toEqual(['Zoë Quast'])
  expect(found.find(({ kind }) => kind === 'person')).toMatchObject({ company: 'Quarzwerk', tie: 'warm' })
  expect(found.find(({ kind }) => kind === 'company')).toMatchObject({ known: 1, applications: 0 })
  expect(found.find(({ kind }) => kind === 'application')).toMatchObject({ company: 'Borealis', stage: 'saved' })
})

test('a person is found by where they work, an application by where it is, a company by another name', async () => {
  const { url } = await given.company('Kestrel Aero')
  await call('POST', `${url}/aliases`, { kind: 'name', value: 'Windhover' })
  await given.contact('Tom Ash', { companyName: 'Kestrel Aero' })
  await given.application({ role: 'Pilot', companyName: 'Kestrel Aero' })
  const found = await find('kestrel')
  expect([names(found, 'person'), names(found, 'application')]).toEqual([['Tom Ash'], ['Pilot']])
  expect(names(await find('windhover'), 'company')).toEqual(['Kestrel Aero'])
  expect(names(await find('pilot kestrel'), 'application')).toEqual(['Pilot'])
})

test('the recent ones come first, then who begins so', async () => {
  const late = await given.contact('Marta Lind')
  await given.contact('Linda Ek')
  await given.contact('Lind Oe')
  expect(names(await find('lind'), 'person')).toEqual(['Lind Oe', 'Linda Ek', 'Marta Lind'])
  expect(names(await find('lind', `${uuidv7()},${late.id}`), 'person')).toEqual(['Marta Lind', 'Lind Oe', 'Linda Ek'])
})

test('with nothing typed the recent ones are told, in their order, and nothing that is gone', async () => {
  const one = await given.contact('One')
  const two = await given.application({ role: 'Two' })
  const gone = await given.contact('Gone')
  await given.remove(gone)
  const found: Found[] = (await ask({ recent: [two.id, gone.id, one.id].join(',') })).body
  expect(found.map(({ name, recent }) => [name, recent]).toSorted()).toEqual([
    ['One', 3],
    ['Two', 1],
  ])
  expect((await ask({})).body).toEqual([])
})

test('what is no list of ids is refused, and signs of patterns are letters', async () => {
  expect((await ask({ recent: 'x' })).status).toBe(400)
  expect((await ask({ recent: Array(21).fill(uuidv7()).join(',') })).status).toBe(400)
  expect((await ask({ q: 'a\0' })).status).toBe(400)
  expect(await find('%')).toEqual([])
  expect(await find('_')).toEqual([])
})

test('with 15,000 people an answer takes one statement', async () => {
  await manyPeople(15_000)
  const texts = ['a', 'an', 'ann', 'anna 1', 'winter', 'company 7', 'nobody of that name', 'b 14999']
  for (const text of texts) {
    statements = []
    await find(text)
    expect(statements.filter((statement) => statement.includes('contacts'))).toHaveLength(1)
  }
})

async function manyPeople(count: number) {
  const { db } = database
  const common = { workspaceId: workspace.id, createdAt: time.now }
  const firms = Array.from({ length: 500 }, (_, at) => ({
    ...common,
    id: uuidv7(),
    name: `Company ${at}`,
    folded: `company ${at}`,
  }))
  await db.insert(companies).values(firms)
  for (let from = 0; from < count; from += 1_000) {
    const people = Array.from({ length: 1_000 }, (_, at) => {
      const name = `${['Anna', 'Bo', 'Cleo'][at % 3]} ${['Winter', 'Sommer'][at % 2]} ${from + at}`
      return { ...common, id: uuidv7(), name, folded: name.toLowerCase(), tie: 'connection' as const }
    })
    await db.insert(contacts).values(people)
    await db.insert(positions).values(
      people.map(({ id }, at) => ({
        ...common,
        id: uuidv7(),
        contactId: id,
        companyId: firms[(from + at) % 500]!.id,
        current: true,
      })),
    )
  }
}
