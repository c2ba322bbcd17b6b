import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { NewTask, Task, TaskChanges } from '../../shared/tasks'
import type { Db } from '../db/client'
import { applications, companies, contacts, tasks } from '../db/schema'
import { found } from '../errors'
import { touched, transaction } from '../live'

export { changeNote, createNote, listNotes, trashNote } from './notes'

type One = { workspaceId: string; id: string }
type Filter = {
  workspaceId: string
  searchIds: string[] | null
  done?: boolean
  applicationId?: string
  contactId?: string
  companyId?: string
}

/** The open ones by their due day, then the done ones, the latest first. What is about something in the trash waits there with it. */
export async function listTasks(
  db: Db,
  { workspaceId, searchIds, done, applicationId, contactId, companyId }: Filter,
): Promise<Task[]> {
  const about = [
    isNull(applications.trashedAt),
    isNull(contacts.trashedAt),
    isNull(companies.trashedAt),
    searchIds ? or(isNull(applications.id), inArray(applications.searchId, searchIds)) : undefined,
    applicationId ? eq(tasks.applicationId, applicationId) : undefined,
    contactId ? eq(tasks.contactId, contactId) : undefined,
    companyId ? eq(tasks.companyId, companyId) : undefined,
  ]
  const isDone = done === undefined ? undefined : done ? isNotNull(tasks.doneAt) : isNull(tasks.doneAt)
  const rows = await selectTasks(db, workspaceId, and(isNull(tasks.trashedAt), isDone, ...about))
  return rows.map(asTask)
}

/** A task; the one that is there already when a try with the same id went before. */
export const createTask = (db: Db, { workspaceId, id, now, ...task }: One & NewTask & { now: Date }) =>
  transaction(db, async (tx) => {
    await tx
      .insert(tasks)
      .values({ workspaceId, id, ...task, createdAt: now })
      .onConflictDoNothing({ target: [tasks.workspaceId, tasks.id] })
    touched(tx, workspaceId, 'tasks')
    return findTask(tx, { workspaceId, id })
  })

type Change = One & { changes: TaskChanges; now: Date }

/** What is done is done since the first time that was said. */
export const changeTask = (db: Db, { workspaceId, id, changes: { done, ...changes }, now }: Change) =>
  transaction(db, async (tx) => {
    const since = sql`coalesce(${tasks.doneAt}, ${now.toISOString()})`
    const doneAt = done === undefined ? sql`${tasks.doneAt}` : done ? since : null
    await tx
      .update(tasks)
      .set({ ...changes, doneAt })
      .where(isTask({ workspaceId, id }))
    touched(tx, workspaceId, 'tasks')
    return findTask(tx, { workspaceId, id })
  })

export const trashTask = (db: Db, { workspaceId, id, userId, now }: One & { userId: string; now: Date }) =>
  transaction(db, async (tx) => {
    const [row] = await tx
      .update(tasks)
      .set({ trashedAt: sql`coalesce(${tasks.trashedAt}, ${now.toISOString()})`, trashedBy: userId })
      .where(isTask({ workspaceId, id }))
      .returning({ id: tasks.id })
    found(row, 'task')
    touched(tx, workspaceId, 'tasks')
  })

const isTask = ({ workspaceId, id }: One) => and(eq(tasks.workspaceId, workspaceId), eq(tasks.id, id))

async function findTask(db: Db, { workspaceId, id }: One): Promise<Task> {
  const [row] = await selectTasks(db, workspaceId, eq(tasks.id, id))
  return asTask(found(row, 'task'))
}

const employers = alias(companies, 'employers')

const selectTasks = (db: Db, workspaceId: string, which: SQL | undefined) =>
  db
    .select({
      task: tasks,
      role: applications.role,
      employer: employers.name,
      contact: contacts.name,
      company: companies.name,
    })
    .from(tasks)
    .leftJoin(applications, and(eq(applications.workspaceId, workspaceId), eq(applications.id, tasks.applicationId)))
    .leftJoin(employers, and(eq(employers.workspaceId, workspaceId), eq(employers.id, applications.companyId)))
    .leftJoin(contacts, and(eq(contacts.workspaceId, workspaceId), eq(contacts.id, tasks.contactId)))
    .leftJoin(companies, and(eq(companies.workspaceId, workspaceId), eq(companies.id, tasks.companyId)))
    .where(and(eq(tasks.workspaceId, workspaceId), which))
    .orderBy(sql`${tasks.doneAt} desc nulls first, ${tasks.dueOn} nulls last, ${tasks.id}`)

type Row = Awaited<ReturnType<typeof selectTasks>>[number]

const asTask = ({ task, role, employer, contact, company }: Row): Task => ({
  ...task,
  doneAt: task.doneAt?.toISOString() ?? null,
  about: [contact, role, employer ?? company].filter(Boolean).join(' · ') || null,
})
