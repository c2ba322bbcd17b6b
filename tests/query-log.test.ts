import { expect, test } from 'vitest'
import { breachesOf } from './query-log'

test.each([
  'select "id" from "tasks" where "tasks"."workspace_id" = $1',
  'select * from tasks where workspace_id = $1::uuid and id = $2',
  'select * from tasks t where $1 = t.workspace_id',
  'select * from "tasks" left join "contacts" on ("contacts"."workspace_id" = "tasks"."workspace_id" and "contacts"."id" = "tasks"."contact_id") where "tasks"."workspace_id" = $1',
  'select a.id from applications a, companies c where a.workspace_id = $1 and c.workspace_id = $1',
  'insert into "tasks" ("workspace_id", "id") values ($1, $2) returning *',
  'insert into tasks (workspace_id, id) select $1, r.id from jsonb_to_recordset($2) as r(id uuid)',
  'update "workspaces" set "version" = "workspaces"."version" + 1 where "workspaces"."id" = $1',
  'delete from "notes" where ("notes"."workspace_id" = $1 and exists (select 1 from "tasks" where "tasks"."workspace_id" = $1))',
  'with due as (select id from tasks where workspace_id = $1) select * from due',
  'with hits as (select id from companies where workspace_id = $1 union all select company_id from company_aliases where (workspace_id = $2)) select 1 from hits',
  'select * from users, sessions where users.id = sessions.user_id',
  'select * from "workspaces" left join "searches" on "searches"."workspace_id" = "workspaces"."id" where "workspaces"."id" = $1',
])('stays in its workspace: %s', (statement) => expect(breachesOf(statement)).toEqual([]))

test.each([
  'select * from tasks',
  'select * from "tasks" where "tasks"."id" = $1',
  `select * from tasks where title = 'workspace_id = $1'`,
  'select * from tasks -- workspace_id = $1',
  'select * from tasks where workspace_id = any($1)',
  'select * from tasks t join contacts c on c.id = t.contact_id where t.workspace_id = $1',
  'select * from tasks t, contacts c where t.workspace_id = $1',
  'select * from tasks t join contacts c on c.workspace_id = t.workspace_id',
  'update "tasks" set "title" = $1 where "tasks"."id" = $2',
  'update contacts c set tie = $1 from positions p where p.workspace_id = $2 and p.contact_id = c.id',
  'delete from notes where id in (select id from tasks where tasks.workspace_id = $1)',
  'delete from "notes" where "notes"."workspace_id" = $1 and exists (select 1 from "notes" where "notes"."id" = $2)',
  'with hits as (select id from companies where workspace_id = $1 union all select company_id from company_aliases where folded = $2) select 1 from hits',
  'select * from tasks where exists (select 1 from notes where id = $2) and workspace_id = $1',
  'insert into "tasks" ("id", "title") values ($1, $2)',
  'select * from "workspaces" where "workspaces"."name" = $1',
])('a breach is found: %s', (statement) => expect(breachesOf(statement)).not.toEqual([]))
