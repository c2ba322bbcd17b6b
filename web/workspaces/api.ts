import type { Workspace, WorkspaceChanges } from '../../shared/workspaces'
import { session } from '../accounts/session.svelte'
import { call } from '../api'

export const findWorkspace = (signal?: AbortSignal) => call<Workspace>('GET', session.base, { signal })

export const changeWorkspace = ({ version }: Pick<Workspace, 'version'>, body: WorkspaceChanges) =>
  call<Workspace>('PATCH', session.base, { body, version })
