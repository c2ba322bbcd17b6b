import type { Application, ApplicationRow } from '../../shared/applications'
import { call } from '../api'
import type { Unsent } from './store'

const applications = (workspaceId: string) => `/api/workspaces/${workspaceId}/applications`

export const createApplication = ({ workspaceId, key, body }: Unsent) =>
  call<Application>('POST', applications(workspaceId), { body, idempotencyKey: key })

/** Those of the same posting. */
export const listApplications = ({ workspaceId, body }: Unsent) =>
  call<ApplicationRow[]>('GET', applications(workspaceId), { query: { link: body.link } })

/** Whether the server answers. */
export const findHealth = () => call('GET', '/api/health')
