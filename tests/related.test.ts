import { expect, test } from 'vitest'
import { startApp } from './support'

const { call, given } = await startApp()
const url = `${given.root}/applications/related`
const ask = async (query: Record<string, string>) =>
  (await call('GET', `${url}?${new URLSearchParams(query)}`)).body.map(
    ({ role, relation }: { role: string; relation: string }) => [role, relation],
  )

const posting = 'https://jobs.lever.co/acme/0d7d5b1e-1111-4c4c-9c9c-000000000001'
const first = await given.application({ role: 'Senior Engineer (m/f/d)', link: posting, appliedOn: '2026-03-02' })
await given.application({ role: 'Designer' })
await given.application({ companyName: 'Globex', role: 'Sr. Engineer' })

test('a posting that returns under another link is recognised by company and role', async () => {
  const again = { companyName: 'ACME Inc.', role: 'Sr Engineer', link: 'https://jobs.lever.co/acme/2' }
  expect(await ask(again)).toEqual([
    ['Senior Engineer (m/f/d)', 'same_role'],
    ['Designer', 'same_company'],
  ])
})

test('the very posting is recognised by its link, whatever company was typed', async () => {
  expect(await ask({ link: `${posting}?utm_source=x`, role: 'Engineer', companyName: 'Nobody' })).toEqual([
    ['Senior Engineer (m/f/d)', 'same_posting'],
  ])
})

test('what is related to an application leaves itself out, and what is in the trash', async () => {
  const { companyId } = (await call('GET', `${given.root}/applications?q=Designer`)).body[0]
  expect(await ask({ companyId, role: 'Senior Engineer', except: first.id })).toEqual([['Designer', 'same_company']])
  const gone = await given.application({ role: 'Gone' })
  await given.remove(gone)
  expect(await ask({ companyId, except: first.id })).toEqual([['Designer', 'same_company']])
})

test('an alias leads to the company; nothing leads to nothing', async () => {
  const { companyId } = (await call('GET', `${given.root}/applications?q=Designer`)).body[0]
  await call('POST', `${given.root}/companies/${companyId}/aliases`, { kind: 'name', value: 'Road Runner Supplies' })
  expect(await ask({ companyName: 'Road Runner Supplies' })).toHaveLength(2)
  expect(await ask({})).toEqual([])
  expect(await ask({ role: 'Designer' })).toEqual([])
})

test('a question with what is none of it is refused', async () => {
  expect((await call('GET', `${url}?companyId=acme`)).status).toBe(400)
  expect((await call('GET', `${url}?colour=red`)).status).toBe(400)
})
